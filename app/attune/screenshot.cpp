// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/screenshot.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QWidget>

#include "core/base/log.h"

namespace attune {
namespace {

constexpr int kInterval = 100;  // ms
constexpr int kQuietLooks = 8;  // time to lay out, read thumbnails and paint
constexpr int kMostLooks = 600;
constexpr int kFailed = 3;

}  // namespace

Screenshot::Screenshot(QWidget& window, QString file, std::function<bool()> isIdle, QObject* parent)
    : QObject(parent), window_(window), file_(std::move(file)), isIdle_(std::move(isIdle)) {
  connect(&timer_, &QTimer::timeout, this, &Screenshot::look);
  timer_.start(kInterval);
}

void Screenshot::look() {
  quiet_ = window_.isVisible() && isIdle_() ? quiet_ + 1 : 0;
  if (quiet_ < kQuietLooks && ++looks_ < kMostLooks) return;
  timer_.stop();
  const bool saved = quiet_ >= kQuietLooks && window_.grab().save(file_);
  if (!saved)
    log(LogLevel::Error, file_.toStdString() + ": the picture of the window could not be made");
  QCoreApplication::exit(saved ? 0 : kFailed);
}

}  // namespace attune
