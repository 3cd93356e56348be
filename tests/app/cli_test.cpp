// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/types.h>

#include <csignal>

#include "core/media/image_file.h"
#include "tests/app/cli_kit.h"

namespace attune::tests {

class CliTest : public QObject, private CliKit {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { paint(); }
  void init() { clearOut(); }

  void toyboxWritesClipsMasksAndWords() {
    QCOMPARE(entriesOf(at("toys")), QStringList({"toy3.json", "toy3.mask0", "toy3.mp4"}));
    QCOMPARE(entriesOf(at("toys/toy3.mask0")).size(), 16);
    const auto scene = QJsonDocument::fromJson(contentOf(at("toys/toy3.json"))).object();
    QVERIFY(!scene["caption"].toString().isEmpty());
    QCOMPARE(scene["objects"].toArray().size(), 1);
    QCOMPARE(scene["objects"].toArray()[0].toObject()["places"].toArray().size(), 16);
  }

  void infoTellsWhatAModelIs() {
    const Ran ran = cli({"info", "--model", kModel, "--json"});
    QVERIFY2(ran.status == 0, ran.err);
    const auto info = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(info["family"].toString(), QStringLiteral("animatediff"));
    QVERIFY(info["sites"].toArray().size() > 10);
    QVERIFY(ran.err.isEmpty());
  }

