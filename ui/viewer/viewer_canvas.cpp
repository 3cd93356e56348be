// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_canvas.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QOpenGLWidget>
#include <QPaintEvent>
#include <QPainter>
#include <QSurfaceFormat>
#include <QTabletEvent>
#include <QTimer>
#include <QWheelEvent>
#include <cmath>

#include "core/base/error.h"
#include "core/base/log.h"
#include "render/gl_backend.h"
#include "render/painter_backend.h"
#include "ui/theme/theme.h"
#include "ui/viewer/viewer_controller.h"

namespace attune {
namespace {

// What both canvases do with events; `Base` is QWidget or QOpenGLWidget.
template <typename Base>
class EventCanvas : public Base {
 public:
  EventCanvas(ViewerController& controller, QWidget* parent)
      : Base(parent), controller_(controller) {
    this->setObjectName(QStringLiteral("viewerCanvas"));
    this->setAccessibleName(ViewerController::tr("Viewer canvas"));
    this->setAccessibleDescription(
        ViewerController::tr("The frame at the playhead with masks and motion paths"));
    this->setFocusPolicy(Qt::StrongFocus);
    this->setMouseTracking(true);
    this->setTabletTracking(true);
    this->setMinimumSize(160, 120);
    QObject::connect(&controller, &ViewerController::cursorChanged, this,
                     [this] { this->setCursor(controller_.cursor()); });
    QObject::connect(&controller, &ViewerController::sceneChanged, this, [this] { ask(); });
  }

 protected:
  [[nodiscard]] ViewerController& controller() { return controller_; }
  [[nodiscard]] double ratio() const { return this->devicePixelRatioF(); }
  [[nodiscard]] QSize deviceSize() const {
    return (QSizeF(this->size()) * ratio()).toSize().expandedTo({1, 1});
  }
  virtual void showScene() = 0;

  // Events of one turn of the loop are shown together.
  void ask() {
    if (asked_) return;
    asked_ = true;
    QTimer::singleShot(0, this, [this] {
      asked_ = false;
      showScene();
    });
  }

  void mousePressEvent(QMouseEvent* event) override {
    controller_.press(event->position() * ratio(), pointer(*event));
  }
  void mouseMoveEvent(QMouseEvent* event) override {
    controller_.move(event->position() * ratio(), pointer(*event));
  }
  void mouseReleaseEvent(QMouseEvent* event) override {
    controller_.release(event->position() * ratio(), pointer(*event));
  }
  void mouseDoubleClickEvent(QMouseEvent* event) override {
    controller_.doublePress(event->position() * ratio(), pointer(*event));
  }

  void tabletEvent(QTabletEvent* event) override {
    PointerEvent pen{.button = event->button(),
                     .modifiers = event->modifiers(),
                     .pressure = event->pressure(),
                     .pen = true,
                     .eraserEnd = event->pointerType() == QPointingDevice::PointerType::Eraser};
    const QPointF at = event->position() * ratio();
    if (event->type() == QEvent::TabletPress) {
      this->setFocus(Qt::MouseFocusReason);
      controller_.press(at, pen);
    } else if (event->type() == QEvent::TabletRelease) {
      controller_.release(at, pen);
    } else {
      controller_.move(at, pen);
    }
    event->accept();
  }

  void wheelEvent(QWheelEvent* event) override {
    const QPoint angle = event->angleDelta();
    const bool sideways =
        std::abs(angle.x()) > std::abs(angle.y()) || (event->modifiers() & Qt::ShiftModifier);
    const int turned = std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y();
    controller_.wheel(event->position() * ratio(), turned / 120.0, sideways);
    event->accept();
  }

  void keyPressEvent(QKeyEvent* event) override {
    if (!controller_.keyPress(*event)) Base::keyPressEvent(event);
  }
  void keyReleaseEvent(QKeyEvent* event) override {
    if (!controller_.keyRelease(*event)) Base::keyReleaseEvent(event);
  }
  void focusOutEvent(QFocusEvent* event) override {
    controller_.keysLost();
    Base::focusOutEvent(event);
  }
  void showEvent(QShowEvent* event) override {
    controller_.setSeen(true);
    Base::showEvent(event);
  }
  void hideEvent(QHideEvent* event) override {
    controller_.setSeen(false);
    Base::hideEvent(event);
  }
  void leaveEvent(QEvent* event) override {
    controller_.leave();
    Base::leaveEvent(event);
  }

  bool event(QEvent* event) override {
    // Accepted, the key comes as a key press instead of firing a shortcut.
    if (event->type() == QEvent::ShortcutOverride &&
        controller_.wantsKey(*static_cast<QKeyEvent*>(event))) {
      event->accept();
      return true;
    }
    if (event->type() == QEvent::PaletteChange) ask();
    return Base::event(event);
  }

