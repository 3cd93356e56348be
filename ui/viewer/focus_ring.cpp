// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/focus_ring.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/theme.h"

namespace attune {

FocusRing::FocusRing(QWidget& around) : QWidget(around.parentWidget()), around_(around) {
  setObjectName(around.objectName() + QStringLiteral("Focus"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  around_.installEventFilter(this);
  follow();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
      follow();
      break;
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

void FocusRing::follow() {
  setGeometry(around_.geometry());
  // Inside the mask's hole the widget is painted as if nothing lay over it.
  constexpr int kWidth = Theme::kFocusWidth;
  setMask(QRegion(rect()) - QRegion(rect().adjusted(kWidth, kWidth, -kWidth, -kWidth)));
  setVisible(around_.hasFocus() && around_.isVisible());
  if (isVisible()) raise();
}

void FocusRing::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme().accent);
}

}  // namespace attune
