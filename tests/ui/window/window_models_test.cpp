// SPDX-License-Identifier: GPL-3.0-or-later
// The models behind the undo history, the log and the shortcuts page, and the filters before them.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <memory>
#include <thread>

#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"
#include "ui/window/log_model.h"
#include "ui/window/log_panel.h"
#include "ui/window/shortcuts_dialog.h"
#include "ui/window/undo_panel.h"

namespace attune {
namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;

Document prompted(Document document, const char* prompt) {
  document.text.prompt = prompt;
  return document;
}

}  // namespace

class WindowModelsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(ThemeMode::Dark);
  }

  void historyFollowsTheEdits() {
    Editor editor;
    HistoryModel model(editor);
    const QAbstractItemModelTester tester(&model, kStrict);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.currentRow(), -1);
    editor.open({}, nullptr);
    QCOMPARE(model.rowCount(), 1);
    for (const char* word : {"a", "b", "c"})
      editor.commit(QString::fromLatin1(word), prompted(editor.document(), word));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.currentRow(), 3);
    QCOMPARE(model.index(2).data(Qt::DisplayRole).toString(), QStringLiteral("b"));
    editor.jumpTo(1);
    QCOMPARE(model.currentRow(), 1);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.index(3).data(Qt::ForegroundRole).isValid());
    editor.commit(QStringLiteral("d"), prompted(editor.document(), "d"));
    QCOMPARE(model.rowCount(), 3);
    editor.close();
    QCOMPARE(model.rowCount(), 0);
  }

  void theHistorysListJumps() {
    Editor editor;
    ActionRegistry actions;
    UndoPanel panel(editor, actions);
    panel.show();
    editor.open({}, nullptr);
    for (const char* word : {"a", "b", "c"})
      editor.commit(QString::fromLatin1(word), prompted(editor.document(), word));
    auto* list = panel.findChild<QListView*>(QStringLiteral("undoList"));
    QCOMPARE(list->currentIndex().row(), 3);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(editor.history().position(), 1);
    QCOMPARE(editor.document().text.prompt, std::string("a"));
  }

  void withoutAProjectTheHistoryOffersToOpenOne() {
    Editor editor;
    ActionRegistry actions;
    const QAction* open = actions.add({.id = QStringLiteral("file.open"),
                                       .text = QStringLiteral("&Open…"),
                                       .tooltip = QStringLiteral("Open a project")});
    const QSignalSpy opened(open, &QAction::triggered);
    UndoPanel panel(editor, actions);
    panel.show();
    auto* note = panel.findChild<PanelNote*>();
    QVERIFY(note && note->isVisible());
    note->button()->click();
    QCOMPARE(opened.count(), 1);
    editor.open({}, nullptr);
    QVERIFY(!note->isVisible());
    QVERIFY(panel.findChild<QListView*>(QStringLiteral("undoList"))->isVisible());
    editor.close();
    QVERIFY(note->isVisible());
  }

  void anEmptyLogOffersAllLines() {
    LogModel model;
    ActionRegistry actions;
    LogPanel panel(model, actions);
    panel.show();
    model.append(LogLevel::Debug, "small talk");
    QCoreApplication::processEvents();
    auto* note = panel.findChild<PanelNote*>();
    QVERIFY(note && note->isVisible());
    auto* search = panel.findChild<QLineEdit*>(QStringLiteral("logSearch"));
    search->setText(QStringLiteral("nobody said this"));
    note->button()->click();
    QVERIFY(!note->isVisible());
    QVERIFY(search->text().isEmpty());
    QCOMPARE(panel.findChild<QListView*>(QStringLiteral("logList"))->model()->rowCount(), 1);
    QVERIFY(!actions.disabledReason(QStringLiteral("log.showAll")).isEmpty());
  }

  void logKeepsTheLastLines() {
    LogModel model;
    auto tester = std::make_unique<QAbstractItemModelTester>(&model, kStrict);
    QSortFilterProxyModel follower;  // counts by what the model tells it
    follower.setSourceModel(&model);
    model.append(LogLevel::Warning, "first");
    QCOMPARE(model.rowCount(), 0);  // it comes with the event loop
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.lineAt(0).contains(QStringLiteral("first")));
    std::thread([&] { model.append(LogLevel::Error, "from elsewhere"); }).join();
    QCoreApplication::processEvents();
    QCOMPARE(model.index(1).data(LogModel::LevelRole).toInt(), static_cast<int>(LogLevel::Error));
    tester.reset();  // looks at every row for every line
    for (int i = 0; i < LogModel::kMostLines; ++i) model.append(LogLevel::Info, std::to_string(i));
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), LogModel::kMostLines);
    QVERIFY(model.lineAt(0).endsWith(QStringLiteral("0")));
    QCOMPARE(follower.rowCount(), LogModel::kMostLines);
  }

  void logIsFilteredByLevelAndWords() {
    LogModel model;
    ActionRegistry actions;
    LogPanel panel(model, actions);
    auto* list = panel.findChild<QListView*>(QStringLiteral("logList"));
    const QAbstractItemModelTester tester(list->model(), kStrict);
    model.append(LogLevel::Debug, "small talk");
    model.append(LogLevel::Info, "opened a clip");
    model.append(LogLevel::Warning, "a slow clip");
    QCoreApplication::processEvents();
    QCOMPARE(list->model()->rowCount(), 2);
    panel.findChild<QComboBox*>(QStringLiteral("logLevel"))->setCurrentIndex(2);
    QCOMPARE(list->model()->rowCount(), 1);
    panel.findChild<QComboBox*>(QStringLiteral("logLevel"))->setCurrentIndex(0);
    panel.findChild<QLineEdit*>(QStringLiteral("logSearch"))->setText(QStringLiteral("CLIP"));
    QCOMPARE(list->model()->rowCount(), 2);
    model.append(LogLevel::Error, "no clip");
    QCoreApplication::processEvents();
    QCOMPARE(list->model()->rowCount(), 3);
  }

  void shortcutsFollowTheRegistry() {
    ActionRegistry actions;
    const auto add = [&](const char* id, const char* text, const QKeySequence& key) {
      actions.add({.id = QString::fromLatin1(id),
                   .text = QString::fromLatin1(text),
                   .tooltip = QStringLiteral("Does it"),
                   .shortcuts = {key}});
    };
    add("a.one", "&One", QKeySequence(Qt::Key_1));
    ShortcutModel model(actions);
    const QAbstractItemModelTester tester(&model, kStrict);
    add("a.two", "&Two", QKeySequence(Qt::Key_2));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Two"));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("2"));
    actions.setShortcuts(QStringLiteral("a.two"), {});
    QCOMPARE(model.index(1, 1).data().toString(), QString());

    ShortcutsDialog dialog(actions);
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("shortcutTable"));
    const QAbstractItemModelTester filtered(table->model(), kStrict);
    dialog.findChild<QLineEdit*>(QStringLiteral("shortcutSearch"))->setText(QStringLiteral("two"));
    QCOMPARE(table->model()->rowCount(), 1);
    add("a.three", "T&wo more", QKeySequence(Qt::Key_3));
    QCOMPARE(table->model()->rowCount(), 2);
  }
};

}  // namespace attune

QTEST_MAIN(attune::WindowModelsTest)
#include "window_models_test.moc"
