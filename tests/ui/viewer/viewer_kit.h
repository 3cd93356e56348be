// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QPointingDevice>
#include <QStandardPaths>
#include <QTabletEvent>
#include <QTest>
#include <memory>

#include "core/media/clip_reader.h"
#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"

namespace attune {

// A clip of a moving red disc on blue, without a file.
inline std::shared_ptr<const Clip> madeClip(Size2i size, int count) {
  std::vector<Image> frames;
  for (int f = 0; f < count; ++f) {
    Image frame(size, 3);
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x) {
        const double dx = x - size.width * (0.3 + 0.4 * f / count);
        const double dy = y - size.height * 0.5;
        const bool disc = dx * dx + dy * dy < size.height * size.height * 0.04;
        std::uint8_t* pixel = frame.row(y) + 3 * x;
        pixel[0] = disc ? 220 : 30;
        pixel[1] = disc ? 60 : 60;
        pixel[2] = disc ? 40 : 160;
      }
    }
    frames.push_back(std::move(frame));
  }
  return std::make_shared<const Clip>(makeClip(std::move(frames), {8, 1}));
}

// A viewer over an open clip, of 640 x 480 px, with real events sent to its canvas.
class ViewerKit {
 public:
  explicit ViewerKit(std::shared_ptr<const Clip> clip = madeClip({160, 120}, 16)) {
    QStandardPaths::setTestModeEnabled(true);
    editor.setToolOptions(ToolOptions{.radius = 6});
    panel = std::make_unique<ViewerPanel>(editor, actions, &window);
    window.resize(640, 480);
    panel->resize(window.size());
    if (clip) editor.open(Document{}, std::move(clip));
    window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
    canvas()->setFocus();
    settle();
  }

  [[nodiscard]] QWidget* canvas() const { return panel->canvas(); }
  [[nodiscard]] ViewerController& controller() const { return panel->controller(); }
  // Where a pixel of the source is on the canvas.
  [[nodiscard]] QPointF exactAt(double x, double y) const {
    return controller().transform().toView({x, y}) / canvas()->devicePixelRatioF();
  }
  [[nodiscard]] QPoint at(double x, double y) const { return exactAt(x, y).toPoint(); }
  void settle() const { QCoreApplication::processEvents(); }

  void press(QPoint where, Qt::KeyboardModifiers keys = {},
             Qt::MouseButton button = Qt::LeftButton) const {
    QTest::mousePress(canvas(), button, keys, where);
  }
  void move(QPoint where, Qt::KeyboardModifiers keys = {},
            Qt::MouseButton button = Qt::LeftButton) const {
    QMouseEvent event(QEvent::MouseMove, where, canvas()->mapToGlobal(QPointF(where)), Qt::NoButton,
                      button, keys);
    QCoreApplication::sendEvent(canvas(), &event);
  }
  void release(QPoint where, Qt::KeyboardModifiers keys = {},
               Qt::MouseButton button = Qt::LeftButton) const {
    QTest::mouseRelease(canvas(), button, keys, where);
    settle();
  }
  void drag(std::initializer_list<QPoint> points, Qt::KeyboardModifiers keys = {}) const {
    press(*points.begin(), keys);
    for (const QPoint& point : points) move(point, keys);
    release(*(points.end() - 1), keys);
  }
  void click(QPoint where, Qt::KeyboardModifiers keys = {},
             Qt::MouseButton button = Qt::LeftButton) const {
    press(where, keys, button);
    release(where, keys, button);
  }
  void tablet(QEvent::Type type, QPointF where, double pressure,
              QPointingDevice::PointerType tip = QPointingDevice::PointerType::Pen) const {
    static const QPointingDevice device(QStringLiteral("pen"), 1, QInputDevice::DeviceType::Stylus,
                                        QPointingDevice::PointerType::Pen,
                                        QInputDevice::Capability::Pressure, 1, 1);
    static const QPointingDevice rubber(
        QStringLiteral("eraser"), 2, QInputDevice::DeviceType::Stylus,
        QPointingDevice::PointerType::Eraser, QInputDevice::Capability::Pressure, 1, 1);
    const bool down = type != QEvent::TabletRelease;
    QTabletEvent event(type, tip == QPointingDevice::PointerType::Eraser ? &rubber : &device, where,
                       canvas()->mapToGlobal(where), pressure, 0, 0, 0, 0, 0, {}, Qt::LeftButton,
                       down ? Qt::LeftButton : Qt::NoButton);
    QCoreApplication::sendEvent(canvas(), &event);
    settle();
  }

  // The mask of the selected object at the playhead; blank where there is none.
  [[nodiscard]] Image mask() const {
    const DocumentObject* object = editor.selected();
    return object ? maskAt(editor.document(), *object, editor.frame()) : Image({160, 120}, 1);
  }
  [[nodiscard]] int value(int x, int y) const { return mask().row(y)[x]; }
  [[nodiscard]] int painted() const {
    const Image now = mask();
    return static_cast<int>(std::ranges::count_if(now.pixels, [](auto v) { return v > 127; }));
  }
  [[nodiscard]] int edits() { return editor.history().position(); }

  Editor editor;
  QWidget window;
  ActionRegistry actions{&window};
  std::unique_ptr<ViewerPanel> panel;
};

}  // namespace attune
