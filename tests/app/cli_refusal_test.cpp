// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>

#include "tests/app/cli_kit.h"

// Bad input: one line that names the file, the field and the remedy, and nothing written.
namespace attune::tests {

class CliRefusalTest : public QObject, private CliKit {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { paint(); }
  void init() { clearOut(); }

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
    row("a word that is not in the prompt",
        generate() + QStringList{"--object", "star=box:0,0,1,1"}, {"--object", "star"});
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
    row("an extension nobody knows",
        {"generate", "--model", kModel, "--prompt", "a red ball", "--frames", "3", "-o",
         at("out/clip.doc")},
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
    QTest::newRow("a key that is missing")
        << "unet/config.json" << QByteArray("\"layers_per_block\"") << QByteArray("\"layers\"")
        << "layers_per_block";
    QTest::newRow("a key of the wrong type")
        << "vae/config.json" << QByteArray("\"latent_channels\": 4")
        << QByteArray("\"latent_channels\": \"four\"") << "latent_channels";
    QTest::newRow("a key that belies the weights")
        << "vae/config.json" << QByteArray("\"latent_channels\": 4")
        << QByteArray("\"latent_channels\": 5") << "vae";
    QTest::newRow("no JSON") << "text_encoder/config.json" << QByteArray("{") << QByteArray("[")
                             << "text_encoder/config.json";
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
                                    "--frames", "3", "--steps", "900"} +
                        outputs);
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
    const QStringList arguments =
        QStringList{"generate", "--model", kModel,       "--prompt", "a ball",
                    "--steps",  "1",       "--progress", "none"} +
        outputs;
    const Ran ran = runProgram(
        QStringLiteral("sh"),
        QStringList{"-c",
                    QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\"").arg(blocks),
                    ATTUNE_CLI} +
            arguments);
    QVERIFY2(ran.status == 2 || ran.status == 3, ran.err);
    const QString why = whyNot(ran, ran.status, {outputs.last()});
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY2(entriesOf(at("out")).isEmpty(), qPrintable(entriesOf(at("out")).join(' ')));
  }

  void refusesLatentsOfAnotherShapeAtOnce() {
    const QString latents = at("out/latents.safetensors");
    const Ran saved = cli(generate() + QStringList{"--save-latents", latents});
    QVERIFY2(saved.status == 0, saved.err);
    const Ran ran = cli(edit(clip_) + QStringList{"--init-latents", latents, "--size", "64x64"});
    const QString why = whyNot(ran, 2, {latents, "[3, 4, 8, 8]"});
    QVERIFY2(why.isEmpty(), qPrintable(why));
  }

 private:
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
};

}  // namespace attune::tests

QTEST_GUILESS_MAIN(attune::tests::CliRefusalTest)
#include "cli_refusal_test.moc"
