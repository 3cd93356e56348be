// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/panels.h"

#include <QMessageBox>

#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/session/playback.h"
#include "ui/window/begin_actions.h"
#include "ui/window/log_model.h"
#include "ui/window/log_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/undo_panel.h"

namespace attune {
namespace {

void tell(MainWindow& window, const QString& message) {
  auto* box = new QMessageBox(QMessageBox::Warning, MainWindow::tr("Attune"), message,
                              QMessageBox::Close, &window);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

}  // namespace

void fillWindow(MainWindow& window, const WindowParts& parts) {
  ActionRegistry& actions = window.actions();
  auto* begin = new BeginActions(parts.editor, actions, parts.samples, &window);
  QObject::connect(begin, &BeginActions::failed, &window,
                   [&window](const QString& message) { tell(window, message); });

  const auto add = [&window](const char* id, const QString& title, const char* icon,
                             QWidget* content) {
    window.addPanel(
        {.id = QString::fromLatin1(id), .title = title, .icon = QString::fromLatin1(icon)},
        content);
  };
  add("undo", MainWindow::tr("Undo History"), "history", new UndoPanel(parts.editor, actions));
  add("log", MainWindow::tr("Log"), "log", new LogPanel(parts.log, actions));
  window.complete();
}

}  // namespace attune
