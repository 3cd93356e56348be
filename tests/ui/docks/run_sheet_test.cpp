// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_sheet.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/session/fake_engine.h"
#include "ui/actions/action_registry.h"
#include "ui/docks/history_panel.h"
#include "ui/docks/run_pictures.h"
#include "ui/docks/run_sheet_dialog.h"
#include "ui/docks/run_tile_delegate.h"
#include "ui/session/editor.h"

namespace attune {
namespace {

// Frame f is of the grey first + f.
std::shared_ptr<const Clip> ramp(int first, int count, Size2i size = {8, 6}) {
  std::vector<Image> frames;
  for (int f = 0; f < count; ++f)
    frames.emplace_back(size, 3, static_cast<std::uint8_t>(first + f));
  return std::make_shared<const Clip>(makeClip(std::move(frames), {8, 1}));
}

RunEntry runOf(std::uint64_t seed, std::shared_ptr<const Clip> clip) {
  return {.id = QString::number(seed),
          .title = QStringLiteral("Run"),
          .state = RunState::Done,
          .text = {.prompt = "a ball"},
          .settings = {.recipe = "plain", .seed = seed},
          .clip = std::move(clip)};
}

int greyAt(const QImage& page, const QRect& place) {
  const QRgb middle = page.pixel(place.center());
  // The whole tile is of one colour, to its corners, and what is beside it is paper.
  for (const QPoint corner :
       {place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight()})
    if (page.pixel(corner) != middle) return -1;
  const bool stands = page.pixel(place.right() + 1, place.top()) == qRgb(255, 255, 255);
  return stands ? qRed(middle) : -2;
}

}  // namespace

class RunSheetTest : public QObject {
  Q_OBJECT

  std::unique_ptr<Editor> editor_;
  FakeEngine* engine_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<ActionRegistry> actions_;
  std::unique_ptr<HistoryPanel> panel_;
  QTemporaryDir folder_;

  QListView* list() { return panel_->findChild<QListView*>(QStringLiteral("historyList")); }
  RunSheetDialog* sheet() { return panel_->findChild<RunSheetDialog*>(); }
  template <typename Widget>
  Widget* part(const char* name) {
    return sheet()->findChild<Widget*>(QLatin1String(name));
  }
  QListView* tiles() { return part<QListView>("sheetTiles"); }
  QStringList order() {
    QStringList seeds;
    for (int row = 0; row < tiles()->model()->rowCount(); ++row)
      seeds.append(tiles()->model()->index(row, 0).data(RunStore::SeedRole).toString());
    return seeds;
  }
  QString put(std::uint64_t seed, int grey, int frames = 4) {
    const RunEntry run = runOf(seed, ramp(grey, frames));
    bridge_->runs().put(run);
    editor_->setResult({.id = run.id, .title = run.title, .clip = run.clip});
    return run.id;
  }
  void openSheet() {
    list()->selectAll();
    actions_->find(QStringLiteral("history.sheet"))->trigger();
    QVERIFY(sheet());
    QVERIFY(QTest::qWaitForWindowExposed(sheet()));
  }
  void clickTile(int row, bool twice = false) {
    const QPoint at = tiles()->visualRect(tiles()->model()->index(row, 0)).center();
    QTest::mouseClick(tiles()->viewport(), Qt::LeftButton, {}, at);
    if (twice) QTest::mouseDClick(tiles()->viewport(), Qt::LeftButton, {}, at);
  }

 private Q_SLOTS:
  void initTestCase() { applyTheme(ThemeMode::Dark); }
  void init() {
    editor_ = std::make_unique<Editor>();
    bridge_ = bridgeToFake(*editor_, engine_);
    actions_ = std::make_unique<ActionRegistry>();
    panel_ = std::make_unique<HistoryPanel>(*editor_, *bridge_, *actions_);
    panel_->resize(420, 500);
    Document document;
    document.text.prompt = "a ball";
    document.settings.recipe = "plain";
    editor_->open(document, ramp(90, 4));
    panel_->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
  }
  void cleanup() {
    panel_.reset();
    bridge_.reset();
    editor_.reset();
  }

