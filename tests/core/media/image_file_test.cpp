// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/image_file.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/media/contact_sheet.h"
#include "core/media/orientation.h"
#include "tests/core/media/clips.h"

namespace fs = std::filesystem;
using namespace attune;

class ImageFileTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pngKeepsEveryBit() {
    Image grey({7, 5}, 1);
    for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
      grey.pixels[i] = static_cast<std::uint8_t>(i * 7);
    }
    for (const Image& image : {grey, movingClip({37, 29}, 1).frames[0],
                               movingClip({37, 29}, 1, 4).frames[0], Image({1, 1}, 3, 200)}) {
      writePng(file(), image);
      QVERIFY(readImage(file()) == image);
      QVERIFY(encodePng(image) == encodePng(image));
    }
  }

  void opaqueAlphaIsLeftOut() {
    writePng(file(), Image({3, 3}, 4, 255));
    QCOMPARE(readImage(file()).channels, 3);
  }

  void deepPicturesAreRounded() {
    const Image image = readImage(kData / "deep.png");
    QCOMPARE(image.channels, 3);
    QVERIFY(near(image, 8, 8, 255, 0, 0, 0));
    QVERIFY(near(image, 56, 40, 255, 255, 255, 0));
  }

  void damageIsNamed() {
    const auto fails = [&](std::string_view bytes, const char* part) {
      writeFile(file(), bytes);
      return throwsError(ErrorCode::BadInput, part, [&] { (void)readImage(file()); });
    };
    const std::string png = encodePng(movingClip({64, 48}, 1).frames[0]);
    QVERIFY(
        fails(std::string_view(png).substr(0, png.size() / 2), "a.png: is damaged or cut short"));
    QVERIFY(fails(std::string_view(png).substr(0, 20), "is damaged or cut short"));
    const std::string jpeg = readFile(kData / "still.jpg");
    QVERIFY(fails(std::string_view(jpeg).substr(0, jpeg.size() / 2), "is damaged or cut short"));
    std::string flipped = png;
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
    QVERIFY(fails(flipped, "is damaged or cut short"));
    QVERIFY(fails("", "is no PNG or JPEG"));
    QVERIFY(throwsError(ErrorCode::Io, "no such file", [] { (void)readImage("none.png"); }));
  }

  void theEightOrientations() {
    Image corner({3, 2}, 1);
    corner.pixels = {1, 2, 3, 4, 5, 6};
    const std::vector<std::vector<std::uint8_t>> expected{
        {1, 2, 3, 4, 5, 6}, {3, 2, 1, 6, 5, 4}, {6, 5, 4, 3, 2, 1}, {4, 5, 6, 1, 2, 3},
        {1, 4, 2, 5, 3, 6}, {4, 1, 5, 2, 6, 3}, {6, 3, 5, 2, 4, 1}, {3, 6, 2, 5, 1, 4}};
    const int degrees[] = {0, 0, 180, 180, 270, 90, 90, 270};
    for (int exif = 1; exif <= 8; ++exif) {
      const Orientation o = orientationFromExif(exif);
      const Image turned = orient(corner, o);
      QVERIFY(turned.pixels == expected[static_cast<std::size_t>(exif - 1)]);
      QVERIFY((turned.size == (exif < 5 ? Size2i{3, 2} : Size2i{2, 3})));
      QCOMPARE(o.mirrored(), exif == 2 || exif == 4 || exif == 5 || exif == 7);
      // Mirroring left to right and then turning by the stated angle is the same.
      Image again = o.mirrored() ? orient(corner, orientationFromExif(2)) : corner;
      for (int turn = 0; turn < o.degrees(); turn += 90)
        again = orient(again, orientationFromExif(6));
      QVERIFY2(again == turned, std::to_string(exif).c_str());
      QCOMPARE(o.degrees(), degrees[exif - 1]);
    }
    QVERIFY(orientationFromExif(0) == Orientation{});
  }

  void sheetsLineFramesUp() {
    const Clip clip = movingClip({10, 8}, 5);
    const Image sheet = contactSheet(clip, 3);
    QVERIFY((sheet.size == Size2i{34, 18}));
    for (int f = 0; f < 5; ++f) {
      const std::uint8_t* frame = clip.frames[static_cast<std::size_t>(f)].row(7) + 9 * 3;
      const std::uint8_t* shown = sheet.row(f / 3 * 10 + 7) + (f % 3 * 12 + 9) * 3;
      QVERIFY(std::equal(frame, frame + 3, shown));
    }
    QVERIFY(near(sheet, 10, 0, 32, 32, 32, 0));
    QVERIFY((contactSheet(clip, 99).size == Size2i{58, 8}));
    QVERIFY(throwsError(ErrorCode::BadInput, "columns: 0", [&] { (void)contactSheet(clip, 0); }));
  }

 private:
  fs::path file() const { return fs::path(folder_.path().toStdString()) / "a.png"; }
  QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(ImageFileTest)
#include "image_file_test.moc"
