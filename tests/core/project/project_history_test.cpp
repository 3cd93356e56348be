// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <vector>

#include "core/document/history.h"
#include "core/project/project_file.h"
#include "tests/core/document/random_document.h"

namespace attune {
namespace {

constexpr int kEdits = 1000;

}  // namespace

// A project that is edited, saved, opened again and edited on.
class ProjectHistoryTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  [[nodiscard]] Document savedAndLoaded(const Document& document) const {
    const auto file = std::filesystem::path(folder_.path().toStdString()) / "edits.attune";
    saveProject(file, {.document = document});
    return loadProject(file).document;
  }

 private Q_SLOTS:
  void aThousandEditsAreSavedUndoneAndRedone() {
    RandomEditor editor(23);
    History history(editor.start({64, 48}, 12));
    std::vector<std::uint64_t> hashes{DocumentHash::of(history.document())};
    while (history.count() < kEdits) {
      Document next = history.document();
      editor.edit(next);
      const int before = history.count();
      history.commit("edit", std::move(next));
      if (history.count() == before) continue;
      hashes.push_back(DocumentHash::of(history.document()));
      if (history.count() % 100 != 0) continue;
      QCOMPARE(DocumentHash::of(savedAndLoaded(history.document())), hashes.back());
    }
    history.markClean();

    history.jump(0);
    QCOMPARE(DocumentHash::of(history.document()), hashes.front());
    QCOMPARE(DocumentHash::of(savedAndLoaded(history.document())), hashes.front());
    QVERIFY(!history.isClean());
    history.jump(kEdits / 2);
    QCOMPARE(DocumentHash::of(savedAndLoaded(history.document())), hashes[kEdits / 2]);
    history.jump(kEdits);
    QCOMPARE(DocumentHash::of(history.document()), hashes.back());
    QVERIFY(history.isClean());
  }

  // What was loaded has bitmaps of its own; its edits must still come to the same.
  void editsGoOnAfterLoading() {
    RandomEditor editor(24);
    Document document = editor.start({64, 48}, 12);
    for (int i = 0; i < 200; ++i) editor.edit(document);
    RandomEditor same = editor;
    Document loaded = savedAndLoaded(document);
    History history(loaded);
    for (int i = 0; i < 200; ++i) {
      editor.edit(document);
      same.edit(loaded);
      history.commit("edit", loaded);
    }
    const std::uint64_t last = DocumentHash::of(document);
    QCOMPARE(DocumentHash::of(loaded), last);
    history.jump(0);
    history.jump(history.count());
    QCOMPARE(DocumentHash::of(history.document()), last);
    QCOMPARE(DocumentHash::of(savedAndLoaded(history.document())), last);
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::ProjectHistoryTest)
#include "project_history_test.moc"
