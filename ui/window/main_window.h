// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QTimer>
#include <functional>

#include "ui/actions/action_registry.h"
#include "ui/window/workspaces.h"

class QStackedWidget;
class QToolBar;

namespace attune {

class Editor;
class EngineBridge;
class Menus;
struct Preferences;
class StartPage;

struct PanelSpec {
  QString id = {};  // "objects"; its action is "panel.objects"
  QString title = {};
  QString icon = {};
};

// The window: menus and tool bars out of the registry, the start page or the open project in the
// middle, panels in docks around it. Layouts are kept for each workspace.
//
// The composition root adds viewer and panels, then calls complete().
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  static constexpr int kLayoutVersion = 2;  // rises when panels come or go

  MainWindow(Editor& editor, EngineBridge& engine, QWidget* parent = nullptr);
  ~MainWindow() override;

  [[nodiscard]] ActionRegistry& actions() { return actions_; }
  [[nodiscard]] StartPage& startPage() { return *startPage_; }
  // What is shown while a project is open, viewer above transport; either may be null.
  void setViewer(QWidget* viewer, QWidget* transport);
  QDockWidget* addPanel(const PanelSpec& spec, QWidget* content);
  [[nodiscard]] QDockWidget* panel(const QString& id) const;
  // Asked before the window closes; false keeps it open.
  void setMayClose(std::function<bool()> mayClose);
  // The open project's name, empty for none, and whether it has changes that are not saved.
  void showTitle(const QString& project, bool modified);
  [[nodiscard]] Menus& menus() { return *menus_; }
  void complete();

  [[nodiscard]] Workspace workspace() const { return workspace_; }
  void setWorkspace(Workspace workspace);
  void resetLayout();
  // Workspace, layouts and place, for the next window.
  void keepLayout();
  // Viewer alone, or one panel alone; once more brings the others back.
  void toggleCanvasOnly();
  void toggleMaximised();

 Q_SIGNALS:
  void preferencesChanged(const Preferences& preferences);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void addActions();
  void addLayoutActions();
  void fillMainBar();
  void showProjectOrStart();
  void showPage(QWidget* page);
  void rememberLayout();
  void restoreLayout();
  void layOutSoon();
  void hideAround();
  void updateTitleBars();
  void focusTab(int index);  // of the tab bar that tells it
  void updateAvailability();
  void showHelp();
  void showAbout();
  [[nodiscard]] QDockWidget* focusedPanel() const;

  Editor& editor_;
  EngineBridge& engine_;
  ActionRegistry actions_;
  Menus* menus_ = nullptr;
  QToolBar* mainBar_ = nullptr;
  QToolBar* toolBar_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  StartPage* startPage_ = nullptr;
  QWidget* projectPage_ = nullptr;
  QHash<QString, QDockWidget*> panels_;
  QHash<QString, QByteArray> layouts_;  // by workspace
  Workspace workspace_ = Workspace::Mask;
  bool projectShown_ = false;
  bool alone_ = false;  // canvas only, or one panel maximised
  bool titlesPending_ = false;
  QTimer settling_;  // the desktop gives a window its size after it is shown
  std::function<bool()> mayClose_;
};

}  // namespace attune
