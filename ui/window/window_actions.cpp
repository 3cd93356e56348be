// SPDX-License-Identifier: GPL-3.0-or-later
// The actions that belong to the window itself, and its main tool bar.
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>

#include "ui/help/help_window.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/command_palette.h"
#include "ui/window/job_strip.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/shortcuts_dialog.h"

namespace attune {
namespace {

// The one filled button of the window; follows its action.
QPushButton* primaryButton(QAction& action) {
  auto* button = new QPushButton(action.iconText());
  button->setObjectName(action.objectName() + QStringLiteral("Button"));
  button->setProperty("look", QStringLiteral("primary"));
  button->setFocusPolicy(Qt::TabFocus);
  const auto follow = [button, &action] {
    button->setEnabled(action.isEnabled());
    button->setToolTip(action.toolTip());
  };
  QObject::connect(&action, &QAction::changed, button, follow);
  QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
  follow();
  return button;
}

}  // namespace

void MainWindow::addActions() {
  actions_.add({.id = QStringLiteral("file.quit"),
                .text = tr("&Quit"),
                .tooltip = tr("Close the window; unsaved work is asked about"),
                .shortcuts = {QKeySequence::Quit},
                .icon = QStringLiteral("close"),
                .group = QStringLiteral("file"),
                .section = 90},
               this, [this] { close(); });
  actions_.add({.id = QStringLiteral("edit.undo"),
                .text = tr("&Undo"),
                .tooltip = tr("Take back the last edit"),
                .shortcuts = {QKeySequence::Undo},
                .icon = QStringLiteral("undo"),
                .group = QStringLiteral("edit")},
               &editor_, &Editor::undo);
  actions_.add({.id = QStringLiteral("edit.redo"),
                .text = tr("&Redo"),
                .tooltip = tr("Make the edit that was taken back again"),
                .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                              QKeySequence(Qt::CTRL | Qt::Key_Y)},
                .icon = QStringLiteral("redo"),
                .group = QStringLiteral("edit")},
               &editor_, &Editor::redo);
  actions_.add({.id = QStringLiteral("edit.preferences"),
                .text = tr("Pre&ferences…"),
                .tooltip = tr("Language, theme, autosave and memory"),
                .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                .icon = QStringLiteral("settings"),
                .group = QStringLiteral("edit"),
                .section = 90},
               this, [this] {
                 auto* dialog = new PreferencesDialog(actions_, this);
                 connect(dialog, &PreferencesDialog::changed, this,
                         &MainWindow::preferencesChanged);
                 dialog->open();
               });
  actions_.add({.id = QStringLiteral("help.panel"),
                .text = tr("&Help…"),
                .tooltip = tr("Read about the panel in use"),
                .shortcuts = {QKeySequence(Qt::Key_F1)},
                .icon = QStringLiteral("help"),
                .group = QStringLiteral("help")},
               this, &MainWindow::showHelp);
  actions_.add({.id = QStringLiteral("help.commands"),
                .text = tr("&Commands…"),
                .tooltip = tr("Find an action by its name and do it"),
                .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
                .icon = QStringLiteral("search"),
                .group = QStringLiteral("help")},
               this, [this] { (new CommandPalette(actions_, this))->open(); });
  actions_.add({.id = QStringLiteral("help.shortcuts"),
                .text = tr("&Shortcuts…"),
                .tooltip = tr("Find an action, and see or change its keys"),
                .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F1)},
                .icon = QStringLiteral("keyboard"),
                .group = QStringLiteral("help")},
               this, [this] { (new ShortcutsDialog(actions_, this))->open(); });
  actions_.add({.id = QStringLiteral("help.about"),
                .text = tr("&About Attune"),
                .tooltip = tr("Version, licence and what Attune builds on"),
                .icon = QStringLiteral("info"),
                .group = QStringLiteral("help"),
                .section = 1},
               this, [this] { showAbout(); });
}

