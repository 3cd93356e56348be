// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include "tests/ui/window/window_kit.h"

namespace attune {

class CommandPaletteTest : public QObject {
  Q_OBJECT

  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  CommandPalette* open() {
    kit_->action("help.commands")->trigger();
    WindowKit::settle();
    return kit_->find<CommandPalette>("commandPalette");
  }
  static QString first(const CommandPalette* palette) {
    const auto* list = palette->findChild<QListView*>();
    return list->model()->index(0, 0).data().toString();
  }
  static QLineEdit* field(const CommandPalette* palette) {
    return palette->findChild<QLineEdit*>();
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void scores_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    const auto row = [](const char* typed, const char* better, const char* worse) {
      QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(better)
                           << QString::fromLatin1(worse);
    };
    row("brush", "Brush", "Rebrush");
    row("pf", "Propagate forward", "Profile");
    row("side by", "Side by side", "Inside a baby");
    row("und", "Undo", "Unfold panel");
    row("zz", "Buzz", "Zoom");
    row("man", "Mean of All Sites", "Mask");
  }

  void scores() {
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    QVERIFY2(matchScore(typed, better) > matchScore(typed, worse),
             qPrintable(QStringLiteral("%1 against %2")
                            .arg(matchScore(typed, better))
                            .arg(matchScore(typed, worse))));
    QCOMPARE(matchScore(QStringLiteral("xq"), better), 0);
  }

  void findsAndDoes() {
    QVERIFY(kit_->openSample());
    kit_->editor.setTool(ToolKind::Select);
    CommandPalette* palette = open();
    QVERIFY(palette && palette->isVisible());
    QTest::keyClicks(field(palette), QStringLiteral("brush"));
    QCOMPARE(first(palette), QStringLiteral("Brush"));
    QTest::keyClick(field(palette), Qt::Key_Return);
    QTRY_COMPARE(kit_->editor.tool(), ToolKind::Brush);
    QTRY_VERIFY(!kit_->find<CommandPalette>("commandPalette"));
    QCOMPARE(CommandPalette::recent().front(), QStringLiteral("tool.brush"));
    palette = open();
    QCOMPARE(first(palette), QStringLiteral("Brush"));  // used last
    QTest::keyClick(field(palette), Qt::Key_Escape);
    QTRY_VERIFY(!kit_->find<CommandPalette>("commandPalette"));
  }

  void saysWhyNot() {
    CommandPalette* palette = open();
    QTest::keyClicks(field(palette), QStringLiteral("undo"));
    auto* note = palette->findChild<QLabel*>(QStringLiteral("commandNote"));
    QCOMPARE(note->text(), kit_->actions().disabledReason(QStringLiteral("edit.undo")));
    QTest::keyClick(field(palette), Qt::Key_Return);
    QVERIFY(palette->isVisible());
    field(palette)->setText(QStringLiteral("qqqq"));
    QCOMPARE(palette->findChild<QListView*>()->model()->rowCount(), 0);
    const auto* nothing = palette->findChild<QLabel*>(QStringLiteral("commandNothing"));
    QVERIFY(nothing->isVisible() && !nothing->text().isEmpty());
    const auto* box = palette->findChild<QListView*>()->viewport();
    QTRY_VERIFY((nothing->geometry().center() - box->rect().center()).manhattanLength() <= 2);
    QTest::keyClick(field(palette), Qt::Key_Return);
    QTest::keyClick(field(palette), Qt::Key_Down);
    QVERIFY(palette->isVisible());
    field(palette)->setText(QStringLiteral("undo"));
    QVERIFY(!nothing->isVisible());
    palette->reject();
  }

  void itsModelKeepsTheRules() {
    CommandPalette* palette = open();
    auto* list = palette->findChild<QListView*>();
    const QAbstractItemModelTester tester(list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int all = list->model()->rowCount();
    QTest::keyClicks(field(palette), QStringLiteral("brush size"));
    QVERIFY(list->model()->rowCount() < all);
    for (int back = 0; back < 10; ++back) QTest::keyClick(field(palette), Qt::Key_Backspace);
    QCOMPARE(list->model()->rowCount(), all);
    field(palette)->setText(QStringLiteral("qqqq"));
    QCOMPARE(list->model()->rowCount(), 0);
    // What an action is called, or whether it can be done, changes while the palette is there.
    field(palette)->setText(QStringLiteral("undo"));
    kit_->action("edit.undo")->setText(QStringLiteral("Undo Paint"));
    kit_->editor.open(Document{.uuid = "c0de"}, nullptr);
    field(palette)->clear();
    QCOMPARE(list->model()->rowCount(), all);
    palette->reject();
  }

  void arrowsChoose() {
    CommandPalette* palette = open();
    auto* list = palette->findChild<QListView*>();
    QTest::keyClick(field(palette), Qt::Key_Down);
    QTest::keyClick(field(palette), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 2);
    QTest::keyClick(field(palette), Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(field(palette), Qt::Key_PageDown);
    QVERIFY(list->currentIndex().row() > 5);
    palette->reject();
  }
};

}  // namespace attune

QTEST_MAIN(attune::CommandPaletteTest)
#include "command_palette_test.moc"
