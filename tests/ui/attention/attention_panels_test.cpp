// SPDX-License-Identifier: GPL-3.0-or-later
// The three panels with an engine that tells what the test says.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "tests/ui/attention/attention_kit.h"
#include "ui/actions/action_registry.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/draft_dialog.h"
#include "ui/attention/entropy_panel.h"
#include "ui/attention/map_pins.h"
#include "ui/attention/map_sheet.h"
#include "ui/attention/plot.h"
#include "ui/attention/site_model.h"
#include "ui/attention/steering_panel.h"
#include "ui/attention/word_shares.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

template <typename Panel>
struct Shown : AttentionKit {
  Shown() {
    panel = std::make_unique<Panel>(*lens, actions);
    panel->resize(640, 480);
    panel->show();
    (void)QTest::qWaitForWindowExposed(panel.get());
  }
  template <typename Widget>
  Widget* find(const char* name) {
    return panel->template findChild<Widget*>(QString::fromLatin1(name));
  }
  ActionRegistry actions;
  std::unique_ptr<Panel> panel;
};

}  // namespace

class AttentionPanelsTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attune-test"));
    applyTheme(ThemeMode::Dark);
  }

  void theGridScrubsAndChooses() {
    Shown<AttentionPanel> shown;
    QVERIFY(shown.engine->watched.wordSites);  // its sites are not known yet
    auto* grid = shown.find<QListView>("siteGrid");
    QVERIFY(!grid->isVisible());
    shown.begin();
    for (int step = 1; step <= 5; ++step) shown.tell(step);
    QVERIFY(grid->isVisible());
    QCOMPARE(shown.engine->watched.sites.size(), std::size_t{2});
    QVERIFY(!shown.engine->watched.wordSites);

    auto* slider = shown.find<QSlider>("attentionStep");
    QCOMPARE(slider->maximum(), 5);
    slider->setValue(2);
    QCOMPARE(shown.lens->step()->step, 2);
    QVERIFY(!shown.find<QToolButton>("attentionFollow")->isChecked());
    QTest::mouseClick(shown.find<QToolButton>("attentionFollow"), Qt::LeftButton);
    QCOMPARE(shown.lens->step()->step, 5);

    const QModelIndex second = grid->model()->index(1, 0);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(second).center());
    QCOMPARE(shown.lens->site(), second.data(SiteModel::SiteRole).toString());
    QVERIFY(shown.lens->overlay());
    shown.lens->setOverlay(false);
    QTest::keyClick(grid, Qt::Key_Left);
    QCOMPARE(shown.lens->site(), grid->model()->index(0, 0).data(SiteModel::SiteRole).toString());
    shown.actions.find(QStringLiteral("attention.allSites"))->trigger();
    QVERIFY(shown.lens->site().isEmpty());
    QVERIFY(grid->selectionModel()->selectedIndexes().isEmpty());

    // A site of another group brings all of them into sight; choosing a group lets go of it.
    shown.lens->setSite(QStringLiteral("down_blocks.0.attentions.0.transformer_blocks.0.attn1"));
    QCOMPARE(grid->model()->rowCount(), 4);
    QCOMPARE(grid->selectionModel()->selectedIndexes().size(), 1);
    auto* groups = shown.find<QComboBox>("attentionGroup");
    groups->setCurrentIndex(0);
    Q_EMIT groups->activated(0);
    QCOMPARE(grid->model()->rowCount(), 2);
    QVERIFY(shown.lens->site().isEmpty());

    QTest::mouseClick(shown.find<QToolButton>("wordChip.0"), Qt::LeftButton);
    QCOMPARE(shown.lens->wordText(), QStringLiteral("blue"));
    QVERIFY(shown.lens->overlay());
    QVERIFY(shown.find<QLabel>("attentionKept")->text().contains(QStringLiteral("of 256.0 MiB")));
    shown.lens->setOverlay(false);
    shown.panel->hide();
    QCOMPARE(shown.engine->watched, AttentionWatch{});
  }

  void coloursAreChosenForAllMaps() {
    const auto first = [](Shown<AttentionPanel>& shown) {
      return shown.find<QListView>("siteGrid")
          ->model()
          ->index(0, 0)
          .data(SiteModel::MapRole)
          .value<QImage>()
          .pixelColor(0, 0);
    };
    {
      Shown<AttentionPanel> shown;
      shown.begin();
      shown.tell(1);
      QVERIFY(shown.actions.find(QStringLiteral("attention.coloursUsual"))->isChecked());
      shown.lens->setRange(HeatRange::Frame);
      QCOMPARE(first(shown), QColor::fromRgb(heatTable(HeatScale::Lagoon).back()));
      shown.actions.find(QStringLiteral("attention.coloursEmber"))->trigger();
      QCOMPARE(first(shown), QColor::fromRgb(heatTable(HeatScale::Ember).back()));
    }
    Shown<AttentionPanel> next;  // in the next session, too
    next.begin();
    next.tell(1);
    next.lens->setRange(HeatRange::Frame);
    QVERIFY(next.actions.find(QStringLiteral("attention.coloursEmber"))->isChecked());
    QCOMPARE(first(next), QColor::fromRgb(heatTable(HeatScale::Ember).back()));
    next.actions.find(QStringLiteral("attention.coloursUsual"))->trigger();
    QVERIFY(!next.lens->colours());
  }

  void sizesThatWouldChaseTheScrollBarSettle() {
    Shown<AttentionPanel> shown;
    shown.begin();
    shown.tell(1);
    auto* groups = shown.find<QComboBox>("attentionGroup");
    groups->setCurrentIndex(groups->count() - 1);
    Q_EMIT groups->activated(groups->currentIndex());
    for (int height = 300; height < 520; height += 3) {
      shown.panel->resize(300 + height / 7, height);
      QElapsedTimer clock;
      clock.start();
      QCoreApplication::processEvents();
      QVERIFY(clock.elapsed() < 2000);
    }
  }

  void pinsKeepWhatTheyShow() {
    Shown<AttentionPanel> shown;
    shown.begin();
    shown.tell(1);
    auto* pins = shown.panel->findChild<MapPins*>();
    QVERIFY(!pins->isVisible());
    shown.actions.find(QStringLiteral("attention.pin"))->trigger();
    QVERIFY(pins->isVisible());
    QCOMPARE(pins->count(), 1);
    const auto picture = [&](int index) {
      return pins->findChild<QWidget*>(QStringLiteral("mapPin.%1").arg(index))
          ->findChild<QLabel*>()
          ->pixmap()
          .toImage();
    };
    const QImage before = picture(0);
    shown.tell(2);
    QCOMPARE(picture(0), before);
    shown.actions.find(QStringLiteral("attention.pin"))->trigger();
    QVERIFY(shown.find<QLabel>("pinOverlap")->text().contains(QStringLiteral("100")));
    shown.actions.find(QStringLiteral("attention.pin"))->trigger();
    QCOMPARE(pins->count(), 2);
    QTest::mouseClick(shown.find<QToolButton>("unpin.0"), Qt::LeftButton);
    QCOMPARE(pins->count(), 1);
    shown.editor.open({}, nullptr);
    QVERIFY(!pins->isVisible());
  }

  void wordsUnderThePointer() {
    Shown<AttentionPanel> shown;
    shown.begin();
    shown.tell(1);
    auto* shares = shown.panel->findChild<WordShares*>();
    const QImage quiet = shares->grab().toImage();
    shown.panel->probe({0.5, 0.5});
    const QImage probed = shares->grab().toImage();
    QVERIFY(probed != quiet);
    shown.panel->endProbe();
    QCOMPARE(shares->grab().toImage(), quiet);
  }

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

  void aMaskIsDraftedWhereTheWordsAreLookedFor() {
    Shown<AttentionPanel> shown;
    shown.editor.selectObject({});
    QVERIFY(!DraftDialog::whyNot(*shown.lens).isEmpty());
    shown.editor.selectObject(QString::fromStdString(shown.editor.document().objects[0].id));
    QVERIFY(!DraftDialog::whyNot(*shown.lens).isEmpty());  // nothing was told
    shown.begin();
    JobAttention told = toldStep(shown.job, 1);
    for (SiteAttention& site : told.sites) {
      if (site.maps.empty()) continue;
      for (Image& frame : site.maps.frames[1]) {
        frame = Image(site.grid, 1, 10);
        frame.pixels[0] = 250;  // the upper left
      }
    }
    shown.engine->send(told);
    QCoreApplication::processEvents();
    QAction* draft = shown.actions.find(QStringLiteral("mask.draftFromAttention"));
    QVERIFY(draft->isEnabled());
    const int edits = shown.editor.history().count();
    draft->trigger();
    auto* dialog = shown.find<DraftDialog>("draftDialog");
    QVERIFY(dialog);
    QVERIFY(shown.editor.isDrafting());
    dialog->findChild<QSlider*>(QStringLiteral("draftThreshold"))->setValue(70);
    dialog->accept();
    QVERIFY(!shown.editor.isDrafting());
    QCOMPARE(shown.editor.history().count(), edits + 1);
    const Track& mask = shown.editor.document().objects[0].mask;
    QCOMPARE(mask.keys.size(), std::size_t{4});
    const Vec2 where = centroid(mask.keys[2].geometry);
    QVERIFY(where.x < 0.3 && where.y < 0.45);
    draft->trigger();
    QTRY_VERIFY(shown.find<DraftDialog>("draftDialog"));
    shown.find<DraftDialog>("draftDialog")->reject();
    QVERIFY(!shown.editor.isDrafting());
    QCOMPARE(shown.editor.history().count(), edits + 1);
  }

  void theSheetHasARowForASiteAndAColumnForAFrame() {
    AttentionKit kit;
    QVERIFY(mapSheet(*kit.lens, {}).isNull());
    kit.begin();
    kit.tell(1);
    SiteModel sites(*kit.lens);
    const QImage two = mapSheet(*kit.lens, sites.sites());
    const QImage one = mapSheet(*kit.lens, sites.sites().mid(0, 1));
    QVERIFY(!one.isNull());
    QCOMPARE(two.width(), one.width());
    QVERIFY(two.height() > one.height());
    sites.setGroup(SiteGroup::Time);  // nothing was recorded of it
    QVERIFY(mapSheet(*kit.lens, sites.sites()).isNull());
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

QTEST_MAIN(attune::AttentionPanelsTest)
#include "attention_panels_test.moc"
