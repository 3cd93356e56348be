// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/recipe.h"

#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "core/base/files.h"
#include "tests/support/expect_error.h"

using namespace attune;
using nlohmann::json;

namespace {

const std::filesystem::path kFolder = "resources/recipes";

json minimal() {
  return {{"title", "T"}, {"terms", {{{"kind", "mass_in"}, {"sites", {{"downscales", {2}}}}}}}};
}

std::string bad(const std::string& pointer, const json& value) {
  json document = minimal();
  document[json::json_pointer(pointer)] = value;
  return badInputOf([&] { (void)parseRecipe(document, "r", "r.json"); });
}

}  // namespace

class RecipeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void shippedRecipesLoad() {
    const auto names = recipeNames(kFolder);
    for (const char* name : {"plain", "motamed-backward", "motamed-backward-released",
                             "layout-guidance", "boxdiff", "reatco", "motamed-backward-starter",
                             "layout-guidance-starter", "boxdiff-starter", "reatco-starter"})
      QVERIFY2(std::count(names.begin(), names.end(), name) == 1, name);
    for (const std::string& name : names) {
      const Recipe recipe = loadRecipe(name, kFolder);
      QCOMPARE(recipe.name, name);
      QVERIFY(!recipe.title.empty() && !recipe.summary.empty());
      QVERIFY(name == "plain" || (!recipe.paper.empty() && !recipe.terms.empty()));
      if (name.ends_with("-starter"))
        for (const EnergyTerm& term : recipe.terms)
          QCOMPARE(term.sites.patterns, std::vector<std::string>{"up_blocks.2.attentions.*"});
    }
  }

  void papersKeepTheirConstants() {
    const Recipe motamed = loadRecipe("motamed-backward", kFolder);
    QCOMPARE(motamed.update.eta * motamed.terms[0].weight, 75.0);
    QVERIFY(!motamed.terms[0].legacyHalfBatch && motamed.terms[0].frames == FrameRule::Sum);
    QCOMPARE(guidedSteps(motamed.schedule, 50).size(), std::size_t{33});
    const Recipe released = loadRecipe("motamed-backward-released", kFolder);
    QCOMPARE(released.update.eta * released.terms[0].weight, 60.0);
    QVERIFY(released.terms[0].legacyHalfBatch && released.terms[0].diluteInactiveLayers &&
            released.terms[0].wrap);
    QCOMPARE(released.terms[0].map.sharpness, 20.0);
    const Recipe layout = loadRecipe("layout-guidance", kFolder);
    QCOMPARE(layout.update.eta, 30.0);
    QCOMPARE(layout.schedule.stopEnergy.value_or(0), 0.2);
    QCOMPARE(guidedSteps(layout.schedule, 51).size(), std::size_t{10});
    QVERIFY(layout.terms[0].sites.mid && layout.terms[0].sites.firstUp);
    const Recipe reatco = loadRecipe("reatco", kFolder);
    QVERIFY(reatco.blend.irjs && reatco.windows.size == 4 && reatco.windows.stride == 1);
    QVERIFY(reatco.terms.size() == 2 && reatco.terms[0].map.smooth == Smoothing::Gaussian3d);
    QCOMPARE(reatco.schedule.refine.size(), std::size_t{3});
    QCOMPARE(loadRecipe("boxdiff", kFolder).terms.size(), std::size_t{3});
  }

  void comesBackAsItWas() {
    for (const std::string& name : recipeNames(kFolder)) {
      const json once = recipeToJson(loadRecipe(name, kFolder));
      QVERIFY(recipeToJson(parseRecipe(once, name, name)) == once);
    }
  }

  void everyFieldIsDescribed() {
    std::set<std::string_view> paths;
    int equations = 0;
    for (const RecipeField& field : recipeFields()) {
      QVERIFY(!field.help.empty() && paths.insert(field.path).second);
      QVERIFY((field.type == FieldType::Choice) == !field.choices.empty());
      QVERIFY2(field.equation.empty() || !field.reference.empty(), field.path.data());
      equations += field.equation.empty() ? 0 : 1;
      if (field.type != FieldType::Number && field.type != FieldType::Integer) continue;
      QVERIFY2(field.least < field.most, field.path.data());
      if (field.fallback.is_null()) continue;
      const double fallback = field.fallback;
      QVERIFY2(fallback >= field.least && fallback <= field.most, field.path.data());
    }
    QCOMPARE_GE(equations, 20);
    QVERIFY(paths.contains("terms[].map.sharpness") && paths.contains("schedule.refine[].tau"));
  }

  void namesFieldAndRemedy() {
    QCOMPARE(bad("/update/etta", 3),
             std::string("r.json: update.etta: unknown field; did you mean eta?"));
    QCOMPARE(bad("/terms/0/map/smoth", "none"),
             std::string("r.json: terms[0].map.smoth: unknown field; did you mean smooth?"));
    QCOMPARE(bad("/terms/0/kind", "masin"),
             std::string("r.json: terms[0].kind: \"masin\" is unknown; use one of shape, mass_in, "
                         "inner_topk, outer_topk, edge_proj, centroid, size, presence"));
    QCOMPARE(bad("/update/eta", "strong"), std::string("r.json: update.eta: must be a number"));
    QCOMPARE(bad("/schedule/dense_until", 1.5),
             std::string("r.json: schedule.dense_until: 1.5 is out of range; use 0..1"));
    QVERIFY(mentions(bad("/schedule/iterations", 2.5), "whole number"));
    QVERIFY(mentions(bad("/blend/irjs", 1), "true or false"));
    QVERIFY(mentions(bad("/terms/0/sites", json::object()), "terms[0].sites: selects nothing"));
    QVERIFY(mentions(bad("/terms/0", {{"sites", {{"mid", true}}}}), "terms[0].kind: is missing"));
    QVERIFY(mentions(bad("/terms", 3), "terms: must be a list"));
    QVERIFY(mentions(bad("/update", 3), "update: must be an object"));
    QVERIFY(mentions(badInputOf([] { (void)parseRecipe(json::object(), "r", "r.json"); }),
                     "title: is missing"));
    QVERIFY(mentions(bad("/windows", {{"size", 4}, {"stride", 5}}), "windows.stride"));
    QVERIFY(mentions(bad("/schedule/refine", {{{"at", 0}, {"tau", 0.5}}}), "inner_topk"));
    QVERIFY(mentions(bad("/terms/0/legacy_half_batch", true), "per_head"));
  }

  void findsByNameOrPath() {
    const std::string unknown = badInputOf([] { (void)loadRecipe("reatko", kFolder); });
    QVERIFY(mentions(unknown, "reatco") && mentions(unknown, "plain"));
    const QTemporaryDir folder;
    const std::string file = folder.path().toStdString() + "/mine.json";
    writeFile(file, minimal().dump());
    QCOMPARE(loadRecipe(file, kFolder).name, std::string("mine"));
    writeFile(file, "{\n\"title\": }");
    QVERIFY(mentions(badInputOf([&] { (void)loadRecipe(file, kFolder); }), "mine.json: line 2"));
  }
};

QTEST_APPLESS_MAIN(RecipeTest)
#include "recipe_test.moc"
