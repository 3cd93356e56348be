// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/media/clip_reader.h"
#include "tests/app/cli_kit.h"
#include "tests/ui/window/window_kit.h"

// What the window runs and what attune-cli edit makes of the project that the window saved: the
// same frames, with the starter model.
namespace attune {
namespace {

constexpr int kRunTime = 100'000;  // ms, many times what it takes
constexpr int kFileTime = 10'000;

Document generation() {
  Document document;
  document.uuid = newId();
  document.text.prompt = "a red ball on the meadow";
  document.settings.recipe = "layout-guidance";
  document.settings.frames = 4;
  DocumentObject ball{.id = newId(), .name = "ball", .words = "red ball"};
  Key key{.geometry = BoxShape{.centre = {0.3, 0.5}, .width = 0.4, .height = 0.4}};
  ball.mask.keys = {key};
  document.objects.push_back(ball);
  return document;
}

}  // namespace

class WindowRunTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  void set(int steps, std::uint64_t seed) {
    Document document = kit_->editor.document();
    document.settings.steps = steps;
    document.settings.seed = seed;
    kit_->editor.commit(QStringLiteral("Settings"), document);
  }
  // The frames of a run; none where it failed.
  std::vector<Image> run() {
    QSignalSpy ended(kit_->bridge.get(), &EngineBridge::runEnded);
    kit_->action("run.run")->trigger();
    (void)QTest::qWaitFor([&] { return ended.count() > 0; }, kRunTime);
    if (ended.isEmpty()) return {};
    const RunEntry* entry = kit_->bridge->runs().find(ended[0][0].toString());
    return entry && entry->clip ? entry->clip->frames : std::vector<Image>();
  }
  void save(const QString& file) {
    QSignalSpy saved(kit_->files.get(), &ProjectFiles::wasSaved);
    kit_->files->saveTo(file);
    QVERIFY(saved.count() > 0 || saved.wait(kFileTime));
  }
  // As lossless pictures.
  std::vector<Image> edit(const QString& project) {
    const QString made = project.chopped(7);  // a folder
    const tests::Ran ran = tests::cli({"edit", project, "--progress", "none", "-o", made});
    if (ran.status != 0) qWarning("%s", ran.err.constData());
    return ran.status == 0 ? readClip(made.toStdString()).frames : std::vector<Image>();
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_, QSize(1366, 768), makeThreadEngine);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  // Objects, masks, path and recipe, watched by the panels while it runs.
  void anEditIsTheSameOnTheCommandLine() {
    QVERIFY(kit_->openSample());
    kit_->window->setWorkspace(Workspace::Inspect);
    set(3, 5);
    const std::vector<Image> made = run();
    QCOMPARE(made.size(), kit_->editor.source()->frames.size());
    QVERIFY(made != kit_->editor.source()->frames);
    save(home_->file("edit.attune"));
    const std::vector<Image> told = edit(home_->file("edit.attune"));
    QVERIFY(told == made);
    // Another seed is another clip, so that equal frames mean something.
    set(3, 6);
    save(home_->file("other.attune"));
    const std::vector<Image> other = edit(home_->file("other.attune"));
    QCOMPARE(other.size(), made.size());
    QVERIFY(other != made);
  }

  // Saved before the run: the clip that it makes becomes the project's source.
  void soIsAGeneration() {
    kit_->editor.open(generation(), nullptr);
    set(3, 5);
    save(home_->file("made.attune"));
    const std::vector<Image> made = run();
    QCOMPARE(made.size(), std::size_t{4});
    QVERIFY(edit(home_->file("made.attune")) == made);
  }
};

}  // namespace attune

QTEST_MAIN(attune::WindowRunTest)
#include "window_run_test.moc"
