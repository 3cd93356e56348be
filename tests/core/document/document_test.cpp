// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <QTest>
#include <numeric>
#include <set>

#include "core/document/brush.h"

using namespace attune;

namespace {

constexpr Size2i kSize{96, 64};

Document sample() {
  Document out;
  out.clip = ClipRef{.frames = 12, .size = kSize};
  out.objects.push_back({.id = "ball"});
  return out;
}

std::shared_ptr<const Image> square(int x, int side, std::uint8_t grey = 255) {
  auto out = std::make_shared<Image>(kSize, 1);
  for (int y = 20; y < 20 + side; ++y) std::fill_n(out->row(y) + x, side, grey);
  return out;
}

double areaOfMask(const Image& mask) {
  return std::accumulate(mask.pixels.begin(), mask.pixels.end(), 0.0) / 255;
}

}  // namespace

class DocumentTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void idsAreUnique() {
    std::set<std::string> seen;
    for (int i = 0; i < 10000; ++i) {
      const std::string id = newId();
      QCOMPARE(id.size(), std::size_t{16});
      QVERIFY(id.find_first_not_of("0123456789abcdef") == std::string::npos);
      QVERIFY(seen.insert(id).second);
    }
  }

  void objectsAreFoundById() {
    Document document = sample();
    document.objects.push_back({.id = "fox"});
    QCOMPARE(document.find("fox"), &document.objects[1]);
    QVERIFY(document.find("hen") == nullptr);
    QCOMPARE(document.frames(), 12);
    document.clip.reset();
    document.settings.frames = 16;
    QCOMPARE(document.frames(), 16);
  }

  void editsBeginFromWhatIsShown() {
    Document document = sample();
    DocumentObject& ball = document.objects[0];
    QVERIFY(maskAt(document, ball, 3) == Image(kSize, 1));
    setMaskKey(ball, 2, square(10, 20));
    setMaskKey(ball, 8, square(60, 20, 90));
    QVERIFY(maskAt(document, ball, 2) == *square(10, 20));
    QVERIFY(maskAt(document, ball, 0) == *square(10, 20));
    QVERIFY(maskAt(document, ball, 8) == *square(60, 20, 90));
    ball.mask.keys[1].geometry = BrushShape{.bitmap = square(60, 20)};
    const Image middle = maskAt(document, ball, 5);
    QCOMPARE(middle.size, kSize);
    QVERIFY(middle.row(30)[45] == 255 && middle.row(30)[15] == 0 && middle.row(30)[75] == 0);
    QVERIFY(std::abs(areaOfMask(middle) - 400) < 25);
    ball.mask.keys[0].toNext = Interpolation::Hold;
    QVERIFY(maskAt(document, ball, 7) == *square(10, 20));
    QVERIFY(maskAt(Document{}, ball, 0).empty());
  }

  void shapesAreDrawnAtTheClipsSize() {
    Document document = sample();
    DocumentObject& ball = document.objects[0];
    ball.mask.keys = {{.frame = 0, .geometry = BoxShape{.width = 0.5, .height = 0.5}}};
    QVERIFY(std::abs(areaOfMask(maskAt(document, ball, 6)) - 48 * 32) < 0.5);
    auto half = std::make_shared<const Image>(Size2i{48, 32}, 1, std::uint8_t{255});
    ball.mask.keys[0].geometry = BrushShape{.bitmap = half, .area = {0.5, 0, 1, 1}};
    const Image mask = maskAt(document, ball, 0);
    QVERIFY(mask.row(5)[47] == 0 && mask.row(5)[48] == 255);
  }

  void hiddenFramesAreEmptyInTheRun() {
    Document document = sample();
    DocumentObject& ball = document.objects[0];
    setMaskKey(ball, 0, square(10, 20));
    ball.mask.hidden = {{3, 5}, {8, 8}};
    for (int f = 0; f < 12; ++f) {
      const bool hidden = (f >= 3 && f <= 5) || f == 8;
      QCOMPARE(areaOfMask(effectiveMaskAt(document, ball, f)), hidden ? 0.0 : 400.0);
      QVERIFY(shapeAt(ball.mask, f, 12).has_value() != hidden);
    }
    // A key that is hidden can still be painted on.
    setMaskKey(ball, 4, square(40, 10));
    QVERIFY(maskAt(document, ball, 4) == *square(40, 10));
    QCOMPARE(areaOfMask(effectiveMaskAt(document, ball, 4)), 0.0);
  }

  void growAndFeatherAreLive() {
    Document document = sample();
    DocumentObject& ball = document.objects[0];
    setMaskKey(ball, 0, square(30, 20));
    ball.grow = -5;
    QCOMPARE(areaOfMask(effectiveMaskAt(document, ball, 0)), 100.0);
    ball.grow = 0;
    ball.mask.feather = 4.0 / 96;  // of the larger side
    const Image soft = effectiveMaskAt(document, ball, 0);
    QVERIFY(soft == grownAndFeathered(*square(30, 20), 0, 4));
    QVERIFY(soft.row(30)[26] > 0 && soft.row(30)[25] == 0 && soft.row(30)[34] == 255);
    QVERIFY(maskAt(document, ball, 0) == *square(30, 20));
  }

  void paintedKeysAreWalls() {
    Document document = sample();
    DocumentObject& ball = document.objects[0];
    setMaskKey(ball, 5, square(10, 20));
    ball.mask.keys[0].toNext = Interpolation::Hold;
    const Key wall = ball.mask.keys[0];
    std::vector<TrackedMask> found;
    for (int f = 9; f >= 3; --f) found.push_back({f, square(20, 10), 1.5 - 0.1 * f});
    found.push_back({.frame = 10});
    setTrackedKeys(ball, found);
    QCOMPARE(ball.mask.keys.size(), std::size_t{7});
    for (std::size_t i = 0; i < 7; ++i) {
      const Key& key = ball.mask.keys[i];
      QCOMPARE(key.frame, static_cast<int>(i) + 3);
      if (key.frame == 5)
        QVERIFY(key == wall);
      else
        QVERIFY(key.origin == KeyOrigin::Tracked);
    }
    QCOMPARE(ball.mask.keys.front().confidence, 1.0);
    QVERIFY(std::abs(ball.mask.keys.back().confidence - 0.6) < 1e-12);

    setTrackedKeys(ball, {{6, square(40, 10), 0.5}});
    QCOMPARE(areaOfMask(maskAt(document, ball, 6)), 100.0);
    setMaskKey(ball, 6, square(50, 12));
    QVERIFY(ball.mask.keys[3].origin == KeyOrigin::Painted && ball.mask.keys[3].confidence == 1);
    setTrackedKeys(ball, {{6, square(40, 10), 0.5}});
    QVERIFY(maskAt(document, ball, 6) == *square(50, 12));
    removeKey(ball, 6);
    removeKey(ball, 6);
    QCOMPARE(ball.mask.keys.size(), std::size_t{6});
  }

  void newKeysKeepTheWayBetween() {
    DocumentObject ball;
    setMaskKey(ball, 0, square(10, 20));
    setMaskKey(ball, 8, square(30, 20));
    ball.mask.keys[0].toNext = Interpolation::Smooth;
    setMaskKey(ball, 4, square(20, 20));
    QVERIFY(ball.mask.keys[1].frame == 4 && ball.mask.keys[1].toNext == Interpolation::Smooth);
    ball.mask.keys[1].toNext = Interpolation::Hold;
    ball.mask.keys[1].pinned = true;
    setMaskKey(ball, 4, square(21, 20));
    QVERIFY(ball.mask.keys[1].toNext == Interpolation::Hold && ball.mask.keys[1].pinned);
  }

  void copiesShareBitmaps() {
    Document document = sample();
    setMaskKey(document.objects[0], 0, square(10, 20));
    const Document copy = document;
    const auto bitmap = [](const Document& d) {
      return std::get<BrushShape>(d.objects[0].mask.keys[0].geometry).bitmap;
    };
    QVERIFY(copy == document && bitmap(copy) == bitmap(document));
    setMaskKey(document.objects[0], 0, square(11, 20));
    QVERIFY(!(copy == document));
    setMaskKey(document.objects[0], 0, square(10, 20));
    QVERIFY(copy == document);
  }
};

QTEST_APPLESS_MAIN(DocumentTest)
#include "document_test.moc"
