// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clip_reader.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/base/files.h"
#include "core/media/clip_writer.h"
#include "core/media/image_file.h"
#include "tests/core/media/clips.h"

namespace fs = std::filesystem;
using namespace attune;

class ClipReaderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void framesComeInPresentationOrder_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"bframes.mp4", "bframes.ts", "bframes.avi"}) {
      QTest::newRow(name) << QString::fromLatin1(name);
    }
  }
  void framesComeInPresentationOrder() {
    QFETCH(QString, name);
    const fs::path file = kData / name.toStdString();
    const Clip clip = readClip(file);
    QCOMPARE(clip.count(), 12);
    for (int f = 0; f < 12; ++f) {
      QVERIFY(isLevel(clip, f, 20 + 15 * f));
      QVERIFY(std::abs(clip.seconds(f) - f / 12.0) < 1e-3);
    }
    QVERIFY(std::abs(clip.rate.value() - 12) < 1e-6);
    const ClipIndex index = indexClip(file);
    QCOMPARE(index.count(), 12);
    QVERIFY(index.times == clip.times);
    QVERIFY(!index.variableRate);
  }

  void aRangeIsPicked() {
    const Clip clip = readClip(kData / "bframes.mp4", {.first = 2, .count = 3, .stride = 3});
    QCOMPARE(clip.count(), 3);
    for (int f = 0; f < 3; ++f) QVERIFY(isLevel(clip, f, 20 + 15 * (2 + 3 * f)));
    QVERIFY((clip.times == std::vector<Rational>{{0, 1}, {1, 4}, {1, 2}}));
    QVERIFY((clip.rate == Rational{4, 1}));
    QCOMPARE(readClip(kData / "bframes.mp4", {.first = 10, .count = 9}).count(), 2);
  }

  void variableTimesAreKept() {
    const Clip clip = readClip(kData / "variable.mkv");
    QCOMPARE(clip.count(), 6);
    for (int f = 0; f < 6; ++f) QVERIFY(std::abs(clip.seconds(f) - f * (f + 1) / 24.0) < 1e-3);
    QVERIFY(indexClip(kData / "variable.mkv").variableRate);
  }

  void rotationIsApplied() {
    const Clip clip = readClip(kData / "turned.mp4");
    QVERIFY((clip.size() == Size2i{48, 64}));
    QVERIFY(near(clip.frames[0], 8, 8, 0, 0, 255, 6));
    QVERIFY(near(clip.frames[0], 40, 8, 255, 0, 0, 6));
    QVERIFY(near(clip.frames[0], 8, 56, 255, 255, 255, 6));
    QVERIFY(near(clip.frames[0], 40, 56, 0, 255, 0, 6));
    const ClipIndex index = indexClip(kData / "turned.mp4");
    QVERIFY((index.size == Size2i{48, 64}));
    QCOMPARE(index.rotation, 90);
    QVERIFY(!index.mirrored);
    QCOMPARE(index.pixelFormat, std::string("yuv420p"));
    QCOMPARE(index.codec, std::string("h264"));
  }

  void pixelsBecomeSquare() {
    const Clip clip = readClip(kData / "anamorphic.mp4");
    QVERIFY((clip.size() == Size2i{128, 48}));
    QVERIFY(near(clip.frames[0], 20, 8, 255, 0, 0, 6));
    QVERIFY(near(clip.frames[0], 108, 8, 0, 255, 0, 6));
  }

  void coloursAreTrue_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"plain601.mp4", "full709.mp4", "tenbit.mkv", "alpha.mov", "still.jpg"}) {
      QTest::newRow(name) << QString::fromLatin1(name);
    }
  }
  void coloursAreTrue() {
    QFETCH(QString, name);
    const Clip clip = readClip(kData / name.toStdString(), {.count = 1});
    QVERIFY((clip.size() == Size2i{64, 48}));
    QVERIFY(near(clip.frames[0], 8, 8, 255, 0, 0, 5));
    QVERIFY(near(clip.frames[0], 56, 8, 0, 255, 0, 5));
    QVERIFY(near(clip.frames[0], 8, 40, 0, 0, 255, 5));
    QVERIFY(near(clip.frames[0], 56, 40, 255, 255, 255, 5));
  }

  void alphaIsKept() {
    const Clip clip = readClip(kData / "alpha.mov");
    QVERIFY(clip.hasAlpha());
    QCOMPARE(int{clip.frames[0].row(8)[8 * 4 + 3]}, 0);
    QCOMPARE(int{clip.frames[0].row(8)[56 * 4 + 3]}, 255);
    QVERIFY(indexClip(kData / "alpha.mov").hasAlpha);
    QVERIFY(!readClip(kData / "plain601.mp4").hasAlpha());
  }

  void foldersSortNaturally() {
    const fs::path folder = root() / "frames";
    fs::create_directory(folder);
    for (const int i : {1, 2, 10, 9}) {
      writePng(folder / ("shot" + std::to_string(i) + ".png"),
               Image({6, 5}, i == 9 ? 1 : 3, static_cast<std::uint8_t>(i)));
    }
    writeFile(folder / "notes.txt", "not a picture");
    writeFile(folder / ".hidden.png", "not a picture either");
    const Clip clip = readClip(folder, {.folderRate = {24, 1}});
    QCOMPARE(clip.count(), 4);
    for (int f = 0; f < 4; ++f) QVERIFY(isLevel(clip, f, std::array{1, 2, 9, 10}[f], 0));
    QVERIFY((clip.times[1] == Rational{1, 24}));
    QCOMPARE(indexClip(folder).count(), 4);

    writePng(folder / "shot3.png", Image({6, 6}, 3));
    QVERIFY(throwsError(ErrorCode::BadInput, "shot3.png: is 6x6", [&] { (void)readClip(folder); }));
  }

  void aStillIsOneFrame() {
    const Clip clip = readClip(kData / "still.jpg");
    QCOMPARE(clip.count(), 1);
    QCOMPARE(indexClip(kData / "still.jpg").count(), 1);
    QVERIFY(indexClip(kData / "deep.png").kind == ClipKind::Still);
  }

  void aCutFileWithoutItsIndexIsRefused() {
    const std::string whole = readFile(kData / "bframes.mp4");
    writeFile(root() / "half.mp4", std::string_view(whole).substr(0, whole.size() / 2));
    QVERIFY(throwsError(ErrorCode::BadInput,
                        "half.mp4: is no media file that can be read, or is cut",
                        [&] { (void)readClip(root() / "half.mp4"); }));
  }

  void aCutFileWithItsIndexIsReadAsFarAsItGoes() {
    const Clip clip = movingClip({64, 48}, 40);
    for (const char* extension : {".mp4", ".webm"}) {
      const fs::path file = root() / (std::string("cut") + extension);
      writeClip(clip, file, {.crf = 1});
      const std::string whole = readFile(file);
      writeFile(file, std::string_view(whole).substr(0, whole.size() * 6 / 10));
      QVERIFY(throwsError(ErrorCode::BadInput, "of 40 frames can be read; copy or export it again",
                          [&] { (void)readClip(file); }));
      const int readable = indexClip(file).count();
      QVERIFY(readable > 0 && readable < 36);
      QCOMPARE(readClip(file, {.count = readable}).count(), readable);
      // A little missing at the end is only worth a warning.
      writeFile(file, std::string_view(whole).substr(0, whole.size() * 97 / 100));
      QVERIFY(readClip(file).count() >= 36);
      // Nothing but the head.
      writeFile(file, std::string_view(whole).substr(0, 1200));
      QVERIFY(throwsError(ErrorCode::BadInput, "copy or export it again",
                          [&] { (void)readClip(file); }));
    }
  }

  void badInputIsNamed() {
    const auto fails = [](const fs::path& path, const char* part, ReadOptions options = {}) {
      return throwsError(ErrorCode::BadInput, part, [&] { (void)readClip(path, options); });
    };
    QVERIFY(throwsError(ErrorCode::Io, "none.mp4: there is no such file",
                        [] { (void)readClip("none.mp4"); }));
    QVERIFY(fails(kData / "make.sh", "no media file"));
    QVERIFY(fails(kData / "sound.wav", "holds no video"));
    QVERIFY(fails(root(), "holds no PNG"));
    writeFile(root() / "empty.mp4", "");
    QVERIFY(fails(root() / "empty.mp4", "empty.mp4: is no media file"));
    writeFile(root() / "notes.txt", "A text that some demuxer might take for a picture of text.\n");
    QVERIFY(fails(root() / "notes.txt", "no media file"));
    const fs::path clip = kData / "bframes.mp4";
    QVERIFY(fails(clip, "frame 12 is past the last one; use 0..11", {.first = 12}));
    QVERIFY(fails(clip, "below 0", {.first = -1}));
    QVERIFY(fails(clip, "count 0 is below 1", {.count = 0}));
    QVERIFY(fails(clip, "stride 0 is below 1", {.stride = 0}));
    QVERIFY(fails(clip, "more than 2 frames do not fit", {.maxBytes = 2 * 64 * 48 * 3}));
  }

  void namesAreNoProtocols() {
    const fs::path odd = root() / "concat:a%03d.mp4";
    fs::copy_file(kData / "bframes.mp4", odd);
    QCOMPARE(readClip(odd).count(), 12);
  }

  void cancelStops() {
    std::stop_source source;
    source.request_stop();
    QVERIFY(throwsError(ErrorCode::Cancelled, "", [&] {
      (void)readClip(kData / "bframes.mp4", {.cancel = CancelToken(source.get_token())});
    }));
  }

 private:
  static bool isLevel(const Clip& clip, int frame, int level, int tolerance = 3) {
    const Image& image = clip.frames[static_cast<std::size_t>(frame)];
    return near(image, image.size.width / 2, image.size.height / 2, level, level, level, tolerance);
  }
  fs::path root() const { return folder_.path().toStdString(); }
  void cleanFolder() {
    for (const auto& entry : fs::directory_iterator(root())) fs::remove_all(entry.path());
  }
  QTemporaryDir folder_;

 private Q_SLOTS:
  void cleanup() { cleanFolder(); }
};

QTEST_APPLESS_MAIN(ClipReaderTest)
#include "clip_reader_test.moc"
