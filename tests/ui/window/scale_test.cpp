// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a screen of 1366 x 768 pixels, at the scale that QT_SCALE_FACTOR says:
// nothing is cut off and nothing lies over anything else. Registered once for each scale.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QDockWidget>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QTabBar>

#include "tests/ui/attention/attention_kit.h"
#include "tests/ui/window/window_kit.h"
#include "ui/viewer/viewer_panel.h"

namespace attune {
namespace {

double factor() {
  return qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? qgetenv("QT_SCALE_FACTOR").toDouble() : 1;
}

// Pixels of the smallest screen that people use at that scale; the window needs some 1045 x 600
// logical ones.
QSize screenSize() {
  return factor() < 1.5 ? QSize(1366, 768) : factor() < 2 ? QSize(1600, 900) : QSize(2160, 1440);
}

QByteArray told(const QWidget& widget, const char* what) {
  QString text;
  QDebug(&text) << widget.metaObject()->className() << widget.objectName() << what
                << widget.geometry() << "needs" << widget.minimumSizeHint() << "in"
                << widget.parentWidget()->metaObject()->className()
                << widget.parentWidget()->objectName() << widget.parentWidget()->size();
  return text.toUtf8();
}

// Whose insides Qt lays out, or that shows a part of what it holds.
bool isWhole(const QWidget* widget) {
  return qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
         qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QTabBar*>(widget);
}

bool isControl(const QWidget* widget) {
  return isWhole(widget) || qobject_cast<const QAbstractButton*>(widget) ||
         qobject_cast<const QLabel*>(widget) || qobject_cast<const QAbstractSlider*>(widget);
}

}  // namespace

class ScaleTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;
  int controls_ = 0;

  // What one sees of a widget's children.
  static QWidgetList shownIn(const QWidget& parent) {
    QWidgetList found;
    for (QObject* child : parent.children()) {
      auto* widget = qobject_cast<QWidget*>(child);
      // The ring of the focus lies over the canvas by intent.
      if (widget && widget->isVisible() && !widget->isWindow() && !widget->size().isEmpty() &&
          widget->objectName() != QStringLiteral("viewerCanvasFocus"))
        found.append(widget);
    }
    return found;
  }

  // A finished run: Attention, Entropy, Steering and History have something to show.
  void runOnce() {
    QVERIFY(!kit_->bridge->run().isEmpty());
    QTRY_VERIFY(!kit_->fake->waiting.empty());
    const JobId job = kit_->fake->start();
    for (int step = 1; step <= 10; ++step) {
      kit_->fake->send(toldStep(job, step));
      kit_->fake->send(
          JobSteering{.job = job, .step = step, .terms = {"inside"}, .energies = {1.0 / step}});
    }
    kit_->fake->finish(job, 200, 16);
    QTRY_VERIFY(kit_->lens->step() && kit_->lens->step()->step == 10);
    QTRY_COMPARE(kit_->find<QAbstractItemView>("historyList")->model()->rowCount(), 1);
  }

  void theWindowFits() {
    const QSizeF pixels = QSizeF(kit_->window->size()) * factor();
    QStringList needs{QStringLiteral("%1 x %2").arg(pixels.width()).arg(pixels.height())};
    for (const QDockWidget* dock : kit_->window->findChildren<QDockWidget*>())
      if (!dock->isHidden() && dock->widget())
        needs << QStringLiteral("%1 %2")
                     .arg(dock->objectName())
                     .arg(dock->widget()->minimumSizeHint().width());
    QVERIFY2(pixels.width() <= screenSize().width() && pixels.height() <= screenSize().height(),
             qPrintable(needs.join(QStringLiteral(", "))));
  }

  // That each control has the room it needs within its parent, and that what a layout placed does
  // not overlap.
  void lookAt(const QWidget& parent) {
    const QWidgetList shown = shownIn(parent);
    const bool scrolls = qobject_cast<const QAbstractScrollArea*>(parent.parentWidget());
    for (const QWidget* widget : shown) {
      if (isControl(widget)) {
        ++controls_;
        const QSize needed = widget->minimumSizeHint().boundedTo(widget->maximumSize());
        QVERIFY2(widget->width() >= needed.width() && widget->height() >= needed.height(),
                 told(*widget, "is too small").constData());
        QVERIFY2(scrolls || parent.rect().contains(widget->geometry()),
                 told(*widget, "is cut off").constData());
      }
      if (!isWhole(widget)) lookAt(*widget);
      if (QTest::currentTestFailed()) return;
    }
    if (!parent.layout() || qobject_cast<const QMainWindow*>(&parent)) return;
    for (qsizetype i = 0; i < shown.size(); ++i) {
      for (qsizetype j = i + 1; j < shown.size(); ++j) {
        QVERIFY2(!shown[i]->geometry().intersects(shown[j]->geometry()),
                 (told(*shown[i], "lies over ") + told(*shown[j], "")).constData());
      }
    }
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    const QSizeF logical = QSizeF(screenSize()) / factor();
    kit_ = std::make_unique<WindowKit>(
        *home_, QSize(static_cast<int>(logical.width()), static_cast<int>(logical.height())));
    controls_ = 0;
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void theStartPageFits() {
    QCOMPARE(kit_->window->devicePixelRatioF(), factor());
    theWindowFits();
    if (QTest::currentTestFailed()) return;
    lookAt(*kit_->startPage());
    QVERIFY(controls_ > 5);
  }

  void everyPanelFits_data() {
    QTest::addColumn<Workspace>("workspace");
    QTest::addColumn<bool>("hasRun");
    for (const Workspace workspace : kWorkspaces) {
      QTest::addRow("%s", qPrintable(workspaceId(workspace))) << workspace << false;
      QTest::addRow("%s a run", qPrintable(workspaceId(workspace))) << workspace << true;
    }
  }
  void everyPanelFits() {
    QFETCH(const Workspace, workspace);
    QFETCH(const bool, hasRun);
    QVERIFY(kit_->openSample());
    kit_->window->setWorkspace(workspace);
    if (hasRun) runOnce();
    if (QTest::currentTestFailed()) return;
    WindowKit::settle(50);
    theWindowFits();
    if (QTest::currentTestFailed()) return;
    for (QDockWidget* dock : kit_->window->findChildren<QDockWidget*>()) {
      if (dock->isHidden()) continue;
      dock->raise();
      WindowKit::settle(hasRun ? 100 : 20);  // charts are drawn a little later
      QVERIFY2(kit_->window->rect().contains(dock->geometry()),
               told(*dock, "is off screen").constData());
      lookAt(*dock);
      if (QTest::currentTestFailed()) return;
    }
    if (hasRun && workspace == Workspace::Inspect) {
      QVERIFY(!kit_->find<QWidget>("siteGrid")->isHidden());
      QVERIFY(kit_->find<QLabel>("attentionCost")->text().contains(QStringLiteral("MiB")));
    }
    lookAt(*kit_->find<QWidget>("mainBar"));
    lookAt(*kit_->find<QWidget>("viewerPanel"));
    QVERIFY(controls_ > 60);
    const QSize canvas = kit_->find<ViewerPanel>("viewerPanel")->canvas()->size();
    QVERIFY(canvas.width() >= 160 && canvas.height() >= 120);
  }
};

}  // namespace attune

QTEST_MAIN(attune::ScaleTest)
#include "scale_test.moc"
