// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/window_mean.h"

#include <ATen/ATen.h>

#include <QTest>

using namespace attune;

class WindowMeanTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void overlapsAreAveraged() {
    WindowMean mean;
    QVERIFY(mean.empty());
    mean.add(at::full({2, 3, 1, 1}, 1.0), 0, 6);
    mean.add(at::full({2, 3, 1, 1}, 4.0), 2, 6);
    const at::Tensor all = mean.mean();
    QCOMPARE(all.sizes(), at::IntArrayRef({2, 6, 1, 1}));
    QVERIFY(at::allclose(all[1].flatten(), at::tensor({1.0F, 1.0F, 2.5F, 4.0F, 4.0F, 0.0F})));
  }

  void anyLeadingAxes() {
    WindowMean mean;
    mean.add(at::ones({2, 3, 4}), 0, 2);
    QCOMPARE(mean.mean().sizes(), at::IntArrayRef({2, 3, 4}));
    WindowMean heads;
    heads.add(at::ones({5, 2, 1, 3, 4}), 1, 2);
    QCOMPARE(heads.mean().sizes(), at::IntArrayRef({5, 2, 2, 3, 4}));
  }
};

QTEST_APPLESS_MAIN(WindowMeanTest)
#include "window_mean_test.moc"