  void oneFrameOfEach() {
    const std::vector<RunEntry> runs = {runOf(3, ramp(10, 4)), runOf(4, ramp(50, 4)),
                                        runOf(5, ramp(90, 2))};
    const PictureSheet sheet = frameSheet(runs, 3);
    QCOMPARE(sheet.rows.size(), std::size_t{2});
    QCOMPARE(sheet.rows[0].cells.size(), std::size_t{2});
    QCOMPARE(sheet.cell, QSize(160, 120));  // twenty times as large, so that captions fit
    const QImage page = drawSheet(sheet);
    QCOMPARE(greyAt(page, sheetPlace(sheet, 0, 0)), 13);
    QCOMPARE(greyAt(page, sheetPlace(sheet, 0, 1)), 53);
    QCOMPARE(greyAt(page, sheetPlace(sheet, 1, 0)), 91);  // stands still at its end
    QCOMPARE(sheetPlace(sheet, 0, 0).size(), sheet.cell);
    QCOMPARE(sheet.rows[0].cells[1].captions.front(), QStringLiteral("Seed 4"));
    QVERIFY(drawSheet(frameSheet({}, 0)).isNull());
  }

  void aRowOfFramesEach() {
    const std::vector<RunEntry> runs = {runOf(3, ramp(10, 16)), runOf(4, ramp(50, 16))};
    const PictureSheet sheet = stripSheet(runs, 4);
    QCOMPARE(sheet.headings, (QStringList{QStringLiteral("0"), QStringLiteral("5"),
                                          QStringLiteral("10"), QStringLiteral("15")}));
    const QImage page = drawSheet(sheet);
    for (int row = 0; row < 2; ++row)
      for (int column = 0; column < 4; ++column)
        QCOMPARE(greyAt(page, sheetPlace(sheet, row, column)), 10 + 40 * row + 5 * column);
    QCOMPARE(sheet.rows[1].name.split(QLatin1Char('\n')).front(), QStringLiteral("Seed 4"));
    QCOMPARE(stripSheet(runs, 99).rows[0].cells.size(), std::size_t{16});
    QCOMPARE(stripSheet(runs, 1).headings, QStringList(QStringLiteral("0")));
  }

  void pixelsOfALargeClipAreKept() {
    Image frame({200, 100}, 3, 0);
    for (int y = 0; y < 100; ++y)
      for (int x = 0; x < 200; ++x) frame.row(y)[3 * x] = static_cast<std::uint8_t>(x);
    const auto clip = std::make_shared<const Clip>(makeClip({frame}, {8, 1}));
    const PictureSheet sheet = frameSheet({runOf(1, clip), runOf(2, clip)}, 0);
    const QImage page = drawSheet(sheet);
    const QRect place = sheetPlace(sheet, 0, 1);
    QCOMPARE(place.size(), QSize(200, 100));
    for (const int x : {0, 1, 77, 198, 199})
      QCOMPARE(page.pixel(place.left() + x, place.top() + 50), qRgb(x, 0, 0));
  }

  void aSheetFitsIntoMemory() {
    const auto clip = ramp(10, 32, {1024, 1024});
    std::vector<RunEntry> runs;
    for (std::uint64_t seed = 1; seed <= 32; ++seed) runs.push_back(runOf(seed, clip));
    const QSize cell = stripSheet({runs[0], runs[1]}, 2).cell;
    QCOMPARE(cell, QSize(1024, 1024));
    const PictureSheet large = frameSheet(runs, 0);
    QVERIFY(1.0 * large.cell.width() * large.cell.height() * 32 <= 32e6);
  }

