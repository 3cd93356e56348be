// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_readout.h"

#include <ATen/ATen.h>

#include <QTest>
#include <cmath>

#include "tests/support/box_track.h"

using namespace attune;

namespace {

// Four by two cells, three frames: all of the map in one cell, which goes right.
at::Tensor wandering() {
  at::Tensor map = at::zeros({3, 2, 4});
  for (int64_t frame = 0; frame < 3; ++frame) map[frame][0][frame] = 0.3;
  return map;
}

}  // namespace

class AttentionReadoutTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsMassAndPlace() {
    // The upper left half of the left half: cells (0, 0) and (1, 0).
    const ObjectRequest object{.words = "ball", .track = tests::boxTrack({0, 0, 0.5, 0.5})};
    const at::Tensor map = wandering();
    const ObjectReadout readout = readoutOf(object, std::span(&map, 1), 3);
    QCOMPARE(readout.words, std::string("ball"));
    QVERIFY(std::abs(readout.massInside - 2.0 / 3) < 1e-9);
    QVERIFY(std::abs(readout.areaInside - 0.25) < 1e-9);
    QCOMPARE(readout.centroids.size(), std::size_t{3});
    QVERIFY(std::abs(readout.centroids[2]->x - 2.5 / 4) < 1e-6);
    QVERIFY(std::abs(readout.centroids[2]->y - 0.25) < 1e-6);
    QVERIFY(std::abs(readout.targets[0]->x - 0.25) < 1e-9);
  }

  void sitesOfDifferentGridsCountAlike() {
    const ObjectRequest object{.words = "ball", .track = tests::boxTrack({0, 0, 1, 1})};
    const std::vector<at::Tensor> maps{wandering(), at::ones({3, 1, 1})};
    const ObjectReadout readout = readoutOf(object, maps, 3);
    QVERIFY(std::abs(readout.massInside - 1) < 1e-9);
    QVERIFY(std::abs(readout.centroids[0]->x - (0.125 + 0.5) / 2) < 1e-6);
  }

  void framesWithoutObjectOrAttentionHaveNothing() {
    ObjectRequest object{.words = "ball", .track = tests::boxTrack({0, 0, 0.5, 0.5})};
    object.track.last = 1;
    at::Tensor map = wandering();
    map[0].zero_();
    const ObjectReadout readout = readoutOf(object, std::span(&map, 1), 3);
    QVERIFY(!readout.centroids[0].has_value());
    QVERIFY(readout.centroids[2].has_value());
    QVERIFY(readout.targets[0].has_value());
    QVERIFY(!readout.targets[2].has_value());
    QVERIFY(std::abs(readout.massInside - 1) < 1e-9);  // of frame 1 alone
    QVERIFY(std::abs(readoutOf(object, {}, 3).massInside) < 1e-12);
  }
};

QTEST_APPLESS_MAIN(AttentionReadoutTest)
#include "attention_readout_test.moc"
