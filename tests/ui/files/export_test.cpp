// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "core/base/files.h"
#include "core/document/track_file.h"
#include "core/engine/document_job.h"
#include "core/media/clip_reader.h"
#include "core/media/image_file.h"
#include "tests/support/expect_error.h"
#include "tests/ui/session/fake_engine.h"
#include "ui/files/export_dialog.h"
#include "ui/session/attention_store.h"
#include "ui/session/editor.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

constexpr Size2i kSize{32, 24};
constexpr int kFrames = 5;

ExportRequest sample() {
  ExportRequest request;
  std::vector<Image> frames;
  for (int f = 0; f < kFrames; ++f) {
    frames.emplace_back(kSize, 3, static_cast<std::uint8_t>(40 * f));
  }
  request.clip = std::make_shared<const Clip>(makeClip(std::move(frames), {8, 1}));
  request.document.clip = ClipRef{.id = "c", .frames = kFrames, .size = kSize};
  DocumentObject ball{.id = "b", .name = "The ball", .words = "ball"};
  auto mask = std::make_shared<Image>(kSize, 1);
  for (int y = 0; y < 12; ++y) std::fill_n(mask->row(y), 16, std::uint8_t{255});
  setMaskKey(ball, 0, mask);
  ball.path = MotionPath{.nodes = {{{0.25, 0.25}, {}, {}, {}}, {{0.75, 0.25}, {}, {}, {}}}};
  request.document.objects = {ball, {.id = "n", .name = "Nothing"}};
  return request;
}

}  // namespace

class ExportTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
  ExportRequest request(ExportPreset preset, const char* name) const {
    ExportRequest made = sample();
    made.preset = preset;
    made.target = file(name);
    return made;
  }

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void writesClips() {
    const std::pair<ExportPreset, const char*> all[] = {{ExportPreset::Mp4, "a.mp4"},
                                                        {ExportPreset::WebmAlpha, "a.webm"},
                                                        {ExportPreset::Gif, "a.gif"},
                                                        {ExportPreset::PngSequence, "frames.1"}};
    for (const auto& [preset, name] : all) {
      runExport(request(preset, name));
      const Clip clip = readClip(file(name));
      QCOMPARE(clip.count(), kFrames);
      QVERIFY(clip.size() == kSize);
    }
  }

  void writesThePartBetweenInAndOut() {
    ExportRequest part = request(ExportPreset::PngSequence, "part");
    part.first = 1;
    part.last = 3;
    runExport(part);
    const Clip clip = readClip(file("part"));
    QCOMPARE(clip.count(), 3);
    QCOMPARE(clip.frames[0], part.clip->frames[1]);
  }

  void cutsObjectsOut() {
    ExportRequest cut = request(ExportPreset::PngSequence, "cut");
    cut.cutOut = true;
    runExport(cut);
    const Image frame = readImage(file("cut/0002.png"));
    QCOMPARE(frame.channels, 4);
    QCOMPARE(frame.pixels[3], std::uint8_t{255});
    QCOMPARE(frame.pixels.back(), std::uint8_t{0});
  }

  void writesMasks() {
    runExport(request(ExportPreset::Masks, "masks"));
    const Image mask = readImage(file("masks/The-ball/0004.png"));
    QCOMPARE(mask.channels, 1);
    QCOMPARE(mask.row(5)[5], std::uint8_t{255});
    QCOMPARE(mask.row(20)[20], std::uint8_t{0});
    QVERIFY(!fs::exists(file("masks/Nothing")));
    QVERIFY(mentions(badInputOf([&] { runExport(request(ExportPreset::Masks, "masks")); }),
                     "not empty"));
  }

  void writesTracksThatTheCommandLineReads() {
    runExport(request(ExportPreset::PathsJson, "t.json"));
    const std::vector<Track> tracks = loadTracks(file("t.json"), kFrames);
    QCOMPARE(tracks.size(), std::size_t{1});
    QCOMPARE(tracks[0].words, std::vector<std::string>{"ball"});
    const Vec2 end = pointAlong(tracks[0].path.value(), 1);
    QVERIFY(std::abs(end.x - 0.75) < 1e-9);
  }

  // A path alone steers a generation, so it is worth exporting; an edit needs the mask as well.
  void writesTheBoxThatAPathAloneLeads() {
    ExportRequest led = request(ExportPreset::PathsJson, "led.json");
    led.document.clip.reset();
    led.document.settings.frames = kFrames;
    DocumentObject& ball = led.document.objects[0];
    ball.mask.keys.clear();
    runExport(led);
    const std::vector<Track> tracks = loadTracks(file("led.json"), kFrames);
    QCOMPARE(tracks.size(), std::size_t{1});
    QCOMPARE(tracks[0].words, std::vector<std::string>{"ball"});
    const JobRequest job = jobFromDocument(led.document, nullptr);
    for (int f = 0; f < kFrames; ++f) {
      QVERIFY(shapeAt(tracks[0], f, kFrames) == shapeAt(job.objects.at(0).track, f, kFrames));
    }
    ball.path.reset();
    QVERIFY(mentions(badInputOf([&] { runExport(led); }), "a path or a mask yet"));
    ExportRequest edit = request(ExportPreset::PathsJson, "edit.json");
    edit.document.objects[0].mask.keys.clear();
    QVERIFY(mentions(badInputOf([&] { runExport(edit); }), "paint one first"));
  }

  // What another run reads is what this project's run would take.
  void writesTracksGrownAsTheViewerShowsThem() {
    ExportRequest grown = request(ExportPreset::PathsJson, "grown.json");
    DocumentObject& ball = grown.document.objects[0];
    ball.path.reset();
    ball.grow = 2;
    ball.mask.feather = 3.0 / kSize.width;
    ball.mask.keys[0].toNext = Interpolation::Hold;
    ball.mask.keys.push_back(ball.mask.keys[0]);
    ball.mask.keys.back().frame = kFrames + 3;  // the clip became shorter
    runExport(grown);
    const Track track = loadTracks(file("grown.json"), kFrames).at(0);
    QCOMPARE(track.feather, ball.mask.feather);
    ball.mask.feather = 0;
    for (int f = 0; f < kFrames; ++f) {
      const auto shape = shapeAt(track, f, kFrames);
      QVERIFY(shape.has_value());
      QVERIFY(*std::get<BrushShape>(*shape).bitmap == effectiveMaskAt(grown.document, ball, f));
    }
  }

  void writesCentresAsATable() {
    runExport(request(ExportPreset::PathsCsv, "p.csv"));
    const QString csv = QString::fromStdString(readFile(file("p.csv")));
    const QStringList lines = csv.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + kFrames);
    QCOMPARE(lines[0], QStringLiteral("object,words,frame,x,y"));
    QCOMPARE(lines[1], QStringLiteral("\"The ball\",\"ball\",0,0.250000,0.250000"));
    QCOMPARE(lines[5], QStringLiteral("\"The ball\",\"ball\",4,0.750000,0.250000"));
  }

  void saysWhatIsMissing() {
    ExportRequest none = request(ExportPreset::Masks, "none");
    none.document.objects.clear();
    QVERIFY(mentions(badInputOf([&] { runExport(none); }), "paint one first"));
    none.preset = ExportPreset::Mp4;
    none.clip = nullptr;
    QVERIFY(mentions(badInputOf([&] { runExport(none); }), "no clip"));
  }

  void cancelledItWritesNothing() {
    std::stop_source stop;
    stop.request_stop();
    for (const ExportPreset preset : {ExportPreset::Mp4, ExportPreset::PathsJson}) {
      try {
        runExport(request(preset, "stopped"), CancelToken(stop.get_token()));
        QFAIL("a cancelled export went on");
      } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::Cancelled);
      }
      QVERIFY(!fs::exists(file("stopped")));
    }
  }

  void worksFromTheDialog() {
    Editor editor;
    editor.open(sample().document, sample().clip);
    auto* dialog = new ExportDialog(editor, QStringLiteral("clip"));
    dialog->show();
    QSignalSpy exported(dialog, &ExportDialog::exported);
    auto* presets = dialog->findChild<QListWidget*>(QStringLiteral("exportPresets"));
    auto* target = dialog->findChild<QLineEdit*>(QStringLiteral("exportTarget"));
    auto* start = dialog->findChild<QPushButton*>(QStringLiteral("exportStart"));
    presets->setCurrentRow(2);
    QVERIFY(target->text().endsWith(QStringLiteral(".gif")));
    target->setText(folder_.filePath(QStringLiteral("missing/x")));
    QTest::mouseClick(start, Qt::LeftButton);
    auto* message = dialog->findChild<QWidget*>(QStringLiteral("exportMessage"));
    QTRY_VERIFY(message->isVisible());
    target->setText(folder_.filePath(QStringLiteral("dialog")));
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(exported.wait(5000));
    QCOMPARE(readClip(file("dialog.gif")).count(), kFrames);
  }

  // Its clip is the source then and no result any more; its maps are still its own.
  void mapsOfWhatBecameTheSource() {
    Editor editor;
    FakeEngine* engine = nullptr;
    const auto bridge = bridgeToFake(editor, engine);
    const AttentionStore attention(*bridge);
    Document document;
    document.text.prompt = "a ball";
    document.settings.recipe = "plain";
    editor.open(document, nullptr);
    const QString run = bridge->run();
    QTRY_VERIFY(!engine->waiting.empty());
    const JobId job = engine->start();
    const WordMaps maps{{{Image({2, 2}, 1, 9), 0.5}}};
    engine->send(JobAttention{
        .job = job,
        .step = 1,
        .steps = 1,
        .words = {"ball"},
        .sites = {{.site = "attn2", .kind = AttentionKind::Cross, .grid = {2, 2}, .maps = maps}}});
    engine->finish(job);
    QTRY_VERIFY(editor.source());
    QVERIFY(editor.results().empty());

    ExportDialog dialog(editor, QStringLiteral("clip"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.offerMaps(attention, bridge->runs());
    dialog.show();
    dialog.findChild<QListWidget*>(QStringLiteral("exportPresets"))->setCurrentRow(7);
    const auto* runs = dialog.findChild<QComboBox*>(QStringLiteral("exportRun"));
    QVERIFY(runs->isVisible());
    QVERIFY(!dialog.findChild<QComboBox*>(QStringLiteral("exportClip"))->isVisible());
    QCOMPARE(runs->currentText(), bridge->runs().find(run)->title);
    dialog.findChild<QLineEdit*>(QStringLiteral("exportTarget"))
        ->setText(folder_.filePath(QStringLiteral("maps.safetensors")));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("exportStart")),
                      Qt::LeftButton);
    QVERIFY(exported.wait(5000));
    QVERIFY(readFile(file("maps.safetensors")).find("maps.000.attn2") != std::string::npos);
  }
};

}  // namespace attune

QTEST_MAIN(attune::ExportTest)
#include "export_test.moc"
