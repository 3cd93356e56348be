// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame_composer.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTest>
#include <random>

#include "render/painter_backend.h"
#include "render/thumbnails.h"
#include "tests/render/scene_samples.h"
#include "tests/support/golden_picture.h"

using namespace attune;

namespace {

// Bare: no masks, no outlines, no captions.
FrameView bareView(Comparison comparison) {
  FrameView view = sampleView({64, 32}, {64, 32}, comparison);
  view.objects.clear();
  return view;
}

QImage drawn(const FrameView& view) {
  PainterBackend backend;
  FrameComposer composer;
  backend.show(composer.compose(view));
  return backend.picture();
}

}  // namespace

class FrameComposerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsEachOfTheTwo() {
    QCOMPARE(drawn(bareView(Comparison::First)), sampleFrame({64, 32}));
    QCOMPARE(drawn(bareView(Comparison::Second)), sampleFrame({64, 32}, true));
  }

  void wipesBetweenThem() {
    FrameView view = bareView(Comparison::Wipe);
    view.wipe = 0.25;
    const QImage picture = drawn(view);
    QCOMPARE(picture.pixel(4, 2), view.first.pixel(4, 2));
    QCOMPARE(picture.pixel(60, 2), view.second.pixel(60, 2));
    for (const double end : {0.0, 1.0}) {
      view.wipe = end;
      const QImage whole = drawn(view);
      const QImage& shown = end > 0 ? view.first : view.second;
      QCOMPARE(whole.pixel(32, 2), shown.pixel(32, 2));
    }
  }

  void flickersInPlace() {
    FrameView view = sampleView({64, 32}, {160, 90}, Comparison::Flicker);
    view.objects.clear();
    view.firstTitle = QStringLiteral("A");
    view.secondTitle = QStringLiteral("B");
    const auto shown = [&](bool second) {
      view.showsSecond = second;
      return FrameComposer().compose(view);
    };
    const Scene first = shown(false);
    const Scene second = shown(true);
    QCOMPARE(first.panes.size(), std::size_t{1});
    QCOMPARE(first.panes[0].pictures[0].image, view.first);
    QCOMPARE(second.panes[0].pictures[0].image, view.second);
    QCOMPARE(first.vectors.back().text, QStringLiteral("A"));
    QCOMPARE(second.vectors.back().text, QStringLiteral("B"));
    QVERIFY(first.panes[0].transform == second.panes[0].transform);
    view.second = {};
    QCOMPARE(shown(true).panes[0].pictures[0].image, view.first);
  }

  void amplifiesDifferences() {
    QImage a(2, 1, QImage::Format_RGB32);
    a.fill(qRgb(10, 20, 30));
    QImage b = a;
    b.setPixel(1, 0, qRgb(13, 0, 130));
    const QImage difference = differencePicture(a, b, 4);
    QCOMPARE(difference.pixel(0, 0), qRgb(0, 0, 0));
    QCOMPARE(difference.pixel(1, 0), qRgb(12, 80, 255));
    QCOMPARE(differencePicture(a, QImage(), 4), a);
  }

  void sideBySideSharesTheTransform() {
    FrameView view = sampleView({32, 32}, {128, 64}, Comparison::SideBySide);
    FrameComposer composer;
    const Scene scene = composer.compose(view);
    QCOMPARE(scene.panes.size(), std::size_t{2});
    QCOMPARE(scene.panes[0].place, QRect(0, 0, 64, 64));
    QCOMPARE(scene.panes[1].place, QRect(64, 0, 64, 64));
    QVERIFY(scene.panes[0].transform == scene.panes[1].transform);
  }

  void aMissingPictureLeavesTheOther() {
    FrameView view = bareView(Comparison::Wipe);
    view.second = {};
    QCOMPARE(drawn(view), sampleFrame({64, 32}));
    view.first = {};
    drawn(view);
  }

  void masksTintAndHeatLies() {
    FrameView view = sampleView({64, 32}, {64, 32}, Comparison::First);
    view.objects[0].outline.reset();
    const QImage picture = drawn(view);
    const QColor tint = objectColour(1);
    const QRgb under = view.first.pixel(26, 16);
    const int expected = qRound(qBlue(under) + (tint.blue() - qBlue(under)) * 0.35);
    QVERIFY(std::abs(qBlue(picture.pixel(26, 16)) - expected) <= 2);
    QCOMPARE(picture.pixel(60, 30), view.first.pixel(60, 30));
    view.objects.clear();
    view.heat = HeatOverlay{.map = Image({4, 2}, 1, 255), .opacity = 1};
    QCOMPARE(drawn(view).pixel(10, 10), heatTable(HeatScale::Ember)[255]);
  }

  void theLegendEndsWithItsBar() {
    FrameView view = sampleView({64, 32}, {400, 300}, Comparison::First);
    view.objects.clear();
    view.heat = HeatOverlay{.map = Image({4, 2}, 1, 255),
                            .title = QStringLiteral("x"),
                            .low = QStringLiteral("0 %"),
                            .high = QStringLiteral("18 %")};
    const Scene scene = FrameComposer().compose(view);
    const SceneVector& high = scene.vectors.back();
    QCOMPARE(high.text, view.heat->high);
    QFont font;
    font.setPixelSize(high.textPx);
    const double end = high.points.front().x() + QFontMetricsF(font).horizontalAdvance(high.text);
    const auto strip = std::find_if(scene.vectors.rbegin(), scene.vectors.rend(),
                                    [](const auto& each) { return each.mark == SceneMark::Area; });
    QVERIFY(std::abs(end - strip->points.boundingRect().right()) <= 1);
  }

  void aMapThatIsMissingIsTold() {
    FrameView view = sampleView({64, 32}, {400, 300}, Comparison::First);
    view.objects.clear();
    const QImage without = drawn(view);
    view.heat = HeatOverlay{.title = QStringLiteral("not recorded")};
    const Scene scene = FrameComposer().compose(view);
    QCOMPARE(scene.vectors.back().text, view.heat->title);
    const QRectF ground = scene.vectors[scene.vectors.size() - 2].points.boundingRect();
    QVERIFY(QRectF(0, 0, 400, 300).contains(ground));
    const QImage with = drawn(view);
    QVERIFY(with != without);
    QCOMPARE(with.pixel(200, 150), without.pixel(200, 150));
  }

  void goldenScenes_data() {
    QTest::addColumn<int>("comparison");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("name");
    for (const double ratio : {1.0, 1.5}) {
      const auto add = [&](Comparison comparison, const char* name) {
        const QString file = QStringLiteral("%1-%2").arg(QLatin1String(name)).arg(ratio);
        QTest::newRow(qPrintable(file)) << static_cast<int>(comparison) << ratio << file;
      };
      add(Comparison::First, "scene-source");
      add(Comparison::Wipe, "scene-wipe");
      add(Comparison::SideBySide, "scene-side-by-side");
      add(Comparison::Difference, "scene-difference");
      add(Comparison::Flicker, "scene-flicker");
    }
  }

  // At most 1 % of the pixels further than 12 of 255 away: antialiasing differs between machines.
  void goldenScenes() {
    QFETCH(int, comparison);
    QFETCH(double, ratio);
    QFETCH(QString, name);
    const QSize size = (QSizeF(160, 96) * ratio).toSize();
    FrameView view = sampleView({96, 64}, size, static_cast<Comparison>(comparison), ratio);
    view.onion = {{view.objects[0].outline, -1}};
    view.showsSecond = true;
    const QString fault = goldenFault(drawn(view), name, 12, 0.01);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
  }

  // What is redone step by step must be what a fresh back end draws.
  void partialRedrawsLeaveNothingBehind() {
    PainterBackend kept;
    FrameComposer composer;
    FrameView view = sampleView({64, 48}, {150, 110}, Comparison::Wipe);
    const auto same = [&] {
      kept.show(composer.compose(view));
      return comparePictures(kept.picture(), drawn(view), 0).largest == 0;
    };
    QVERIFY(same());
    for (const double wipe : {0.2, 0.8, 0.0, 1.0, 0.5}) {
      view.wipe = wipe;
      QVERIFY(same());
    }
    view.comparison = Comparison::Flicker;
    view.firstTitle = QStringLiteral("A · a long title");
    view.secondTitle = QStringLiteral("B");
    for (const bool second : {false, true, false}) {
      view.showsSecond = second;
      QVERIFY(same());
    }
    view.comparison = Comparison::Wipe;
    auto mask = std::make_shared<Image>(*view.objects[0].mask);
    view.objects[0].mask = mask;
    QVERIFY(same());
    for (int y = 5; y < 15; ++y) std::fill_n(mask->row(y) + 40, 12, std::uint8_t{255});
    view.objects[0].revision = 1;
    view.objects[0].changed = {40, 5, 52, 15};
    view.objects[0].bounds = united(view.objects[0].bounds, {40, 5, 52, 15});
    view.objects[0].outline = std::make_shared<const std::vector<QPolygonF>>(maskOutline(*mask));
    QVERIFY(same());
    view.objects[0].changed = {};
    view.transform.zoomBy(1.7, {30, 30});
    QVERIFY(same());
    view.objects.clear();
    QVERIFY(same());
    view.comparison = Comparison::SideBySide;
    view.transform.setView({75, 110});
    QVERIFY(same());
  }

  // Strokes one after the other, each on a copy of the mask the last one left.
  void strokesRedrawOnlyWhereTheyAre() {
    const Size2i size{400, 300};
    FrameView view = sampleView({size.width, size.height}, {400, 300}, Comparison::First);
    view.objects.resize(1);
    ObjectOverlay& object = view.objects[0];
    object.mask = std::make_shared<const Image>(size, 1);
    object.bounds = {};
    PainterBackend kept;
    FrameComposer composer;
    kept.show(composer.compose(view));
    std::mt19937 random(2);
    const auto upTo = [&](int end) {
      return static_cast<int>(random() % static_cast<unsigned>(end));
    };
    for (int stroke = 0; stroke < 12; ++stroke) {
      object.before = object.mask;
      const auto mask = std::make_shared<Image>(*object.before);
      object.mask = mask;
      BrushStroke brush(*object.before, {.radius = 9, .erases = stroke % 4 == 3});
      BrushPoint at{.x = 1.0 * upTo(size.width), .y = 1.0 * upTo(size.height)};
      for (int i = 0; i < 12; ++i) {
        object.changed = brush.lineTo(*mask, at);
        object.bounds = united(object.bounds, object.changed);
        object.outline =
            std::make_shared<const std::vector<QPolygonF>>(maskOutline(*mask, object.bounds));
        if (!object.changed.empty()) ++object.revision;
        const QRect redrawn = kept.show(composer.compose(view)).boundingRect();
        QVERIFY2(redrawn.width() <= 220 && redrawn.height() <= 220, qPrintable(QString::number(i)));
        QCOMPARE(comparePictures(kept.picture(), drawn(view), 0).largest, 0);
        at.x += upTo(31) - 15;
        at.y += upTo(31) - 15;
      }
    }
  }

  void aPieceThatComesOrGoesLeavesTheOthers() {
    Scene last{.size = {100, 100}};
    for (int i = 0; i < 10; ++i) {
      last.vectors.push_back({.points = QPolygonF({QPointF(10 * i, 0), QPointF(10 * i, 4)})});
    }
    Scene next = last;
    next.vectors.erase(next.vectors.begin() + 4);
    QVERIFY(vectorDifference(last, next).boundingRect().width() <= 8);
    QVERIFY(vectorDifference(next, last).boundingRect().width() <= 8);
    std::rotate(next.vectors.begin(), next.vectors.begin() + 1, next.vectors.end());
    const QRect turned = vectorDifference(last, next).boundingRect();
    QVERIFY(turned.contains(QPoint(1, 2)) && turned.right() < 50);
    // Of two that change places one must be drawn again.
    next = last;
    std::swap(next.vectors[2], next.vectors[3]);
    QVERIFY(!vectorDifference(last, next).isEmpty());
    QVERIFY(vectorDifference(last, last).isEmpty());
  }

  void thumbnailsFillTheirSize() {
    const QImage frame = sampleFrame({64, 32});
    QCOMPARE(frameThumbnail(frame, {20, 20}).size(), QSize(20, 20));
    QVERIFY(frameThumbnail(QImage(), {20, 20}).isNull());
    const QImage mask = maskThumbnail(*sampleMask({64, 32}), objectColour(0), {32, 16});
    QCOMPARE(qAlpha(mask.pixel(0, 0)), 0);
    QCOMPARE(mask.pixel(13, 8), objectColour(0).rgba());
    QCOMPARE(frameOfCell(3, 40, 20, 16), 6);
    QCOMPARE(frameOfCell(99, 40, 20, 16), 15);
  }
};

QTEST_MAIN(FrameComposerTest)
#include "frame_composer_test.moc"
