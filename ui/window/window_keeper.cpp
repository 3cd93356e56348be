// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_keeper.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include "ui/window/main_window.h"

namespace attune {

WindowKeeper::WindowKeeper(const WindowParts& parts) : parts_(parts) {
  make();
  qApp->installEventFilter(this);
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::make() {
  window_ = std::make_unique<MainWindow>(parts_.editor, parts_.engine);
  fillWindow(*window_, parts_);
}

void WindowKeeper::makeAnew() {
  pending_ = false;
  const std::unique_ptr<MainWindow> old = std::move(window_);
  old->keepLayout();
  make();
  window_->setWindowState(old->windowState());
  if (old->isVisible())
    window_->show();  // before the old one goes: the last window ends the program
  old->hide();
  window_->activateWindow();
  Q_EMIT madeAnew();
}

bool WindowKeeper::eventFilter(QObject* watched, QEvent* event) {
  // One language comes with several translators, each of which tells; dialogs that are open belong
  // to the old window and may still be in the middle of telling it.
  if (watched == qApp && event->type() == QEvent::LanguageChange && !std::exchange(pending_, true))
    QTimer::singleShot(0, this, &WindowKeeper::makeAnew);
  return QObject::eventFilter(watched, event);
}

}  // namespace attune
