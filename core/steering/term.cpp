// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/term.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace attune {
namespace {

constexpr std::string_view kUpBlocks = "up_blocks.";

// `*` stands for any run of characters, dots included.
bool matches(std::string_view text, std::string_view pattern) {
  std::size_t t = 0;
  std::size_t p = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

int upBlockOf(const AttentionSite& site) {
  const std::string_view id = site.id;
  if (!id.starts_with(kUpBlocks)) return std::numeric_limits<int>::max();
  int block = 0;
  for (const char c : id.substr(kUpBlocks.size())) {
    if (c < '0' || c > '9') break;
    block = block * 10 + (c - '0');
  }
  return block;
}

}  // namespace

std::vector<AttentionSite> selectSites(const SiteRule& rule, std::span<const AttentionSite> sites) {
  int firstUp = std::numeric_limits<int>::max();
  for (const AttentionSite& site : sites)
    if (site.kind == AttentionKind::Cross) firstUp = std::min(firstUp, upBlockOf(site));

  std::vector<AttentionSite> out;
  for (const AttentionSite& site : sites) {
    if (site.kind != AttentionKind::Cross) continue;
    const bool mid = site.id.starts_with("mid_block");
    const bool up = upBlockOf(site) == firstUp && site.id.starts_with(kUpBlocks);
    const bool byRule =
        (rule.mid && mid) || (rule.firstUp && up) ||
        (!mid && std::count(rule.downscales.begin(), rule.downscales.end(), site.downscale) > 0);
    const bool byName =
        std::any_of(rule.patterns.begin(), rule.patterns.end(),
                    [&](const std::string& pattern) { return matches(site.id, pattern); });
    if (rule.patterns.empty() ? byRule : byName) out.push_back(site);
  }
  std::stable_sort(out.begin(), out.end(), [](const AttentionSite& a, const AttentionSite& b) {
    return a.order < b.order;
  });
  return out;
}

}  // namespace attune
