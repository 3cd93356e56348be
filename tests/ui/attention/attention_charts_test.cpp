// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of entropy and steering with an engine that tells what the test says.
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "tests/ui/attention/attention_kit.h"
#include "ui/attention/entropy_panel.h"
#include "ui/attention/plot.h"
#include "ui/attention/steering_panel.h"
#include "ui/theme/theme.h"

namespace attune {

class AttentionChartsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(ThemeMode::Dark); }

  void chartsOfEntropy_data() {
    QTest::addColumn<int>("chart");
    QTest::addColumn<QByteArray>("lines");  // that the table has, between semicolons
    QTest::newRow("layers by steps")
        << int{EntropyPanel::LayersBySteps}
        << QByteArray("site,step,value;\"down 0·0 text\",1,40;\"down 0·0 time 2\",3,90");
    QTest::newRow("layers") << int{EntropyPanel::Layers}
                            << QByteArray("\"words\",0,40;\"space\",1,70;\"time\",2,90");
    QTest::newRow("steps") << int{EntropyPanel::Steps}
                           << QByteArray("\"words, mean\",1,50;\"time, mean\",3,90");
    QTest::newRow("energy")
        << int{EntropyPanel::Energy}
        << QByteArray("\"output\",1,2;\"identity map\",2,3;\"outside the bounds\",2,4");
    QTest::newRow("heads") << int{EntropyPanel::Heads}
                           << QByteArray("\"head 1\",0,40;\"head 2\",0,20");
  }

  void chartsOfEntropy() {
    QFETCH(const int, chart);
    QFETCH(const QByteArray, lines);
    Shown<EntropyPanel> shown;
    shown.begin();
    for (int step = 1; step <= 3; ++step) shown.tell(step);
    shown.panel->setChart(static_cast<EntropyPanel::Chart>(chart));
    QTest::qWait(100);
    const QList<QByteArray> table = shown.panel->plot().table().toUtf8().split('\n');
    for (const QByteArray& line : lines.split(';'))
      QVERIFY2(table.contains(line), line.constData());
  }

  void aClickOnTheMapChoosesSiteAndStep() {
    Shown<EntropyPanel> shown;
    shown.begin();
    for (int step = 1; step <= 10; ++step) shown.tell(step);
    QTest::qWait(100);
    Plot& plot = shown.panel->plot();
    plot.replot();
    const QPoint cell(static_cast<int>(plot.xAxis->coordToPixel(4)),
                      static_cast<int>(plot.yAxis->coordToPixel(2)));
    QTest::mouseMove(&plot, cell);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, cell);
    QCOMPARE(shown.lens->step()->step, 4);
    QCOMPARE(shown.lens->site(),
             QStringLiteral("down_blocks.0.motion_modules.0.transformer_blocks.0.attn2"));
    QTest::mouseMove(&plot, cell + QPoint(1, 0));
    QVERIFY(shown.find<QLabel>("entropyReadout")->text().contains(QStringLiteral("time 2")));
  }

  void hoverReadsCurves() {
    Shown<EntropyPanel> shown;
    shown.begin();
    for (int step = 1; step <= 10; ++step) shown.tell(step);
    Plot& plot = shown.panel->plot();
    const auto read = [&](EntropyPanel::Chart chart, double x, double y) {
      shown.panel->setChart(chart);
      QTest::qWait(100);
      plot.replot();
      const QPoint at(static_cast<int>(plot.xAxis->coordToPixel(x)),
                      static_cast<int>(plot.yAxis->coordToPixel(y)));
      QTest::mouseMove(&plot, at + QPoint(1, 0));
      QTest::mouseMove(&plot, at);
      return shown.find<QLabel>("entropyReadout")->text();
    };
    const QString step = read(EntropyPanel::Steps, 4, 50);  // no site is chosen
    for (const char* part : {"step 4", "words, mean 50.0 %", "time, mean 90.0 %"})
      QVERIFY2(step.contains(QLatin1String(part)), qPrintable(step));
    const QString low = read(EntropyPanel::Heads, 0, 18);
    QVERIFY2(low.contains(QStringLiteral("head 2: entropy 20.0 %")), qPrintable(low));
    const QString high = read(EntropyPanel::Heads, 0, 43);
    QVERIFY2(high.contains(QStringLiteral("head 1: entropy 40.0 %")), qPrintable(high));
  }

  void axesAreMadeForPeople() {
    Shown<EntropyPanel> shown;
    shown.begin();
    for (int step = 1; step <= 10; ++step) shown.tell(step);
    Plot& plot = shown.panel->plot();
    const auto drawn = [&](EntropyPanel::Chart chart) {
      shown.panel->setChart(chart);
      QTest::qWait(100);
      plot.replot();
    };
    drawn(EntropyPanel::Steps);
    for (const double tick : plot.xAxis->tickVector()) QCOMPARE(tick, std::round(tick));
    // No legend lies over the curves.
    QVERIFY(plot.legend->visible());
    QVERIFY(plot.legend->rect().isValid());
    QVERIFY(!plot.legend->outerRect().intersects(plot.axisRect()->rect()));
    drawn(EntropyPanel::Energy);  // from 1 to 4
    QCOMPARE(QStringList(plot.yAxis->tickVectorLabels()),
             (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
    QVERIFY(plot.yAxis->range().lower < 1 && plot.yAxis->range().upper > 4);
    drawn(EntropyPanel::LayersBySteps);
    QVERIFY(!plot.legend->visible());
    drawn(EntropyPanel::Layers);
    QVERIFY(plot.legend->visible());
  }

  void legendsWrapAtEveryWidth() {
    Plot plot;
    plot.resize(600, 300);
    plot.show();
    for (const char* name : {"mass", "inner", "outer, the second run"})
      plot.addCurve(QString::fromLatin1(name), {1, 2, 3}, {3, 2, 1});
    plot.showLegend(true);
    int most = 0;
    int least = 3;
    for (int width = 640; width >= 80; width -= 8) {
      plot.resize(width, 300);
      plot.replot();
      const int columns = plot.legend->columnCount();
      most = std::max(most, columns);
      least = std::min(least, columns);
      QVERIFY(plot.legend->hasItem(plot.legend->itemWithPlottable(plot.graph(2))));
    }
    QCOMPARE(most, 3);
    QCOMPARE(least, 1);
  }

  void chartsAreSaved() {
    Shown<EntropyPanel> shown;
    shown.begin();
    shown.tell(1);
    QTest::qWait(100);
    const QTemporaryDir folder;
    const auto saved = [&](const char* name) {
      const QString file = folder.filePath(QString::fromLatin1(name));
      shown.panel->plot().saveAs(file);
      QFile written(file);
      return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    QVERIFY(saved("chart.png").startsWith("\x89PNG"));
    QVERIFY(saved("chart.svg").contains("<svg"));
    QVERIFY(saved("chart.csv").startsWith("site,step,value\n\"down 0·0 text\",1,40"));
    QVERIFY_EXCEPTION_THROWN(saved("chart.bmp"), Error);
    QVERIFY_EXCEPTION_THROWN(saved("no/such/folder.csv"), Error);
    QVERIFY_EXCEPTION_THROWN(saved("no/such/folder.png"), Error);
  }

  void steeringIsDrawnWhileItGoesOn() {
    Shown<SteeringPanel> shown;
    QVERIFY(shown.engine->watched.wordSites);
    shown.begin();
    for (int step = 1; step <= 3; ++step) {
      shown.tell(step);
      shown.engine->send(JobSteering{
          .job = shown.job, .step = step, .terms = {"inside"}, .energies = {1.0 / step}});
    }
    QTest::qWait(100);
    const auto table = [&] { return shown.panel->plot().table(); };
    QVERIFY(table().contains(QStringLiteral("\"inside\",2,0.5\n")));
    shown.panel->setChart(SteeringPanel::Mass);
    QTest::qWait(100);
    QVERIFY(table().contains(QStringLiteral("\"blue ball\",3,30\n")));
    QVERIFY(table().contains(QStringLiteral("\"blue ball, by chance\",3,5\n")));
    shown.panel->setChart(SteeringPanel::Place);
    QTest::qWait(100);
    QVERIFY(table().contains(QStringLiteral("\"across\",3,60\n")));
    QVERIFY(table().contains(QStringLiteral("\"across, path\",2,50\n")));
    QVERIFY(!table().contains(QStringLiteral("\"across, path\",3")));
  }

  void twoRunsInOneChart() {
    Shown<SteeringPanel> shown;
    const QString first = shown.begin();
    shown.tell(1);
    shown.finish();
    const QString second = shown.begin();
    shown.tell(1);
    shown.tell(2);
    shown.panel->setChart(SteeringPanel::Mass);
    QTest::qWait(100);
    QVERIFY(!shown.panel->plot().table().contains(QStringLiteral("Run 1")));
    shown.lens->compare(first, second);
    QCOMPARE(shown.lens->run(), second);
    QTest::qWait(100);
    const QString table = shown.panel->plot().table();
    QVERIFY(table.contains(QStringLiteral("\"blue ball · Run 1\",1,10\n")));
    QVERIFY(table.contains(QStringLiteral("\"blue ball · Run 2\",2,20\n")));
    shown.lens->setRun(first);
    QCOMPARE(shown.lens->other(), second);
    shown.lens->compare(first, QStringLiteral("nothing told"));
    QVERIFY(shown.lens->other().isEmpty());
    shown.lens->compare({}, {});
    QVERIFY(shown.lens->other().isEmpty());
  }

  void lightAndDark() {
    Shown<EntropyPanel> shown;
    shown.begin();
    shown.tell(1);
    QTest::qWait(100);
    const QImage dark = shown.panel->grab().toImage();
    applyTheme(ThemeMode::Light);
    QTest::qWait(100);
    const QImage light = shown.panel->grab().toImage();
    applyTheme(ThemeMode::Dark);
    const auto corner = [](const QImage& image) { return qGray(image.pixel(2, 2)); };
    QVERIFY(corner(light) > corner(dark) + 80);
    const QPoint middle(dark.width() / 2, dark.height() - 60);
    QVERIFY(qGray(light.pixel(middle)) != qGray(dark.pixel(middle)));
  }
};

}  // namespace attune

QTEST_MAIN(attune::AttentionChartsTest)
#include "attention_charts_test.moc"
