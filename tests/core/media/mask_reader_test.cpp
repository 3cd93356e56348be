// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/mask_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/media/clip_writer.h"
#include "core/media/image_file.h"
#include "core/metrics/picture_metrics.h"
#include "tests/core/media/clips.h"

namespace fs = std::filesystem;
using namespace attune;

class MaskReaderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStillServesEveryFrame() {
    writePng(root() / "m.png", halfMask({32, 24}, 1));
    const auto masks = readMasks(root() / "m.png", 5, {32, 24});
    QCOMPARE(masks.size(), std::size_t{5});
    for (const Image& mask : masks) QVERIFY(mask == halfMask({32, 24}, 1));
  }

  void brightnessOrAlphaIsTheMask() {
    writePng(root() / "rgb.png", halfMask({32, 24}, 3));
    QVERIFY(readMasks(root() / "rgb.png", 1, {32, 24})[0] == halfMask({32, 24}, 1));

    Image painted({32, 24}, 4, 10);  // dark paint, so that only alpha can be meant
    for (int y = 0; y < 24; ++y) {
      for (int x = 0; x < 32; ++x) painted.row(y)[x * 4 + 3] = x < 16 ? 255 : 0;
    }
    writePng(root() / "rgba.png", painted);
    QVERIFY(readMasks(root() / "rgba.png", 1, {32, 24})[0] == halfMask({32, 24}, 1));
  }

  void foldersAndVideosGiveOneEach() {
    std::vector<Image> frames;
    for (int f = 0; f < 4; ++f) frames.push_back(halfMask({32, 24}, 3, 4 + 6 * f));
    const Clip clip = makeClip(frames, {8, 1});
    for (const char* name : {"masks/", "m.mp4", "m.webm", "m.gif"}) {
      writeClip(clip, root() / name);
      const auto masks = readMasks(root() / name, 4, {32, 24});
      QCOMPARE(masks.size(), std::size_t{4});
      for (int f = 0; f < 4; ++f) {
        const Image& mask = masks[static_cast<std::size_t>(f)];
        QVERIFY(*iou(mask, halfMask({32, 24}, 1, 4 + 6 * f)) > 0.99);
        QCOMPARE(int{mask.row(0)[0]}, 255);  // snapped to the ends
        QCOMPARE(int{mask.row(20)[31]}, 0);
      }
    }
  }

  void anotherSizeOfTheSameShapeIsResampled() {
    writePng(root() / "m.png", halfMask({64, 48}, 1, 31));
    const Image mask = readMasks(root() / "m.png", 1, {32, 24})[0];
    QVERIFY((mask.size == Size2i{32, 24}));
    QCOMPARE(int{mask.row(3)[14]}, 255);
    QCOMPARE(int{mask.row(3)[15]}, 128);  // half covered
    QCOMPARE(int{mask.row(3)[16]}, 0);
    QCOMPARE(readMasks(root() / "m.png", 1, {1000, 750})[0].size.width, 1000);
  }

  void whatDoesNotFitIsNamed() {
    writePng(root() / "m.png", halfMask({32, 32}, 1));
    QVERIFY(throwsError(ErrorCode::BadInput,
                        "m.png: is 32x32, the clip is 32x24; make the mask that size", [&] {
                          (void)readMasks(root() / "m.png", 1, {32, 24});
                        }));
    writeClip(movingClip({32, 24}, 3), root() / "masks");
    QVERIFY(throwsError(ErrorCode::BadInput, "holds 3 masks, the clip has 4 frames", [&] {
      (void)readMasks(root() / "masks", 4, {32, 24});
    }));
    QVERIFY(throwsError(ErrorCode::Io, "none.png", [&] {
      (void)readMasks("none.png", 4, {32, 24});
    }));
  }

 private:
  // White left of column `edge`.
  static Image halfMask(Size2i size, int channels, int edge = 16) {
    Image mask(size, channels);
    for (int y = 0; y < size.height; ++y) {
      std::fill_n(mask.row(y), edge * channels, std::uint8_t{255});
    }
    return mask;
  }
  fs::path root() const { return folder_.path().toStdString(); }
  QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(MaskReaderTest)
#include "mask_reader_test.moc"
