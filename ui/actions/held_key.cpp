// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/held_key.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <utility>

namespace attune {

HeldKey::HeldKey(QAction& action, QObject* parent) : QObject(parent), action_(action) {
  action_.setAutoRepeat(false);
  // Between its override and its release the action can only have been fired by the key.
  connect(&action_, &QAction::triggered, this, [this] { held_ = pressed_ != 0; });
  qApp->installEventFilter(this);
}

void HeldKey::letGo() {
  pressed_ = 0;
  if (std::exchange(held_, false)) action_.setChecked(false);
}

// Shortcuts say when a key goes down; nobody says when it comes up, or that it will not be told.
bool HeldKey::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!key->isAutoRepeat() && action_.shortcuts().contains(QKeySequence(key->keyCombination())))
      pressed_ = key->key();
  } else if (event->type() == QEvent::KeyRelease) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (pressed_ != 0 && key->key() == pressed_ && !key->isAutoRepeat()) letGo();
  } else if (event->type() == QEvent::WindowDeactivate) {
    letGo();
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace attune
