// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_picture.h"

#include <QtTest>

#include "tests/support/golden_picture.h"
#include "tests/ui/timeline/timeline_kit.h"

namespace attune {

class TimelinePictureTest : public QObject {
  Q_OBJECT

  // The view at its second painting, when the film strips are there.
  static QImage pictureOf(TimelineView& view, double ratio) {
    const auto shoot = [&] {
      QImage image(view.size() * ratio, QImage::Format_RGB32);
      image.setDevicePixelRatio(ratio);
      view.render(&image);
      return image;
    };
    QImage last = shoot();
    (void)QTest::qWaitFor([&] {
      QImage next = shoot();
      const bool still = next == last;
      last = next;
      return still;
    });
    QTest::qWait(200);
    return shoot();
  }

 private Q_SLOTS:
  void looksAsItShould_data() {
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("light");
    QTest::newRow("timeline-1") << 1.0 << false;
    QTest::newRow("timeline-1.5") << 1.5 << false;
    QTest::newRow("timeline-light-1") << 1.0 << true;
  }
  void looksAsItShould() {
    QFETCH(double, ratio);
    QFETCH(bool, light);
    TimelineKit kit(true, light ? ThemeMode::Light : ThemeMode::Dark);
    kit.view().setSelection({{"ball", KeyKind::Mask, 8}, {"ball", KeyKind::Progress, 12}});
    kit.view().setResultState(ResultState::Stale);
    kit.editor.setFrame(5);
    kit.transport.setFocus();
    const QString fault = goldenFault(pictureOf(kit.view(), ratio),
                                      QString::fromLatin1(QTest::currentDataTag()), 32, 0.03);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
  }

  void curvesFollowTheirKeys() {
    const std::vector<ProgressKey> keys{{.frame = 2, .share = 0.2, .toNext = Easing::Hold},
                                        {.frame = 6, .share = 0.6, .toNext = Easing::Linear},
                                        {.frame = 10, .share = 1}};
    QCOMPARE(shareAt(keys, 0), 0.2);
    QCOMPARE(shareAt(keys, 5.9), 0.2);
    QCOMPARE(shareAt(keys, 6), 0.6);
    QCOMPARE(shareAt(keys, 8), 0.8);
    QCOMPARE(shareAt(keys, 40), 1.0);
    QCOMPARE(shareAt({}, 4), 0.0);
    const TimelineRow row{.kind = TimelineRowKind::Path, .height = 44};
    for (const double share : {0.0, 0.3, 1.0}) QCOMPARE(curveShare(row, curveY(row, share)), share);
  }
};

}  // namespace attune

QTEST_MAIN(attune::TimelinePictureTest)
#include "timeline_picture_test.moc"
