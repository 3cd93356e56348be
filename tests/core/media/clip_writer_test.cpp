// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clip_writer.h"

#include <sys/resource.h>

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <csignal>
#include <thread>

#include "core/base/files.h"
#include "core/media/clip_reader.h"
#include "core/metrics/picture_metrics.h"
#include "tests/core/media/clips.h"

namespace fs = std::filesystem;
using namespace attune;

class ClipWriterTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() {
    for (const auto& entry : fs::directory_iterator(root())) fs::remove_all(entry.path());
  }

  void roundTrips_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("frames");
    QTest::addColumn<double>("floor");  // dB
    const auto row = [](const char* name, int w, int h, int frames, double floor) {
      QTest::addRow("%s %dx%d, %d", name, w, h, frames)
          << QString::fromLatin1(name) << w << h << frames << floor;
    };
    row("a.mp4", 64, 48, 16, 36);
    row("a.mp4", 64, 48, 1, 36);
    row("a.webm", 64, 48, 16, 34);
    row("a.webm", 37, 29, 5, 34);
    row("a.webm", 64, 48, 1, 34);
    row("a.gif", 64, 48, 16, 34);
    row("a.gif", 37, 29, 1, 34);
    row("a/", 37, 29, 3, 999);
    row("b", 64, 48, 1, 999);
    row("a.png", 37, 29, 1, 999);
  }
  void roundTrips() {
    QFETCH(QString, name);
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, frames);
    QFETCH(double, floor);
    const Clip clip = movingClip({width, height}, frames);
    const fs::path path = root() / name.toStdString();
    writeClip(clip, path);
    const Clip back = readClip(path);
    QCOMPARE(back.count(), frames);
    QVERIFY(back.size() == clip.size());
    QVERIFY(!back.hasAlpha());
    const double found = *psnrOutside(clip.frames, back.frames);
    QVERIFY2(found >= floor, std::to_string(found).c_str());
    for (int f = 0; f < frames; ++f) QVERIFY(std::abs(back.seconds(f) - f / 8.0) < 0.0051);
    if (frames > 1) QVERIFY(std::abs(back.rate.value() - 8) < 0.1);
    QCOMPARE(entries(), 1);
  }

  void flatColoursSurvive_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.mp4", "a.webm", "a.gif"}) {
      QTest::newRow(name) << QString::fromLatin1(name);
    }
  }
  void flatColoursSurvive() {
    QFETCH(QString, name);
    const fs::path path = root() / name.toStdString();
    for (const auto& [r, g, b] : {std::tuple{255, 0, 0},
                                  {0, 255, 0},
                                  {0, 0, 255},
                                  {255, 255, 255},
                                  {0, 0, 0},
                                  {200, 30, 90},
                                  {128, 128, 128}}) {
      Image image({32, 32}, 3);
      for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
        image.pixels[i] = static_cast<std::uint8_t>(r);
        image.pixels[i + 1] = static_cast<std::uint8_t>(g);
        image.pixels[i + 2] = static_cast<std::uint8_t>(b);
      }
      writeClip(makeClip({image, image}, {8, 1}), path, {.crf = 4});
      QVERIFY(near(readClip(path).frames[1], 16, 16, r, g, b, 3));
    }
  }

  void oddSizesArePaddedInMp4() {
    const Clip clip = movingClip({37, 29}, 4);
    writeClip(clip, root() / "a.mp4", {.crf = 0});
    const Clip back = readClip(root() / "a.mp4");
    QVERIFY((back.size() == Size2i{38, 30}));
    QVERIFY(near(back.frames[0], 36, 20, 248, 175, 90, 8));
    QVERIFY(near(back.frames[0], 37, 20, 248, 175, 90, 8));  // the last column again
  }

  void variableTimesAreKept() {
    Clip clip = movingClip({32, 32}, 4);
    clip.times = {{0, 1}, {1, 8}, {1, 2}, {7, 10}};
    for (const char* name : {"a.mp4", "a.webm", "a.gif"}) {
      writeClip(clip, root() / name);
      const Clip back = readClip(root() / name);
      QCOMPARE(back.count(), 4);
      for (int f = 0; f < 4; ++f) QVERIFY(std::abs(back.seconds(f) - clip.seconds(f)) < 0.0051);
    }
    const Clip exact = readClip(root() / "a.mp4");
    QVERIFY(exact.times == clip.times);
  }

  void alphaSurvives() {
    const Clip clip = movingClip({40, 32}, 4, 4);
    writeClip(clip, root() / "frames/");
    QVERIFY(readClip(root() / "frames").frames == clip.frames);

    writeClip(clip, root() / "a.webm");
    const Clip webm = readClip(root() / "a.webm");
    QVERIFY(webm.hasAlpha());
    for (int x : {2, 20, 38}) {
      QVERIFY(std::abs(webm.frames[2].row(20)[x * 4 + 3] - clip.frames[2].row(20)[x * 4 + 3]) < 8);
    }
    writeClip(clip, root() / "a.gif");
    const Clip gif = readClip(root() / "a.gif");
    QVERIFY(gif.hasAlpha());
    for (int f = 0; f < 4; ++f) {
      const Image& frame = gif.frames[static_cast<std::size_t>(f)];
      QCOMPARE(int{frame.row(20)[4 * 4 + 3]}, 0);
      QCOMPARE(int{frame.row(20)[38 * 4 + 3]}, 255);
    }
    writeClip(clip, root() / "a.mp4");
    const Clip mp4 = readClip(root() / "a.mp4");
    QVERIFY(!mp4.hasAlpha());
    QVERIFY(near(mp4.frames[0], 0, 20, 0, 0, 0, 6));  // over black
  }

  void fewColoursAreExactInGif() {
    Clip clip = movingClip({64, 48}, 6);
    for (Image& frame : clip.frames) {
      for (std::uint8_t& v : frame.pixels) v = static_cast<std::uint8_t>(v / 64 * 80);
    }
    writeClip(clip, root() / "a.gif");
    QVERIFY(readClip(root() / "a.gif").frames == clip.frames);
  }

  void bytesAreTheSameAgain() {
    const Clip clip = movingClip({48, 32}, 6);
    for (const char* extension : {".mp4", ".webm", ".gif"}) {
      writeClip(clip, root() / (std::string("a") + extension));
      writeClip(clip, root() / (std::string("b") + extension));
      QVERIFY(readFile(root() / (std::string("a") + extension)) ==
              readFile(root() / (std::string("b") + extension)));
    }
  }

  void theIndexStandsFirst() {
    writeClip(movingClip({64, 48}, 16), root() / "a.mp4");
    const std::string bytes = readFile(root() / "a.mp4");
    QVERIFY(bytes.find("moov") < bytes.find("mdat"));
  }

  void foldersOfOthersAreLeftAlone() {
    const Clip clip = movingClip({16, 16}, 2);
    fs::create_directory(root() / "mine");
    writeFile(root() / "mine" / "letter.txt", "dear");
    QVERIFY(throwsError(ErrorCode::BadInput, "mine: holds letter.txt, which would be lost",
                        [&] { writeClip(clip, root() / "mine"); }));
    QCOMPARE(readFile(root() / "mine" / "letter.txt"), std::string("dear"));
    writeClip(movingClip({16, 16}, 5), root() / "frames");
    writeClip(clip, root() / "frames");  // an earlier result is replaced whole
    QCOMPARE(readClip(root() / "frames").count(), 2);
  }

  void badTargetsAreNamed() {
    const Clip clip = movingClip({16, 16}, 2);
    const auto fails = [&](const fs::path& path, ErrorCode code, const char* part) {
      return throwsError(code, part, [&] { writeClip(clip, path); }) &&
             throwsError(code, part, [&] { checkClipTarget(path, clip.count()); });
    };
    QVERIFY(fails(root() / "a.xyz", ErrorCode::BadInput, "use .mp4, .webm, .gif"));
    QVERIFY(fails(root() / "a.png", ErrorCode::BadInput, "cannot hold 2 frames"));
    QVERIFY(fails(root() / "none" / "a.mp4", ErrorCode::Io, "does not exist; create it"));
    writeFile(root() / "file", "x");
    QVERIFY(fails(root() / "file" / "a.mp4", ErrorCode::Io, "does not exist"));
    QVERIFY(throwsError(ErrorCode::BadInput, "crf: 60",
                        [&] { writeClip(clip, root() / "a.mp4", {.crf = 60}); }));
    QCOMPARE(entries(), 1);
  }

  // Root may write into any ordinary folder, but not here.
  void aReadOnlyFolderIsAnIoError() {
    const Clip clip = movingClip({16, 16}, 1);
    for (const char* name : {"a.mp4", "a.webm", "a.gif", "a.png", "frames/"}) {
      QVERIFY(throwsError(ErrorCode::Io, "choose another",
                          [&] { writeClip(clip, fs::path("/proc") / name); }));
    }
  }

  void aFullDiskLeavesNothing() {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const Clip clip = movingClip({256, 192}, 24);
    for (const char* name : {"a.mp4", "a.webm", "a.gif", "frames/"}) {
      rlimit small = before;
      small.rlim_cur = 700;
      setrlimit(RLIMIT_FSIZE, &small);
      const bool thrown = throwsError(ErrorCode::Io, "free some space or choose another folder",
                                      [&] { writeClip(clip, root() / name); });
      setrlimit(RLIMIT_FSIZE, &before);
      QVERIFY2(thrown, name);
      QCOMPARE(entries(), 0);
    }
  }

  void cancelLeavesNothing() {
    std::stop_source source;
    source.request_stop();
    const WriteOptions options{.cancel = CancelToken(source.get_token())};
    for (const char* name : {"a.mp4", "a.webm", "a.gif", "a.png", "frames/"}) {
      QVERIFY(throwsError(ErrorCode::Cancelled, "", [&] {
        writeClip(movingClip({64, 48}, 1), root() / name, options);
      }));
      QCOMPARE(entries(), 0);
    }
  }

  void cancelInMidRunLeavesNothing() {
    const Clip clip = movingClip({320, 240}, 120);
    for (const char* name : {"a.mp4", "a.webm", "a.gif", "frames/"}) {
      std::stop_source source;
      std::jthread stopper([&] {
        while (entries() == 0) std::this_thread::yield();  // the temporary file is there
        source.request_stop();
      });
      QVERIFY(throwsError(ErrorCode::Cancelled, "", [&] {
        writeClip(clip, root() / name, {.cancel = CancelToken(source.get_token())});
      }));
      stopper.join();
      QCOMPARE(entries(), 0);
    }
  }

 private:
  fs::path root() const { return folder_.path().toStdString(); }
  int entries() const {
    return static_cast<int>(
        std::distance(fs::directory_iterator(root()), fs::directory_iterator()));
  }
  QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(ClipWriterTest)
#include "clip_writer_test.moc"
