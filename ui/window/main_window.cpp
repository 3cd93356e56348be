// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include "ui/actions/shortcut_schemes.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/menus.h"
#include "ui/window/start_page.h"
#include "ui/window/status_facts.h"

namespace attune {
namespace {

constexpr int kSettling = 500;  // ms

QString layoutKey(Workspace workspace) {
  return QStringLiteral("layout/") + workspaceId(workspace);
}

// A bare widget would be one pixel less than nothing high.
QWidget* noTitleBar(QDockWidget* dock) {
  auto* bar = new QWidget(dock);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins({});
  return bar;
}

}  // namespace

MainWindow::MainWindow(Editor& editor, EngineBridge& engine, QWidget* parent)
    : QMainWindow(parent), editor_(editor), engine_(engine), actions_(this) {
  setObjectName(QStringLiteral("mainWindow"));
  setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
  setContextMenuPolicy(Qt::NoContextMenu);
  settling_.setSingleShot(true);
  setAcceptDrops(true);

  mainBar_ = addToolBar(tr("Main"));
  mainBar_->setObjectName(QStringLiteral("mainBar"));
  mainBar_->setProperty("look", QStringLiteral("main"));
  mainBar_->setMovable(false);
  mainBar_->setIconSize({Theme::kIconSize, Theme::kIconSize});
  toolBar_ = new QToolBar(tr("Tools"));
  toolBar_->setObjectName(QStringLiteral("toolsBar"));
  toolBar_->setMovable(false);
  toolBar_->setIconSize({Theme::kToolIconSize, Theme::kToolIconSize});
  addToolBar(Qt::LeftToolBarArea, toolBar_);

  restoreShortcuts(actions_);
  menus_ = new Menus(actions_, *menuBar(), *toolBar_, this);
  addActions();
  addLayoutActions();

  startPage_ = new StartPage(actions_);
  projectPage_ = new QWidget;
  projectPage_->setObjectName(QStringLiteral("projectPage"));
  auto* column = new QVBoxLayout(projectPage_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  pages_ = new QStackedWidget;
  pages_->addWidget(startPage_);
  pages_->addWidget(projectPage_);
  setCentralWidget(pages_);
  showPage(startPage_);

  statusBar()->setSizeGripEnabled(false);
  statusBar()->addPermanentWidget(new StatusFacts(editor_));
  connect(&editor_, &Editor::opened, this, &MainWindow::showProjectOrStart);
  for (const auto signal : {&Editor::opened, &Editor::historyChanged, &Editor::sourceChanged})
    connect(&editor_, signal, this, &MainWindow::updateAvailability);
  connect(this, &QMainWindow::tabifiedDockWidgetActivated, this, &MainWindow::updateTitleBars);
}

MainWindow::~MainWindow() {
  // Children that die later may still speak to their signals' former receiver.
  editor_.disconnect(this);
  for (QDockWidget* dock : std::as_const(panels_)) dock->disconnect(this);
}

void MainWindow::setViewer(QWidget* viewer, QWidget* transport) {
  auto* column = qobject_cast<QVBoxLayout*>(projectPage_->layout());
  for (QWidget* part : {viewer, transport}) {
    if (!part) continue;
    part->setAttribute(Qt::WA_StyledBackground);
    column->addWidget(part, part == viewer ? 1 : 0);
  }
}

QDockWidget* MainWindow::addPanel(const PanelSpec& spec, QWidget* content) {
  auto* dock = new QDockWidget(spec.title, this);
  dock->setObjectName(spec.id + QStringLiteral("Dock"));
  dock->setAccessibleName(spec.title);
  content->setAttribute(Qt::WA_StyledBackground);
  // A click on what takes no focus gives it to the panel: it is in use, for F1 and others.
  if (content->focusPolicy() == Qt::NoFocus) content->setFocusPolicy(Qt::ClickFocus);
  if (content->accessibleName().isEmpty()) content->setAccessibleName(spec.title);
  dock->setWidget(content);
  dock->hide();
  addDockWidget(Qt::RightDockWidgetArea, dock);
  panels_.insert(spec.id, dock);

  QAction* action = actions_.add({.id = QStringLiteral("panel.") + spec.id,
                                  .text = spec.title,
                                  .tooltip = tr("Show or hide the panel %1").arg(spec.title),
                                  .icon = spec.icon,
                                  .group = QStringLiteral("panels"),
                                  .checkable = true},
                                 dock, [dock](bool shown) {
                                   dock->setVisible(shown);
                                   if (shown) dock->raise();
                                 });
  connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
  const auto later = [this] {
    if (titlesPending_) return;
    titlesPending_ = true;
    QTimer::singleShot(0, this, &MainWindow::updateTitleBars);
  };
  connect(dock, &QDockWidget::dockLocationChanged, this, later);
  connect(dock, &QDockWidget::topLevelChanged, this, later);
  connect(dock, &QDockWidget::visibilityChanged, this, later);
  return dock;
}

QDockWidget* MainWindow::panel(const QString& id) const {
  return panels_.value(id);
}

void MainWindow::setMayClose(std::function<bool()> mayClose) {
  mayClose_ = std::move(mayClose);
}

void MainWindow::complete() {
  QSettings settings;
  for (const Workspace each : kWorkspaces)
    layouts_.insert(workspaceId(each), settings.value(layoutKey(each)).toByteArray());
  workspace_ = workspaceNamed(settings.value(QStringLiteral("workspace")).toString());
  const QSize screen = QGuiApplication::primaryScreen()->availableSize();
  resize(qMin(1920, screen.width()), qMin(1080, screen.height()));
  restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
  menus_->fill();
  fillMainBar();
  hideAround();
  updateAvailability();
  showTitle({}, false);
  setWorkspace(workspace_);
  if (editor_.isOpen()) showProjectOrStart();
}

void MainWindow::setWorkspace(Workspace workspace) {
  if (projectShown_ && workspace != workspace_) rememberLayout();
  workspace_ = workspace;
  actions_.find(QStringLiteral("window.workspace.") + workspaceId(workspace))->setChecked(true);
  if (projectShown_) restoreLayout();
}

void MainWindow::resetLayout() {
  if (!projectShown_) return;
  layouts_.remove(workspaceId(workspace_));
  restoreLayout();
}

void MainWindow::showProjectOrStart() {
  const bool open = editor_.isOpen();
  if (open == projectShown_) return;
  if (!open) {
    rememberLayout();
    hideAround();
    // A panel that had the window to itself must not leave it empty.
    alone_ = false;
    pages_->show();
    statusBar()->show();
  }
  projectShown_ = open;
  showPage(open ? projectPage_ : startPage_);
  if (open) restoreLayout();
  updateAvailability();
}

void MainWindow::showPage(QWidget* page) {
  // A stack is as large as its largest page; one that is not shown must not take room from docks.
  for (QWidget* each : {static_cast<QWidget*>(startPage_), projectPage_}) {
    const auto policy = each == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    each->setSizePolicy(policy, policy);
  }
  pages_->setCurrentWidget(page);
}

void MainWindow::rememberLayout() {
  if (projectShown_ && !alone_) layouts_[workspaceId(workspace_)] = saveState(kLayoutVersion);
}

void MainWindow::restoreLayout() {
  alone_ = false;
  pages_->show();
  mainBar_->show();
  toolBar_->show();
  statusBar()->show();
  const QByteArray state = layouts_.value(workspaceId(workspace_));
  const bool isKept = !state.isEmpty() && restoreState(state, kLayoutVersion);
  if (!isKept) arrange(*this, panels_, workspace_);
  updateTitleBars();
  // With other title bars docks need other sizes, which had a say in what they were given.
  if (isKept) {
    restoreState(state, kLayoutVersion);
  } else {
    apportion(*this, panels_, workspace_);
  }
}

void MainWindow::hideAround() {
  for (QDockWidget* dock : std::as_const(panels_)) dock->hide();
  mainBar_->hide();
  toolBar_->hide();
}

void MainWindow::toggleCanvasOnly() {
  if (!projectShown_) return;
  if (alone_) {
    restoreLayout();
    return;
  }
  rememberLayout();
  alone_ = true;
  hideAround();
  statusBar()->hide();
}

void MainWindow::toggleMaximised() {
  if (!projectShown_) return;
  if (alone_) {
    restoreLayout();
    return;
  }
  QDockWidget* only = focusedPanel();
  rememberLayout();
  alone_ = true;
  for (QDockWidget* dock : std::as_const(panels_))
    if (dock != only) dock->hide();
  pages_->setVisible(only == nullptr);
}

QDockWidget* MainWindow::focusedPanel() const {
  for (QDockWidget* dock : panels_)
    if (dock->isAncestorOf(QApplication::focusWidget())) return dock;
  return nullptr;
}

void MainWindow::updateTitleBars() {
  titlesPending_ = false;
  // A tab already names its panel; a title bar under it would say the same again.
  for (QDockWidget* dock : std::as_const(panels_)) {
    const QList<QDockWidget*> others = tabifiedDockWidgets(dock);
    const bool tabbed =
        !dock->isFloating() &&
        std::ranges::any_of(others, [](const QDockWidget* other) { return !other->isHidden(); });
    if (tabbed == (dock->titleBarWidget() != nullptr)) continue;
    QWidget* old = dock->titleBarWidget();
    dock->setTitleBarWidget(tabbed ? noTitleBar(dock) : nullptr);
    if (old) old->deleteLater();
  }
  for (QTabBar* tabs : findChildren<QTabBar*>(Qt::FindDirectChildrenOnly)) {
    tabs->setDrawBase(false);
    // Later: the click has yet to bring the panel to the front.
    connect(tabs, &QTabBar::tabBarClicked, this, &MainWindow::focusTab,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
  }
}

// The panel, none of its controls: the next key is not meant for one of them.
void MainWindow::focusTab(int index) {
  const auto* tabs = qobject_cast<const QTabBar*>(sender());
  if (!tabs || index < 0) return;
  const auto named = std::ranges::find(panels_, tabs->tabText(index), &QDockWidget::windowTitle);
  if (named == panels_.end() || (*named)->isAncestorOf(QApplication::focusWidget())) return;
  (*named)->widget()->setFocus(Qt::MouseFocusReason);
}

void MainWindow::showTitle(const QString& project, bool modified) {
  setWindowTitle(project.isEmpty() ? tr("Attune") : tr("%1[*] — Attune").arg(project));
  setWindowModified(modified && !project.isEmpty());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (mayClose_ && !mayClose_()) {
    event->ignore();
    return;
  }
  keepLayout();
  QMainWindow::closeEvent(event);
}

void MainWindow::keepLayout() {
  rememberLayout();
  QSettings settings;
  for (const Workspace each : kWorkspaces)
    if (const QByteArray state = layouts_.value(workspaceId(each)); !state.isEmpty())
      settings.setValue(layoutKey(each), state);
  settings.setValue(QStringLiteral("workspace"), workspaceId(workspace_));
  settings.setValue(QStringLiteral("geometry"), saveGeometry());
}

// Docks take their sizes only once the window has its own.
void MainWindow::layOutSoon() {
  QTimer::singleShot(0, this, [this] {
    if (projectShown_ && !alone_) restoreLayout();
  });
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (event->spontaneous()) return;
  settling_.start(kSettling);
  layOutSoon();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (settling_.isActive()) layOutSoon();
}

}  // namespace attune