  // Not the sheet alone: what it is drawn of, too.
  void itsPicturesFitIntoMemory() {
    const auto clip = ramp(10, 32, {1280, 720});
    std::vector<RunEntry> runs;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) runs.push_back(runOf(seed, clip));
    const PictureSheet sheet = stripSheet(runs, 32);
    qsizetype bytes = 0;
    for (const SheetRow& row : sheet.rows)
      for (const SheetCell& cell : row.cells) bytes += cell.picture.sizeInBytes();
    QVERIFY2(bytes <= 128'000'000, qPrintable(QString::number(bytes)));
    QCOMPARE(sheetPlace(sheet, 3, 31).size(), sheet.rows[3].cells[31].picture.size());
  }

  void picturesAreMadeBesides() {
    RunStore runs;
    RunPictures pictures(runs);
    const RunEntry run = runOf(1, ramp(10, 20, {64, 64}));
    const auto greyOf = [](const QImage& image) { return qRed(image.pixel(5, 5)); };
    QSignalSpy made(&pictures, &RunPictures::made);
    const QSize large(1024, 1024);
    QVERIFY(pictures.fitted(run, 0, large).isNull());
    QVERIFY(pictures.fitted(run, 1, large).isNull());  // one at a time
    QVERIFY(made.wait());
    QCOMPARE(greyOf(pictures.fitted(run, 0, large)), 10);
    QCOMPARE(greyOf(pictures.fitted(run, 1, large)), 10);  // the last one stands in
    QVERIFY(made.wait());
    QCOMPARE(greyOf(pictures.fitted(run, 1, large)), 11);

    // 80 MiB for a room of 64: what goes round and round does not push itself out.
    int there = 0;
    for (const bool isSecond : {false, true}) {
      for (int frame = 0; frame < 20; ++frame) {
        const QImage now = pictures.fitted(run, frame, large);
        there += isSecond && greyOf(now) == 10 + frame;
        if (greyOf(now) != 10 + frame) QVERIFY(made.wait());
        QCOMPARE(greyOf(pictures.fitted(run, frame, large)), 10 + frame);
      }
    }
    QVERIFY2(there >= 14 && there < 20, qPrintable(QString::number(there)));
    pictures.setRoom(qint64{100} << 20);
    QVERIFY(pictures.room() >= 100 << 20);
    pictures.setRoom(qint64{100} << 40);
    QVERIFY(pictures.room() <= 256 << 20);
  }

  void newPicturesTakeThePlaceOfOld() {
    RunStore runs;
    runs.put(runOf(1, ramp(10, 2)));
    RunPictures pictures(runs);
    const auto grey = [&] {
      const QImage image = pictures.fitted(runs.runs()[0], 0, {40, 30});
      return image.isNull() ? -1 : qRed(image.pixel(5, 5));
    };
    QTRY_COMPARE(grey(), 10);
    runs.put(runOf(1, ramp(70, 2)));
    QCOMPARE(grey(), 10);  // until the new one is there, nothing flickers
    runs.put(runOf(1, ramp(90, 2)));
    QTRY_COMPARE(grey(), 90);
    runs.setStarred(QStringLiteral("1"), true);
    QCOMPARE(grey(), 90);
    runs.reset();
    runs.put(runOf(1, ramp(30, 2)));
    QCOMPARE(grey(), -1);
  }

