// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <functional>

#include "tests/ui/timeline/timeline_kit.h"
#include "ui/session/run_store.h"

namespace attune {
namespace {

using Change = std::function<void(Document&)>;

// The sample with words and a run whose result is shown.
struct Kit : TimelineKit {
  // `drawn`: the project asks for a new seed each run.
  explicit Kit(bool drawn = false, bool ofThisSession = true) {
    editor.commit(QStringLiteral("Words"), worded(drawn));
    RunEntry run{.id = QStringLiteral("run"),
                 .title = QStringLiteral("Run 1"),
                 .state = RunState::Done,
                 .text = document().text,
                 .settings = document().settings};
    run.settings.seed = 7;
    Document begun = document();
    begun.settings.seed = 7;
    if (ofThisSession) run.document = std::make_shared<const Document>(std::move(begun));
    panel.watch(runs);
    runs.put(std::move(run));
  }

  Document worded(bool drawn) {
    Document document = editor.document();
    document.text = {.prompt = "a ball and a cloud", .negative = "blur"};
    document.settings.seed = drawn ? 0 : 7;
    document.objects[0].words = "ball";
    return document;
  }
  void change(const Change& how) {
    Document next = editor.document();
    how(next);
    editor.commit(QStringLiteral("Change"), std::move(next));
  }

  RunStore runs;
};

}  // namespace

// Whether what is shown is what the project would make.
class ResultStateTest : public QObject {
  Q_OBJECT

  static void addChanges() {
    QTest::addColumn<Change>("change");
    const auto add = [](const char* what, Change change) { QTest::newRow(what) << change; };
    add("prompt", [](Document& d) { d.text.prompt = "a ball and a star"; });
    add("negative", [](Document& d) { d.text.negative.clear(); });
    add("recipe", [](Document& d) { d.settings.recipe = "boxdiff"; });
    add("recipe's values", [](Document& d) { d.settings.recipeJson = R"({"title": "Mine"})"; });
    add("seed", [](Document& d) { d.settings.seed = 8; });
    add("steps", [](Document& d) { d.settings.steps = 9; });
    add("guidance", [](Document& d) { d.settings.guidance = 3; });
    add("scheduler", [](Document& d) { d.settings.scheduler = "euler"; });
    add("size", [](Document& d) { d.settings.size = {96, 96}; });
    add("model", [](Document& d) { d.settings.model = "/models/other"; });
    add("adapter", [](Document& d) { d.settings.adapter = "/models/motion"; });
    add("precision", [](Document& d) { d.settings.dtype = "bf16"; });
  }

 private Q_SLOTS:
  void whatARunUsesMakesItOld_data() {
    addChanges();
    const auto add = [](const char* what, Change change) { QTest::newRow(what) << change; };
    add("mask", [](Document& d) { setMaskKey(d.objects[0], 5, sampleMask(9)); });
    add("grow", [](Document& d) { d.objects[0].grow = 2; });
    add("feather", [](Document& d) { d.objects[0].mask.feather = 0.1; });
    add("path", [](Document& d) { d.objects[0].path->nodes[1].anchor.x = 0.6; });
    add("words", [](Document& d) { d.objects[0].words = "a ball"; });
    add("another object", [](Document& d) { d.objects[1].words = "cloud"; });
    add("clip", [](Document& d) { d.clip->id = "other"; });
  }

  void whatARunUsesMakesItOld() {
    QFETCH(Change, change);
    Kit kit;
    QCOMPARE(kit.view().resultState(), ResultState::Fresh);
    kit.change(change);
    QCOMPARE(kit.view().resultState(), ResultState::Stale);
    kit.editor.undo();
    QCOMPARE(kit.view().resultState(), ResultState::Fresh);
  }

  void whatIsOnlyShownDoesNot_data() {
    QTest::addColumn<Change>("change");
    const auto add = [](const char* what, Change change) { QTest::newRow(what) << change; };
    add("name", [](Document& d) { d.objects[0].name = "my ball"; });
    add("colour", [](Document& d) { d.objects[0].colour = 4; });
    add("hidden in the viewer", [](Document& d) { d.objects[0].visible = false; });
    add("locked", [](Document& d) { d.objects[0].locked = true; });
    add("an object without words", [](Document& d) { d.objects[1].grow = 3; });
    add("frames to generate", [](Document& d) { d.settings.frames = 24; });
    add("marker", [](Document& d) { d.markers.clear(); });
    add("out point", [](Document& d) { d.outFrame = 4; });
    add("where the clip's file is", [](Document& d) { d.clip->file = "/elsewhere/clip.mp4"; });
    add("the prompt as the clip's own words",
        [](Document& d) { d.text.sourcePrompt = d.text.prompt; });
  }

  void whatIsOnlyShownDoesNot() {
    QFETCH(Change, change);
    Kit kit;
    kit.change(change);
    QCOMPARE(kit.view().resultState(), ResultState::Fresh);
  }

  void aSeedThatIsDrawnAnewMakesNothingOld() {
    Kit kit(true);
    QCOMPARE(kit.view().resultState(), ResultState::Fresh);
    kit.change([](Document& d) { d.settings.seed = 7; });  // kept: the run's own
    QCOMPARE(kit.view().resultState(), ResultState::Fresh);
    kit.change([](Document& d) { d.settings.seed = 0; });
    kit.change([](Document& d) { d.settings.steps = 9; });
    QCOMPARE(kit.view().resultState(), ResultState::Stale);
  }

  void aRunOfAnEarlierSessionIsJudgedByWordsAndSettings_data() { addChanges(); }

  void aRunOfAnEarlierSessionIsJudgedByWordsAndSettings() {
    QFETCH(Change, change);
    Kit kit(false, false);
    QCOMPARE(kit.view().resultState(), ResultState::Fresh);
    kit.change(change);
    QCOMPARE(kit.view().resultState(), ResultState::Stale);
  }
};

}  // namespace attune

QTEST_MAIN(attune::ResultStateTest)
#include "result_state_test.moc"
