// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/prompt_words.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "ui/docks/recipe_document.h"

namespace attune {

class PromptWordsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void phrasesAreFoundWhateverCaseAndSpace() {
    const QString prompt = QStringLiteral("A Red  ball, a red ball; redball");
    const auto places = placesOf(QStringLiteral("red ball"), prompt);
    QCOMPARE(places.size(), std::size_t{2});
    QCOMPARE(places[0].of(prompt), QStringLiteral("Red  ball"));
    QCOMPARE(placesOf(QStringLiteral("red ball#2"), prompt), std::vector<PromptSpan>{places[1]});
    QVERIFY(placesOf(QStringLiteral("red ball#3"), prompt).empty());
    QVERIFY(placesOf(QString(), prompt).empty());
    QCOMPARE(placesOf(QStringLiteral("Žába"), QStringLiteral("malá žába")).size(), std::size_t{1});
  }

  void rangesWidenToWholeWords() {
    const QString prompt = QStringLiteral("a red ball, on");
    QCOMPARE(wholeWords({3, 7}, prompt).of(prompt), QStringLiteral("red ball"));
    QCOMPARE(wholeWords({4, 4}, prompt).of(prompt), QStringLiteral("red"));
    QCOMPARE(wholeWords({10, 11}, prompt), PromptSpan{});
  }

  void wordsToBindComeBeforePairs() {
    const auto words = bindableWords(QStringLiteral("a red ball over the red sea"));
    QCOMPARE(words, (std::vector<QString>{QStringLiteral("red"), QStringLiteral("ball"),
                                          QStringLiteral("sea"), QStringLiteral("red ball"),
                                          QStringLiteral("red sea")}));
  }

  void presetsHideVariantsAndPassOverDamage() {
    QTemporaryDir folder;
    const std::filesystem::path users = folder.path().toStdString();
    writeFile(users / "broken.json", "{");
    writeFile(users / "mine.json", R"({"title": "Mine", "sampling": {"steps": 9}})");
    const auto presets = listPresets("resources/recipes", users, "starter");
    int own = 0;
    for (const RecipePreset& preset : presets) {
      QVERIFY(!preset.name.endsWith(QStringLiteral("-starter")));
      QVERIFY(!preset.title.contains(QLatin1Char('(')));
      own += preset.isUsers ? 1 : 0;
      if (preset.name == QStringLiteral("reatco"))
        QCOMPARE(valueAt(preset.recipe, "sampling.steps", 0, 0).get<int>(), 20);
    }
    QCOMPARE(own, 1);
    const auto plain = listPresets("resources/recipes", {}, {});
    QCOMPARE(plain.size(), presets.size() - 1);
    for (const RecipePreset& preset : plain)
      if (preset.name == QStringLiteral("reatco"))
        QCOMPARE(valueAt(preset.recipe, "sampling.steps", 0, 0).get<int>(), 50);
  }

  void pathsReachIntoLists() {
    nlohmann::json recipe = {{"terms", {{{"weight", 1}}, {{"weight", 2}}}}};
    QCOMPARE(valueAt(recipe, "terms[].weight", 1, 0).get<int>(), 2);
    QCOMPARE(valueAt(recipe, "terms[].weight", 2, 7).get<int>(), 7);
    QCOMPARE(valueAt(recipe, "terms[].map.norm", 0, "none").get<std::string>(),
             std::string("none"));
    setValueAt(recipe, "terms[].map.norm", 0, "min_max");
    setValueAt(recipe, "update.eta", 0, 3.5);
    QCOMPARE(valueAt(recipe, "terms[].map.norm", 0, "none").get<std::string>(),
             std::string("min_max"));
    QCOMPARE(valueAt(recipe, "update.eta", 0, 0).get<double>(), 3.5);
    QVERIFY_EXCEPTION_THROWN(normalRecipe(R"({"updte": {}})", "x"), attune::Error);
  }

  void namesAreMadeForPeopleAndFiles() {
    QCOMPARE(shortPaper(QStringLiteral("Motamed, Van Gool: A Title, arXiv 2404.05519")),
             QStringLiteral("Motamed, Van Gool · arXiv 2404.05519"));
    QCOMPARE(fileNameFor(QStringLiteral("  My ReAtCo (2)! ")), std::string("my-reatco-2"));
    QCOMPARE(fileNameFor(QStringLiteral("../..")), std::string("recipe"));
  }

  void theFirstThingOfAPromptIsGuessed_data() {
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("words");
    QTest::newRow("verb") << QStringLiteral("a blue ball rolls on a meadow")
                          << QStringLiteral("blue ball");
    QTest::newRow("preposition") << QStringLiteral("A red bus on a road")
                                 << QStringLiteral("red bus");
    QTest::newRow("gerund") << QStringLiteral("an owl flying") << QStringLiteral("owl");
    QTest::newRow("plural") << QStringLiteral("the red balls roll") << QString();
    QTest::newRow("long") << QStringLiteral("a very small dark green old car") << QString();
    QTest::newRow("nothing") << QString() << QString();
  }
  void theFirstThingOfAPromptIsGuessed() {
    QFETCH(QString, prompt);
    QFETCH(QString, words);
    QCOMPARE(likelyObject(prompt), words);
  }
};

}  // namespace attune

QTEST_GUILESS_MAIN(attune::PromptWordsTest)
#include "prompt_words_test.moc"
