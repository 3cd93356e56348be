// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/warning_box.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {

QMessageBox* warningBox(QWidget* parent, const QString& title, const QString& message,
                        QMessageBox::StandardButton close) {
  auto* box = new QMessageBox(QMessageBox::NoIcon, title, message, close, parent);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setIconPixmap(
      iconPixmap(u"warning", Theme::spacing(8), theme().warning, box->devicePixelRatioF()));
  return box;
}

}  // namespace attune
