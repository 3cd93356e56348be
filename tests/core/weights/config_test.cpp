// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/config.h"

#include <QTemporaryDir>
#include <QTest>
#include <functional>

#include "core/base/error.h"
#include "core/base/files.h"

using namespace attune;

class ConfigTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsEveryType() {
    const auto config = parse(R"({"i": -3, "f": 2.0, "x": 0.5, "b": true, "t": "silu",
        "none": null, "list": [320, 640], "texts": ["A", "B"], "numbers": [1, 2.5]})");
    QCOMPARE(config.integer("i"), -3);
    QCOMPARE(config.integer("f"), 2);
    QCOMPARE(config.number("x"), 0.5);
    QCOMPARE(config.number("i"), -3.0);
    QVERIFY(config.boolean("b"));
    QCOMPARE(config.text("t"), std::string("silu"));
    QCOMPARE(config.integers("list"), (std::vector<int>{320, 640}));
    QCOMPARE(config.texts("texts"), (std::vector<std::string>{"A", "B"}));
    QCOMPARE(config.numbers("numbers"), (std::vector<double>{1, 2.5}));
    QCOMPARE(config.keys(),
             (std::vector<std::string>{"b", "f", "i", "list", "numbers", "t", "texts", "x"}));
  }

  void nullIsAbsent() {
    const auto config = parse(R"({"a": null})");
    QVERIFY(!config.has("a") && !config.has("b"));
    QCOMPARE(config.integerOr("a", 7), 7);
    QCOMPARE(config.numberOr("a", 0.1), 0.1);
    QCOMPARE(config.booleanOr("a", true), true);
    QCOMPARE(config.textOr("b", "x"), std::string("x"));
    QCOMPARE(config.integersOr("a", 2, 5), (std::vector<int>{5, 5}));
    expectError([&] { (void)config.integer("a"); }, "m.json: a: is missing; expected a whole");
  }

  void oneValueStandsForAList() {
    const auto config = parse(R"({"heads": 8, "per": [2, 4, 4], "only": false})");
    QCOMPARE(config.integers("heads", 3), (std::vector<int>{8, 8, 8}));
    QCOMPARE(config.integers("per", 3), (std::vector<int>{2, 4, 4}));
    QCOMPARE(config.booleansOr("only", 2, true), (std::vector<bool>{false, false}));
    expectError([&] { (void)config.integers("per", 4); },
                "m.json: per: expected a list of 4, found one of 3");
    expectError([&] { (void)config.integers("heads"); },
                "m.json: heads: expected a list, each a whole number, found 8");
  }

  void nestedObjectsKeepTheirPlace() {
    const auto config = parse(R"({"text_config": {"hidden": "x"}})");
    expectError([&] { (void)config.object("text_config").integer("hidden"); },
                "m.json: text_config.hidden: expected a whole number, found \"x\"");
    expectError([&] { (void)config.object("none"); }, "m.json: none: is missing");
  }

  void nestedObjectsOutliveTheirParent() {
    const ModelConfig inner = parse(R"({"a": {"b": 1}})").object("a");
    QCOMPARE(inner.integer("b"), 1);
  }

  void componentsOfAPipeline() {
    const auto index = parse(R"({"unet": ["diffusers", "UNetMotionModel"],
        "image_encoder": [null, null], "_class_name": "AnimateDiffPipeline"})");
    QCOMPARE(index.component("unet")->second, std::string("UNetMotionModel"));
    QVERIFY(!index.component("image_encoder") && !index.component("vae"));
    expectError([&] { (void)index.component("_class_name"); },
                "m.json: _class_name: expected [library, class], found \"AnimateDiffPipeline\"");
  }

  void wrongTypesNameWhatWasFound() {
    const auto config = parse(
        R"({"s": "768", "f": 1.5, "big": 3000000000, "huge": 1e300, "l": [1, "two"], "o": {}})");
    expectError([&] { (void)config.integer("s"); },
                "m.json: s: expected a whole number, found \"768\"");
    expectError([&] { (void)config.integerOr("f", 1); }, "f: expected a whole number, found 1.5");
    expectError([&] { (void)config.integer("big"); }, "found 3000000000");
    expectError([&] { (void)config.integer("huge"); }, "huge: expected a whole number");
    expectError([&] { (void)config.integers("l"); },
                "m.json: l[1]: expected a whole number, found \"two\"");
    expectError([&] { (void)config.boolean("o"); }, "o: expected true or false, found an object");
    expectError([&] { (void)config.text("l"); }, "l: expected a text, found a list");
    expectError([&] { (void)config.number("s"); }, "s: expected a number");
  }

  void brokenFilesAreNamed() {
    expectError([] { (void)parse("{\"a\": 1"); }, "m.json: is not valid JSON (at byte");
    expectError([] { (void)parse("\xff"); }, "m.json: is not valid JSON");
    expectError([] { (void)parse("[1]"); }, "m.json: expected a JSON object, found a list");
    expectError([] { (void)parse("{\"a\": 1e999}"); }, "m.json: ");
    const QTemporaryDir folder;
    const std::filesystem::path path =
        std::filesystem::path(folder.path().toStdString()) / "c.json";
    expectError([&] { (void)ModelConfig::load(path); }, "c.json: cannot be read");
    writeFile(path, R"({"a": 1})");
    QCOMPARE(ModelConfig::load(path).integer("a"), 1);
  }

 private:
  static ModelConfig parse(std::string_view text) { return ModelConfig::parse(text, "m.json"); }

  static void expectError(const std::function<void()>& action, const char* message) {
    try {
      action();
    } catch (const Error& error) {
      QVERIFY2(error.message().find(message) != std::string::npos, error.what());
      return;
    }
    QFAIL("no error");
  }
};

QTEST_APPLESS_MAIN(ConfigTest)
#include "config_test.moc"
