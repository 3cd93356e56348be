// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of steering with an engine that tells what the test says.
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <cmath>

#include "tests/ui/attention/attention_kit.h"
#include "ui/attention/plot.h"
#include "ui/attention/steering_panel.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

QPoint pixelOf(const Plot& plot, double x, double y) {
  return {static_cast<int>(std::lround(plot.xAxis->coordToPixel(x))),
          static_cast<int>(std::lround(plot.yAxis->coordToPixel(y)))};
}

// Answers the next dialog that asks for a file.
void answerWith(const QString& file) {
  QTimer::singleShot(200, qApp, [file] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (!dialog) return;
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
    QMetaObject::invokeMethod(dialog, "accept");
  });
}

}  // namespace

class SteeringPanelTest : public QObject {
  Q_OBJECT

  // Three steps of a run that steers.
  static void steer(Shown<SteeringPanel>& shown) {
    shown.begin();
    for (int step = 1; step <= 3; ++step) {
      shown.tell(step);
      shown.engine->send(JobSteering{
          .job = shown.job, .step = step, .terms = {"inside"}, .energies = {1.0 / step}});
    }
    QTest::qWait(100);
  }

 private Q_SLOTS:
  void initTestCase() {
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    applyTheme(ThemeMode::Dark);
  }

  void steeringIsDrawnWhileItGoesOn() {
    Shown<SteeringPanel> shown;
    QVERIFY(shown.engine->watched.wordSites);
    steer(shown);
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

  void steeringIsReadAndChosen() {
    Shown<SteeringPanel> shown;
    steer(shown);
    Plot& plot = shown.panel->plot();
    const auto read = [&](SteeringPanel::Chart chart, double x, double y) {
      shown.panel->setChart(chart);
      QTest::qWait(100);
      plot.replot();
      QTest::mouseMove(&plot, pixelOf(plot, x, y) + QPoint(1, 0));
      QTest::mouseMove(&plot, pixelOf(plot, x, y));
      return shown.find<QLabel>("steeringReadout")->text();
    };
    const auto click = [&](double x, double y) {
      QTest::mouseClick(&plot, Qt::LeftButton, {}, pixelOf(plot, x, y));
    };
    QCOMPARE(read(SteeringPanel::Energy, 2, 0.2), QStringLiteral("step 2: inside 0.5"));
    click(2, 0.2);
    QCOMPARE(shown.lens->step()->step, 2);
    QCOMPARE(read(SteeringPanel::Mass, 3, 50),
             QStringLiteral("step 3: blue ball 30.0 %, blue ball, by chance 5.0 %"));
    click(3, 50);
    QCOMPARE(shown.lens->step()->step, 3);
    const QString place = read(SteeringPanel::Place, 1, 50);
    QVERIFY2(place.startsWith(QStringLiteral("frame 1: across 20.0 %, across, path 25.0 %")),
             qPrintable(place));
    click(2, 50);
    QCOMPARE(shown.editor.frame(), 2);
    QTest::qWait(100);  // the cursor goes there, where the mark begins
    QTest::keyClick(&plot, Qt::Key_Left);
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(plot.accessibleDescription().startsWith(QStringLiteral("frame 1: across 20.0 %")));
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(shown.editor.frame(), 1);
  }

  void steeringIsSaved() {
    Shown<SteeringPanel> shown;
    QAction* save = shown.actions.find(QStringLiteral("attention.saveSteering"));
    QVERIFY(!save->isEnabled());
    steer(shown);
    QVERIFY(save->isEnabled());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("mine.csv"));
    shown.panel->setChart(SteeringPanel::Mass);
    answerWith(file);
    save->trigger();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("\"blue ball\",3,30\n"));
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
    shown.panel->setChart(SteeringPanel::Place);
    QTest::qWait(100);
    const QString places = shown.panel->plot().table();
    for (const char* curve : {"\"across · Run 1\",1,20\n", "\"across · Run 2\",1,20\n"})
      QVERIFY2(places.contains(QString::fromUtf8(curve)), curve);
    // The path of both, drawn once.
    QCOMPARE(places.count(QStringLiteral("\"across, path · Run")), 3);
    shown.lens->setRun(first);
    QCOMPARE(shown.lens->other(), second);
    shown.lens->compare(first, QStringLiteral("nothing told"));
    QVERIFY(shown.lens->other().isEmpty());
    shown.lens->compare({}, {});
    QVERIFY(shown.lens->other().isEmpty());
  }
};

}  // namespace attune

QTEST_MAIN(attune::SteeringPanelTest)
#include "steering_panel_test.moc"
