// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/base/error.h"

namespace attune {

// For functions that belong to no class with a tr() of its own.
inline QString tr(const char* text) {
  return QCoreApplication::translate("attune", text);
}

inline Error badInput(const QString& message) {
  return badInput(message.toStdString());
}
inline Error ioError(const QString& message) {
  return ioError(message.toStdString());
}

inline Error notWritten(const QString& file) {
  return ioError(
      tr("%1: could not be written; is the folder writable and the disk not full?").arg(file));
}

}  // namespace attune