  void stopsOnCtrlC() {
    QProcess process;
    prepare(process);
    process.setReadChannel(QProcess::StandardError);
    process.start(QStringLiteral(ATTUNE_CLI),
                  {"generate", "--model", kModel, "--prompt", "a red ball", "--frames", "8",
                   "--steps", "1000", "--progress", "json", "-o", at("out/clip.mp4"), "--report",
                   at("out/report.json"), "--save-latents", at("out/latents.safetensors")});
    QByteArray said;
    while (!said.contains("\"done\":3,") && process.waitForReadyRead(60'000)) {
      said += process.readAllStandardError();
    }
    QVERIFY2(said.contains("denoise"), said);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const Ran ran = finish(process);
    QCOMPARE(ran.status, 130);
    QVERIFY2(entriesOf(at("out")).isEmpty(), qPrintable(entriesOf(at("out")).join(' ')));
  }

  void progressIsJsonOnStandardErrorAlone() {
    const Ran ran = cli(generate() + QStringList{"--progress", "json"});
    QVERIFY2(ran.status == 0, ran.err);
    QVERIFY(ran.out.isEmpty());
    const QList<QByteArray> lines = ran.err.trimmed().split('\n');
    QVERIFY(lines.size() > 4);
    QStringList stages;
    for (const QByteArray& line : lines) {
      QJsonParseError error;
      const auto progress = QJsonDocument::fromJson(line, &error).object();
      QVERIFY2(error.error == QJsonParseError::NoError, line);
      QVERIFY(progress["done"].toInt(-1) >= 0);
      QVERIFY(progress["done"].toInt() <= progress["total"].toInt());
      stages << progress["stage"].toString();
    }
    QVERIFY(stages.contains("denoise") && stages.contains("decode"));
  }

  void aSeedMeansTheSameFiles() {
    const auto made = [&](const QString& name, const QString& seed) {
      const QString report = at("out/" + name + ".json");
      const Ran ran = cli({"generate", "--model", kModel, "--prompt", "a red ball", "--frames", "4",
                           "--steps", "2", "--seed", seed, "--progress", "none", "-o",
                           at("out/" + name + ".mp4"), "--report", report});
      if (ran.status != 0 || !ran.err.isEmpty()) qWarning("%s", ran.err.constData());
      return contentOf(at("out/" + name + ".mp4"));
    };
    const QByteArray first = made("first", "5");
    QVERIFY(first.size() > 500);
    QVERIFY(made("again", "5") == first);
    QVERIFY(made("other", "6") != first);

    const auto report = QJsonDocument::fromJson(contentOf(at("out/other.json"))).object();
    QCOMPARE(report["settings"].toObject()["seed"].toInt(), 6);
    QCOMPARE(report["settings"].toObject()["prompt"].toString(), QStringLiteral("a red ball"));
    QCOMPARE(report["steps"].toArray().size(), 2);
    for (const char* stage : {"load", "denoise", "decode"}) {
      QVERIFY2(report["seconds"].toObject()[QLatin1String(stage)].toDouble() > 0, stage);
    }
    QVERIFY(report["peak_memory_mb"].toDouble() > 10);
    QVERIFY(report["entropy"].toObject().size() > 5);
  }

  void latentsGoOutAndComeBack() {
    const QString latents = at("out/latents.safetensors");
    const Ran saved = cli(generate() + QStringList{"--save-latents", latents});
    QVERIFY2(saved.status == 0, saved.err);
    QVERIFY(contentOf(latents).contains("\"shape\":[3,4,8,8]"));
    const Ran back = cli(generate() + QStringList{"--init-latents", latents});
    QVERIFY2(back.status == 0, back.err);
    const Ran other = cli(generate() + QStringList{"--init-latents", latents, "--size", "24x16"});
    const QString why = whyNot(other, 2, {latents, "[3, 4, 8, 8]", "--size"});
    QVERIFY2(why.isEmpty(), qPrintable(why));
  }

  void editsAndMeasures() {
    const Ran ran =
        cli(edit(clip_) + QStringList{"--size", "64x64", "--path", "red ball=0.3,0.35;0.4,0.35",
                                      "--report", at("out/report.json"), "--record",
                                      at("out/maps.safetensors"), "--seed", "9"});
    QVERIFY2(ran.status == 0, ran.err);
    QCOMPARE(entriesOf(at("out")), QStringList({"edited.mp4", "maps.safetensors", "report.json"}));
    const auto report = QJsonDocument::fromJson(contentOf(at("out/report.json"))).object();
    QCOMPARE(report["settings"].toObject()["starts_from"].toString(), QStringLiteral("inversion"));
    QCOMPARE(report["settings"].toObject()["seed"].toInt(), 9);
    for (const char* stage : {"encode", "invert", "denoise", "decode"}) {
      QVERIFY2(report["seconds"].toObject().contains(QLatin1String(stage)), stage);
    }
    QCOMPARE(report["psnr_outside"].toDouble(), 100.0);  // the source's own pixels
    const auto object = report["objects"].toArray()[0].toObject();
    QCOMPARE(object["words"].toString(), QStringLiteral("red ball"));
    QCOMPARE(object["frames"].toArray().size(), 3);
    QVERIFY(report["steps"].toArray()[0].toObject().contains("energy"));
    QVERIFY(ran.out.contains("red ball: found in"));
  }

  // Three to one in a square, the mask as a folder of pictures of the clip's own size.
  void editsALetterboxedClip() {
    const QString frames = at("wide");
    const QString masks = at("wide.mask");
    QVERIFY(QDir().mkpath(frames) && QDir().mkpath(masks));
    for (int f = 0; f < 3; ++f) {
      attune::Image frame({96, 32}, 3);
      attune::Image mask({96, 32}, 1);
      for (std::size_t i = 0; i < frame.pixels.size(); ++i) {
        frame.pixels[i] = static_cast<std::uint8_t>((i * 37 + static_cast<std::size_t>(f)) % 256);
      }
      for (int y = 6; y < 24; ++y) std::fill_n(mask.row(y) + 24 + 6 * f, 24, std::uint8_t{255});
      const std::string name = "/" + std::to_string(f) + ".png";
      attune::writePng(frames.toStdString() + name, frame);
      attune::writePng(masks.toStdString() + name, mask);
    }
    const Ran ran = cli({"edit",
                         "--model",
                         kModel,
                         "--clip",
                         frames,
                         "--size",
                         "32x32",
                         "--steps",
                         "2",
                         "--source-prompt",
                         "a ball",
                         "--prompt",
                         "a red ball",
                         "--recipe",
                         at("reatco.json"),
                         "--object",
                         "red ball=" + masks,
                         "--report",
                         at("out/report.json"),
                         "-o",
                         at("out/edited")});
    QVERIFY2(ran.status == 0, ran.err);
    const QStringList edited = entriesOf(at("out/edited"));
    QCOMPARE(edited.size(), 3);
    int changed = 0;
    for (int f = 0; f < 3; ++f) {
      const auto before =
          attune::readImage(frames.toStdString() + "/" + std::to_string(f) + ".png");
      const auto after = attune::readImage((at("out/edited/") + edited[f]).toStdString());
      QVERIFY(after.size == before.size && after.channels == 3);
      // A cell of this model is six pixels of the clip; the recipe frees one more and feathers.
      const QRect free = QRect(24 + 6 * f, 6, 24, 18).adjusted(-36, -36, 36, 36);
      for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 96; ++x) {
          const auto* pixel = after.row(y) + std::ptrdiff_t{3} * x;
          if (std::equal(pixel, pixel + 3, before.row(y) + std::ptrdiff_t{3} * x)) continue;
          ++changed;
          QVERIFY2(free.contains(x, y), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
        }
      }
    }
    QVERIFY2(changed > 3 * 24 * 18 / 2, QByteArray::number(changed));
    const auto report = QJsonDocument::fromJson(contentOf(at("out/report.json"))).object();
    QCOMPARE(report["psnr_outside"].toDouble(), 100.0);
  }