void MainWindow::addLayoutActions() {
  actions_.add(
      {.id = QStringLiteral("view.canvasOnly"),
       .text = tr("&Canvas Only"),
       .tooltip = tr("Hide everything but the viewer, or bring it back"),
       // Not Tab, as in painting programs: without a mouse it is the way to the next panel.
       .shortcuts = {QKeySequence(Qt::Key_AsciiTilde), QKeySequence(Qt::SHIFT | Qt::Key_AsciiTilde),
                     QKeySequence(Qt::SHIFT | Qt::Key_QuoteLeft)},
       .icon = QStringLiteral("viewer"),
       .group = QStringLiteral("view"),
       .section = 80},
      this, [this] { toggleCanvasOnly(); });
  actions_.add(
      {.id = QStringLiteral("view.maximisePanel"),
       .text = tr("Ma&ximise Panel"),
       .tooltip = tr("Give the whole window to the panel in use, or bring the others back"),
       .shortcuts = {QKeySequence(Qt::Key_QuoteLeft)},
       .icon = QStringLiteral("maximise"),
       .group = QStringLiteral("view"),
       .section = 80},
      this, [this] { toggleMaximised(); });
  actions_.add({.id = QStringLiteral("view.fullScreen"),
                .text = tr("F&ull Screen"),
                .tooltip = tr("Cover the whole screen, or go back"),
                .shortcuts = {QKeySequence(Qt::Key_F11)},
                .icon = QStringLiteral("fullscreen"),
                .group = QStringLiteral("view"),
                .section = 80},
               this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });

  const auto addTheme = [this](ThemeMode mode, const char* id, const QString& text,
                               const QString& tip) {
    QAction* action =
        actions_.add({.id = QString::fromLatin1(id),
                      .text = text,
                      .tooltip = tip,
                      .icon = QStringLiteral("theme"),
                      .group = QStringLiteral("view"),
                      .section = 90,
                      .exclusive = QStringLiteral("theme")},
                     this, [mode] {
                       applyTheme(mode);
                       QSettings().setValue(QStringLiteral("theme"), mode == ThemeMode::Light
                                                                         ? QStringLiteral("light")
                                                                         : QStringLiteral("dark"));
                     });
    action->setChecked(theme().mode == mode);
  };
  addTheme(ThemeMode::Dark, "view.themeDark", tr("&Dark"), tr("Dark panels, for long sittings"));
  addTheme(ThemeMode::Light, "view.themeLight", tr("Li&ght"), tr("Light panels, for bright rooms"));

  const auto addWorkspace = [this](Workspace workspace, const QString& text, const QString& tip,
                                   const char* icon) {
    actions_.add({.id = QStringLiteral("window.workspace.") + workspaceId(workspace),
                  .text = text,
                  .tooltip = tip,
                  .icon = QString::fromLatin1(icon),
                  .group = QStringLiteral("window"),
                  .exclusive = QStringLiteral("workspace")},
                 this, [this, workspace] { setWorkspace(workspace); });
  };
  addWorkspace(Workspace::Mask, tr("&Mask"), tr("Panels for painting masks"), "overlay");
  addWorkspace(Workspace::Path, tr("&Path"), tr("Panels for drawing motion paths"), "path");
  addWorkspace(Workspace::Inspect, tr("&Inspect"), tr("Panels for looking into the model"),
               "attention");
  actions_.add({.id = QStringLiteral("window.resetLayout"),
                .text = tr("&Reset Layout"),
                .tooltip = tr("Put this workspace's panels back where they were at first"),
                .icon = QStringLiteral("side-by-side"),
                .group = QStringLiteral("window"),
                .section = 2},
               this, [this] { resetLayout(); });
}

void MainWindow::fillMainBar() {
  mainBar_->clear();
  const auto addButton = [this](const char* id) {
    if (QAction* action = actions_.find(QString::fromLatin1(id))) mainBar_->addAction(action);
  };
  for (const char* id : {"file.open", "file.save", "file.export"}) addButton(id);
  mainBar_->addSeparator();
  for (const char* id : {"edit.undo", "edit.redo"}) addButton(id);
  mainBar_->addSeparator();
  if (QAction* run = actions_.find(QStringLiteral("run.run")))
    mainBar_->addWidget(primaryButton(*run));
  addButton("run.cancel");
  auto* strip = new JobStrip(engine_.queue());
  strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  mainBar_->addWidget(strip);
  for (const Workspace each : kWorkspaces) {
    auto* segment = new QToolButton;
    segment->setDefaultAction(
        actions_.find(QStringLiteral("window.workspace.") + workspaceId(each)));
    segment->setObjectName(workspaceId(each) + QStringLiteral("Workspace"));
    segment->setToolButtonStyle(Qt::ToolButtonTextOnly);
    segment->setProperty("look", QStringLiteral("segment"));
    mainBar_->addWidget(segment);
  }
}

void MainWindow::updateAvailability() {
  const bool open = editor_.isOpen();
  const QString noProject = tr("Open a project first.");
  const QString closed = open ? QString() : noProject;
  actions_.setDisabledReason(QStringLiteral("edit.undo"),
                             !open                         ? noProject
                             : editor_.history().canUndo() ? QString()
                                                           : tr("There is nothing to take back."));
  actions_.setDisabledReason(QStringLiteral("edit.redo"), !open ? noProject
                                                          : editor_.history().canRedo()
                                                              ? QString()
                                                              : tr("Nothing was taken back."));
  for (const char* id :
       {"view.canvasOnly", "view.maximisePanel", "window.resetLayout", "window.workspace.mask",
        "window.workspace.path", "window.workspace.inspect"})
    actions_.setDisabledReason(QString::fromLatin1(id), closed);
  for (auto it = panels_.cbegin(); it != panels_.cend(); ++it)
    actions_.setDisabledReason(QStringLiteral("panel.") + it.key(), closed);
}

void MainWindow::showHelp() {
  const QDockWidget* dock = focusedPanel();
  const QString page = !projectShown_ ? QStringLiteral("start")
                       : dock         ? panels_.key(const_cast<QDockWidget*>(dock))
                                      : QStringLiteral("viewer");
  auto* help = findChild<HelpWindow*>();
  if (!help) help = new HelpWindow(actions_, this);
  help->showPage(page);
  help->show();
  help->raise();
  help->activateWindow();
}

void MainWindow::showAbout() {
  auto* box = new QMessageBox(this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setObjectName(QStringLiteral("aboutBox"));
  box->setWindowTitle(tr("About Attune"));
  box->setIconPixmap(
      iconPixmap(u"generate", 2 * Theme::kToolIconSize, theme().accent, devicePixelRatioF()));
  box->setText(tr("<b>Attune %1</b>").arg(QApplication::applicationVersion()));
  box->setInformativeText(
      tr("Edits short clips by steering the attention of a video model.\n\n"
         "Free software under the GNU General Public License, version 3 or later. "
         "Built on Qt %1, QCustomPlot, LibTorch, FFmpeg and OpenCV.")
          .arg(QString::fromLatin1(qVersion())));
  box->setStandardButtons(QMessageBox::Close);
  box->open();
}

}  // namespace attune
