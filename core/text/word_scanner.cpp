// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_scanner.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace attune {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kDottedCapitalI = 0x130;

// Code points with the bytes they came from; both lists have the same length.
struct Sourced {
  std::u32string characters;
  std::vector<TextSpan> sources;

  void add(char32_t character, TextSpan source) {
    characters.push_back(character);
    sources.push_back(source);
  }
};

std::int32_t signedPoint(char32_t character) {
  return static_cast<std::int32_t>(character);
}

utf8proc_category_t category(char32_t character) {
  return utf8proc_category(signedPoint(character));
}

bool isLetter(char32_t character) {
  const auto kind = category(character);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool isNumber(char32_t character) {
  const auto kind = category(character);
  return kind >= UTF8PROC_CATEGORY_ND && kind <= UTF8PROC_CATEGORY_NO;
}

bool isSpace(char32_t c) {
  return (c >= 0x9 && c <= 0xD) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool isOther(char32_t c) {
  return !isSpace(c) && !isLetter(c) && !isNumber(c);
}

// Starts a new cluster, unless it composes with what stands before.
bool isStarter(char32_t character) {
  return utf8proc_get_property(signedPoint(character))->combining_class == 0;
}

// Canonical decomposition, one code point at a time, so that each part knows its bytes.
Sourced decompose(std::string_view prompt) {
  Sourced out;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(prompt.data());
  for (std::size_t at = 0; at < prompt.size();) {
    std::int32_t point = 0;
    const auto read =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(prompt.size() - at), &point);
    const TextSpan source{at, at + (read > 0 ? static_cast<std::size_t>(read) : 1)};
    at = source.end;
    if (read <= 0) {
      out.add(kReplacement, source);
      continue;
    }
    std::array<std::int32_t, 8> parts{};
    int unused = 0;
    const auto count =
        utf8proc_decompose_char(point, parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &unused);
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
      out.add(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]), source);
    }
  }
  return out;
}

// Orders the combining marks of one cluster and composes it.
std::u32string composed(std::u32string_view cluster) {
  std::vector<std::int32_t> points(cluster.begin(), cluster.end());
  for (std::size_t from = 0; from < points.size();) {
    if (isStarter(static_cast<char32_t>(points[from]))) {
      ++from;
      continue;
    }
    std::size_t to = from;
    while (to < points.size() && !isStarter(static_cast<char32_t>(points[to]))) ++to;
    std::stable_sort(points.begin() + static_cast<std::ptrdiff_t>(from),
                     points.begin() + static_cast<std::ptrdiff_t>(to), [](auto a, auto b) {
                       return utf8proc_get_property(a)->combining_class <
                              utf8proc_get_property(b)->combining_class;
                     });
    from = to;
  }
  const auto length =
      utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  return {points.begin(), points.begin() + std::max<utf8proc_ssize_t>(length, 0)};
}

// Starters below U+0300 never compose with what stands before them.
bool joins(std::u32string_view cluster, std::u32string_view next) {
  if (next.front() < 0x300) return false;
  std::u32string both(cluster);
  both += next;
  return composed(both) != composed(cluster) + composed(next);
}

Sourced compose(const Sourced& text) {
  Sourced out;
  const std::u32string_view all = text.characters;
  const auto clusterEnd = [&](std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < all.size() && !isStarter(all[end])) ++end;
    return end;
  };
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = clusterEnd(begin);
    while (end < all.size()) {
      const std::size_t next = clusterEnd(end);
      if (!joins(all.substr(begin, end - begin), all.substr(end, next - end))) break;
      end = next;
    }
    const TextSpan whole{text.sources[begin].begin, text.sources[end - 1].end};
    const std::u32string made = composed(all.substr(begin, end - begin));
    const bool untouched = made == all.substr(begin, end - begin);
    for (std::size_t i = 0; i < made.size(); ++i) {
      out.add(made[i], untouched ? text.sources[begin + i] : whole);
    }
    begin = end;
  }
  return out;
}

bool startsAt(std::u32string_view text, std::size_t at, std::u32string_view part) {
  return text.substr(at, part.size()) == part;
}

std::size_t contractionLength(std::u32string_view text, std::size_t at) {
  for (const std::u32string_view ending : {U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"}) {
    if (startsAt(text, at, ending)) return ending.size();
  }
  return 0;
}

}  // namespace

NormalisedText normalisePrompt(std::string_view prompt) {
  const Sourced text = compose(decompose(prompt));
  NormalisedText out;
  for (std::size_t i = 0; i < text.characters.size(); ++i) {
    const char32_t character = text.characters[i];
    const TextSpan source = text.sources[i];
    if (isSpace(character)) {
      if (!out.characters.empty() && out.characters.back() == U' ') {
        out.sources.back().end = source.end;
        continue;
      }
      out.characters.push_back(U' ');
    } else if (character == kDottedCapitalI) {
      out.characters += U"i\u0307";
      out.sources.push_back(source);
    } else {
      out.characters.push_back(static_cast<char32_t>(utf8proc_tolower(signedPoint(character))));
    }
    out.sources.push_back(source);
  }
  return out;
}

std::vector<TextSpan> scanWords(std::u32string_view text) {
  std::vector<TextSpan> words;
  std::size_t at = 0;
  const auto take = [&](std::size_t length) {
    words.push_back({at, at + length});
    at += length;
  };
  const auto run = [&](bool (*belongs)(char32_t)) {
    std::size_t end = at;
    while (end < text.size() && belongs(text[end])) ++end;
    return end - at;
  };
  while (at < text.size()) {
    // A special token in capitals is a match of its own in the pattern and is then split by the
    // byte-level pattern, so its "|>" never joins the punctuation behind it.
    bool special = false;
    for (const std::size_t letters : {std::size_t{11}, std::size_t{9}}) {
      const auto* name = letters == 11 ? U"<|startoftext|>" : U"<|endoftext|>";
      if (special || !startsAt(text, at, name)) continue;
      special = true;
      take(2);
      take(letters);
      take(2);
    }
    if (special) continue;

    if (isSpace(text[at])) {
      ++at;
    } else if (const std::size_t length = contractionLength(text, at); length > 0) {
      take(length);
    } else if (isLetter(text[at])) {
      take(run(isLetter));
    } else if (isNumber(text[at])) {
      take(1);
    } else {
      take(run(isOther));
    }
  }
  return words;
}

std::string toUtf8(std::u32string_view characters) {
  std::string out;
  for (const char32_t character : characters) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(signedPoint(character), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
  }
  return out;
}

}  // namespace attune
