// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/view_transform.h"

#include <QTest>
#include <cmath>

using attune::ViewTransform;

class ViewTransformTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fitsAndRoundTripsAtEveryScale_data() {
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
      QTest::addRow("%g", ratio) << ratio;
    }
  }

  void fitsAndRoundTripsAtEveryScale() {
    QFETCH(double, ratio);
    const QSize view = (QSizeF(801, 603) * ratio).toSize();
    ViewTransform transform(QSize(1920, 1080), view);
    transform.fit(16 * ratio);
    const QRectF frame = transform.imageRect();
    QVERIFY(QRectF(QPointF(), QSizeF(view)).contains(frame));
    QVERIFY(std::abs(frame.width() - (view.width() - 32 * ratio)) < 1);
    for (const QPointF p : {QPointF(0, 0), QPointF(1920, 1080), QPointF(12.25, 997.5)}) {
      const QPointF back = transform.toImage(transform.toView(p));
      QVERIFY(std::abs(back.x() - p.x()) < 1e-9 && std::abs(back.y() - p.y()) < 1e-9);
    }
    // 1:1 is a device pixel for an image pixel, whatever the screen's scale, and lies on the grid.
    transform.setScale(1);
    QCOMPARE(transform.toView({1, 1}) - transform.toView({0, 0}), QPointF(1, 1));
    QCOMPARE(transform.toView({0, 0}).x(), std::round(transform.toView({0, 0}).x()));
  }

  void zoomKeepsThePixelUnderTheCursor() {
    ViewTransform transform(QSize(640, 360), QSize(900, 700));
    QPointF at(333.5, 412.25);
    const QPointF pixel = transform.toImage(at);
    for (int i = 0; i < 12; ++i) transform.zoomBy(1.2, at);
    const QPointF now = transform.toImage(at);
    // Settling on the pixel grid at whole scales may move it by half a device pixel.
    QVERIFY(std::abs(now.x() - pixel.x()) * transform.scale() <= 0.51);
    QVERIFY(std::abs(now.y() - pixel.y()) * transform.scale() <= 0.51);
    QVERIFY(!transform.isFitted());
  }

  void staysWithinItsLimits() {
    ViewTransform transform(QSize(100, 100), QSize(400, 400));
    transform.setScale(1e9);
    QCOMPARE(transform.scale(), ViewTransform::kMost);
    transform.setScale(0);
    QCOMPARE(transform.scale(), ViewTransform::kLeast);
    transform.setScale(4);
    transform.panBy({1e7, -1e7});
    QVERIFY(transform.imageRect().intersects(QRectF(0, 0, 400, 400)));
    ViewTransform nothing{QSize(), QSize()};
    QCOMPARE(nothing.image(), QSize(1, 1));
  }

  void aFittedViewStaysFitted() {
    ViewTransform transform(QSize(100, 50), QSize(200, 200));
    transform.setView({400, 400});
    QCOMPARE(transform.scale(), 4.0);
    transform.setScale(2);
    const QPointF centre = transform.toImage(transform.middle());
    transform.setView({300, 260});
    const QPointF after = transform.toImage(transform.middle());
    QVERIFY(std::hypot(after.x() - centre.x(), after.y() - centre.y()) <= 0.51);
    QCOMPARE(transform.scale(), 2.0);
  }

  void touchedHoldsWhatAFilterReaches() {
    const ViewTransform transform(QSize(100, 100), QSize(400, 400));
    const QRect touched = transform.touched(QRectF(10, 10, 1, 1));
    QVERIFY(touched.contains(QRect(40, 40, 4, 4)));
    QVERIFY(!touched.contains(QPoint(60, 60)));
  }
};

QTEST_APPLESS_MAIN(ViewTransformTest)
#include "view_transform_test.moc"
