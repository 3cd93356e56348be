// SPDX-License-Identifier: GPL-3.0-or-later
// The Prompt panel as people use it: words become objects, and what is typed is looked after.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include "core/pipeline/limits.h"
#include "tests/ui/docks/panels_kit.h"
#include "ui/docks/prompt_edit.h"
#include "ui/session/object_edits.h"

namespace attune {

class PromptPanelTest : public PanelsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepare(); }
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void wordsBecomeAnObjectAndChipsSelectIt() {
    openProject();
    auto* edit = find<PromptEdit>("prompt.edit");
    edit->setFocus();
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(3);
    cursor.setPosition(9, QTextCursor::KeepAnchor);  // "ed bal" of "a red ball on a meadow"
    edit->setTextCursor(cursor);
    QCOMPARE(edit->selectedWords(), QStringLiteral("red ball"));
    QTest::keyClick(edit, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor_->document().objects.size(), std::size_t{1});
    QCOMPARE(editor_->document().objects.front().words, std::string("red ball"));
    QCOMPARE(editor_->selectedObject(), firstId());
    QCOMPARE(edit->chips().size(), std::size_t{1});
    QVERIFY(edit->chips().front().selected);
    editor_->selectObject({});
    QVERIFY(!edit->chips().front().selected);
    cursor.setPosition(5);
    edit->setTextCursor(cursor);
    QTest::mouseClick(edit->viewport(), Qt::LeftButton, {}, edit->cursorRect().center());
    QCOMPARE(editor_->selectedObject(), firstId());
  }

  void theCursorSelectsByKeysAsWell() {
    openProject();
    Document next = editor_->document();
    addObject(next, "ball", "red ball");
    editor_->commit(QStringLiteral("Add"), next);
    editor_->selectObject({});
    auto* edit = find<PromptEdit>("prompt.edit");
    edit->setFocus();
    edit->moveCursor(QTextCursor::Start);
    QCOMPARE(editor_->selectedObject(), QString());
    QTest::keyClick(edit, Qt::Key_Right);
    QTest::keyClick(edit, Qt::Key_Right);
    QCOMPARE(editor_->selectedObject(), firstId());
    editor_->selectObject({});
    QTest::keyClicks(edit, QStringLiteral("x"));  // typing is not choosing
    QCOMPARE(editor_->selectedObject(), QString());
  }

  void aDrawnObjectTakesTheWords() {
    openProject();
    Document next = editor_->document();
    addObject(next, "Object 1");
    setMaskKey(next.objects.front(), 0,
               std::make_shared<const Image>(Size2i{8, 6}, 1, std::uint8_t{255}));
    editor_->commit(QStringLiteral("Paint"), next);
    const QAction* action = actions_->find(QStringLiteral("object.fromWords"));
    QCOMPARE(action->iconText(), QStringLiteral("Make object"));
    editor_->selectObject(firstId());
    QCOMPARE(action->iconText(), QStringLiteral("Bind object"));
    QVERIFY(action->toolTip().contains(QStringLiteral("Object 1")));
    auto* edit = find<PromptEdit>("prompt.edit");
    edit->setFocus();
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(2);
    cursor.setPosition(10, QTextCursor::KeepAnchor);
    edit->setTextCursor(cursor);
    QTest::keyClick(edit, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor_->document().objects.size(), std::size_t{1});
    QCOMPARE(editor_->document().objects.front().words, std::string("red ball"));
    QCOMPARE(editor_->document().objects.front().name, std::string("red ball"));
    QCOMPARE(action->iconText(), QStringLiteral("Make object"));
  }

  void objectsThatARunLeavesOutAreNamed() {
    openProject();
    const auto* said = find<QLabel>("prompt.leftOut");
    QVERIFY(said->isHidden());
    Document next = editor_->document();
    addObject(next, "Ball", "ball");
    addObject(next, "Fox");
    for (DocumentObject& object : next.objects)
      setMaskKey(object, 0, std::make_shared<const Image>(Size2i{8, 6}, 1, std::uint8_t{255}));
    editor_->commit(QStringLiteral("Paint"), next);
    QVERIFY(!said->isHidden());
    QVERIFY(said->text().startsWith(QStringLiteral("Fox")));
    next.objects.front().words = "meadow";
    editor_->commit(QStringLiteral("Bind"), next);
    QVERIFY(said->isHidden());
  }

  void memoryIsToldBeforeARun() {
    const auto* said = find<QLabel>("prompt.memory");
    QVERIFY(said->text().isEmpty());
    openProject();
    QTRY_VERIFY(said->text().contains(QStringLiteral("free")));
    QCOMPARE(said->property("look").toString(), QStringLiteral("caption"));
    const QString before = said->text();
    Document next = editor_->document();
    next.settings.size = {kMostSide, kMostSide};
    editor_->commit(QStringLiteral("Size"), next);
    QTRY_VERIFY(said->text() != before);
    QCOMPARE(said->property("look").toString(), QStringLiteral("warning"));
    next.settings.size = {13, 13};  // no whole cells: Run says what is wrong
    editor_->commit(QStringLiteral("Size"), next);
    QTRY_VERIFY(said->text().isEmpty());
  }

  void typingIsOneUndoStepAndUndoIsTheProjects() {
    openProject();
    auto* edit = find<PromptEdit>("prompt.edit");
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, QStringLiteral(" now"));
    QCOMPARE(editor_->document().text.prompt, std::string("a red ball on a meadow now"));
    QCOMPARE(editor_->history().count(), 1);
    editor_->undo();
    QCOMPARE(edit->toPlainText(), QStringLiteral("a red ball on a meadow"));
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QApplication::sendEvent(edit, &undo);
    QVERIFY(!undo.isAccepted());
  }

  void theVocabularyCompletesAndMarks() {
    openProject();
    auto* edit = find<PromptEdit>("prompt.edit");
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, QStringLiteral(" and a ballo"));
    QTRY_VERIFY(QApplication::activePopupWidget());
    const QRect word(edit->viewport()->mapToGlobal(edit->cursorRect().topLeft()),
                     edit->cursorRect().size());
    QVERIFY(!QApplication::activePopupWidget()->frameGeometry().intersects(word));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(edit->toPlainText(), QStringLiteral("a red ball on a meadow and a balloon"));
    QVERIFY(edit->extraSelections().isEmpty());
    QTest::keyClicks(edit, QStringLiteral(" zebra "));
    QCOMPARE(edit->extraSelections().size(), qsizetype{1});
    QVERIFY(find<QLabel>("prompt.unknown")->text().contains(QStringLiteral("zebra")));
    QVERIFY(find<QLabel>("prompt.tokens")->text().contains(QStringLiteral("of")));
  }
};

}  // namespace attune

QTEST_MAIN(attune::PromptPanelTest)
#include "prompt_panel_test.moc"
