// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/history.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "tests/core/document/random_document.h"

using namespace attune;

namespace {

std::filesystem::path folderOf(const QTemporaryDir& folder) {
  return folder.path().toStdString();
}

int filesIn(const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder)) return 0;
  const std::filesystem::directory_iterator all(folder);
  return static_cast<int>(std::distance(begin(all), end(all)));
}

Document withPrompt(Document document, const std::string& prompt) {
  document.text.prompt = prompt;
  return document;
}

// Commits as many random edits; the hash of every state.
std::vector<std::uint64_t> edited(History& history, RandomEditor& editor, int edits) {
  std::vector<std::uint64_t> hashes{DocumentHash::of(history.document())};
  for (int left = 3 * edits; history.count() < edits && left > 0; --left) {
    Document next = history.document();
    editor.edit(next);
    const int before = history.count();
    history.commit("edit", std::move(next));
    if (history.count() > before) hashes.push_back(DocumentHash::of(history.document()));
  }
  return hashes;
}

// Compares in one place so that a failure names the state.
QString wrongState(History& history, const std::vector<std::uint64_t>& hashes) {
  for (int i = history.count(); i >= 0; --i) {
    if (DocumentHash::of(history.document()) != hashes[static_cast<std::size_t>(i)])
      return QStringLiteral("undo to %1").arg(i);
    history.undo();
  }
  for (int i = 0; i <= history.count(); ++i) {
    if (DocumentHash::of(history.document()) != hashes[static_cast<std::size_t>(i)])
      return QStringLiteral("redo to %1").arg(i);
    history.redo();
  }
  return {};
}

}  // namespace

class HistoryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void undoesAndRedoes() {
    History history(withPrompt({}, "a"));
    QVERIFY(!history.canUndo() && !history.canRedo() && history.isClean());
    history.undo();
    history.redo();
    QCOMPARE(history.revision(), 0u);
    history.commit("b", withPrompt({}, "b"));
    history.commit("same", withPrompt({}, "b"));
    history.commit("c", withPrompt({}, "c"));
    QCOMPARE(history.count(), 2);
    QCOMPARE(history.revision(), 2u);
    history.undo();
    QCOMPARE(history.document().text.prompt, std::string("b"));
    QVERIFY(history.canRedo() && history.position() == 1 && history.revision() == 3u);
    history.commit("d", withPrompt({}, "d"));
    QVERIFY(!history.canRedo() && history.count() == 2);
    QCOMPARE(history.label(1), std::string("d"));
    history.jump(0);
    QCOMPARE(history.document().text.prompt, std::string("a"));
    history.jump(2);
    QCOMPARE(history.document().text.prompt, std::string("d"));
    for (const int wrong : {-1, 3}) QVERIFY_THROWS_EXCEPTION(Error, history.jump(wrong));
    QVERIFY_THROWS_EXCEPTION(Error, (void)history.label(2));
  }

  void editsOfOneGestureMerge() {
    History history(withPrompt({}, "a"));
    history.commit("drag", withPrompt({}, "b"), "slider");
    history.commit("drag", withPrompt({}, "c"), "slider");
    QCOMPARE(history.count(), 1);
    history.seal();
    history.commit("drag", withPrompt({}, "d"), "slider");
    history.commit("other", withPrompt({}, "e"), "other");
    QCOMPARE(history.count(), 3);
    history.undo();
    history.commit("drag", withPrompt({}, "f"), "slider");
    QCOMPARE(history.count(), 3);
    history.jump(0);
    QCOMPARE(history.document().text.prompt, std::string("a"));
    history.jump(1);
    QCOMPARE(history.document().text.prompt, std::string("c"));
  }

  void mergedStrokesUndoWhole() {
    RandomEditor editor(3);
    History history(editor.start({96, 64}, 1));
    const std::uint64_t first = DocumentHash::of(history.document());
    for (int i = 0; i < 5; ++i) {
      Document next = history.document();
      editor.paint(next, next.objects[0]);
      history.commit("paint", std::move(next), "stroke");
    }
    QCOMPARE(history.count(), 1);
    const std::uint64_t last = DocumentHash::of(history.document());
    history.undo();
    QCOMPARE(DocumentHash::of(history.document()), first);
    history.redo();
    QCOMPARE(DocumentHash::of(history.document()), last);
  }

  void knowsWhetherItIsSaved() {
    History history(withPrompt({}, "a"));
    history.commit("b", withPrompt({}, "b"), "key");
    QVERIFY(!history.isClean());
    history.markClean();
    history.commit("c", withPrompt({}, "c"), "key");  // does not change what was saved
    QVERIFY(!history.isClean() && history.count() == 2);
    history.undo();
    QVERIFY(history.isClean());
    history.undo();
    history.commit("d", withPrompt({}, "d"));
    QVERIFY(!history.isClean());
    history.undo();
    QVERIFY(!history.isClean());
  }

  void thousandRandomEditsComeBack_data() {
    QTest::addColumn<int>("budget");
    QTest::newRow("in memory") << (64 << 20);
    QTest::newRow("on disk") << 2080000;
  }

  void thousandRandomEditsComeBack() {
    QFETCH(int, budget);
    const QTemporaryDir folder;
    const auto spill = folderOf(folder) / "spill";
    {
      RandomEditor editor(11);
      History history(editor.start({200, 120}, 6),
                      {.bytes = static_cast<std::size_t>(budget), .spillFolder = spill});
      const auto hashes = edited(history, editor, 1000);
      QCOMPARE(static_cast<int>(hashes.size()), 1001);
      qInfo("%.1f MB in memory, %d files", static_cast<double>(history.bytesInMemory()) / 1e6,
            filesIn(spill));
      QCOMPARE(filesIn(spill) > 0, budget < (64 << 20));
      QCOMPARE(wrongState(history, hashes), QString());
      for (const int at : {500, 20, 990, 0, 1000}) {
        history.jump(at);
        QCOMPARE(DocumentHash::of(history.document()), hashes[static_cast<std::size_t>(at)]);
      }
      History moved(std::move(history));
      QCOMPARE(moved.count(), 1000);
    }
    QCOMPARE(filesIn(spill), 0);
  }

  void thousandStrokesTakeLittleMemory() {
    RandomEditor editor(5);
    Document start = editor.start({1920, 1080}, 1);
    setMaskKey(start.objects[0], 0, std::make_shared<const Image>(start.clip->size, 1));
    History history(std::move(start));
    const std::uint64_t first = DocumentHash::of(history.document());
    std::size_t most = 0;
    qint64 slowest = 0;
    qint64 sum = 0;
    for (int left = 1200; history.count() < 1000 && left > 0; --left) {
      Document next = history.document();
      editor.paint(next, next.objects[0]);
      QElapsedTimer timer;
      timer.start();
      history.commit("Paint", std::move(next));
      const qint64 took = timer.nsecsElapsed();
      slowest = std::max(slowest, took);
      sum += took;
      most = std::max(most, history.bytesInMemory());
    }
    QCOMPARE(history.count(), 1000);
    const std::uint64_t last = DocumentHash::of(history.document());
    QElapsedTimer timer;
    timer.start();
    history.jump(0);
    const double undo = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    QCOMPARE(DocumentHash::of(history.document()), first);
    most = std::max(most, history.bytesInMemory());
    history.jump(1000);
    QCOMPARE(DocumentHash::of(history.document()), last);
    most = std::max(most, history.bytesInMemory());
    qInfo("1000 strokes: at most %.1f MB packed, commit %.2f ms (slowest %.1f), undo %.2f ms",
          static_cast<double>(most) / 1e6, static_cast<double>(sum) / 1e9,
          static_cast<double>(slowest) / 1e6, undo);
    QVERIFY(most < 100'000'000);
  }

  void withoutDiskTheOldestAreDropped() {
    RandomEditor editor(7);
    History history(editor.start({256, 256}, 1), {.bytes = 20000});
    std::vector<std::uint64_t> hashes{DocumentHash::of(history.document())};
    for (int i = 0; i < 200; ++i) {
      Document next = history.document();
      editor.paint(next, next.objects[0]);
      history.commit("stroke " + std::to_string(i), std::move(next));
      hashes.push_back(DocumentHash::of(history.document()));
    }
    QVERIFY(history.bytesInMemory() <= 20000);
    QVERIFY(history.count() > 2 && history.count() < 200);
    QCOMPARE(history.label(history.count() - 1), std::string("stroke 199"));
    hashes.erase(hashes.begin(), hashes.end() - history.count() - 1);
    QVERIFY(!history.isClean());
    QCOMPARE(wrongState(history, hashes), QString());
  }

  void aFullDiskLosesOnlyTheOldest() {
    const QTemporaryDir folder;
    const auto blocked = folderOf(folder) / "file";
    std::ofstream(blocked) << "not a folder";
    RandomEditor editor(8);
    History history(editor.start({256, 256}, 1), {.bytes = 20000, .spillFolder = blocked / "undo"});
    std::uint64_t before = 0;
    for (int i = 0; i < 100; ++i) {
      before = DocumentHash::of(history.document());
      Document next = history.document();
      editor.paint(next, next.objects[0]);
      const std::uint64_t hash = DocumentHash::of(next);
      history.commit("stroke", std::move(next));
      QCOMPARE(DocumentHash::of(history.document()), hash);
    }
    QVERIFY(history.canUndo() && history.count() < 100);
    history.undo();
    QCOMPARE(DocumentHash::of(history.document()), before);
  }

  void lostSpillFilesLoseOnlyTheirSteps() {
    const QTemporaryDir folder;
    RandomEditor editor(9);
    History history(editor.start({256, 256}, 1),
                    {.bytes = 350000, .spillFolder = folderOf(folder)});
    for (int i = 0; i < 200; ++i) {
      Document next = history.document();
      editor.paint(next, next.objects[0]);
      history.commit("stroke", std::move(next));
    }
    const int edits = history.count();
    QVERIFY(edits > 180);
    QVERIFY(filesIn(folderOf(folder)) > 10);
    for (const auto& file : std::filesystem::directory_iterator(folderOf(folder)))
      std::ofstream(file.path(), std::ios::trunc) << "damaged";
    history.jump(0);
    QCOMPARE(history.position(), 0);
    const int left = history.count();
    QVERIFY(left > 0 && left < edits);
    const std::uint64_t first = DocumentHash::of(history.document());
    history.jump(left);
    history.jump(0);
    QCOMPARE(DocumentHash::of(history.document()), first);
  }
};

QTEST_APPLESS_MAIN(HistoryTest)
#include "history_test.moc"
