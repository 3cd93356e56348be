// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the whole window: what it says of itself, and that it may be pressed at any time.
#include <QMenuBar>
#include <algorithm>

#include "tests/ui/window/window_kit.h"
#include "ui/files/import_dialog.h"
#include "ui/language/language.h"

namespace attune {
namespace {

void collect(const QList<QAction*>& from, QSet<QAction*>& into) {
  for (QAction* action : from) {
    into.insert(action);
    if (action->menu()) collect(action->menu()->actions(), into);
  }
}

QSet<QAction*> inMenus(const MainWindow& window) {
  QSet<QAction*> found;
  collect(window.menuBar()->actions(), found);
  return found;
}

bool overlap(ActionContext a, ActionContext b) {
  return a == b || a == ActionContext::Window || b == ActionContext::Window;
}

QByteArray list(const QStringList& lines) {
  return lines.join(QStringLiteral("; ")).toUtf8();
}

// Ids of disabled actions whose tool tip does not tell why.
QStringList silent(const ActionRegistry& actions) {
  QStringList found;
  for (const ActionSpec& spec : actions.specs()) {
    const QAction* action = actions.find(spec.id);
    const QString reason = actions.disabledReason(spec.id);
    if (action->isEnabled() != reason.isEmpty()) found.append(spec.id);
    if (!action->isEnabled() && (reason.isEmpty() || !action->toolTip().contains(reason)))
      found.append(spec.id + QStringLiteral(" says: ") + action->toolTip());
  }
  return found;
}

}  // namespace

class WindowActionsTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  // Presses the action as a key or a menu would; what came of it has happened on return.
  void press(const QString& id) {
    DialogCloser closer;
    QAction* action = kit_->actions().find(id);
    const bool enabled = action->isEnabled();
    const bool asks = action->text().endsWith(QStringLiteral("…"));
    action->trigger();
    WindowKit::settle();
    if (enabled && asks)
      QTRY_VERIFY2(closer.closed() > 0, qPrintable(id + QStringLiteral(" brings no dialog")));
    QTRY_VERIFY(!kit_->files->isBusy());
    closer.close();
    QVERIFY2(closer.nameless().isEmpty(), list(closer.nameless()).constData());
    QVERIFY2(closer.clashes().isEmpty(), list(closer.clashes()).constData());
    WindowKit::settle();
    if (!kit_->window->isVisible()) kit_->window->show();
    QVERIFY2(silent(kit_->actions()).isEmpty(),
             list(QStringList(id) + silent(kit_->actions())).constData());
  }

  // A run that has shown a preview and goes on.
  void beginRun() {
    kit_->action("run.run")->trigger();
    QTRY_COMPARE(kit_->fake->waiting.size(), std::size_t{1});
    const JobId job = kit_->fake->start();
    kit_->fake->preview(job, 1, 90, kit_->editor.frames());
    WindowKit::settle();
    QCOMPARE(kit_->editor.results().size(), std::size_t{1});
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
    applyLanguage(QStringLiteral("en"));
  }

  void eachTellsWhatItIs() {
    QVERIFY(kit_->openSample());
    const QSet<QAction*> menus = inMenus(*kit_->window);
    QVERIFY(kit_->actions().specs().size() > 80);
    for (const ActionSpec& spec : kit_->actions().specs()) {
      const QAction* action = kit_->actions().find(spec.id);
      const QByteArray id = spec.id.toUtf8();
      QVERIFY2(action, id);
      QVERIFY2(!action->text().isEmpty(), id);
      QVERIFY2(action->toolTip().startsWith(spec.tooltip), id);
      QVERIFY2(spec.tooltip.size() > 8, id);
      QVERIFY2(!spec.tooltip.endsWith(QLatin1Char('.')), id);
      QVERIFY2(!action->shortcuts().isEmpty() || !action->icon().isNull() ||
                   menus.contains(const_cast<QAction*>(action)),
               id);
      QVERIFY2(spec.icon.isEmpty() || !action->icon().isNull(), id);
    }
  }

  void noKeyIsGivenTwice() {
    QStringList clashes;
    const auto& specs = kit_->actions().specs();
    for (std::size_t i = 0; i < specs.size(); ++i) {
      for (std::size_t j = i + 1; j < specs.size(); ++j) {
        if (!overlap(specs[i].context, specs[j].context)) continue;
        for (const QKeySequence& key : kit_->actions().find(specs[i].id)->shortcuts())
          if (kit_->actions().find(specs[j].id)->shortcuts().contains(key))
            clashes.append(specs[i].id + QStringLiteral(" and ") + specs[j].id +
                           QStringLiteral(": ") + key.toString());
      }
    }
    QVERIFY2(clashes.isEmpty(), list(clashes).constData());
  }

