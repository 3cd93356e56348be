// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "tests/ui/timeline/timeline_sample.h"
#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/session/playback.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/transport_bar.h"

namespace attune {

// A window with transport and timeline over the sample, and events as a hand makes them.
struct TimelineKit {
  explicit TimelineKit(bool open = true, ThemeMode mode = ThemeMode::Dark) {
    applyTheme(mode);
    column.setContentsMargins(0, 0, 0, 0);
    column.setSpacing(0);
    column.addWidget(&transport);
    column.addWidget(&panel, 1);
    window.resize(1000, 420);
    window.show();
    window.activateWindow();
    if (open) {
      editor.open(sampleDocument(), sampleClip());
      editor.setResult(
          {.id = QStringLiteral("run"), .title = QStringLiteral("Run 1"), .clip = sampleResult()});
    }
    (void)QTest::qWaitForWindowActive(&window);
    view().setFocus();
    QCoreApplication::processEvents();
  }

  [[nodiscard]] TimelineView& view() { return panel.view(); }
  [[nodiscard]] const Document& document() const { return editor.document(); }

  [[nodiscard]] QString why(const char* id) const {
    return actions.disabledReason(QLatin1String(id));
  }
  void lock(const char* object) {
    Document next = editor.document();
    next.find(object)->locked = true;
    editor.commit(QStringLiteral("Lock"), std::move(next));
  }

  void mouse(QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons,
             Qt::KeyboardModifiers keys = {}) {
    QMouseEvent event(type, at, view().mapToGlobal(at), button, buttons, keys);
    QCoreApplication::sendEvent(&view(), &event);
  }
  void press(QPoint at, Qt::KeyboardModifiers keys = {}) {
    mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, keys);
  }
  void move(QPoint at, Qt::KeyboardModifiers keys = {}) {
    mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, keys);
  }
  void release(QPoint at, Qt::KeyboardModifiers keys = {}) {
    mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, keys);
  }
  void click(QPoint at, Qt::KeyboardModifiers keys = {}) {
    press(at, keys);
    release(at, keys);
  }
  void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    press(from, keys);
    for (int i = 1; i <= 8; ++i) move(from + (to - from) * i / 8, keys);
    release(to, keys);
  }
  void wheel(QPoint at, int notches, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(at, view().mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view(), &event);
  }
  [[nodiscard]] QPoint inFrame(int frame, int y) { return {view().layout().centre(frame), y}; }
  [[nodiscard]] int rowMiddle(TimelineRowKind kind, const std::string& object) {
    for (const TimelineRow& row : view().rows()) {
      if (row.kind == kind && row.object == object) return view().rowTop(row) + row.height / 2;
    }
    return -1;
  }

  Editor editor;
  Playback playback{editor};
  QWidget window;
  ActionRegistry actions{&window};
  QVBoxLayout column{&window};
  TransportBar transport{editor, playback, actions, &window};
  TimelinePanel panel{editor, actions, &window};
};

}  // namespace attune
