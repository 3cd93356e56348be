// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/captions.h"

#include <QTest>
#include <algorithm>
#include <set>
#include <sstream>

using namespace attune;

namespace {

// Words and commas, in order.
std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    const bool comma = word.ends_with(",");
    words.push_back(comma ? word.substr(0, word.size() - 1) : word);
    if (comma) words.push_back(",");
  }
  return words;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

class CaptionsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nameWhatIsThere() {
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
      const Scene scene = sampleScene(seed);
      const auto words = split(caption(scene, seed % 3));
      QVERIFY(has(words, word(scene.background)));
      for (const SceneObject& object : scene.objects) {
        const auto at = std::find(words.begin(), words.end(), word(object.thing));
        QVERIFY(at != words.begin() && at != words.end());
        QCOMPARE(*(at - 1), std::string(word(object.colour)));
        const bool sideways = object.motion != Motion::Still && object.motion != Motion::Growing &&
                              object.motion != Motion::Shrinking;
        if (sideways) QVERIFY(has(words, word(object.motion)));
      }
      for (int t = 0; t < kThingCount; ++t) {
        const Thing thing = static_cast<Thing>(t);
        const bool there = std::any_of(scene.objects.begin(), scene.objects.end(),
                                       [&](const SceneObject& o) { return o.thing == thing; });
        QCOMPARE(has(words, word(thing)), there);
      }
    }
  }

  void keepToTheVocabulary() {
    const auto& vocabulary = attune::vocabulary();
    std::set<std::string> used;
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
      const auto words = split(caption(sampleScene(seed)));
      QVERIFY(words.size() <= 30);
      for (const std::string& word : words) {
        QVERIFY2(std::find(vocabulary.begin(), vocabulary.end(), word) != vocabulary.end(),
                 word.c_str());
        used.insert(word);
      }
    }
    QCOMPARE(used.size(), vocabulary.size());
  }

  void vocabularyHasNoTwins() {
    const auto& words = vocabulary();
    QCOMPARE(std::set<std::string_view>(words.begin(), words.end()).size(), words.size());
  }

  void hiddenMotionIsNotTold() {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
      const auto words = split(caption(sampleScene(seed), 0, CaptionMotion::Hidden));
      for (const char* told : {"left", "right", "up", "down", "still", "growing", "shrinking",
                               "moves", "moving", "goes", "grows"})
        QVERIFY(!has(words, told));
    }
  }

  void articlesFit() {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
      const auto words = split(caption(sampleScene(seed)));
      for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == "a" || words[i] == "an")
          QCOMPARE(words[i] == "an", words[i + 1] == "orange");
      }
    }
  }

  void variantsVary() {
    const Scene scene = sampleScene(4);
    std::set<std::string> ways;
    for (std::uint64_t variant = 0; variant < 40; ++variant) ways.insert(caption(scene, variant));
    QVERIFY(ways.size() > 5);
    QCOMPARE(caption(scene, 3), caption(scene, 3));
  }
};

QTEST_APPLESS_MAIN(CaptionsTest)
#include "captions_test.moc"
