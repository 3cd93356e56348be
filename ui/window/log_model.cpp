// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/log_model.h"

#include <QBrush>
#include <QIcon>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

QString levelName(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return LogModel::tr("debug");
    case LogLevel::Info:
      return LogModel::tr("info");
    case LogLevel::Warning:
      return LogModel::tr("warning");
    case LogLevel::Error:
      break;
  }
  return LogModel::tr("error");
}

QColor levelColour(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return theme().textMuted;
    case LogLevel::Info:
      return theme().text;
    case LogLevel::Warning:
      return theme().warning;
    case LogLevel::Error:
      break;
  }
  return theme().danger;
}

}  // namespace

LogModel::LogModel(QObject* parent) : QAbstractListModel(parent) {}

void LogModel::append(LogLevel level, std::string_view message) {
  Line line{.time = QTime::currentTime(),
            .level = level,
            .text = QString::fromUtf8(message.data(), static_cast<qsizetype>(message.size()))};
  QMetaObject::invokeMethod(
      this, [this, line = std::move(line)]() mutable { take(std::move(line)); },
      Qt::QueuedConnection);
}

int LogModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Line& line = lines_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return line.time.toString(QStringLiteral("HH:mm:ss")) + QStringLiteral("  ") + line.text;
    case Qt::ToolTipRole:
      return line.text;
    case Qt::AccessibleTextRole:
      return lineAt(index.row());
    case Qt::ForegroundRole:
      return QBrush(levelColour(line.level));
    case LevelRole:
      return static_cast<int>(line.level);
    case TimeRole:
      return line.time;
    default:
      return {};
  }
}

QString LogModel::lineAt(int row) const {
  const Line& line = lines_[static_cast<std::size_t>(row)];
  return QStringLiteral("%1  %2  %3")
      .arg(line.time.toString(QStringLiteral("HH:mm:ss.zzz")), levelName(line.level), line.text);
}

void LogModel::take(Line line) {
  if (lines_.size() == static_cast<std::size_t>(kMostLines)) {
    beginRemoveRows({}, 0, 0);
    lines_.pop_front();
    endRemoveRows();
  }
  const int row = static_cast<int>(lines_.size());
  beginInsertRows({}, row, row);
  lines_.push_back(std::move(line));
  endInsertRows();
}

}  // namespace attune
