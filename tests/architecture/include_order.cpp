// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_order.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string_view>
#include <tuple>

namespace attune {
namespace {

namespace fs = std::filesystem;

struct Ranked {
  std::string_view folder;
  int rank;
};

constexpr std::array kHouse = {Ranked{"kernels", 0}, Ranked{"core", 1}, Ranked{"render", 2},
                               Ranked{"ui", 3},      Ranked{"app", 4},  Ranked{"tests", 5}};

constexpr std::array kCore = {
    Ranked{"base", 0},      Ranked{"weights", 1}, Ranked{"text", 1},       Ranked{"media", 1},
    Ranked{"document", 1},  Ranked{"toybox", 1},  Ranked{"schedulers", 1}, Ranked{"attention", 2},
    Ranked{"nn", 3},        Ranked{"models", 4},  Ranked{"steering", 5},   Ranked{"pipeline", 6},
    Ranked{"propagate", 2}, Ranked{"metrics", 7}, Ranked{"study", 7},      Ranked{"project", 7},
    Ranked{"engine", 8}};

constexpr std::array<std::string_view, 7> kSourceEndings = {".h",  ".hpp", ".cpp", ".cc",
                                                            ".cu", ".cuh", ".inl"};

template <std::size_t N>
std::optional<int> rankOf(const std::array<Ranked, N>& table, std::string_view folder) {
  for (const Ranked& entry : table) {
    if (entry.folder == folder) return entry.rank;
  }
  return std::nullopt;
}

// Where a file stands: "core/text/words.h" is top "core", part "text".
struct Place {
  std::string top;
  std::string part;  // the folder below core, else empty

  explicit Place(const std::string& path) {
    const auto slash = path.find('/');
    if (slash == std::string::npos) return;
    top = path.substr(0, slash);
    const auto next = path.find('/', slash + 1);
    if (top == "core" && next != std::string::npos) {
      part = path.substr(slash + 1, next - slash - 1);
    }
  }
  [[nodiscard]] std::string name() const { return part.empty() ? top : top + "/" + part; }
};

struct Include {
  int line = 0;
  bool quoted = false;
  std::string path;
};

std::vector<Include> readIncludes(const fs::path& file) {
  static const std::regex kPattern(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  std::vector<Include> includes;
  std::ifstream stream(file);
  std::string text;
  for (int line = 1; std::getline(stream, text); ++line) {
    std::smatch match;
    if (std::regex_search(text, match, kPattern)) {
      includes.push_back({.line = line, .quoted = match[1] == "\"", .path = match[2]});
    }
  }
  return includes;
}

// The include as a path from the root, so that "../../ui/window.h" is seen for what it is.
std::string resolve(const fs::path& root, const fs::path& file, const Include& include) {
  if (include.quoted && !fs::exists(root / include.path)) {
    const fs::path nearby = (file.parent_path() / include.path).lexically_normal();
    if (fs::exists(nearby)) return nearby.lexically_relative(root).generic_string();
  }
  return fs::path(include.path).lexically_normal().generic_string();
}

std::string foreignFault(const Place& place, const std::string& path) {
  static const std::regex kQt(R"(^(Qt\w*/.*|Q[A-Z]\w*|Qt[A-Z]\w*|Qt)$)");
  static const std::regex kWidgets(R"(^(QtWidgets(/.*)?|QWidget|QApplication|QMainWindow)$)");
  static const std::regex kTorch(R"(^(ATen|torch|c10|caffe2)/.*)");
  const bool lower = place.top == "kernels" || place.top == "core";
  if (lower && std::regex_match(path, kQt)) return "no Qt in " + place.top;
  if (place.top == "render" && std::regex_match(path, kWidgets)) return "no Qt Widgets in render";
  if (place.top != "core" && place.top != "app" && std::regex_match(path, kTorch)) {
    return "no LibTorch in " + place.top;
  }
  return {};
}

using Edges = std::map<std::string, std::set<std::string>>;

bool reaches(const Edges& edges, const std::string& from, const std::string& to,
             std::set<std::string>& seen) {
  if (from == to) return true;
  if (!seen.insert(from).second || !edges.contains(from)) return false;
  return std::ranges::any_of(
      edges.at(from), [&](const std::string& next) { return reaches(edges, next, to, seen); });
}

class Walk {
 public:
  explicit Walk(const fs::path& root) : root_(root) {}

  void readFile(const fs::path& file) {
    const std::string name = file.lexically_relative(root_).generic_string();
    const Place place(name);
    if (place.top == "core" && !rankOf(kCore, place.part) && !place.part.empty()) {
      violations_.push_back({name, 0, place.name() + " has no rank in the order of the house"});
      return;
    }
    for (const Include& include : readIncludes(file)) {
      const std::string path = resolve(root_, file, include);
      const std::string fault = inspect(place, path);
      if (!fault.empty()) violations_.push_back({name, include.line, fault});
    }
  }

  std::vector<Violation> finish() {
    for (const auto& [folder, others] : equals_) {
      for (const std::string& other : others) {
        std::set<std::string> seen;
        if (reaches(equals_, other, folder, seen)) {
          violations_.push_back({folder, 0, folder + " and " + other + " include each other"});
        }
      }
    }
    std::ranges::sort(violations_, {}, [](const Violation& v) { return std::tie(v.file, v.line); });
    return std::move(violations_);
  }

 private:
  std::string inspect(const Place& place, const std::string& path) {
    const Place target(path);
    const int rank = rankOf(kHouse, place.top).value();
    const auto targetRank = rankOf(kHouse, target.top);
    if (!targetRank) return foreignFault(place, path);
    std::string upward = "includes " + path + ", which stands above " + place.name();
    if (*targetRank > rank) return upward;
    if (place.top != "core" || target.top != "core" || place.part == target.part) return {};
    const auto partRank = rankOf(kCore, place.part);
    const auto targetPartRank = rankOf(kCore, target.part);
    if (!partRank || !targetPartRank) return {};
    if (*targetPartRank > *partRank) return upward;
    if (*targetPartRank == *partRank) equals_[place.name()].insert(target.name());
    return {};
  }

  fs::path root_;
  std::vector<Violation> violations_;
  Edges equals_;  // includes between folders of one rank
};

}  // namespace

std::vector<Violation> findIncludeViolations(const fs::path& root) {
  Walk walk(root);
  for (const Ranked& layer : kHouse) {
    const fs::path folder = root / layer.folder;
    if (layer.folder == "tests" || !fs::is_directory(folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      const std::string ending = entry.path().extension().string();
      if (entry.is_regular_file() && std::ranges::count(kSourceEndings, ending) > 0) {
        walk.readFile(entry.path());
      }
    }
  }
  return walk.finish();
}

}  // namespace attune