  void anUnwritablePathKeepsWhatIsThere() {
    const QImage page = drawSheet(frameSheet({runOf(1, ramp(10, 1))}, 0));
    const QString file = QStringLiteral("/nowhere/at/all/seeds.png");
    try {
      saveSheet(page, file);
      QFAIL("it was written");
    } catch (const Error& error) {
      QVERIFY(QString::fromStdString(error.message()).startsWith(file));
    }
    const QString kept = folder_.filePath(QStringLiteral("kept.xyz"));
    QFile there(kept);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("old") == 3);
    there.close();
    QVERIFY_EXCEPTION_THROWN(saveSheet(page, kept), Error);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("old"));
  }

  void twoAreNeeded() {
    QVERIFY(!actions_->disabledReason(QStringLiteral("history.sheet")).isEmpty());
    const QString one = put(3, 10);
    list()->selectAll();
    QVERIFY(!actions_->find(QStringLiteral("history.sheet"))->isEnabled());
    QVERIFY(
        actions_->disabledReason(QStringLiteral("history.sheet")).contains(QStringLiteral("two")));
    put(4, 20);
    list()->selectAll();
    QVERIFY(actions_->find(QStringLiteral("history.sheet"))->isEnabled());
    for (std::uint64_t seed = 10; seed < 42; ++seed) put(seed, 30);
    list()->selectAll();
    QVERIFY(
        actions_->disabledReason(QStringLiteral("history.sheet")).contains(QStringLiteral("32")));
    QVERIFY(!RunSheetDialog::whyNot(bridge_->runs(), {one, QStringLiteral("gone")}).isEmpty());
  }

  void inTheOrderOfSeedsOrAge() {
    for (const std::uint64_t seed : {30, 4, 200}) put(seed, 10);
    openSheet();
    QCOMPARE(order(),
             (QStringList{QStringLiteral("4"), QStringLiteral("30"), QStringLiteral("200")}));
    part<QComboBox>("sheetOrder")->setCurrentIndex(1);
    QCOMPARE(order(),
             (QStringList{QStringLiteral("30"), QStringLiteral("4"), QStringLiteral("200")}));
  }

  // While the history lives on: runs come, go, come back, and are told anew.
  void itsModelKeepsTheRules() {
    for (const std::uint64_t seed : {30, 4, 200, 7}) put(seed, 10);
    openSheet();
    const QAbstractItemModelTester tester(tiles()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    RunStore& runs = bridge_->runs();
    for (const int order : {1, 0, 1, 0}) {
      part<QComboBox>("sheetOrder")->setCurrentIndex(order);
      runs.setStarred(QStringLiteral("4"), order == 1);
      RunEntry again = *runs.find(QStringLiteral("30"));
      again.settings.seed = 1000 - again.settings.seed;  // to the other end and back
      runs.put(again);
      runs.discard(QStringLiteral("7"));
      QCOMPARE(tiles()->model()->rowCount(), 3);
      QCOMPARE(runs.restore(), QStringLiteral("7"));
      QCOMPARE(tiles()->model()->rowCount(), 4);
    }
    put(5, 10);  // none of the sheet's
    QCOMPARE(tiles()->model()->rowCount(), 4);
    runs.reset();
    QCOMPARE(tiles()->model()->rowCount(), 0);
  }

  void allTilesShowTheSameFrame() {
    put(3, 10, 4);
    put(4, 50, 4);
    openSheet();
    const auto greyOf = [this](int row) {
      const QRect tile = tiles()->visualRect(tiles()->model()->index(row, 0));
      const QImage seen = tiles()->viewport()->grab().toImage();
      return qRed(seen.pixel(tile.center().x(), tile.top() + tile.height() / 3));
    };
    auto* frame = part<QSlider>("sheetFrame");
    QCOMPARE(frame->maximum(), 3);
    frame->setValue(2);
    QTRY_COMPARE(greyOf(0), 12);
    QTRY_COMPARE(greyOf(1), 52);
    auto* play = part<QToolButton>("sheetPlay");
    play->click();
    QTRY_COMPARE(frame->value(), 0);  // over and over
    QTRY_COMPARE(frame->value(), 1);
    sheet()->hide();
    QVERIFY(!play->isChecked());
  }

  void aClickChoosesAndTwoShow() {
    const QString first = put(3, 10);
    const QString second = put(4, 50);
    openSheet();
    clickTile(1);
    QCOMPARE(panel_->selected(), QStringList(second));
    clickTile(0, true);
    QCOMPARE(editor_->viewB(), first);
    QCOMPARE(editor_->viewMode(), ViewMode::Result);
    QVERIFY(sheet()->isVisible());
    QCOMPARE(order().size(), 2);
  }

  void starsWithKeyAndClick() {
    const QString first = put(3, 10);
    put(4, 50);
    openSheet();
    clickTile(0);
    sheet()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(sheet()));
    tiles()->setFocus();
    QTest::keyClick(tiles(), Qt::Key_Asterisk);
    QVERIFY(bridge_->runs().find(first)->starred);
    const QRect tile = tiles()->visualRect(tiles()->model()->index(0, 0));
    auto* delegate = sheet()->findChild<RunTileDelegate*>();
    const QSize picture = delegate->picture();
    QTest::mouseClick(tiles()->viewport(), Qt::LeftButton, {},
                      {tile.center().x() + picture.width() / 2 - 4,
                       tile.top() + Theme::kSpaceS + picture.height() + 12});
    QVERIFY(!bridge_->runs().find(first)->starred);
  }

  void aRunThatIsHiddenInTheHistoryIsFoundAgain() {
    put(3, 10);
    const QString second = put(4, 50);
    openSheet();
    panel_->findChild<QComboBox*>(QStringLiteral("historyWhich"))->setCurrentIndex(1);
    QCOMPARE(list()->model()->rowCount(), 0);
    clickTile(1);
    QCOMPARE(panel_->selected(), QStringList(second));
  }

  void whatIsNotDoneFillsItsTile() {
    put(3, 10);
    put(4, 50);
    bridge_->run();
    QTRY_VERIFY(!engine_->waiting.empty());
    openSheet();
    QCOMPARE(order().size(), 3);
    auto* note = part<QLabel>("sheetNote");
    QVERIFY(note->text().startsWith(QStringLiteral("2 of 3")));
    engine_->finish(engine_->start());
    QTRY_COMPARE(note->text(), QStringLiteral("“a ball” · plain"));
    bridge_->runs().discard(QStringLiteral("3"));
    QCOMPARE(order().size(), 2);
    editor_->close();
    QTRY_VERIFY(!sheet());
  }

  void savesAPicture() {
    put(3, 10, 16);
    put(4, 50, 16);
    openSheet();
    part<QSlider>("sheetFrame")->setValue(5);
    const QString one = folder_.filePath(QStringLiteral("one.png"));
    sheet()->save(one);
    QVERIFY(!part<QPushButton>("sheetSave")->isEnabled());
    QTRY_VERIFY(part<QPushButton>("sheetSave")->isEnabled());
    QVERIFY(part<QLabel>("sheetNote")->text().contains(QStringLiteral("one.png")));
    std::vector<RunEntry> runs = bridge_->runs().runs();
    QCOMPARE(QImage(one).convertToFormat(QImage::Format_RGB32), drawSheet(frameSheet(runs, 5)));
    part<QComboBox>("sheetLayout")->setCurrentIndex(1);
    part<QSpinBox>("sheetColumns")->setValue(4);
    const QString rows = folder_.filePath(QStringLiteral("rows.png"));
    sheet()->save(rows);
    sheet()->reject();  // it is seen through all the same
    QTRY_VERIFY(QFile::exists(rows));
    QTRY_VERIFY(!sheet());
    QCOMPARE(QImage(rows).convertToFormat(QImage::Format_RGB32), drawSheet(stripSheet(runs, 4)));
  }

  void sayWhyItWasNotSaved() {
    put(3, 10);
    put(4, 50);
    openSheet();
    const auto problem = [this] {
      return sheet()->findChild<QMessageBox*>(QStringLiteral("sheetProblem"));
    };
    sheet()->save(QStringLiteral("/nowhere/seeds.png"));
    QTRY_VERIFY(problem());
    QVERIFY(problem()->text().contains(QStringLiteral("/nowhere/seeds.png")));
    QVERIFY(part<QPushButton>("sheetSave")->isEnabled());
    problem()->reject();
    QTRY_VERIFY(!problem());
    sheet()->save(QStringLiteral("seeds.jpg"));
    QVERIFY(problem()->text().contains(QStringLiteral(".png")));
  }

  void everythingHasAName() {
    put(3, 10);
    put(4, 50);
    openSheet();
    for (const QWidget* widget : sheet()->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
      if (qobject_cast<const QSpinBox*>(widget->parentWidget())) continue;
      QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
  }
};

}  // namespace attune

QTEST_MAIN(attune::RunSheetTest)
#include "run_sheet_test.moc"
