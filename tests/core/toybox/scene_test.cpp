// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/scene.h"

#include <QTest>
#include <cmath>
#include <set>

#include "core/toybox/random.h"

using namespace attune;

class SceneTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // SplitMix64's published first outputs for seed 1234567.
  void generatorIsTheOneItSays() {
    Random random(1234567);
    QCOMPARE(random.next(), 6457827717110365317ull);
    QCOMPARE(random.next(), 3203168211198807973ull);
    QCOMPARE(random.next(), 9817491932198370423ull);
  }

  void sameSeedSameScene() {
    for (std::uint64_t seed : {0ull, 1ull, 99ull, ~0ull}) {
      const Scene a = sampleScene(seed);
      const Scene b = sampleScene(seed);
      QCOMPARE(a.scenery, b.scenery);
      QCOMPARE(a.objects.size(), b.objects.size());
      for (std::size_t i = 0; i < a.objects.size(); ++i) {
        QCOMPARE(a.objects[i].thing, b.objects[i].thing);
        QCOMPARE(a.objects[i].start.x, b.objects[i].start.x);
      }
    }
    QVERIFY(sampleScene(1).scenery != sampleScene(2).scenery);
  }

  void countsAreKept() {
    for (int count = 1; count <= 3; ++count) {
      for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Scene scene = sampleScene(seed, {.minObjects = count, .maxObjects = count});
        QCOMPARE(static_cast<int>(scene.objects.size()), count);
      }
    }
  }

  void thingsDifferAndStayInside() {
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
      const Scene scene = sampleScene(seed);
      std::set<Thing> things;
      for (const SceneObject& object : scene.objects) {
        QVERIFY(things.insert(object.thing).second);
        for (double time : {0.0, 0.5, 1.0}) {
          const Placement p = object.at(time);
          QVERIFY(p.x > 0.75 * p.radius && p.x < 1 - 0.75 * p.radius);
          QVERIFY(p.y > 0.75 * p.radius && p.y < 1 - 0.75 * p.radius);
        }
      }
    }
  }

  void moveAsTheyAreSaidTo() {
    std::set<Motion> met;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
      for (const SceneObject& object : sampleScene(seed).objects) {
        met.insert(object.motion);
        const double dx = object.end.x - object.start.x;
        const double dy = object.end.y - object.start.y;
        const double growth = object.end.radius / object.start.radius;
        const Motion motion = object.motion;
        QCOMPARE(dx < -0.2, motion == Motion::Left);
        QCOMPARE(dx > 0.2, motion == Motion::Right);
        QCOMPARE(dy < -0.2, motion == Motion::Up);
        QCOMPARE(dy > 0.2, motion == Motion::Down);
        QCOMPARE(growth > 1.3, motion == Motion::Growing);
        QCOMPARE(growth < 0.77, motion == Motion::Shrinking);
        QCOMPARE(sizeOf(std::sqrt(object.start.radius * object.end.radius)), object.size);
      }
    }
    QCOMPARE(static_cast<int>(met.size()), kMotionCount);
  }

  void heldOutPairsStayOut() {
    int pairs = 0;
    for (int t = 0; t < kThingCount; ++t) {
      for (int c = 0; c < kColourCount; ++c)
        pairs += isHeldOut(static_cast<Thing>(t), static_cast<Colour>(c));
    }
    QCOMPARE(pairs, 8);
    for (std::uint64_t seed = 0; seed < 800; ++seed) {
      for (const SceneObject& object : sampleScene(seed).objects)
        QVERIFY(!isHeldOut(object.thing, object.colour));
      for (const SceneObject& object : sampleScene(seed, {.heldOut = HeldOut::Only}).objects)
        QVERIFY(isHeldOut(object.thing, object.colour));
    }
  }

  void timeRunsFromZeroToOne() {
    QCOMPARE(timeOfFrame(0, 16), 0.0);
    QCOMPARE(timeOfFrame(15, 16), 1.0);
    QCOMPARE(timeOfFrame(0, 1), 0.5);
  }
};

QTEST_APPLESS_MAIN(SceneTest)
#include "scene_test.moc"
