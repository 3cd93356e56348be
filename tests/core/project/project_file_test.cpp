// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_file.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/base/files.h"
#include "core/media/image_file.h"
#include "core/project/archive.h"
#include "core/project/document_json.h"
#include "core/project/sha256.h"
#include "tests/core/project/archive_edit.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/expect_error.h"

namespace attune {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// The archive with one of its entries changed, hashes made to fit.
std::string edited(const std::string& archive, const std::string& entry,
                   const std::function<void(json&)>& change) {
  json value = json::parse(ArchiveReader(archive, "test").read(entry));
  change(value);
  return withEntry(archive, entry, value.dump());
}

}  // namespace

class ProjectFileTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

 private Q_SLOTS:
  void keepsEverything() {
    Project project = sampleProject();
    project.source = packClip(sampleClip(8, {40, 30}, 5, 4));
    saveProject(file("a.attune"), project);
    QVERIFY(sameProject(loadProject(file("a.attune")), project));
    QCOMPARE(*projectPreview(file("a.attune")), project.preview);
    const Clip source = unpackClip(*loadProject(file("a.attune")).source);
    QVERIFY(source.frames == sampleClip(8, {40, 30}, 5, 4).frames);
  }

  void beginsWithItsMediaType() {
    saveProject(file("sniff.attune"), sampleProject());
    const std::string bytes = readFile(file("sniff.attune"));
    QCOMPARE(bytes.substr(30, 8 + std::strlen(kProjectMediaType)),
             std::string("mimetype") + kProjectMediaType);
  }

  void findsMediaBesideTheProject() {
    fs::create_directories(file("one/media"));
    std::ofstream(file("one/media/clip.mp4")) << "x";
    Project project = sampleProject();
    project.document.clip->file = file("one/media/clip.mp4");
    saveProject(file("one/p.attune"), project);
    fs::rename(file("one"), file("two"));
    QCOMPARE(loadProject(file("two/p.attune")).document.clip->file, file("two/media/clip.mp4"));
    fs::rename(file("two/p.attune"), file("p.attune"));
    QCOMPARE(loadProject(file("p.attune")).document.clip->file, file("one/media/clip.mp4"));
  }

  void keepsWhatItDoesNotKnow() {
    saveProject(file("old.attune"), sampleProject());
    const std::string bytes =
        edited(readFile(file("old.attune")), "project.json", [](json& project) {
          project["colour_space"] = "P3";
          project["objects"][1]["shader"] = {{"gloss", 0.5}};
        });
    Project project = parseProject(
        edited(bytes, "runs/run1.json", [](json& run) { run["cost"] = 3; }), "new", {});
    std::swap(project.document.objects[0], project.document.objects[1]);
    saveProject(file("kept.attune"), project);
    const ArchiveReader saved(readFile(file("kept.attune")), "kept");
    const json kept = json::parse(saved.read("project.json"));
    QCOMPARE(kept["colour_space"], json("P3"));
    QCOMPARE(kept["objects"][0]["shader"]["gloss"], json(0.5));
    QVERIFY(!kept["objects"][1].contains("shader"));
    QCOMPARE(json::parse(saved.read("runs/run1.json"))["cost"], json(3));
  }

  void readsSchemaOne() {
    const fs::path golden = "tests/data/projects/schema1.attune";
    if (qEnvironmentVariableIsSet("ATTUNE_WRITE_GOLDEN")) saveProject(golden, sampleProject());
    QVERIFY(sameProject(loadProject(golden), sampleProject()));
  }

  void migratesStepByStep() {
    saveProject(file("m.attune"), sampleProject());
    const auto step = [](const char* suffix) {
      return [suffix](json all) {
        auto& prompt = all["project"]["text"]["prompt"];
        prompt = prompt.get<std::string>() + suffix;
        for (json& run : all["runs"]) run["title"] = "migrated";
        return all;
      };
    };
    const ProjectFormat third{.schema = 3, .minReader = 2, .migrations = {step(" 2"), step(" 3")}};
    const Project project = loadProject(file("m.attune"), third);
    QVERIFY(project.document.text.prompt.ends_with(" 2 3"));
    QCOMPARE(project.runs[1].title, std::string("migrated"));

    const std::string before = readFile(file("m.attune"));
    saveProject(file("m.attune"), project, third);
    QCOMPARE(readFile(file("m.schema1.attune")), before);
    QVERIFY(sameProject(loadProject(file("m.attune"), third), project));

    // The first version must neither read nor replace what the third has written.
    const std::string newer = readFile(file("m.attune"));
    QVERIFY(mentions(badInputOf([&] { (void)loadProject(file("m.attune")); }), "newer Attune"));
    QVERIFY(mentions(badInputOf([&] { saveProject(file("m.attune"), sampleProject()); }), "newer"));
    QCOMPARE(readFile(file("m.attune")), newer);
    // A newer schema that the first can read is opened.
    const std::string readable =
        edited(newer, "manifest.json", [](json& manifest) { manifest["min_reader_schema"] = 1; });
    QVERIFY(sameProject(parseProject(readable, "r", {}), project));
  }

  void namesTheFaultyField() {
    saveProject(file("f.attune"), sampleProject());
    const auto refusal = [&](const std::function<void(json&)>& change) {
      const std::string bytes = edited(readFile(file("f.attune")), "project.json", change);
      return badInputOf([&] { (void)parseProject(bytes, "f.attune", {}); });
    };
    QVERIFY(mentions(refusal([](json& p) { p["objects"][0]["grow"] = "big"; }),
                     "f.attune: project.json: objects[0].grow: must be a number"));
    QVERIFY(mentions(refusal([](json& p) { p["clip"]["frames"] = 2'000'000'000; }), "clip.frames"));
    QVERIFY(mentions(refusal([](json& p) { p["clip"]["size"] = {1'000'000, 8}; }), "clip.size[0]"));
    QVERIFY(mentions(refusal([](json& p) { p["objects"][0]["mask"]["keys"][1]["frame"] = 0; }),
                     "keys[1].frame"));
    for (const int far : {-2'000'000'000, 2'000'000'000})
      QVERIFY(
          mentions(refusal([far](json& p) { p["objects"][0]["mask"]["keys"][0]["frame"] = far; }),
                   "keys[0].frame"));
    QVERIFY(mentions(refusal([](json& p) {
                       p["objects"][0]["mask"]["keys"][0]["shape"]["brush"]["file"] =
                           "masks/no.png";
                     }),
                     "masks/no.png"));
    QVERIFY(mentions(refusal([](json& p) { p["runs"] = {"../../etc/passwd"}; }), "missing"));
  }

  void recallsARun() {
    const Project project = sampleProject();
    const RecalledInputs inputs = recall(project.runs[0]);
    QVERIFY(inputs.settings == project.document.settings);
    QVERIFY(inputs.text == project.document.text);
    QVERIFY(mentions(badInputOf([&] { (void)recall(project.runs[1]); }), "run run2"));
  }

  void tellsTheDocumentThatARunFound() {
    const Project project = sampleProject();
    Document now = project.document;
    now.text.prompt = "another";
    now.settings.steps += 1;
    now.objects.pop_back();
    MasksByHash masks = masksByHash(project.document);
    const BegunDocument whole = begunBy(project.runs[0], now, masks);
    QVERIFY(!whole.lacksMasks);
    const Document& begun = whole.document;
    QVERIFY(begun.objects == project.document.objects);
    QVERIFY(begun.text == project.document.text && begun.clip == project.document.clip);
    QCOMPARE(begun.settings.steps, project.document.settings.steps);
    QCOMPARE(begun.settings.seed, std::uint64_t{7});

    // A mask that is gone is like no other, but for itself.
    MasksByHash none;
    const BegunDocument lacking = begunBy(project.runs[0], now, none);
    QVERIFY(lacking.lacksMasks);
    const Document& unlike = lacking.document;
    QVERIFY(!(unlike.objects[0].mask == begun.objects[0].mask));
    QCOMPARE(unlike.objects[0].words, begun.objects[0].words);
    const BegunDocument again = begunBy(project.runs[0], now, none);
    QVERIFY(again.document.objects == unlike.objects && again.lacksMasks);

    RunRecord other = project.runs[0];
    other.inputs["clip"] = now.clip->id;
    QVERIFY(begunBy(other, now, masks).document.clip == now.clip);
    other.inputs["clip"] = "another";
    QVERIFY(begunBy(other, now, masks).document.clip != now.clip);
    other.inputs["generated"] = true;
    QVERIFY(!begunBy(other, now, masks).document.clip);
    QVERIFY(mentions(badInputOf([&] { (void)begunBy(project.runs[1], now, masks); }), "run2"));
  }

  void hashesAsTheStandardSays() {
    QCOMPARE(sha256(""),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(sha256(std::string(1'000'000, 'a')),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::ProjectFileTest)
#include "project_file_test.moc"