 private:
  static PointerEvent pointer(const QMouseEvent& event) {
    return {.button = event.button(), .modifiers = event.modifiers()};
  }

  ViewerController& controller_;
  bool asked_ = false;
};

class PainterCanvas final : public EventCanvas<QWidget> {
 public:
  PainterCanvas(ViewerController& controller, QWidget* parent) : EventCanvas(controller, parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
  }

 protected:
  void showScene() override {
    const QRegion changed = backend_.show(controller().scene());
    const double r = ratio();
    for (const QRect& area : changed) {
      update(QRectF(area.x() / r, area.y() / r, area.width() / r, area.height() / r)
                 .toAlignedRect()
                 .adjusted(-1, -1, 1, 1));
    }
  }

  void resizeEvent(QResizeEvent* event) override {
    controller().setView(deviceSize(), ratio());
    EventCanvas::resizeEvent(event);
  }

  void paintEvent(QPaintEvent* event) override {
    // Moved to a screen of another scale, or not shown yet.
    if (backend_.picture().size() != deviceSize()) {
      controller().setView(deviceSize(), ratio());
      backend_.show(controller().scene());
    }
    QPainter painter(this);
    const double r = ratio();
    // Where a pixel of the screen is only in part the canvas', its picture may leave it out.
    if (r != std::floor(r))
      for (const QRect& area : event->region()) painter.fillRect(area, theme().canvas);
    painter.scale(1 / r, 1 / r);
    for (const QRect& area : event->region()) {
      backend_.paint(
          painter,
          QRectF(area.x() * r, area.y() * r, area.width() * r, area.height() * r).toAlignedRect() &
              backend_.picture().rect());
    }
  }

 private:
  PainterBackend backend_ = {};
};

class GlCanvas final : public EventCanvas<QOpenGLWidget> {
 public:
  GlCanvas(ViewerController& controller, QWidget* parent) : EventCanvas(controller, parent) {
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    setFormat(format);
    setUpdateBehavior(QOpenGLWidget::PartialUpdate);
  }

  ~GlCanvas() override {
    makeCurrent();
    backend_.reset();
    doneCurrent();
  }

 protected:
  void showScene() override { update(); }

  void initializeGL() override {
    backend_.reset();
    software_.reset();
    try {
      backend_ = std::make_unique<GlBackend>();
    } catch (const Error& error) {
      log(LogLevel::Warning, error.message() + "; the viewer draws without it");
      software_ = std::make_unique<PainterBackend>();
    }
  }

  void resizeGL(int, int) override {
    fresh_ = true;
    controller().setView(deviceSize(), ratio());
  }

  void paintGL() override {
    Scene scene = controller().scene();
    if (scene.size != deviceSize()) {
      controller().setView(deviceSize(), ratio());
      scene = controller().scene();
    }
    if (software_) {
      software_->show(scene);
      QPainter painter(this);
      painter.scale(1 / ratio(), 1 / ratio());
      software_->paint(painter, QRect(QPoint(), scene.size));
      return;
    }
    // Another framebuffer (resized, moved to another window) holds nothing of the last scene.
    const GLuint framebuffer = defaultFramebufferObject();
    if (framebuffer != framebuffer_) fresh_ = true;
    framebuffer_ = framebuffer;
    if (std::exchange(fresh_, false)) {
      backend_->show(scene);
    } else {
      backend_->showChanges(scene);
    }
  }

 private:
  std::unique_ptr<GlBackend> backend_ = {};
  std::unique_ptr<PainterBackend> software_ = {};
  bool fresh_ = true;
  GLuint framebuffer_ = 0;
};

bool hasHardwareGl() {
  QOffscreenSurface surface;
  surface.create();
  QOpenGLContext context;
  if (!context.create() || !context.makeCurrent(&surface)) return false;
  const auto* renderer =
      reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
  const QByteArray name = QByteArray(renderer).toLower();
  context.doneCurrent();
  for (const char* software : {"llvmpipe", "softpipe", "swrast", "software", "swiftshader"})
    if (name.contains(software)) return false;
  return !name.isEmpty();
}

}  // namespace

bool canvasMayUseGl() {
  const QString platform = QGuiApplication::platformName();
  const bool shows =
      platform == QStringLiteral("xcb") || platform.startsWith(QStringLiteral("wayland"));
  const QByteArray wish = qgetenv("ATTUNE_CANVAS");
  if (!shows || wish == "painter") return false;
  if (wish == "gl") return true;
  static const bool hardware = hasHardwareGl();
  return hardware;
}

QWidget* makeCanvas(ViewerController& controller, QWidget* parent) {
  if (canvasMayUseGl()) return new GlCanvas(controller, parent);
  return new PainterCanvas(controller, parent);
}

}  // namespace attune