  void invertsPartOfAClip() {
    const Ran ran = cli({"invert",
                         "--model",
                         kModel,
                         "--clip",
                         clip_,
                         "--first",
                         "2",
                         "--stride",
                         "2",
                         "--frames",
                         "2",
                         "--fit",
                         "stretch",
                         "--steps",
                         "2",
                         "--prompt",
                         "a ball",
                         "--report",
                         at("out/report.json"),
                         "-o",
                         at("out/again")});
    QVERIFY2(ran.status == 0, ran.err);
    QCOMPARE(entriesOf(at("out/again")).size(), 2);
    const auto report = QJsonDocument::fromJson(contentOf(at("out/report.json"))).object();
    QVERIFY(report["psnr_vae"].toDouble() > 0);
    const Ran past = cli({"invert", "--model", kModel, "--clip", clip_, "--first", "10", "--frames",
                          "9", "-o", at("out/past")});
    const QString why = whyNot(past, 2, {"--frames 9", "6"});
    QVERIFY2(why.isEmpty(), qPrintable(why));
  }

  // Before the clip is encoded: nothing is said of progress.
  void editsAClipOfOneFrame() {
    const Ran ran = cli(with(edit(clip_), "--frames", "1"));
    QVERIFY2(ran.status == 0, ran.err);
    QCOMPARE(entriesOf(at("out")), QStringList({"edited.mp4"}));
  }

  void warnsOfAPromptThatIsCut() {
    QStringList words;
    for (int i = 0; i < 200; ++i) words << QStringLiteral("ball");
    const Ran ran = cli({"generate", "--model", kModel, "--prompt", words.join(' '), "--frames",
                         "2", "--steps", "1", "--progress", "none", "-o", at("out/clip.mp4")});
    QVERIFY2(ran.status == 0, ran.err);
    QVERIFY2(ran.err.count('\n') == 1 && ran.err.contains("ball"), ran.err);
  }

  void readsAPromptAsItIs_data() {
    QTest::addColumn<QString>("prompt");
    QTest::newRow("empty") << QString();
    QTest::newRow("not of this alphabet") << QStringLiteral("ein roter Käfer 球 🎈");
  }

  void readsAPromptAsItIs() {
    QFETCH(QString, prompt);
    const Ran ran = cli({"generate", "--model", kModel, "--prompt", prompt, "--frames", "2",
                         "--steps", "1", "-o", at("out/clip.mp4")});
    QVERIFY2(ran.status == 0, ran.err);
  }
};

}  // namespace attune::tests

QTEST_GUILESS_MAIN(attune::tests::CliTest)
#include "cli_test.moc"
