// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/motion_path.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/base/error.h"

using namespace attune;

namespace {

double apart(Vec2 a, Vec2 b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

bool near(Vec2 a, Vec2 b, double tolerance = 1e-6) {
  return apart(a, b) <= tolerance;
}

MotionPath through(std::vector<Vec2> anchors) {
  MotionPath out;
  for (const Vec2 at : anchors) out.nodes.push_back({.anchor = at});
  return out;
}

// A drag at 60 points a second over a clip of 8 frames a second.
std::vector<GesturePoint> gesture(double seconds, Vec2 (*at)(double)) {
  std::vector<GesturePoint> out;
  const int count = static_cast<int>(seconds * 60);
  for (int i = 0; i <= count; ++i)
    out.push_back({.frame = 8.0 * i / 60, .at = at(static_cast<double>(i) / count)});
  return out;
}

double farthest(const MotionPath& path, const std::vector<GesturePoint>& drawn) {
  const Path line = toPath(path, 17);
  double worst = 0;
  for (const GesturePoint& point : drawn) {
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i <= 400; ++i)
      best = std::min(best, apart(point.at, pointAlong(line, i / 400.0)));
    worst = std::max(worst, best);
  }
  return worst;
}

}  // namespace

class MotionPathTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void easingsKeepTheirEnds() {
    for (const Easing easing :
         {Easing::Hold, Easing::Linear, Easing::EaseIn, Easing::EaseOut, Easing::EaseInOut}) {
      QCOMPARE(ease(easing, 0), 0.0);
      QCOMPARE(ease(easing, 1), 1.0);
      QCOMPARE(ease(easing, 3), 1.0);
      for (int i = 0; i < 20; ++i) QVERIFY(ease(easing, i / 20.0) <= ease(easing, (i + 1) / 20.0));
    }
    QCOMPARE(ease(Easing::Hold, 0.99), 0.0);
    QVERIFY(ease(Easing::EaseIn, 0.3) < 0.3 && ease(Easing::EaseOut, 0.3) > 0.3);
    QCOMPARE(ease(Easing::EaseInOut, 0.5), 0.5);
  }

  void autoHandlesAreSmooth() {
    const MotionPath two = withAutoHandles(through({{0, 0}, {0.9, 0.3}}));
    QVERIFY(near(two.nodes[0].out, {0.3, 0.1}) && near(two.nodes[1].in, {-0.3, -0.1}));
    MotionPath path = through({{0, 0}, {0.5, 0}, {0.5, 0.1}, {0.9, 0.9}});
    path.nodes[2].kind = NodeKind::Corner;
    path.nodes[2].out = {0.1, 0};
    path = withAutoHandles(path);
    const PathNode& bend = path.nodes[1];
    QVERIFY(std::abs(bend.in.x * bend.out.y - bend.in.y * bend.out.x) < 1e-9);
    QVERIFY(apart({}, bend.in) > apart({}, bend.out));  // by the neighbours' distances
    QVERIFY(path.nodes[2].in == Vec2{} && path.nodes[2].out == (Vec2{0.1, 0}));
    QVERIFY(withAutoHandles(path) == path);
    for (const auto& anchors : {std::vector<Vec2>{{0.5, 0.5}, {0.5, 0.5}},
                                std::vector<Vec2>{{0, 0}, {0.5, 0.5}, {0.5, 0.5}, {1, 1}}})
      for (const PathNode& node : withAutoHandles(through(anchors)).nodes)
        QVERIFY(std::isfinite(node.in.x) && std::isfinite(node.out.y));
  }

  void shapeAndTimingAreApart() {
    MotionPath path = through({{0.1, 0.5}, {0.9, 0.5}});
    const auto even = positions(path, 9);
    for (int f = 0; f < 9; ++f)
      QVERIFY(near(even[static_cast<std::size_t>(f)], {0.1 + 0.1 * f, 0.5}, 1e-4));
    path.progress = {{.frame = 2, .share = 0, .toNext = Easing::EaseInOut},
                     {.frame = 6, .share = 1}};
    const auto eased = positions(path, 9);
    QVERIFY(near(eased[0], {0.1, 0.5}) && near(eased[2], {0.1, 0.5}));
    QVERIFY(near(eased[4], {0.5, 0.5}, 1e-4) && eased[3].x < 0.3);
    QVERIFY(near(eased[6], {0.9, 0.5}) && near(eased[8], {0.9, 0.5}));
    path.progress = {{.frame = 0, .share = 0.25, .toNext = Easing::Hold},
                     {.frame = 4, .share = 1},
                     {.frame = 8, .share = 0}};  // and back
    const auto held = positions(path, 9);
    QVERIFY(near(held[3], {0.3, 0.5}, 1e-4) && near(held[4], {0.9, 0.5}) &&
            near(held[6], {0.5, 0.5}, 1e-4) && near(held[8], {0.1, 0.5}));
  }

  void steeringFollowsWhatIsDrawn() {
    MotionPath path = through({{0.1, 0.2}, {0.5, 0.8}, {0.9, 0.2}});
    for (const bool timed : {false, true}) {
      if (timed)
        path.progress = {{.frame = 1, .share = 0.1, .toNext = Easing::EaseOut},
                         {.frame = 12, .share = 0.9}};
      const Path line = toPath(path, 16);
      const auto at = positions(path, 16);
      Track track{.keys = {{.geometry = BoxShape{.width = 0.1, .height = 0.1}}}, .path = line};
      validateTrack(track, 16, "path");
      for (int f = 0; f < 16; ++f) {
        QVERIFY(near(pointAlong(line, progressAt(line, f, 16)), at[static_cast<std::size_t>(f)]));
        QVERIFY(near(centroid(*shapeAt(track, f, 16)), at[static_cast<std::size_t>(f)]));
      }
    }
    QVERIFY(positions(path, 0).empty() && positions({}, 5).empty());
    QCOMPARE(positions(path, 1).size(), std::size_t{1});
    QVERIFY(near(positions(through({{0.3, 0.4}}), 5)[4], {0.3, 0.4}));
    const Path still = toPath(through({{0.3, 0.4}}), 5);
    validateTrack({.keys = {Key{}}, .path = still}, 5, "still");
    for (int f = 0; f < 5; ++f)
      QVERIFY(near(pointAlong(still, progressAt(still, f, 5)), {0.3, 0.4}));
    QVERIFY_THROWS_EXCEPTION(Error, (void)toPath({}, 5));
  }

  void pathFilesCanBeEdited() {
    const std::vector<Vec2> points{{0, 0}, {0.3, 0.6}, {0.6, 0.1}, {0.9, 0.9}};
    for (const PathKind kind : {PathKind::Polyline, PathKind::CatmullRom, PathKind::Bezier}) {
      Path path{.kind = kind, .points = points};
      const MotionPath even = fromPath(path, 24);
      QVERIFY(even.progress.empty());
      QCOMPARE(even.nodes.size(), kind == PathKind::Bezier ? std::size_t{2} : points.size());
      path.start = 3;
      path.end = 20;
      path.progress = {{0, 0}, {0.4, 0.8}, {1, 1}};
      const MotionPath timed = fromPath(path, 24);
      QVERIFY(timed.progress.size() < 8);
      const auto at = positions(timed, 24);
      for (int f = 0; f < 24; ++f)
        QVERIFY(near(at[static_cast<std::size_t>(f)], pointAlong(path, progressAt(path, f, 24)),
                     0.002));
    }
  }

  void gesturesBecomeFewNodes() {
    const auto arc = gesture(2, [](double t) {
      const double angle = t * std::numbers::pi;
      const double tremble = 0.001 * std::sin(t * 300);
      return Vec2{0.5 - (0.3 + tremble) * std::cos(angle), 0.7 - 0.3 * std::sin(angle)};
    });
    const MotionPath path = fromGesture(arc, 17);
    QVERIFY(path.nodes.size() >= 4 && path.nodes.size() <= 12);
    QVERIFY(farthest(path, arc) < 0.01);
    QVERIFY(path.progress.size() <= 4);
    const auto at = positions(path, 17);
    for (int f = 0; f < 17; ++f) {
      const double angle = f / 16.0 * std::numbers::pi;
      QVERIFY(near(at[static_cast<std::size_t>(f)],
                   {0.5 - 0.3 * std::cos(angle), 0.7 - 0.3 * std::sin(angle)}, 0.035));
    }
  }

  void gesturesKeepCornersAndPauses() {
    const auto hook = gesture(2, [](double t) {
      if (t < 0.25) return Vec2{0.2 + 2 * t, 0.3};
      if (t < 0.75) return Vec2{0.7, 0.3};  // a second's rest
      return Vec2{0.7, 0.3 + 2 * (t - 0.75)};
    });
    const MotionPath path = fromGesture(hook, 17);
    QCOMPARE(path.nodes.size(), std::size_t{3});
    QVERIFY(path.nodes[1].kind == NodeKind::Corner && near(path.nodes[1].anchor, {0.7, 0.3}, 0.02));
    QVERIFY(path.progress.size() >= 3 && path.progress.size() <= 5);
    const auto at = positions(path, 17);
    QVERIFY(near(at[2], {0.45, 0.3}, 0.035) && near(at[14], {0.7, 0.55}, 0.035));
    for (int f = 5; f < 12; ++f) QVERIFY(near(at[static_cast<std::size_t>(f)], {0.7, 0.3}, 0.035));
  }

  void gesturesOfOnePlaceAreOneNode() {
    QVERIFY(fromGesture({}, 16).nodes.empty());
    QCOMPARE(fromGesture({{0, {0.5, 0.5}}}, 16).nodes.size(), std::size_t{1});
    QCOMPARE(fromGesture({{0, {0.5, 0.5}}, {4, {0.5, 0.5}}}, 16).nodes.size(), std::size_t{1});
    const MotionPath back = fromGesture({{0, {0.5, 0.5}}, {2, {0.501, 0.5}}, {4, {0.5, 0.5}}}, 16);
    QCOMPARE(back.nodes.size(), std::size_t{1});
    const MotionPath there = fromGesture({{0, {0.1, 0.5}}, {2, {0.9, 0.5}}, {4, {0.1, 0.5}}}, 16);
    QCOMPARE(there.nodes.size(), std::size_t{3});
    QVERIFY(there.nodes[1].kind == NodeKind::Corner);
    // Past the clip and all within one frame.
    QVERIFY(fromGesture({{40, {0, 0}}, {41, {1, 1}}}, 16).progress.empty());
    QCOMPARE(fromGesture({{0, {0, 0}}, {99, {1, 1}}}, 16).progress.back().frame, 15);
  }
};

QTEST_APPLESS_MAIN(MotionPathTest)
#include "motion_path_test.moc"
