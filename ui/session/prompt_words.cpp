// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/prompt_words.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace attune {
namespace {

constexpr int kMostInName = 3;  // "big blue ball"; more is a sentence of another shape

bool isLetters(const QString& word) {
  return !word.isEmpty() && word.at(0).isLetter();
}

bool isFiller(const QString& word) {
  static const QSet<QString> fillers = {
      QStringLiteral("a"),    QStringLiteral("an"),    QStringLiteral("the"),
      QStringLiteral("and"),  QStringLiteral("or"),    QStringLiteral("of"),
      QStringLiteral("in"),   QStringLiteral("on"),    QStringLiteral("at"),
      QStringLiteral("by"),   QStringLiteral("to"),    QStringLiteral("with"),
      QStringLiteral("over"), QStringLiteral("under"), QStringLiteral("from"),
      QStringLiteral("is"),   QStringLiteral("its"),   QStringLiteral("into"),
      QStringLiteral("as")};
  return fillers.contains(word);
}

bool isSingularArticle(const QString& word) {
  return word == QLatin1String("a") || word == QLatin1String("an");
}

// "rolls", "rolling" after a thing of which there is one: not "bus", "glass", "iris".
bool seemsVerb(const QString& word) {
  if (word.endsWith(QLatin1String("ing"))) return true;
  return word.endsWith(QLatin1Char('s')) && !word.endsWith(QLatin1String("ss")) &&
         !word.endsWith(QLatin1String("us")) && !word.endsWith(QLatin1String("is"));
}

}  // namespace

std::vector<PromptSpan> promptWords(const QString& prompt) {
  static const QRegularExpression word(
      QStringLiteral("[\\p{L}\\p{M}]+|\\p{N}|[^\\s\\p{L}\\p{M}\\p{N}]+"));
  std::vector<PromptSpan> words;
  auto matches = word.globalMatch(prompt);
  while (matches.hasNext()) {
    const QRegularExpressionMatch match = matches.next();
    words.push_back(
        {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())});
  }
  return words;
}

std::vector<PromptSpan> placesOf(const QString& words, const QString& prompt) {
  QString text = words.trimmed().toLower();
  int only = 0;
  static const QRegularExpression numbered(QStringLiteral("^(.*)#(\\d+)$"));
  if (const auto match = numbered.match(text); match.hasMatch()) {
    text = match.captured(1);
    only = match.captured(2).toInt();
  }
  const std::vector<PromptSpan> wanted = promptWords(text);
  const std::vector<PromptSpan> there = promptWords(prompt);
  std::vector<PromptSpan> places;
  if (wanted.empty()) return places;
  for (std::size_t i = 0; i + wanted.size() <= there.size(); ++i) {
    bool same = true;
    for (std::size_t k = 0; same && k < wanted.size(); ++k)
      same = there[i + k].of(prompt).toLower() == wanted[k].of(text);
    if (same) places.push_back({there[i].begin, there[i + wanted.size() - 1].end});
  }
  if (only == 0) return places;
  if (only > static_cast<int>(places.size())) return {};
  return {places[static_cast<std::size_t>(only - 1)]};
}

PromptSpan wholeWords(const PromptSpan& range, const QString& prompt) {
  PromptSpan whole;
  for (const PromptSpan& word : promptWords(prompt)) {
    const bool touched = range.begin == range.end
                             ? word.begin <= range.begin && range.begin <= word.end
                             : word.begin < range.end && range.begin < word.end;
    if (!touched || !isLetters(word.of(prompt))) continue;
    if (whole.begin == whole.end) whole.begin = word.begin;
    whole.end = word.end;
  }
  return whole;
}

QString likelyObject(const QString& prompt) {
  QStringList phrase;
  bool inside = false;
  for (const PromptSpan& span : promptWords(prompt)) {
    const QString word = span.of(prompt);
    const bool names = isLetters(word) && !isFiller(word.toLower());
    if (inside && !names) break;
    if (inside) phrase << word;
    inside = inside || isSingularArticle(word.toLower());
  }
  if (phrase.size() > 1 && seemsVerb(phrase.back().toLower())) phrase.removeLast();
  return phrase.size() > kMostInName ? QString() : phrase.join(QLatin1Char(' '));
}

std::vector<QString> bindableWords(const QString& prompt) {
  QStringList singles;
  QStringList pairs;
  QString before;
  for (const PromptSpan& span : promptWords(prompt)) {
    const QString word = span.of(prompt).toLower();
    const bool names = isLetters(word) && !isFiller(word);
    if (names && !singles.contains(word)) singles << word;
    if (names && !before.isEmpty()) {
      const QString pair = before + QLatin1Char(' ') + word;
      if (!pairs.contains(pair)) pairs << pair;
    }
    before = names ? word : QString();
  }
  std::vector<QString> all(singles.begin(), singles.end());
  all.insert(all.end(), pairs.begin(), pairs.end());
  return all;
}

}  // namespace attune
