// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/panels.h"

#include <QStatusBar>

#include "ui/attention/attention_panel.h"
#include "ui/attention/entropy_panel.h"
#include "ui/attention/steering_panel.h"
#include "ui/docks/history_panel.h"
#include "ui/docks/models_panel.h"
#include "ui/docks/objects_panel.h"
#include "ui/docks/prompt_panel.h"
#include "ui/docks/queue_panel.h"
#include "ui/docks/recipe_panel.h"
#include "ui/docks/run_finder.h"
#include "ui/docks/run_problem_dialog.h"
#include "ui/files/project_files.h"
#include "ui/files/recent_files.h"
#include "ui/files/run_indexer.h"
#include "ui/help/diagnostics.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/session/playback.h"
#include "ui/session/preferences.h"
#include "ui/theme/warning_box.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/transport_bar.h"
#include "ui/viewer/attention_overlay.h"
#include "ui/viewer/tool_options_panel.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"
#include "ui/window/begin_actions.h"
#include "ui/window/log_model.h"
#include "ui/window/log_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"
#include "ui/window/start_page.h"
#include "ui/window/tour.h"
#include "ui/window/undo_panel.h"

namespace attune {
namespace {

constexpr int kMessageTime = 5000;  // ms

BeginActions& addFiles(MainWindow& window, const WindowParts& parts) {
  ProjectFiles& files = parts.files;
  files.serve(window, window.actions());
  auto* begin = new BeginActions(
      parts.editor, parts.engine.model(), window.actions(), parts.samples,
      [&files](std::function<void()> goOn) { files.askThen(std::move(goOn)); }, &window);
  QObject::connect(begin, &BeginActions::failed, &window, [&window](const QString& message) {
    warningBox(&window, MainWindow::tr("Attune"), message)->open();
  });
  window.setMayClose([&files] { return files.mayClose(); });
  window.menus().insert(QStringLiteral("file"), 0, &files.recentMenu());

  StartPage& start = window.startPage();
  start.setRecent(RecentFiles::list());
  QObject::connect(&files, &ProjectFiles::recentChanged, &start, &StartPage::setRecent);
  QObject::connect(&start, &StartPage::openRequested, &files, &ProjectFiles::openPath);

  const auto showTitle = [&window, &editor = parts.editor, &files] {
    window.showTitle(editor.isOpen() ? files.title() : QString(), files.isModified());
  };
  QObject::connect(&parts.editor, &Editor::opened, &window, showTitle);
  QObject::connect(&parts.editor, &Editor::historyChanged, &window, showTitle);
  QObject::connect(&files, &ProjectFiles::wasSaved, &window, showTitle);
  const auto say = [&window](const QString& text) {
    window.statusBar()->showMessage(text, kMessageTime);
  };
  QObject::connect(&files, &ProjectFiles::wasSaved, &window,
                   [say](const QString& file) { say(MainWindow::tr("Saved %1").arg(file)); });
  QObject::connect(&files, &ProjectFiles::said, &window, say);
  QObject::connect(&files, &ProjectFiles::autosaveFailed, &window, [say](const QString& why) {
    say(MainWindow::tr("Autosave failed: %1").arg(why));
  });
  QObject::connect(&files, &ProjectFiles::exported, &window,
                   [say](const QString& file) { say(MainWindow::tr("Exported %1").arg(file)); });
  return *begin;
}

// Runs of whichever project: they are indexed as it is saved and opened, and found again.
RunFinder& addRunFinder(MainWindow& window, const WindowParts& parts) {
  ProjectFiles& files = parts.files;
  new RunIndexer(parts.editor, parts.engine.runs(), files, parts.index, &window);
  auto* finder = new RunFinder(parts.index, parts.editor, window.actions(), &window);
  QObject::connect(finder, &RunFinder::openRequested, &files, &ProjectFiles::openPath);
  QObject::connect(&files, &ProjectFiles::opened, finder, &RunFinder::projectOpened);
  return *finder;
}

void addPanels(MainWindow& window, const WindowParts& parts, ViewerController& viewer,
               RunFinder& finder) {
  ActionRegistry& actions = window.actions();
  Editor& editor = parts.editor;
  EngineBridge& engine = parts.engine;
  const auto add = [&window](const char* id, const QString& title, const char* icon,
                             QWidget* content) {
    window.addPanel(
        {.id = QString::fromLatin1(id), .title = title, .icon = QString::fromLatin1(icon)},
        content);
  };
  auto* timeline = new TimelinePanel(editor, actions);
  timeline->watch(engine.runs());
  add("objects", MainWindow::tr("Objects"), "objects", new ObjectsPanel(editor, actions));
  add("toolOptions", MainWindow::tr("Tool Options"), "settings",
      new ToolOptionsPanel(editor, actions));
  add("prompt", MainWindow::tr("Prompt"), "prompt", new PromptPanel(editor, engine, actions));
  add("recipe", MainWindow::tr("Recipe"), "recipe", new RecipePanel(editor, engine, actions));
  add("models", MainWindow::tr("Models"), "models", new ModelsPanel(editor, engine, actions));
  add("timeline", MainWindow::tr("Timeline"), "timeline", timeline);
  add("queue", MainWindow::tr("Queue"), "queue", new QueuePanel(editor, engine, actions));
  auto* attention = new AttentionPanel(parts.lens, actions);
  new AttentionOverlay(parts.lens, viewer);
  QObject::connect(
      &viewer, &ViewerController::hovered, attention, [attention, &editor](const HoverInfo& info) {
        const Size2i size = editor.document().size();
        if (!info.inside || size.width < 1 || size.height < 1) {
          attention->endProbe();
          return;
        }
        attention->probe(
            {(info.pixel.x() + 0.5) / size.width, (info.pixel.y() + 0.5) / size.height});
      });
  add("attention", MainWindow::tr("Attention"), "attention", attention);
  add("entropy", MainWindow::tr("Entropy"), "measure", new EntropyPanel(parts.lens, actions));
  add("steering", MainWindow::tr("Steering"), "path", new SteeringPanel(parts.lens, actions));
  auto* history = new HistoryPanel(editor, engine, actions);
  QObject::connect(history, &HistoryPanel::compared, &parts.lens, &AttentionLens::compare);
  QObject::connect(&finder, &RunFinder::runChosen, history, &HistoryPanel::showRun);
  add("history", MainWindow::tr("History"), "history", history);
  add("undo", MainWindow::tr("Undo History"), "undo", new UndoPanel(editor, actions));
  add("log", MainWindow::tr("Log"), "log", new LogPanel(parts.log, actions));
}

void applyPreferences(const WindowParts& parts, const Preferences& preferences) {
  const auto bytes = [](int mebibytes) { return static_cast<std::size_t>(mebibytes) << 20; };
  parts.files.setAutosave(preferences.autosaveSeconds);
  parts.editor.setUndoBudget(bytes(preferences.undoMiB));
  parts.engine.runs().setBudget(bytes(preferences.runsMiB));
  parts.lens.store().setBudget(bytes(preferences.attentionMiB));
}

void addHelp(MainWindow& window, const WindowParts& parts, const BeginActions& begin) {
  auto* tour = new Tour(window, parts.editor);
  QObject::connect(&begin, &BeginActions::failed, tour, &Tour::leaveWaiting);
  window.actions().add({.id = QStringLiteral("help.diagnostics"),
                        .text = MainWindow::tr("&Diagnostics…"),
                        .tooltip = MainWindow::tr("What to copy into the report of a fault"),
                        .icon = QStringLiteral("log"),
                        .group = QStringLiteral("help"),
                        .section = 1},
                       &window, [&window, &editor = parts.editor, &log = parts.log] {
                         (new DiagnosticsDialog(editor, log, &window))->open();
                       });
}

void addPreferences(MainWindow& window, const WindowParts& parts) {
  applyPreferences(parts, loadPreferences());
  QObject::connect(
      &window, &MainWindow::preferencesChanged, &window,
      [parts](const Preferences& preferences) { applyPreferences(parts, preferences); });
}

}  // namespace

void fillWindow(MainWindow& window, const WindowParts& parts) {
  const BeginActions& begin = addFiles(window, parts);
  auto* viewer = new ViewerPanel(parts.editor, window.actions());
  window.setViewer(viewer, new TransportBar(parts.editor, parts.playback, window.actions()));
  addPanels(window, parts, viewer->controller(), addRunFinder(window, parts));
  QObject::connect(&parts.engine, &EngineBridge::problemFound, &window,
                   [&window, &engine = parts.engine](const RunProblem& problem) {
                     auto* dialog = new RunProblemDialog(engine, problem, &window);
                     dialog->setAttribute(Qt::WA_DeleteOnClose);
                     dialog->open();
                   });
  addHelp(window, parts, begin);
  addPreferences(window, parts);
  // Letters choose tools while the canvas has the focus; a project begins with it there.
  QObject::connect(
      &parts.editor, &Editor::opened, viewer, [viewer] { viewer->canvas()->setFocus(); },
      Qt::QueuedConnection);
  window.complete();
  if (parts.editor.isOpen()) window.showTitle(parts.files.title(), parts.files.isModified());
}

}  // namespace attune
