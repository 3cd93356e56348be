// SPDX-License-Identifier: GPL-3.0-or-later
// Where panels stand, that they are kept there, and that each of them is reached by keyboard.
#include <QDockWidget>
#include <QStackedWidget>
#include <QStatusBar>
#include <span>

#include "tests/ui/attention/attention_kit.h"
#include "tests/ui/window/window_kit.h"
#include "ui/viewer/viewer_panel.h"

namespace attune {
namespace {

// Of the artist's workspaces; the researcher's has others.
constexpr const char* kPanels[] = {"objects",  "toolOptions", "prompt", "recipe", "models",
                                   "timeline", "queue",       "undo",   "log"};

constexpr const char* kInspected[] = {"attention", "entropy", "steering", "objects",
                                      "prompt",    "recipe",  "timeline", "queue",
                                      "history",   "undo",    "log"};

std::span<const char* const> panelsOf(Workspace workspace) {
  if (workspace == Workspace::Inspect) return kInspected;
  return kPanels;
}

QByteArray list(const QStringList& lines) {
  return lines.join(QStringLiteral("; ")).toUtf8();
}

// Where each panel is while it is in front.
QHash<QString, QRect> places(const WindowKit& kit) {
  QHash<QString, QRect> found;
  for (const char* id : kPanels) {
    QDockWidget* dock = kit.window->panel(QString::fromLatin1(id));
    if (dock->isHidden()) continue;
    dock->raise();
    WindowKit::settle();
    found.insert(QString::fromLatin1(id), dock->geometry());
  }
  return found;
}

// The panel that a widget belongs to; none where it is of the frame around one.
QString panelOf(const QWidget* widget) {
  for (const QWidget* inner = nullptr; widget; inner = widget, widget = widget->parentWidget())
    if (const auto* dock = qobject_cast<const QDockWidget*>(widget))
      return inner == dock->widget() ? dock->objectName().chopped(4) : QString();
  return {};
}

}  // namespace

class WorkspacesTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  void build(QSize size = {1920, 1080}) {
    kit_.reset();
    kit_ = std::make_unique<WindowKit>(*home_, size);
  }
  QDockWidget* panel(const char* id) const { return kit_->window->panel(QString::fromLatin1(id)); }
  // A run that goes on: its panels have something to show.
  void tellOfARun() {
    QVERIFY(!kit_->bridge->run().isEmpty());
    QTRY_VERIFY(!kit_->fake->waiting.empty());
    kit_->fake->send(toldStep(kit_->fake->start(), 1));
    QTRY_VERIFY(kit_->lens->step());
    WindowKit::settle(50);
  }
  // Of the docks that are in front, and of the viewer.
  QHash<QString, QRect> geometries() const {
    QHash<QString, QRect> found;
    for (const QDockWidget* dock : kit_->window->findChildren<QDockWidget*>())
      if (!dock->isHidden() && dock->geometry().right() >= 0)
        found.insert(dock->objectName().chopped(4), dock->geometry());
    const QWidget* viewer = kit_->find<QWidget>("viewerPanel");
    found.insert(QStringLiteral("viewer"),
                 {viewer->mapTo(kit_->window.get(), QPoint()), viewer->size()});
    return found;
  }

 private Q_SLOTS:
  void init() { home_ = std::make_unique<WindowHome>(); }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void startPageStandsWhereNothingIsOpen() {
    build();
    const auto* pages = qobject_cast<QStackedWidget*>(kit_->window->centralWidget());
    QVERIFY(kit_->startPage()->isVisible());
    for (const char* id : kPanels) QVERIFY2(panel(id)->isHidden(), id);
    QVERIFY(!kit_->find<QWidget>("mainBar")->isVisible());
    QTest::mouseClick(kit_->find<QWidget>("startSample"), Qt::LeftButton);
    QTRY_VERIFY(kit_->editor.isOpen());
    QVERIFY(!kit_->startPage()->isVisible());
    QCOMPARE(pages->currentWidget()->objectName(), QStringLiteral("projectPage"));
    for (const char* id : kPanels) QVERIFY2(!panel(id)->isHidden(), id);
    QVERIFY(kit_->find<QWidget>("mainBar")->isVisible());
    QVERIFY(kit_->window->windowTitle().contains(QStringLiteral("clip")));
    kit_->action("file.close")->trigger();
    QVERIFY(!kit_->editor.isOpen());
    QVERIFY(kit_->startPage()->isVisible());
    for (const char* id : kPanels) QVERIFY2(panel(id)->isHidden(), id);
    QCOMPARE(kit_->window->windowTitle(), QStringLiteral("Attune"));
  }

