// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of entropy with an engine that tells what the test says.
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "tests/ui/attention/attention_kit.h"
#include "ui/attention/entropy_panel.h"
#include "ui/attention/plot.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

// The scale of colours that stands beside the chart; null where there is none.
QCPColorScale* scaleOf(Plot& plot) {
  for (QCPLayoutElement* element : plot.plotLayout()->elements(true))
    if (auto* scale = qobject_cast<QCPColorScale*>(element)) return scale;
  return nullptr;
}

QString titleOf(Plot& plot) {
  for (QCPLayoutElement* element : plot.plotLayout()->elements(true))
    if (auto* text = qobject_cast<QCPTextElement*>(element)) return text->text();
  return {};
}

QPoint pixelOf(const Plot& plot, double x, double y) {
  return {static_cast<int>(std::lround(plot.xAxis->coordToPixel(x))),
          static_cast<int>(std::lround(plot.yAxis->coordToPixel(y)))};
}

}  // namespace

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

  // Colours alone tell no numbers, on the screen or in what is saved.
  void theMapHasAScaleOfColours() {
    Shown<EntropyPanel> shown;
    shown.begin();
    for (int step = 1; step <= 10; ++step) shown.tell(step);
    QTest::qWait(100);
    Plot& plot = shown.panel->plot();
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
      applyTheme(mode);
      QTest::qWait(50);
      plot.replot();
      const QCPColorScale* scale = scaleOf(plot);
      QVERIFY(scale);
      QCOMPARE(scale->axis()->range().lower, 0.0);
      QCOMPARE(scale->axis()->range().upper, 100.0);
      QCOMPARE(
          QStringList(scale->axis()->tickVectorLabels()),
          (QStringList{QStringLiteral("0 %"), QStringLiteral("50 %"), QStringLiteral("100 %")}));
      QCOMPARE(scale->axis()->tickLabelColor(), theme().textMuted);
      QCOMPARE(titleOf(plot), QStringLiteral("entropy, % of ln n"));
      const QRect bar = scale->axis()->axisRect()->rect();
      const QRect cells = plot.axisRect()->rect();
      QVERIFY(bar.left() > cells.right() && bar.right() < plot.width());
      QCOMPARE(bar.top(), cells.top());
      QCOMPARE(bar.bottom(), cells.bottom());
      // A cell has the colour that the scale has at its value.
      const QTemporaryDir folder;
      const QString file = folder.filePath(QStringLiteral("chart.png"));
      plot.saveAs(file);
      const QImage saved(file);
      const auto at = [&](QPoint place) { return saved.pixelColor(2 * place); };
      const QPoint forty(bar.center().x(),
                         static_cast<int>(std::lround(scale->axis()->coordToPixel(40))));
      const QColor told = at(forty);
      const QColor cell = at(pixelOf(plot, 5, 0));
      QVERIFY(std::abs(told.red() - cell.red()) + std::abs(told.green() - cell.green()) +
                  std::abs(told.blue() - cell.blue()) <
              24);
    }
    shown.panel->setChart(EntropyPanel::Layers);
    QTest::qWait(100);
    QVERIFY(!scaleOf(plot));
  }

  // As low and wide as the panel is in the Inspect workspace.
  void lowChartsCanBeRead() {
    Shown<EntropyPanel> shown;
    shown.panel->resize(940, 250);
    shown.begin();
    shown.tell(1);
    Plot& plot = shown.panel->plot();
    for (const auto chart : {EntropyPanel::Layers, EntropyPanel::Energy, EntropyPanel::Heads}) {
      shown.panel->setChart(chart);
      QTest::qWait(100);
      plot.replot();
      QVERIFY2(plot.axisRect()->height() > 140,
               qPrintable(QString::number(plot.axisRect()->height())));
      QCOMPARE(plot.xAxis->tickLabelRotation(), 0.0);
      QCOMPARE(QStringList(plot.xAxis->tickVectorLabels()),
               (QStringList{QStringLiteral("down 0"), QStringLiteral("up 1")}));
      QVERIFY(plot.yAxis->label().isEmpty());  // it would be cut
      QVERIFY(!titleOf(plot).isEmpty());
    }
    // What finds no room is left out.
    plot.setGroups({QStringLiteral("a long name"), QStringLiteral("another one"),
                    QStringLiteral("the third")});
    plot.resize(160, 120);
    plot.replot();
    QVERIFY(plot.xAxis->tickVectorLabels().size() < 3);
  }

  void keysMoveOverCells() {
    Shown<EntropyPanel> shown;
    shown.begin();
    for (int step = 1; step <= 5; ++step) shown.tell(step);
    QTest::qWait(100);
    Plot& plot = shown.panel->plot();
    const auto* readout = shown.find<QLabel>("entropyReadout");
    QKeyEvent shortcut(QEvent::ShortcutOverride, Qt::Key_Right, Qt::NoModifier);
    shortcut.ignore();
    QCoreApplication::sendEvent(&plot, &shortcut);
    QVERIFY(shortcut.isAccepted());  // or it would be the next frame
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY(readout->text().startsWith(QStringLiteral("down 0·0 text, step 5")));
    QCOMPARE(plot.accessibleDescription(), readout->text());
    QTest::keyClick(&plot, Qt::Key_Left);
    QTest::keyClick(&plot, Qt::Key_Down);
    QTest::keyClick(&plot, Qt::Key_Down);
    QVERIFY2(readout->text().startsWith(QStringLiteral("down 0·0 time 2, step 4")),
             qPrintable(readout->text()));
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(shown.lens->step()->step, 4);
    QCOMPARE(shown.lens->site(),
             QStringLiteral("down_blocks.0.motion_modules.0.transformer_blocks.0.attn2"));
    QTest::keyClick(&plot, Qt::Key_Home);
    QVERIFY(readout->text().contains(QStringLiteral("time 2, step 1")));
    QTest::keyClick(&plot, Qt::Key_Up);
    QVERIFY(readout->text().contains(QStringLiteral("self, step 1")));
    for (int i = 0; i < 5; ++i) QTest::keyClick(&plot, Qt::Key_Up);
    QVERIFY(readout->text().contains(QStringLiteral("text, step 1")));
    // It stays where it is while the chart is drawn anew.
    shown.tell(6);
    QTest::qWait(100);
    QVERIFY(readout->text().contains(QStringLiteral("text, step 1")));
    QFocusEvent gone(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&plot, &gone);
    QVERIFY(readout->text().isEmpty());
    QVERIFY(plot.accessibleDescription().isEmpty());
    QFocusEvent come(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&plot, &come);
    QVERIFY(!readout->text().isEmpty());
  }

  void keysMoveOverPoints() {
    Shown<EntropyPanel> shown;
    shown.begin();
    shown.tell(1);
    shown.panel->setChart(EntropyPanel::Heads);
    QTest::qWait(100);
    Plot& plot = shown.panel->plot();
    const auto* readout = shown.find<QLabel>("entropyReadout");
    QTest::keyClick(&plot, Qt::Key_End);  // shows where it is
    QTest::keyClick(&plot, Qt::Key_End);
    QTest::keyClick(&plot, Qt::Key_Down);
    QVERIFY2(
        readout->text().contains(QStringLiteral("up 1·2 text, step 1, head 2: entropy 30.0 %")),
        qPrintable(readout->text()));
    QTest::keyClick(&plot, Qt::Key_Up);
    QVERIFY(readout->text().contains(QStringLiteral("head 1: entropy 60.0 %")));
    QTest::keyClick(&plot, Qt::Key_Enter);
    QCOMPARE(shown.lens->site(),
             QStringLiteral("up_blocks.1.attentions.2.transformer_blocks.0.attn2"));
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
