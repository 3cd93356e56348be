// SPDX-License-Identifier: GPL-3.0-or-later
// The Attention panel with an engine that tells what the test says.
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "tests/ui/attention/attention_kit.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/draft_dialog.h"
#include "ui/attention/map_pins.h"
#include "ui/attention/map_sheet.h"
#include "ui/attention/site_delegate.h"
#include "ui/attention/site_model.h"
#include "ui/attention/word_shares.h"
#include "ui/theme/theme.h"

namespace attune {

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
    const QString cost = shown.find<QLabel>("attentionCost")->text();
    QVERIFY2(cost.contains(QStringLiteral("of 256.0 MiB")), qPrintable(cost));
    QVERIFY2(cost.endsWith(QStringLiteral("· 4.0 % of the step")), qPrintable(cost));
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

  // In the smallest cells, in any language: the end of a name tells sites of one block apart.
  void namesOfSitesAreToldApart() {
    const QString path = QStringLiteral("down_blocks.0.motion_modules.0.transformer_blocks.0.attn");
    const SiteName first = siteName(path + QLatin1Char('1'), AttentionKind::Temporal);
    const SiteName second = siteName(path + QLatin1Char('2'), AttentionKind::Temporal);
    QCOMPARE(first.place, second.place);
    QCOMPARE(second.kind, QStringLiteral("time 2"));
    QCOMPARE(second.block, QStringLiteral("down 0"));
    QCOMPARE(second.whole(), QStringLiteral("down 0·0 time 2"));
    SiteDelegate delegate;
    delegate.setSide(72);
    const auto drawn = [&](const QString& place, const QString& kind) {
      QStandardItemModel model(1, 1);
      model.setData(model.index(0, 0), place, SiteModel::PlaceRole);
      model.setData(model.index(0, 0), kind, SiteModel::KindRole);
      model.setData(model.index(0, 0), 1.0, SiteModel::EntropyRole);
      QImage image(delegate.sizeHint({}, {}), QImage::Format_RGB32);
      image.fill(Qt::black);
      QPainter painter(&image);
      QStyleOptionViewItem option;
      option.rect = image.rect();
      delegate.paint(&painter, option, model.index(0, 0));
      return image;
    };
    const QString german = QStringLiteral("Zeit");
    QVERIFY(drawn(first.place, german) != drawn(first.place, german + QStringLiteral(" 2")));
    QVERIFY(drawn(first.place, first.kind) != drawn(second.place, second.kind));
    QVERIFY(drawn(QStringLiteral("down 0·0"), german) != drawn(QStringLiteral("down 0·1"), german));
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
    // For those who do not see it, in the same order.
    const QStringList told = shares->accessibleDescription().split(QStringLiteral(", "));
    QCOMPARE(told.size(), 2);
    for (const QString& each : told)
      QVERIFY2(each.endsWith(QStringLiteral(" %")), qPrintable(each));
    const auto share = [&](int index) {
      return told[index].section(QLatin1Char(' '), 1, 1).toInt();
    };
    QVERIFY(share(0) >= share(1) && share(0) + share(1) == 100);
    shown.panel->endProbe();
    QVERIFY(shares->accessibleDescription().isEmpty());
    QCOMPARE(shares->grab().toImage(), quiet);
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
      for (WordMap& frame : site.maps[1]) {
        frame.shares = Image(site.grid, 1, 10);
        frame.shares.pixels[0] = 250;  // the upper left
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
};

}  // namespace attune

QTEST_MAIN(attune::AttentionPanelsTest)
#include "attention_panels_test.moc"
