// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/editor.h"

#include <QCoreApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "ui/session/object_edits.h"

namespace attune {
namespace {

std::shared_ptr<const Clip> clip(int frames, std::uint8_t grey = 40, Size2i size = {7, 5}) {
  return std::make_shared<const Clip>(
      makeClip(std::vector<Image>(static_cast<std::size_t>(frames), Image(size, 3, grey)), {8, 1}));
}

}  // namespace

class EditorTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attune-test"));
  }

  void aClosedEditorShowsNothing() {
    Editor editor;
    QVERIFY(!editor.isOpen());
    QCOMPARE(editor.frames(), 0);
    QVERIFY(editor.frameOf(QStringLiteral("source"), 0).isNull());
    editor.commit(QStringLiteral("nothing"), Document{});
    editor.undo();
    QVERIFY(!editor.isOpen());
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(editor.history()), attune::Error);
  }

  void framesShareTheClipsPixels() {
    Editor editor;
    const auto source = clip(3);
    editor.open(Document{}, source);
    QCOMPARE(editor.frames(), 3);
    const QImage frame = editor.frameOf(QStringLiteral("source"), 1);
    QCOMPARE(frame.size(), QSize(7, 5));
    QCOMPARE(static_cast<const void*>(frame.constBits()),
             static_cast<const void*>(source->frames[1].pixels.data()));
    QCOMPARE(frame.cacheKey(), editor.frameOf(QStringLiteral("source"), 1).cacheKey());
    QVERIFY(editor.frameOf(QStringLiteral("source"), 3).isNull());
    QVERIFY(editor.frameOf(QStringLiteral("source"), -1).isNull());
  }

  void aFrameOutlivesItsClip() {
    QImage frame;
    {
      Editor editor;
      editor.open(Document{}, clip(1, 77));
      frame = editor.frameOf(QStringLiteral("source"), 0);
    }
    QCOMPARE(frame.pixelColor(6, 4), QColor(77, 77, 77));
  }

  void aReplacedResultIsShownAnew() {
    Editor editor;
    editor.open(Document{}, clip(2));
    const QString id = QStringLiteral("run");
    editor.setResult({.id = id, .clip = clip(2, 10)});
    QCOMPARE(editor.viewB(), id);
    QCOMPARE(editor.frameOf(id, 0).pixelColor(0, 0).red(), 10);
    editor.setResult({.id = id, .clip = clip(2, 20)});
    QCOMPARE(editor.results().size(), std::size_t{1});
    QCOMPARE(editor.frameOf(id, 0).pixelColor(0, 0).red(), 20);
    editor.removeResult(id);
    QVERIFY(editor.frameOf(id, 0).isNull());
    QVERIFY(editor.viewB().isEmpty());
  }

  void commitUndoRedoAndDraft() {
    Editor editor;
    editor.open(Document{}, clip(4));
    QSignalSpy documents(&editor, &Editor::documentChanged);
    QSignalSpy histories(&editor, &Editor::historyChanged);
    Document next = editor.document();
    next.text.prompt = "a ball";
    editor.draft(next);
    QVERIFY(editor.isDrafting());
    QCOMPARE(editor.document().text.prompt, std::string("a ball"));
    QCOMPARE(editor.history().count(), 0);
    QCOMPARE(histories.count(), 0);
    editor.dropDraft();
    QCOMPARE(editor.document().text.prompt, std::string());
    editor.draft(next);
    editor.commit(QStringLiteral("Type"), next);
    QVERIFY(!editor.isDrafting());
    QCOMPARE(editor.history().count(), 1);
    editor.undo();
    QVERIFY(editor.document().text.prompt.empty());
    editor.redo();
    QCOMPARE(editor.document().text.prompt, std::string("a ball"));
    editor.jumpTo(-5);
    QCOMPARE(editor.history().position(), 0);
    QVERIFY(documents.count() >= 6);
    editor.redo();
    const auto before = histories.count();
    editor.commit(QStringLiteral("Same"), next);
    QCOMPARE(editor.history().count(), 1);
    QCOMPARE(histories.count(), before);
  }

  void selectionAndFrameFollowTheDocument() {
    Editor editor;
    editor.open(Document{}, clip(6));
    Document next = editor.document();
    const std::string id = addObject(next, "fox");
    editor.commit(QStringLiteral("Add"), next);
    editor.selectObject(QString::fromStdString(id));
    QVERIFY(editor.selected());
    QSignalSpy selections(&editor, &Editor::selectionChanged);
    editor.undo();
    QCOMPARE(selections.count(), 1);
    QVERIFY(editor.selectedObject().isEmpty());
    editor.selectObject(QStringLiteral("nobody"));
    QVERIFY(editor.selectedObject().isEmpty());
    editor.setFrame(99);
    QCOMPARE(editor.frame(), 5);
    QSignalSpy frames(&editor, &Editor::frameChanged);
    editor.setSource(QStringLiteral("Import"), {.frames = 2, .size = {7, 5}}, clip(2));
    QCOMPARE(editor.frame(), 1);
    QCOMPARE(frames.count(), 1);
  }

  void aNewSourceIsOneStepAndKeepsTheDraft() {
    Editor editor;
    editor.open(Document{}, nullptr);
    QCOMPARE(editor.frames(), Editor::kFramesOfNothing);
    Document stroke = editor.document();
    stroke.text.prompt = "half a stroke";
    editor.draft(stroke);
    QSignalSpy sources(&editor, &Editor::sourceChanged);
    const auto made = clip(4);
    editor.setSource(QStringLiteral("Generate clip"), {.frames = 4, .size = {7, 5}}, made);
    QVERIFY(editor.isDrafting());
    QCOMPARE(editor.document().text.prompt, std::string("half a stroke"));
    QCOMPARE(editor.source(), made);
    QCOMPARE(editor.history().count(), 1);
    QCOMPARE(sources.count(), 1);
    editor.dropDraft();
    editor.undo();
    QVERIFY(!editor.source());
    QCOMPARE(sources.count(), 2);
    editor.redo();
    QCOMPARE(editor.source(), made);
  }

  void aProjectThatGeneratesHasABlankStage() {
    Editor editor;
    QVERIFY(!editor.stage());
    editor.open(Document{}, nullptr);
    QVERIFY(!editor.stage());  // the size is left open
    QSignalSpy sources(&editor, &Editor::sourceChanged);
    Document next = editor.document();
    next.settings.size = {24, 16};
    next.settings.frames = 3;
    editor.commit(QStringLiteral("Size"), next);
    QCOMPARE(sources.count(), 1);
    QVERIFY(!editor.source());
    QCOMPARE(editor.stage()->size(), (Size2i{24, 16}));
    QCOMPARE(editor.stage()->count(), 3);
    QCOMPARE(editor.stage(), editor.stage());
    QCOMPARE(editor.frameOf(QStringLiteral("source"), 2).size(), QSize(24, 16));
    next.settings.frames = 5;
    editor.commit(QStringLiteral("Frames"), next);
    QCOMPARE(editor.stage()->count(), 5);
    const auto made = clip(4);
    editor.setSource(QStringLiteral("Generate clip"), {.frames = 4, .size = {7, 5}}, made);
    QCOMPARE(editor.stage(), made);
  }

  void toolOptionsAreRemembered() {
    {
      Editor editor;
      ToolOptions options = editor.toolOptions();
      options.radius = 33.5;
      options.pressureOpacity = true;
      editor.setToolOptions(options);
    }
    const Editor again;
    QCOMPARE(again.toolOptions().radius, 33.5);
    QVERIFY(again.toolOptions().pressureOpacity);
  }

  void objectEditsKeepNamesAndColoursApart() {
    Document document;
    const std::string a = addObject(document, "ball", "ball");
    const std::string b = addObject(document, "ball");
    QCOMPARE(document.find(b)->name, std::string("ball 2"));
    QVERIFY(document.find(a)->colour != document.find(b)->colour);
    const std::string c = duplicateObject(document, a);
    QCOMPARE(document.objects.back().id, c);
    QVERIFY(document.find(c)->words.empty());
    moveObject(document, c, 0);
    QCOMPARE(document.objects.front().id, c);
    moveObject(document, c, 3);
    QCOMPARE(document.objects.back().id, c);
    QCOMPARE(deleteObject(document, c), a);
    QCOMPARE(deleteObject(document, "nobody"), std::string());
  }

 private:
  QTemporaryDir folder_;
};

}  // namespace attune

QTEST_GUILESS_MAIN(attune::EditorTest)
#include "editor_test.moc"
