// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/track.h"

#include <QTest>
#include <cmath>

#include "tests/support/expect_error.h"

using namespace attune;

namespace {

bool near(double a, double b, double tolerance = 1e-9) {
  return std::abs(a - b) <= tolerance;
}

Key boxKey(int frame, double x, double y, double side, Interpolation to = Interpolation::Linear) {
  return {.frame = frame,
          .geometry = BoxShape{.centre = {x, y}, .width = side, .height = side},
          .toNext = to};
}

Track movingBox() {
  Track track;
  track.words = {"ball"};
  track.keys = {boxKey(2, 0.2, 0.5, 0.1), boxKey(10, 0.6, 0.5, 0.4), boxKey(12, 0.6, 0.9, 0.4)};
  return track;
}

BoxShape boxAt(const Track& track, int frame, int frames = 16) {
  return std::get<BoxShape>(*shapeAt(track, frame, frames));
}

std::shared_ptr<const Image> painted(int side, int x0, int x1) {
  auto image = std::make_shared<Image>(Size2i{side, side}, 1);
  for (int y = side / 4; y < side / 2; ++y)
    for (int x = x0; x < x1; ++x) image->row(y)[x] = 255;
  return image;
}

}  // namespace

class TrackTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keysAreExactAtTheirFrames() {
    const Track track = movingBox();
    for (const Key& key : track.keys) QVERIFY(*shapeAt(track, key.frame, 16) == key.geometry);
    // Halfway the centre is in the middle and the size the geometric mean.
    const BoxShape middle = boxAt(track, 6);
    QVERIFY(near(middle.centre.x, 0.4));
    QVERIFY(near(middle.width, 0.2));
    // Every frame between two keys moves on: no key is shown twice.
    for (int f = 2; f < 10; ++f)
      QVERIFY(near(boxAt(track, f + 1).centre.x - boxAt(track, f).centre.x, 0.05));
  }

  void sizesMayBeLinear() {
    Track track = movingBox();
    track.logSize = false;
    QVERIFY(near(boxAt(track, 6).width, 0.25));
  }

  void interpolationKinds() {
    Track track;
    track.keys = {boxKey(0, 0, 0.5, 0.2, Interpolation::Hold),
                  boxKey(4, 0.4, 0.5, 0.2, Interpolation::Smooth), boxKey(8, 0.8, 0.5, 0.2)};
    QVERIFY(near(boxAt(track, 3).centre.x, 0));
    QVERIFY(near(boxAt(track, 5).centre.x, 0.4 + 0.4 * (0.25 * 0.25 * 2.5)));
  }

  void outsideHoldsOrHides() {
    Track track = movingBox();
    QVERIFY(near(boxAt(track, 0).centre.x, 0.2));
    QVERIFY(near(boxAt(track, 15).centre.y, 0.9));
    track.outside = OutsideKeys::Off;
    QVERIFY(!shapeAt(track, 1, 16) && !shapeAt(track, 13, 16) && shapeAt(track, 12, 16));
    track.outside = OutsideKeys::Hold;
    track.first = 3;
    track.last = 5;
    QVERIFY(!shapeAt(track, 2, 16) && shapeAt(track, 3, 16) && shapeAt(track, 5, 16) &&
            !shapeAt(track, 6, 16));
  }

  void anglesTakeTheShortArc() {
    const Geometry from = EllipseShape{.angle = 350};
    const Geometry to = EllipseShape{.angle = 10};
    QVERIFY(near(std::get<EllipseShape>(blend(from, to, 0.5)).angle, 360));
  }

  void polygonsAlignTheirVertices() {
    const PolygonShape square{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    // The same square, listed from another corner and the other way round.
    const PolygonShape turned{{{1, 1}, {1, 0}, {0, 0}, {0, 1}}};
    const Geometry middle = blend(square, turned, 0.5);
    QVERIFY(near(areaOf(middle), 1));
    const PolygonShape triangle{{{0, 0}, {2, 0}, {0, 2}}};
    const double area = areaOf(blend(square, triangle, 0.5));
    QVERIFY(area > 1 && area < 2);
  }

  void farShapesDoNotVanishMidway() {
    const Geometry left = BrushShape{.bitmap = painted(64, 4, 20)};
    const Geometry right = BrushShape{.bitmap = painted(64, 44, 60)};
    for (const double a : {0.25, 0.5, 0.75}) {
      const Geometry middle = blend(left, right, a);
      QVERIFY(near(areaOf(middle), areaOf(left), 0.006));
      QVERIFY(near(centroid(middle).x, 12.0 / 64 + a * 40.0 / 64, 0.01));
    }
    QVERIFY(blend(left, right, 0) == left && blend(left, right, 1) == right);
  }

  void concentricAreasChangeMonotonically() {
    const Geometry small = EllipseShape{.width = 0.2, .height = 0.2};
    const Geometry large = BoxShape{.width = 0.6, .height = 0.6};
    double before = areaOf(small);
    for (int i = 1; i <= 4; ++i) {
      const double area = areaOf(blend(small, large, i / 4.0));
      QVERIFY(area > before);
      before = area;
    }
  }

  void pathsGivePositionKeysGiveSize() {
    Track track;
    track.keys = {boxKey(0, 0.5, 0.5, 0.1), boxKey(15, 0.5, 0.5, 0.2)};
    track.path = Path{.points = {{0.1, 0.2}, {0.7, 0.2}, {0.7, 0.5}}};
    QVERIFY(near(boxAt(track, 0).centre.x, 0.1) && near(boxAt(track, 15).centre.y, 0.5));
    QVERIFY(near(boxAt(track, 10).centre.x, 0.7) && near(boxAt(track, 10).centre.y, 0.2));
    QVERIFY(near(boxAt(track, 15).width, 0.2));
  }

  void pathsKeepTime() {
    Path path{.points = {{0, 0}, {1, 0}}, .start = 4, .end = 8};
    QVERIFY(near(progressAt(path, 3, 16), 0) && near(progressAt(path, 6, 16), 0.5) &&
            near(progressAt(path, 12, 16), 1));
    path.progress = {{0.5, 0.1}, {1, 1}};
    QVERIFY(near(progressAt(path, 5, 16), 0.05) && near(progressAt(path, 6, 16), 0.1) &&
            near(progressAt(path, 7, 16), 0.55));
    QVERIFY(near(progressAt(path, 15, 16), 1));
    QVERIFY(near(progressAt(Path{}, 0, 1), 0));
  }

  void curvesRunAtEvenSpeed() {
    for (const PathKind kind : {PathKind::Bezier, PathKind::CatmullRom}) {
      const Path path{.kind = kind, .points = {{0, 0}, {0.9, 0}, {1, 0.1}, {1, 1}}};
      QVERIFY(near(pointAlong(path, 0).x, 0) && near(pointAlong(path, 1).y, 1));
      double least = 1;
      double most = 0;
      for (int i = 0; i < 20; ++i) {
        const Vec2 d = pointAlong(path, (i + 1) / 20.0) - pointAlong(path, i / 20.0);
        least = std::min(least, std::hypot(d.x, d.y));
        most = std::max(most, std::hypot(d.x, d.y));
      }
      QVERIFY(most / least < 1.05);
    }
    const Path through{.kind = PathKind::CatmullRom, .points = {{0, 0}, {0.5, 0.5}, {1, 0}}};
    QVERIFY(near(pointAlong(through, 0.5).y, 0.5, 0.01));
  }

  void pinnedKeysStayPut() {
    Track track;
    track.path = Path{.points = {{0, 0.5}, {1, 0.5}}};
    track.keys = {boxKey(0, 0, 0.5, 0.2), boxKey(8, 0.5, 0.8, 0.2), boxKey(16, 1, 0.5, 0.2)};
    for (Key& key : track.keys) key.pinned = true;
    QVERIFY(near(boxAt(track, 8, 17).centre.y, 0.8) && near(boxAt(track, 4, 17).centre.y, 0.65) &&
            near(boxAt(track, 16, 17).centre.y, 0.5));
  }

  void hiddenFramesShowNothing() {
    Track track = movingBox();
    track.hidden = {{3, 5}, {9, 9}};
    for (int f = 0; f < 16; ++f) {
      const bool hidden = (f >= 3 && f <= 5) || f == 9;
      QVERIFY(shapeAt(track, f, 16).has_value() != hidden);
      QVERIFY(isShown(track, f, 16) != hidden);
    }
    QVERIFY(near(boxAt(track, 6).centre.x, 0.4));  // the motion goes on meanwhile
    track.keys.pop_back();
    const auto warnings = concernsOf({track}, 16);
    QVERIFY(std::none_of(warnings.begin(), warnings.end(),
                         [](const TrackWarning& w) { return w.concern == TrackConcern::Absent; }));
  }

  void overdriveScalesAboutTheMean() {
    Track track;
    track.keys = {boxKey(0, 0.4, 0.5, 0.2), boxKey(10, 0.6, 0.5, 0.2)};
    track.overdrive = 2;
    QVERIFY(near(boxAt(track, 0, 11).centre.x, 0.3) && near(boxAt(track, 5, 11).centre.x, 0.5) &&
            near(boxAt(track, 10, 11).centre.x, 0.7));
  }

  void masksMakeTracks() {
    Track track = trackFromMasks({*painted(32, 2, 10), *painted(32, 6, 14)});
    const Vec2 first = centroid(*shapeAt(track, 0, 2));
    QVERIFY(near(first.x, 6.0 / 32) && near(centroid(*shapeAt(track, 1, 2)).x, 10.0 / 32));
    track = movedAlong(track, Path{.points = {{0.5, 0.5}, {0.5, 0.9}}});
    QVERIFY(near(centroid(*shapeAt(track, 1, 2)).y, 0.9));
    QVERIFY(near(areaOf(*shapeAt(track, 1, 2)), 8.0 * 8 / (32 * 32)));
  }

  void refusesWhatCannotBeShown() {
    const auto bad = [](const Track& track, int frames = 16) {
      return badInputOf([&] { validateTrack(track, frames, "box.json"); });
    };
    QCOMPARE(bad(movingBox(), 12),
             std::string("box.json: keys[2].frame: 12 is past the clip's last "
                         "frame (11); use 0..11"));
    Track track;
    QVERIFY(mentions(bad(track), "box.json: keys"));
    track.keys = {boxKey(3, 0.5, 0.5, 0.1), boxKey(3, 0.5, 0.5, 0.1)};
    QVERIFY(mentions(bad(track), "keys[1].frame"));
    track.keys = {boxKey(0, 0.5, 0.5, 0)};
    QVERIFY(mentions(bad(track), "keys[0].shape"));
    track.keys = {boxKey(0, 2.5, 0.5, 0.1)};
    QVERIFY(mentions(bad(track), "outside the frame in every frame"));
    track.keys = {boxKey(0, 0.5, 0.5, 0.1)};
    for (const double confidence : {-0.1, 1.1, std::nan("")}) {
      track.keys[0].confidence = confidence;
      QVERIFY(mentions(bad(track), "keys[0].confidence: use 0..1"));
    }
    track.keys[0].confidence = 1;
    for (const FrameSpan span : {FrameSpan{-1, 3}, FrameSpan{5, 4}, FrameSpan{3, 16}}) {
      track.hidden = {{0, 2}, span};
      QVERIFY(mentions(bad(track), "hidden[1]: frames "));
    }
    track.hidden = {{8, 15}, {0, 7}};
    QVERIFY(mentions(bad(track), "hidden: no frame is left"));
    track.hidden = {{8, 15}, {0, 6}};
    validateTrack(track, 16, "");
    track.hidden = {};
    track.path = Path{.points = {{1.2, 0}, {1.4, 1}}};
    QVERIFY(mentions(bad(track), "the whole path is outside the frame"));
    track.path = Path{.points = {{0.5, 0.5}, {1.8, 0.5}}};
    validateTrack(track, 16, "");
    track.path->kind = PathKind::Bezier;
    QVERIFY(mentions(bad(track), "path.points"));
    const Track empty = trackFromMasks({Image({8, 8}, 1)});
    QVERIFY(mentions(bad(empty), "empty in every frame"));
  }

  void warnsOfWhatIsHardToFollow() {
    Track track = movingBox();
    QVERIFY(concernsOf({track}, 16).size() == 1);  // the last key jumps
    track.keys = {boxKey(0, 0.2, 0.5, 0.05), boxKey(1, 0.9, 0.5, 0.5), boxKey(8, 2, 0.5, 0.5)};
    const auto warnings = concernsOf({track, track}, 9);
    const auto count = [&](TrackConcern concern) {
      return std::count_if(warnings.begin(), warnings.end(),
                           [&](const TrackWarning& w) { return w.concern == concern; });
    };
    for (const auto concern : {TrackConcern::Fast, TrackConcern::Tiny, TrackConcern::AreaJump,
                               TrackConcern::Absent, TrackConcern::SameWords})
      QCOMPARE(count(concern), 1);
  }
};

QTEST_APPLESS_MAIN(TrackTest)
#include "track_test.moc"
