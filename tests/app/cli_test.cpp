// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/types.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "core/media/image_file.h"

// Runs the program as a user would, on a small random model and clips of the toy box.

namespace {

const QString kModel = QStringLiteral("tests/reference/pipeline/model");

struct Ran {
  int status = -1;
  QByteArray out;
  QByteArray err;
};

void prepare(QProcess& process) {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("ATTUNE_RESOURCES"), QDir::current().filePath(
                                                             QStringLiteral("resources")));
  process.setProcessEnvironment(environment);
}

Ran finish(QProcess& process) {
  if (!process.waitForFinished(100'000)) process.kill();
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          process.readAllStandardOutput(), process.readAllStandardError()};
}

Ran runProgram(const QString& program, const QStringList& arguments) {
  QProcess process;
  prepare(process);
  process.start(program, arguments);
  return finish(process);
}

Ran cli(const QStringList& arguments) {
  return runProgram(QStringLiteral(ATTUNE_CLI), arguments);
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

// The arguments with another value for one of their options.
QStringList with(QStringList arguments, const QString& option, const QString& value) {
  arguments[arguments.indexOf(option) + 1] = value;
  return arguments;
}

QStringList entriesOf(const QString& folder) {
  return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System |
                                QDir::NoDotAndDotDot);
}

// Why this is no refusal in one line that holds all parts; empty when it is.
QString whyNot(const Ran& ran, int status, const QStringList& parts) {
  const QString told = QStringLiteral("status %1, said: %2").arg(ran.status).arg(
      QString::fromUtf8(ran.err));
  const bool oneLine = ran.err.startsWith("attune-cli: ") && ran.err.count('\n') == 1;
  if (ran.status != status || !oneLine || !ran.out.isEmpty()) return told;
  for (const QString& part : parts) {
    if (!QString::fromUtf8(ran.err).contains(part)) return told;
  }
  return {};
}

}  // namespace

class CliTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    const Ran ran = cli({"toybox", "--seed", "3", "--objects", "1", "-o", at("toys")});
    QVERIFY2(ran.status == 0, ran.err);
    QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("out")));
    clip_ = at("toys/toy3.mp4");
    // The recipe's own sites are finer than this model's.
    QJsonObject recipe =
        QJsonDocument::fromJson(contentOf("resources/recipes/reatco.json")).object();
    QJsonArray terms;
    for (const QJsonValue& value : recipe["terms"].toArray()) {
      QJsonObject term = value.toObject();
      term["sites"] = QJsonObject{{"downscales", QJsonArray{1, 2}}};
      terms.append(term);
    }
    recipe["terms"] = terms;
    write(at("reatco.json"), QJsonDocument(recipe).toJson());
  }

  void init() {
    QDir(at("out")).removeRecursively();
    QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("out")));
  }

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

  void refuses_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char* name, const QStringList& arguments, const QStringList& parts) {
      QTest::newRow(name) << arguments << parts;
    };
    row("no command", {}, {"--help"});
    row("an unknown command", {"improve"}, {"--help"});
    row("an unknown option", generate() + QStringList{"--sharper"}, {"--sharper"});
    row("no prompt", {"generate", "-o", "x.mp4"}, {"--prompt"});
    row("a number that is none", with(generate(), "--steps", "many"), {"--steps"});
    row("no steps", with(generate(), "--steps", "-3"), {"--steps", "1..1000"});
    row("a model that is not there", {"info", "--model", "/nowhere"}, {"--model", "/nowhere"});
    row("a folder that is no model", {"info", "--model", "tests"}, {"tests", "unet"});
    row("an unknown recipe", generate() + QStringList{"--recipe", "magic"}, {"magic", "plain"});
    row("an unknown scheduler", generate() + QStringList{"--scheduler", "magic"}, {"magic"});
    row("half precision on a CPU", generate() + QStringList{"--device", "cpu", "--dtype", "fp16"},
        {"--dtype fp16", "bf16"});
    row("an odd size", generate() + QStringList{"--size", "17x16"}, {"--size", "16"});
    row("a size that is none", generate() + QStringList{"--size", "big"}, {"--size", "128x128"});
    row("too many frames", with(generate(), "--frames", "9"), {"--frames", "8"});
    row("a word that is not in the prompt", generate() + QStringList{"--object", "star=box:0,0,1,1"},
        {"--object", "star"});
    row("an object without a value", generate() + QStringList{"--object", "ball"},
        {"--object", "WORDS=VALUE"});
    row("an object twice",
        generate() + QStringList{"--object", "ball=box:0,0,1,1", "--object", "ball=box:0,0,1,1"},
        {"--object", "twice"});
    row("a path outside the frame", generate() + QStringList{"--path", "ball=1.6,0.5;1.9,0.5"},
        {"ball", "outside"});
    row("a recipe without objects", generate() + QStringList{"--recipe", "layout-guidance"},
        {"--recipe", "--object"});
    row("latents that are none", generate() + QStringList{"--init-latents", "README.md"},
        {"README.md"});
    row("no such clip", edit("/nowhere.mp4"), {"/nowhere.mp4"});
    row("a clip that is none", edit("README.md"), {"README.md"});
    row("more frames than the clip has", with(edit(clip_), "--frames", "99"),
        {"--frames 99", "16"});
    row("an extension nobody knows", {"generate", "--model", kModel, "--prompt", "a red ball",
                                      "--frames", "3", "-o", at("out/clip.doc")},
        {".doc", ".mp4"});
  }

  void refuses() {
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, parts);
    const Ran ran = cli(arguments);
    QVERIFY2(whyNot(ran, 2, parts).isEmpty(), qPrintable(whyNot(ran, 2, parts)));
    QVERIFY(entriesOf(at("out")).isEmpty());
  }

  void refusesDamagedModels_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto weights = QStringLiteral("unet/diffusion_pytorch_model.safetensors");
    QTest::newRow("truncated weights") << weights << QByteArray() << QByteArray() << weights;
    QTest::newRow("a key that is missing") << "unet/config.json" << QByteArray("\"layers_per_block\"")
                                           << QByteArray("\"layers\"") << "layers_per_block";
    QTest::newRow("a key of the wrong type")
        << "vae/config.json" << QByteArray("\"latent_channels\": 4")
        << QByteArray("\"latent_channels\": \"four\"") << "latent_channels";
    QTest::newRow("a key that belies the weights")
        << "vae/config.json" << QByteArray("\"latent_channels\": 4")
        << QByteArray("\"latent_channels\": 5") << "vae";
    QTest::newRow("no JSON") << "text_encoder/config.json" << QByteArray("{")
                             << QByteArray("[") << "text_encoder/config.json";
    QTest::newRow("an unknown block") << "unet/config.json" << QByteArray("\"DownBlock2D\"")
                                      << QByteArray("\"DownBlock9D\"") << "DownBlock9D";
  }

  void refusesDamagedModels() {
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    const QString model = at("damaged");
    QDir(model).removeRecursively();
    copyFolder(kModel, model);
    const QString path = model + '/' + file;
    QByteArray content = contentOf(path);
    const QByteArray whole = content;
    if (from.isEmpty()) {
      content.truncate(content.size() / 2);
    } else {
      content.replace(from, to);
    }
    QVERIFY(content != whole);
    write(path, content);
    const Ran ran = cli({"info", "--model", model});
    QVERIFY2(whyNot(ran, 2, {named}).isEmpty(), qPrintable(whyNot(ran, 2, {named})));
  }

  void refusesHalfAClip() {
    const QByteArray whole = contentOf(clip_);
    const QString half = at("half.mp4");
    write(half, whole.left(whole.size() / 2));
    const Ran ran = cli(edit(half));
    QVERIFY2(whyNot(ran, 2, {half}).isEmpty(), qPrintable(whyNot(ran, 2, {half})));
    QVERIFY(entriesOf(at("out")).isEmpty());
  }

  void refusesAMaskOfAnotherShape() {
    // 24 x 16 from a model of that size, against a clip of 128 x 128.
    const Ran made = cli({"generate", "--model", kModel, "--prompt", "a ball", "--frames", "1",
                          "--size", "24x16", "--steps", "1", "-o", at("mask.png")});
    QVERIFY2(made.status == 0, made.err);
    const Ran ran = cli(with(edit(clip_), "--object", "red ball=" + at("mask.png")));
    const QStringList parts = {"mask.png", "24x16"};
    QVERIFY2(whyNot(ran, 2, parts).isEmpty(), qPrintable(whyNot(ran, 2, parts)));
  }

  // Also as root, who may write everywhere: nothing can be made below a file.
  void refusesAFolderItCannotWriteTo_data() {
    QTest::addColumn<QStringList>("outputs");
    QTest::newRow("clip") << QStringList{"-o", "README.md/clip.mp4"};
    QTest::newRow("clip in a folder that is missing") << QStringList{"-o", "/nowhere/clip.mp4"};
    for (const char* option : {"--report", "--save-latents", "--record"}) {
      QTest::newRow(option) << QStringList{"-o", at("out/clip.mp4"), option, "README.md/extra"};
    }
  }

  void refusesAFolderItCannotWriteTo() {
    QFETCH(QStringList, outputs);
    const Ran ran = cli(QStringList{"generate", "--model", kModel, "--prompt", "a red ball",
                                    "--frames", "3", "--steps", "900"} + outputs);
    QVERIFY2(ran.status == 2 || ran.status == 3, ran.err);
    const QString why = whyNot(ran, ran.status, {outputs.last()});
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(entriesOf(at("out")).isEmpty());
  }

  // A limit on the size of files, met in the middle of writing, stands for a full disk.
  void leavesNothingOnAFullDisk_data() {
    QTest::addColumn<int>("blocks");  // of 512 bytes
    QTest::addColumn<QStringList>("outputs");
    const QStringList large = {"--frames", "4", "--size", "64x64"};
    QTest::newRow("clip") << 1 << large + QStringList{"-o", at("out/clip.mp4")};
    QTest::newRow("pictures") << 1 << large + QStringList{"-o", at("out/frames")};
    // The picture has room elsewhere: what is asked for beside it meets the limit.
    const QStringList small = {"--frames", "1", "--size", "24x24", "-o", at("small.png")};
    for (const char* option : {"--report", "--save-latents", "--record"}) {
      QTest::newRow(option) << 4 << small + QStringList{option, at("out/extra")};
    }
  }

  void leavesNothingOnAFullDisk() {
    QFETCH(int, blocks);
    QFETCH(QStringList, outputs);
    const QStringList arguments = QStringList{"generate", "--model", kModel, "--prompt", "a ball",
                                              "--steps", "1", "--progress", "none"} +
                                  outputs;
    const Ran ran = runProgram(
        QStringLiteral("sh"),
        QStringList{"-c",
                    QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\"").arg(blocks),
                    ATTUNE_CLI} + arguments);
    QVERIFY2(ran.status == 2 || ran.status == 3, ran.err);
    const QString why = whyNot(ran, ran.status, {outputs.last()});
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY2(entriesOf(at("out")).isEmpty(), qPrintable(entriesOf(at("out")).join(' ')));
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
    const Ran other =
        cli(generate() + QStringList{"--init-latents", latents, "--size", "24x16"});
    const QString why = whyNot(other, 2, {latents, "[3, 4, 8, 8]", "--size"});
    QVERIFY2(why.isEmpty(), qPrintable(why));
  }

  void editsAndMeasures() {
    const Ran ran = cli(edit(clip_) +
                        QStringList{"--size", "64x64", "--path", "red ball=0.3,0.35;0.4,0.35",
                                    "--report", at("out/report.json"), "--record",
                                    at("out/maps.safetensors"), "--seed", "9"});
    QVERIFY2(ran.status == 0, ran.err);
    QCOMPARE(entriesOf(at("out")),
             QStringList({"edited.mp4", "maps.safetensors", "report.json"}));
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
    const Ran ran = cli({"edit", "--model", kModel, "--clip", frames, "--size", "32x32", "--steps",
                         "2", "--source-prompt", "a ball", "--prompt", "a red ball", "--recipe",
                         at("reatco.json"), "--object", "red ball=" + masks, "--report",
                         at("out/report.json"), "-o", at("out/edited")});
    QVERIFY2(ran.status == 0, ran.err);
    const QStringList edited = entriesOf(at("out/edited"));
    QCOMPARE(edited.size(), 3);
    int changed = 0;
    for (int f = 0; f < 3; ++f) {
      const auto before = attune::readImage(frames.toStdString() + "/" + std::to_string(f) + ".png");
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
    const Ran ran = cli({"invert", "--model", kModel, "--clip", clip_, "--first", "2", "--stride",
                         "2", "--frames", "2", "--fit", "stretch", "--steps", "2", "--prompt",
                         "a ball", "--report", at("out/report.json"), "-o", at("out/again")});
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
  void refusesLatentsOfAnotherShapeAtOnce() {
    const QString latents = at("out/latents.safetensors");
    const Ran saved = cli(generate() + QStringList{"--save-latents", latents});
    QVERIFY2(saved.status == 0, saved.err);
    const Ran ran = cli(edit(clip_) + QStringList{"--init-latents", latents, "--size", "64x64"});
    const QString why = whyNot(ran, 2, {latents, "[3, 4, 8, 8]"});
    QVERIFY2(why.isEmpty(), qPrintable(why));
  }

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

 private:
  [[nodiscard]] QString at(const QString& name) const { return folder_.filePath(name); }

  [[nodiscard]] QStringList generate() const {
    return {"generate", "--model", kModel,       "--prompt", "a red ball",   "--frames",
            "3",        "--steps", "2",          "-o",       at("out/clip.mp4")};
  }

  [[nodiscard]] QStringList edit(const QString& clip) const {
    return {"edit",     "--model",      kModel,       "--clip",   clip,
            "--frames", "3",            "--steps",    "3",        "--source-prompt",
            "a ball",   "--prompt",     "a red ball", "--recipe", at("reatco.json"),
            "--object", "red ball=box:0.1,0.1,0.5,0.6", "-o",     at("out/edited.mp4")};
  }

  static void copyFolder(const QString& from, const QString& to) {
    QVERIFY(QDir().mkpath(to));
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString file = files.next();
      const QString target = to + file.mid(from.size());
      QVERIFY(QDir().mkpath(QFileInfo(target).path()));
      QVERIFY(QFile::copy(file, target));
      QFile(target).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
  }

  QTemporaryDir folder_;
  QString clip_;
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