  void noMenuHasAMnemonicTwice_data() {
    QTest::addColumn<QString>("language");
    for (const Language& each : languages()) QTest::newRow(qPrintable(each.id)) << each.id;
  }
  void noMenuHasAMnemonicTwice() {
    QFETCH(QString, language);
    kit_.reset();
    applyLanguage(language);
    kit_ = std::make_unique<WindowKit>(*home_);
    QVERIFY(kit_->openSample());
    QStringList clashes;
    QList<QMenu*> menus = kit_->window->menuBar()->findChildren<QMenu*>();
    const auto check = [&](const QString& name, const QList<QAction*>& actions) {
      QHash<QChar, QString> taken;
      for (const QAction* action : actions) {
        const qsizetype at = action->text().indexOf(QLatin1Char('&'));
        if (at < 0 || at + 1 >= action->text().size()) continue;
        const QChar letter = action->text()[at + 1].toLower();
        if (taken.contains(letter))
          clashes.append(name + QStringLiteral(": ") + taken[letter] + QStringLiteral(" and ") +
                         action->text());
        taken.insert(letter, action->text());
      }
    };
    check(QStringLiteral("bar"), kit_->window->menuBar()->actions());
    for (const QMenu* menu : menus) check(menu->objectName(), menu->actions());
    QVERIFY2(clashes.isEmpty(), list(clashes).constData());
  }

  void noDialogHasAMnemonicTwice_data() { noMenuHasAMnemonicTwice_data(); }
  void noDialogHasAMnemonicTwice() {
    QFETCH(QString, language);
    kit_.reset();
    applyLanguage(language);
    kit_ = std::make_unique<WindowKit>(*home_);
    QVERIFY(kit_->openSample());
    const DialogCloser closer;
    int met = 0;
    for (const char* id : {"file.export", "edit.preferences", "help.shortcuts"}) {
      kit_->action(id)->trigger();
      QTRY_VERIFY2(closer.closed() > met, id);
      met = closer.closed();
    }
    const auto clip = WindowKit::resources() / "samples" / "ball-arc" / "clip.mp4";
    ImportDialog import(QStringLiteral("clip.mp4"), overviewOf(clip), kit_->window.get());
    import.setAttribute(Qt::WA_DeleteOnClose, false);
    const QStringList clashes = closer.clashes() + mnemonicClashes(import);
    QVERIFY2(clashes.isEmpty(), list(clashes).constData());
  }

  void disabledOnesSayWhy() {
    QVERIFY2(silent(kit_->actions()).isEmpty(), list(silent(kit_->actions())).constData());
    for (const char* id : {"file.save", "edit.undo", "run.run", "tool.brush", "playback.play"})
      QVERIFY2(!kit_->action(id)->isEnabled(), id);
    QVERIFY(kit_->openSample());
    QVERIFY2(silent(kit_->actions()).isEmpty(), list(silent(kit_->actions())).constData());
    for (const char* id : {"file.save", "run.run", "tool.brush", "playback.play"})
      QVERIFY2(kit_->action(id)->isEnabled(), id);
    beginRun();
    QVERIFY(kit_->action("run.cancel")->isEnabled());
    QVERIFY2(silent(kit_->actions()).isEmpty(), list(silent(kit_->actions())).constData());
  }

  void eachMayBePressedOnTheStartPage() {
    int pressed = 0;
    for (const ActionSpec& spec : std::vector(kit_->actions().specs())) {
      kit_->editor.close();
      WindowKit::settle();
      pressed += kit_->actions().find(spec.id)->isEnabled();
      press(spec.id);
      if (QTest::currentTestFailed()) return;
    }
    QVERIFY(pressed >= 10);
  }

  void eachMayBePressedInTheSample_data() {
    QTest::addColumn<bool>("running");
    QTest::newRow("idle") << false;
    QTest::newRow("while it runs") << true;
  }
  void eachMayBePressedInTheSample() {
    QFETCH(bool, running);
    const Sample sample = readSample(WindowKit::resources() / "samples" / "ball-arc");
    int pressed = 0;
    for (const ActionSpec& spec : std::vector(kit_->actions().specs())) {
      kit_->editor.open(sample.document, sample.clip);
      WindowKit::settle();
      if (running) beginRun();
      if (QTest::currentTestFailed()) return;
      pressed += kit_->actions().find(spec.id)->isEnabled();
      press(spec.id);
      if (QTest::currentTestFailed()) return;
      // Whatever it did to the document can be taken back.
      if (!kit_->editor.isOpen() || kit_->editor.document().uuid != sample.document.uuid) continue;
      kit_->editor.jumpTo(0);
      QVERIFY2(kit_->editor.document() == sample.document, spec.id.toUtf8());
    }
    QVERIFY(pressed >= 60);
  }

  // One after the other in one project, so that each meets what the others left.
  void eachMayBePressedAfterAllOthers() {
    QVERIFY(kit_->openSample());
    for (const bool backwards : {false, true}) {
      std::vector<ActionSpec> specs = kit_->actions().specs();
      if (backwards) std::ranges::reverse(specs);
      for (const ActionSpec& spec : specs) {
        if (!kit_->editor.isOpen()) QVERIFY(kit_->openSample());
        press(spec.id);
        if (QTest::currentTestFailed()) return;
      }
    }
  }
};

}  // namespace attune

QTEST_MAIN(attune::WindowActionsTest)
#include "window_actions_test.moc"
