// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_select.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/text/word_scanner.h"

namespace attune {
namespace {

struct Query {
  std::string_view phrase;
  std::optional<int> occurrence;  // counted from 1
};

std::vector<std::string> wordsOf(std::string_view phrase) {
  const NormalisedText text = normalisePrompt(phrase);
  std::vector<std::string> out;
  for (const TextSpan range : scanWords(text.characters)) {
    out.push_back(
        toUtf8(std::u32string_view(text.characters).substr(range.begin, range.end - range.begin)));
  }
  return out;
}

Query parseQuery(std::string_view words) {
  const auto hash = words.rfind('#');
  if (hash == std::string_view::npos || hash == 0) return {words, std::nullopt};
  const std::string_view digits = words.substr(hash + 1);
  int number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc() || end != digits.data() + digits.size()) return {words, std::nullopt};
  return {words.substr(0, hash), number};
}

// Indices of the first word of each place where the phrase stands.
std::vector<std::size_t> placesOf(const std::vector<std::string>& phrase,
                                  const std::vector<Word>& words) {
  std::vector<std::size_t> places;
  for (std::size_t first = 0; first + phrase.size() <= words.size(); ++first) {
    const bool here =
        std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(first),
                   [](const std::string& a, const Word& b) { return a == b.text; });
    if (here) places.push_back(first);
  }
  return places;
}

std::string listed(const std::vector<Word>& words) {
  constexpr std::size_t kMostListed = 40;
  std::string out;
  for (std::size_t i = 0; i < std::min(words.size(), kMostListed); ++i) {
    out += (i > 0 ? ", " : "") + words[i].text;
  }
  return words.size() > kMostListed ? out + ", ..." : out;
}

}  // namespace

WordSelection selectWords(const Tokenized& text, std::string_view words, std::string_view option) {
  const auto refusal = [&](const Message& what) {
    return badInput(std::string(option) + " '" + std::string(words) + "': " + what.text());
  };
  Query query{words, std::nullopt};
  auto phrase = wordsOf(words);
  // "player #2" in a prompt that says just that is a phrase, no choice among players.
  if (placesOf(phrase, text.words).empty()) {
    query = parseQuery(words);
    phrase = wordsOf(query.phrase);
  }
  if (phrase.empty()) throw refusal(Message("names no word; name one of the prompt's"));

  auto places = placesOf(phrase, text.words);
  const bool several = phrase.size() > 1;
  if (places.empty() && text.words.empty()) {
    throw refusal((several ? Message("the prompt has no words '%1'; it is empty")
                           : Message("the prompt has no word '%1'; it is empty"))
                      .arg(query.phrase));
  }
  if (places.empty()) {
    throw refusal((several ? Message("the prompt has no words '%1'; its words are: %2")
                           : Message("the prompt has no word '%1'; its words are: %2"))
                      .arg(query.phrase)
                      .arg(listed(text.words)));
  }
  if (query.occurrence) {
    const int count = static_cast<int>(places.size());
    if (*query.occurrence < 1 || *query.occurrence > count) {
      throw refusal((count == 1 ? Message("the prompt has '%1' once; use #1")
                                : Message("the prompt has '%1' %2 times; use #1 to #%2"))
                        .arg(query.phrase)
                        .arg(count));
    }
    places = {places[static_cast<std::size_t>(*query.occurrence) - 1]};
  }

  WordSelection out;
  for (const std::size_t first : places) {
    const std::size_t last = first + phrase.size() - 1;
    if (!text.words[last].complete) continue;
    WordSelection::Occurrence occurrence;
    occurrence.span = {text.words[first].span.begin, text.words[last].span.end};
    const Word& end = text.words[last];
    occurrence.positions.resize(
        static_cast<std::size_t>(end.firstToken + end.tokenCount - text.words[first].firstToken));
    std::iota(occurrence.positions.begin(), occurrence.positions.end(),
              text.words[first].firstToken);
    out.positions.insert(out.positions.end(), occurrence.positions.begin(),
                         occurrence.positions.end());
    out.occurrences.push_back(std::move(occurrence));
  }
  if (out.occurrences.empty()) {
    throw refusal(
        Message("lies past what the model reads of the prompt (%1 tokens); shorten the prompt")
            .arg(text.readTokens - 2));
  }
  // Overlapping places ("ha ha ha" for "ha ha") share tokens.
  std::sort(out.positions.begin(), out.positions.end());
  out.positions.erase(std::unique(out.positions.begin(), out.positions.end()), out.positions.end());
  return out;
}

}  // namespace attune
