// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/path_metrics.h"

#include <QTest>
#include <cmath>
#include <vector>

#include "core/base/error.h"
#include "core/metrics/relation_metrics.h"

using namespace attune;

class PathMetricsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void perfectFollowingHasGainOne() {
    const auto path = line({0.2, 0.3}, {0.8, 0.7}, 16);
    const auto result = followPath(path, moved(path, 1, {0, 0}));
    QVERIFY(close(*result.gain, 1) && close(*result.gainX, 1) && close(*result.gainY, 1));
    QVERIFY(close(*result.meanDistance, 0));
    QVERIFY(close(result.shareNear, 1) && close(result.coverage, 1));
  }

  void gainIgnoresAConstantOffset() {
    const auto path = line({0.2, 0.5}, {0.8, 0.5}, 9);
    const auto result = followPath(path, moved(path, 0.5, {0, 0.2}));
    QVERIFY(close(*result.gain, 0.5));
    QVERIFY(close(*result.gainX, 0.5));
    QVERIFY(!result.gainY);  // nothing was asked along y
    QVERIFY(close(result.shareNear, 0));
  }

  void oppositeMotionIsNegative() {
    const auto path = line({0.5, 0.2}, {0.5, 0.8}, 9);
    QVERIFY(close(*followPath(path, moved(path, -1, {})).gainY, -1));
  }

  void aStillObjectHasGainZero() {
    const auto path = line({0.2, 0.5}, {0.8, 0.5}, 5);
    const std::vector<std::optional<Vec2>> still(5, Vec2{0.5, 0.5});
    QVERIFY(close(*followPath(path, still).gain, 0));
  }

  void undetectedFramesCountAsMisses() {
    const auto path = line({0.2, 0.5}, {0.8, 0.5}, 4);
    auto found = moved(path, 1, {0.1, 0});
    found[1].reset();
    const auto result = followPath(path, found);
    QVERIFY(close(*result.gain, 1));
    QVERIFY(close(*result.meanDistance, 0.1));
    QVERIFY(close(result.coverage, 0.75) && close(result.shareNear, 0.75));
  }

  void nothingDetectedOrAsked() {
    const auto path = line({0.2, 0.5}, {0.8, 0.5}, 4);
    const auto lost = followPath(path, std::vector<std::optional<Vec2>>(4));
    QVERIFY(!lost.gain && !lost.meanDistance && close(lost.coverage, 0));
    const std::vector<Vec2> stay(4, Vec2{0.5, 0.5});
    QVERIFY(!followPath(stay, moved(stay, 1, {})).gain);
    QVERIFY(!followPath({}, {}).gain);
    QVERIFY_EXCEPTION_THROWN((void)followPath(path, {}), Error);
  }

  void relationsGoByCentres() {
    const Box upperLeft{0.0, 0.0, 0.4, 0.4};
    const Box lowerRight{0.3, 0.3, 0.9, 0.9};
    QVERIFY(holds(Relation::Left, upperLeft, lowerRight));
    QVERIFY(holds(Relation::Above, upperLeft, lowerRight));
    QVERIFY(holds(Relation::Right, lowerRight, upperLeft));
    QVERIFY(holds(Relation::Below, lowerRight, upperLeft));
    for (auto r : {Relation::Left, Relation::Right, Relation::Above, Relation::Below}) {
      QVERIFY(!holds(r, upperLeft, upperLeft));
    }
  }

  void visorTellsFindingFromPlacing() {
    const Box left{0, 0, 0.2, 0.2};
    const Box right{0.5, 0, 0.7, 0.2};
    const std::vector<RelationTrial> trials{
        {.asked = Relation::Left, .a = left, .b = right},
        {.asked = Relation::Right, .a = left, .b = right},
        {.asked = Relation::Left, .a = left, .b = std::nullopt},
        {.asked = Relation::Left, .a = std::nullopt, .b = std::nullopt}};
    const VisorScore score = visor(trials);
    QVERIFY(close(score.objectAccuracy, 0.5));
    QVERIFY(close(score.unconditional, 0.25));
    QVERIFY(close(*score.conditional, 0.5));
    QVERIFY(!visor(std::span(trials).last(1)).conditional);
    QVERIFY(!visor({}).conditional);
  }

 private:
  static bool close(double a, double b) { return std::abs(a - b) < 1e-9; }
  static std::vector<Vec2> line(Vec2 from, Vec2 to, int frames) {
    std::vector<Vec2> path;
    for (int f = 0; f < frames; ++f) path.push_back(from + (to - from) * (f / (frames - 1.0)));
    return path;
  }
  static std::vector<std::optional<Vec2>> moved(const std::vector<Vec2>& path, double gain,
                                                Vec2 offset) {
    const Vec2 middle = (path.front() + path.back()) * 0.5;
    std::vector<std::optional<Vec2>> found;
    for (const Vec2& p : path) found.push_back(middle + (p - middle) * gain + offset);
    return found;
  }
};

QTEST_APPLESS_MAIN(PathMetricsTest)
#include "path_metrics_test.moc"