  void nothingIsOffScreen_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Workspace>("workspace");
    // The smallest: 1366 x 768 pixels at a scale of 1.25.
    for (const QSize size : {QSize(1093, 614), QSize(1366, 768), QSize(1920, 1080)})
      for (const Workspace workspace : kWorkspaces)
        QTest::addRow("%d x %d, %s", size.width(), size.height(),
                      qPrintable(workspaceId(workspace)))
            << size << workspace;
  }
  void nothingIsOffScreen() {
    QFETCH(QSize, size);
    QFETCH(Workspace, workspace);
    build(size);
    QVERIFY(kit_->openSample());
    kit_->action(qPrintable(QStringLiteral("window.workspace.") + workspaceId(workspace)))
        ->trigger();
    WindowKit::settle(50);
    QCOMPARE(kit_->window->workspace(), workspace);
    QCOMPARE(kit_->window->size(), size);
    const QRect inside = kit_->window->rect();
    for (const char* id : panelsOf(workspace)) {
      QDockWidget* dock = panel(id);
      dock->raise();
      WindowKit::settle();
      const auto tell = [&](const char* what) {
        QString text;
        QDebug(&text) << id << what << dock->geometry() << "needs" << dock->minimumSizeHint()
                      << dock->widget()->minimumSizeHint();
        return text.toUtf8();
      };
      QVERIFY2(dock->isVisible() && !dock->isFloating(), id);
      QVERIFY2(inside.contains(dock->geometry()), tell("is off screen").constData());
      QVERIFY2(dock->width() >= dock->minimumSizeHint().width() &&
                   dock->height() >= dock->minimumSizeHint().height(),
               tell("is too small").constData());
      const QWidget* content = dock->widget();
      QVERIFY2(content->width() >= content->minimumSizeHint().width() &&
                   content->height() >= content->minimumSizeHint().height(),
               tell("has no room").constData());
    }
    // What one works on has the most of the window.
    const QWidget* canvas = kit_->find<ViewerPanel>("viewerPanel")->canvas();
    QVERIFY2(
        canvas->width() * 10 >= size.width() * 4 && canvas->height() * 100 >= size.height() * 28,
        qPrintable(QStringLiteral("canvas %1 x %2").arg(canvas->width()).arg(canvas->height())));
    // Paths live on the timeline.
    if (workspace == Workspace::Path) {
      const int tall = panel("timeline")->height();
      kit_->action("window.workspace.mask")->trigger();
      WindowKit::settle(50);
      QVERIFY(panel("timeline")->height() <= tall);
    }
  }

  void everyStartLooksTheSame_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Workspace>("workspace");
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)})
      for (const Workspace workspace : kWorkspaces)
        QTest::addRow("%d x %d, %s", size.width(), size.height(),
                      qPrintable(workspaceId(workspace)))
            << size << workspace;
  }
  // Whichever way leads there: the workspace is chosen before or after the project is opened, or
  // the layout is reset.
  void everyStartLooksTheSame() {
    QFETCH(const QSize, size);
    QFETCH(const Workspace, workspace);
    const auto choose = [&] { kit_->window->setWorkspace(workspace); };
    const auto start = [&](bool chosenFirst) {
      kit_.reset();
      home_ = std::make_unique<WindowHome>();
      build(size);
      if (chosenFirst) choose();
      if (!kit_->openSample()) return QHash<QString, QRect>();
      WindowKit::settle(50);
      if (!chosenFirst) choose();
      WindowKit::settle(50);
      return geometries();
    };
    const QHash<QString, QRect> first = start(true);
    QVERIFY(first.contains(QStringLiteral("timeline")));
    QCOMPARE(start(true), first);
    QCOMPARE(start(false), first);
    kit_->window->resetLayout();
    WindowKit::settle(50);
    QCOMPARE(geometries(), first);
    for (const Workspace other : kWorkspaces) kit_->window->setWorkspace(other);
    choose();
    WindowKit::settle(50);
    QCOMPARE(geometries(), first);
    // Another day, what was kept.
    QVERIFY(kit_->window->close());
    build(size);
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    QCOMPARE(geometries(), first);
  }

  // The desktop makes a window as large as the screen after it has been shown.
  void theLayoutWaitsForTheWindowsSize() {
    build();
    kit_->window->setWorkspace(Workspace::Inspect);
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    const QHash<QString, QRect> first = geometries();
    QVERIFY(kit_->window->close());
    for (const bool isKept : {true, false}) {
      if (!isKept) QSettings().clear();
      kit_->window.reset();
      kit_->window = std::make_unique<MainWindow>(kit_->editor, *kit_->bridge);
      fillWindow(*kit_->window, kit_->parts());
      kit_->window->setWorkspace(Workspace::Inspect);
      kit_->show({1100, 700});
      kit_->window->resize(1920, 1080);
      WindowKit::settle(50);
      QCOMPARE(geometries(), first);
    }
  }

  void layoutIsKeptAndReset() {
    build();
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    const QHash<QString, QRect> first = places(*kit_);
    QCOMPARE(first.size(), qsizetype(std::size(kPanels)));

    panel("log")->hide();
    kit_->window->addDockWidget(Qt::RightDockWidgetArea, panel("objects"));
    kit_->window->resizeDocks({panel("toolOptions")}, {420}, Qt::Horizontal);
    WindowKit::settle(50);
    const QHash<QString, QRect> mine = places(*kit_);
    QVERIFY(mine != first);
    QCOMPARE(panel("toolOptions")->width(), 420);

    // The other workspace has a layout of its own, and leaves this one alone.
    kit_->action("window.workspace.path")->trigger();
    WindowKit::settle(50);
    QVERIFY(!panel("log")->isHidden());
    kit_->action("window.workspace.mask")->trigger();
    WindowKit::settle(50);
    QCOMPARE(places(*kit_), mine);

    // So does closing the project,
    kit_->action("file.close")->trigger();
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    QCOMPARE(places(*kit_), mine);

    // the viewer alone,
    kit_->action("view.canvasOnly")->trigger();
    QVERIFY(panel("objects")->isHidden() && !kit_->window->statusBar()->isVisible());
    kit_->action("view.canvasOnly")->trigger();
    WindowKit::settle(50);
    QCOMPARE(places(*kit_), mine);

    // and another day.
    QVERIFY(kit_->window->close());
    build();
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    QCOMPARE(places(*kit_), mine);
    QVERIFY(panel("log")->isHidden());
    QVERIFY(!kit_->action("panel.log")->isChecked());

    kit_->action("window.resetLayout")->trigger();
    WindowKit::settle(50);
    QCOMPARE(places(*kit_), first);
    QVERIFY(kit_->action("panel.log")->isChecked());
  }

  void closingWhileAloneKeepsTheLayout() {
    build();
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    const QHash<QString, QRect> first = places(*kit_);
    kit_->action("window.workspace.path")->trigger();
    kit_->action("view.canvasOnly")->trigger();
    QVERIFY(kit_->window->close());
    build();
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    QCOMPARE(kit_->window->workspace(), Workspace::Path);
    for (const char* id : kPanels) QVERIFY2(!panel(id)->isHidden(), id);
    kit_->action("window.workspace.mask")->trigger();
    WindowKit::settle(50);
    QCOMPARE(places(*kit_), first);
  }

  void aPanelIsMaximised() {
    build();
    QVERIFY(kit_->openSample());
    auto* timeline = panel("timeline");
    timeline->findChild<QWidget*>(QStringLiteral("timelineView"))->setFocus();
    const int before = timeline->height();
    kit_->action("view.maximisePanel")->trigger();
    WindowKit::settle(50);
    QVERIFY(timeline->height() > 2 * before);
    QVERIFY(panel("objects")->isHidden());
    kit_->action("view.maximisePanel")->trigger();
    WindowKit::settle(50);
    QVERIFY(!panel("objects")->isHidden());
    QVERIFY(std::abs(timeline->height() - before) < 8);
  }

  void damagedSettingsDoNoHarm() {
    {
      QSettings settings;
      settings.setValue(QStringLiteral("layout/mask"), QByteArray("nonsense"));
      settings.setValue(QStringLiteral("geometry"), QByteArray("more of it"));
      settings.setValue(QStringLiteral("workspace"), 17);
    }
    build();
    QVERIFY(kit_->openSample());
    WindowKit::settle(50);
    for (const char* id : kPanels) QVERIFY2(panel(id)->isVisible() || !panel(id)->isHidden(), id);
  }

  void whatTakesTheFocusHasAName() {
    build();
    QVERIFY(kit_->openSample());
    const QStringList nameless = namelessIn(*kit_->window);
    QVERIFY2(nameless.isEmpty(), list(nameless).constData());
  }

  void tabReachesEveryPanel_data() {
    QTest::addColumn<Workspace>("workspace");
    QTest::addColumn<bool>("hasTold");
    for (const Workspace workspace : kWorkspaces)
      QTest::addRow("%s", qPrintable(workspaceId(workspace))) << workspace << false;
    QTest::newRow("inspect a run") << Workspace::Inspect << true;
  }
  void tabReachesEveryPanel() {
    QFETCH(const Workspace, workspace);
    QFETCH(const bool, hasTold);
    build();
    QVERIFY(kit_->openSample());
    kit_->window->setWorkspace(workspace);
    if (hasTold) tellOfARun();
    if (QTest::currentTestFailed()) return;
    QWidget* canvas = kit_->find<ViewerPanel>("viewerPanel")->canvas();
    for (const char* id : panelsOf(workspace)) {
      QDockWidget* dock = panel(id);
      dock->raise();
      canvas->setFocus();
      WindowKit::settle(hasTold ? 100 : 0);  // charts are drawn a little later
      QVERIFY2(dock->isVisible(), id);
      QSet<QString> reached;
      // On the canvas Tab shows it alone, so that the way leads backwards.
      for (int step = 0; step < 400 && !reached.contains(QString::fromLatin1(id)); ++step) {
        QWidget* now = QApplication::focusWidget();
        QVERIFY2(now && now->isVisible(), id);
        QTest::keyClick(now, Qt::Key_Backtab, Qt::ShiftModifier);
        reached.insert(panelOf(QApplication::focusWidget()));
      }
      QVERIFY2(
          reached.contains(QString::fromLatin1(id)),
          list(QStringList(QString::fromLatin1(id)) + QStringList(reached.values())).constData());
    }
  }

  void tabGoesRoundTheStartPage() {
    build();
    QSet<QString> reached;
    kit_->find<QWidget>("startSample")->setFocus();
    for (int step = 0; step < 12; ++step) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      QVERIFY(kit_->startPage()->isAncestorOf(QApplication::focusWidget()));
      reached.insert(QApplication::focusWidget()->objectName());
    }
    for (const char* name : {"startSample", "startOpen", "startGenerate"})
      QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
    kit_->find<QWidget>("startSample")->setFocus();
    QTest::keyClick(kit_->find<QWidget>("startSample"), Qt::Key_Space);
    QTRY_VERIFY(kit_->editor.isOpen());
  }
};

}  // namespace attune

QTEST_MAIN(attune::WorkspacesTest)
#include "workspaces_test.moc"
