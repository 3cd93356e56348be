// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QString>

namespace attune {

// Says what went wrong, beside the warning of our own icons. Not shown yet: call open(), which does
// not wait; it is gone once closed.
[[nodiscard]] QMessageBox* warningBox(QWidget* parent, const QString& title, const QString& message,
                                      QMessageBox::StandardButton close = QMessageBox::Close);

}  // namespace attune
