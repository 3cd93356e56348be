// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/document/track_file.h"
#include "core/media/clip_reader.h"
#include "core/project/project_file.h"
#include "core/project/project_source.h"
#include "tests/app/cli_kit.h"

// attune-cli edit PROJECT.attune, on a small random model: the same frames as the same edit told by
// arguments.
namespace attune {
namespace {

using tests::cli;
using tests::Ran;

namespace fs = std::filesystem;

constexpr const char* kModel = "tests/reference/pipeline/model";
constexpr const char* kClip = "resources/samples/ball-arc/clip.mp4";
constexpr const char* kMask = "box:0.2,0.5,0.5,0.8";
constexpr int kFrames = 4;

// The recipe's own sites are finer than this model's.
std::string coarseRecipe() {
  auto recipe = nlohmann::json::parse(readFile("resources/recipes/reatco.json"));
  for (auto& term : recipe["terms"]) term["sites"] = {{"downscales", {1, 2}}};
  return recipe.dump();
}

Project sample() {
  Project project;
  Document& document = project.document;
  document.uuid = "c0de";
  document.clip = ClipRef{.id = "c",
                          .file = fs::absolute(kClip),
                          .frames = kFrames,
                          .size = readClip(kClip, {.count = 1}).size()};
  document.text = {.prompt = "a blue ball", .sourcePrompt = "a ball"};
  document.settings.model = kModel;
  document.settings.recipeJson = coarseRecipe();
  document.settings.steps = 2;
  document.settings.seed = 9;
  document.settings.size = {32, 32};
  DocumentObject ball{.id = "b", .name = "Ball", .words = "blue ball"};
  ball.mask = parseBoxArgument(kMask);
  ball.path = MotionPath{
      .nodes = {{{0.3, 0.6}, {}, {}, NodeKind::Corner}, {{0.7, 0.6}, {}, {}, NodeKind::Corner}}};
  DocumentObject unbound{.id = "u", .name = "Not bound"};
  unbound.mask = parseBoxArgument("box:0,0,1,1");
  document.objects = {ball, unbound};
  return project;
}

}  // namespace

class ProjectCliTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  QString at(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
  fs::path file(const char* name) const { return at(name).toStdString(); }
  Ran edit(const Project& project, const QStringList& more = {}) const {
    saveProject(file("p.attune"), project);
    return cli(QStringList{QStringLiteral("edit"), at("p.attune"), QStringLiteral("--progress"),
                           QStringLiteral("none")} +
               more);
  }

 private Q_SLOTS:
  void doesWhatTheArgumentsDo() {
    writeFile(file("recipe.json"), coarseRecipe());
    const QStringList arguments = {"edit",
                                   "--clip",
                                   kClip,
                                   "--frames",
                                   QString::number(kFrames),
                                   "--prompt",
                                   "a blue ball",
                                   "--source-prompt",
                                   "a ball",
                                   "--model",
                                   kModel,
                                   "--recipe",
                                   at("recipe.json"),
                                   "--steps",
                                   "2",
                                   "--seed",
                                   "9",
                                   "--size",
                                   "32x32",
                                   "--object",
                                   QStringLiteral("blue ball=%1").arg(kMask),
                                   "--path",
                                   "blue ball=0.3,0.6;0.7,0.6",
                                   "--progress",
                                   "none",
                                   "-o",
                                   at("told")};
    const Ran told = cli(arguments);
    QVERIFY2(told.status == 0, qPrintable(told.err));
    const Ran saved = edit(sample(), {"-o", at("saved")});
    QVERIFY2(saved.status == 0, qPrintable(saved.err));
    QVERIFY(readClip(file("saved")).frames == readClip(file("told")).frames);

    // The path is at work, and so is what the command line says beside the project.
    Project still = sample();
    still.document.objects[0].path.reset();
    const Ran stays = edit(still, {"-o", at("stays")});
    QVERIFY2(stays.status == 0, qPrintable(stays.err));
    QVERIFY(readClip(file("stays")).frames != readClip(file("told")).frames);
    const Ran other = edit(sample(), {"--steps", "3", "-o", at("other")});
    QVERIFY2(other.status == 0, qPrintable(other.err));
    QVERIFY(readClip(file("other")).frames != readClip(file("told")).frames);
  }

  void makesAClipFromNothing() {
    Project project = sample();
    project.document.clip.reset();
    project.document.settings.recipeJson.clear();
    project.document.settings.recipe = "plain";
    project.document.settings.frames = 3;
    const Ran ran = edit(project, {"-o", at("made")});
    QVERIFY2(ran.status == 0, qPrintable(ran.err));
    QCOMPARE(readClip(file("made")).count(), 3);
  }

  void refusesInOneLine() {
    Project lost = sample();
    lost.document.clip->file = "/nowhere/clip.mp4";
    const Ran missing = edit(lost, {"-o", at("x")});
    QCOMPARE(missing.status, 2);
    QVERIFY(missing.err.contains("p.attune: clip: /nowhere/clip.mp4 is missing"));
    Project other = sample();
    other.document.clip->sha256 = std::string(64, '0');
    const Ran replaced = edit(other, {"-o", at("x")});
    QCOMPARE(replaced.status, 2);
    QVERIFY2(replaced.err.contains("clip.mp4: is another clip"), qPrintable(replaced.err));
    QCOMPARE(replaced.err.count('\n'), 1);
    const Ran both = edit(sample(), {"--prompt", "a cat", "-o", at("x")});
    QCOMPARE(both.status, 2);
    QVERIFY2(both.err.contains("prompt"), qPrintable(both.err));
    const Ran none = cli({"edit", "-o", at("x")});
    QCOMPARE(none.status, 2);
    QVERIFY2(none.err.contains("give a project"), qPrintable(none.err));
    QFile broken(at("broken.attune"));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("zip") == 3);
    broken.close();
    const Ran damaged = cli({"edit", at("broken.attune"), "-o", at("x")});
    QCOMPARE(damaged.status, 2);
    QCOMPARE(damaged.err.count('\n'), 1);
    QVERIFY(!QFile::exists(at("x")));
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::ProjectCliTest)
#include "project_cli_test.moc"
