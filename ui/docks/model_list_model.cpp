// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/model_list_model.h"

#include <QSettings>
#include <QStringList>
#include <algorithm>
#include <exception>
#include <utility>

#include "core/base/memory.h"
#include "core/engine/memory_estimate.h"
#include "ui/language/data_size.h"
#include "ui/session/editor.h"

namespace attune {
namespace {

const QString kStarter = QStringLiteral("starter");
const QString kFolders = QStringLiteral("models/folders");

// A plain run with everything at the model's own choice.
double plainRunBytes(const ModelInfo& info, const JobPlaces& places) {
  try {
    const JobRequest job{.model = info.folder,
                         .adapter = info.adapter,
                         .recipeFolder = places.recipes,
                         .prompt = "a",
                         .recipe = "plain"};
    return estimateMemory(job, info, availableMemory()).neededBytes;
  } catch (const std::exception&) {
    return 0;
  }
}

QString familyText(const ModelInfo& info) {
  if (info.family == "animatediff") return QStringLiteral("AnimateDiff");
  if (info.family == "stable-diffusion") return QStringLiteral("Stable Diffusion");
  return QString::fromStdString(info.family);
}

}  // namespace

ModelListModel::ModelListModel(Editor& editor, JobPlaces places, QObject* parent)
    : QAbstractListModel(parent), editor_(editor), places_(std::move(places)) {
  pool_.setMaxThreadCount(1);
  insert(kStarter);
  for (const QString& folder : QSettings().value(kFolders).toStringList())
    if (rowOf(folder) < 0) insert(folder);
  connect(&editor_, &Editor::documentChanged, this,
          [this, active = QString()]() mutable {
            const QString now = QString::fromStdString(editor_.document().settings.model);
            if (std::exchange(active, now) != now)
              Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ActiveRole});
          });
}

ModelListModel::~ModelListModel() {
  pool_.clear();
  pool_.waitForDone();
}

std::filesystem::path ModelListModel::folderOf(const QString& key) const {
  return key == kStarter ? places_.starter : std::filesystem::path(key.toStdString());
}

void ModelListModel::insert(const QString& key) {
  const int row = rowCount();
  beginInsertRows({}, row, row);
  entries_.push_back({.key = key});
  endInsertRows();
  startReading(key);
}

void ModelListModel::startReading(const QString& key) {
  pool_.start([this, key, folder = folderOf(key), places = places_] {
    Entry entry{.key = key};
    try {
      auto info = std::make_shared<const ModelInfo>(describeModel(folder));
      entry.runBytes = plainRunBytes(*info, places);
      entry.info = std::move(info);
      entry.state = State::Ready;
    } catch (const std::exception& error) {
      entry.problem = QString::fromUtf8(error.what());
      entry.state = State::Failed;
    }
    QMetaObject::invokeMethod(
        this,
        [this, entry] {
          const int row = rowOf(entry.key);
          if (row < 0) return;
          entries_[static_cast<std::size_t>(row)] = entry;
          Q_EMIT dataChanged(index(row), index(row));
          Q_EMIT read(entry.key);
        },
        Qt::QueuedConnection);
  });
}

int ModelListModel::addFolder(const QString& folder) {
  if (const int known = rowOf(folder); known >= 0) {
    reload(known);
    return known;
  }
  insert(folder);
  save();
  return rowCount() - 1;
}

void ModelListModel::removeFolder(int row) {
  if (row <= 0 || row >= rowCount()) return;
  beginRemoveRows({}, row, row);
  entries_.erase(entries_.begin() + row);
  endRemoveRows();
  save();
}

void ModelListModel::reload(int row) {
  if (row < 0 || row >= rowCount()) return;
  Entry& entry = entries_[static_cast<std::size_t>(row)];
  entry = {.key = entry.key};
  Q_EMIT dataChanged(index(row), index(row));
  startReading(entry.key);
}

void ModelListModel::save() const {
  QStringList folders;
  for (const Entry& entry : entries_)
    if (entry.key != kStarter) folders << entry.key;
  QSettings().setValue(kFolders, folders);
}

QString ModelListModel::keyAt(int row) const {
  return row < 0 || row >= rowCount() ? QString() : entries_[static_cast<std::size_t>(row)].key;
}

ModelListModel::State ModelListModel::stateAt(int row) const {
  return row < 0 || row >= rowCount() ? State::Failed
                                      : entries_[static_cast<std::size_t>(row)].state;
}

int ModelListModel::rowOf(const QString& key) const {
  const auto found = std::ranges::find(entries_, key, &Entry::key);
  return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

int ModelListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QString ModelListModel::detailOf(const Entry& entry) const {
  if (entry.state == State::Loading) return tr("Reading…");
  if (entry.state == State::Failed) return entry.problem;
  const ModelInfo& info = *entry.info;
  QStringList facts{familyText(info), tr("%1 on disk").arg(dataSize(info.bytesOnDisk))};
  const int frames = info.defaults.frames;
  if (entry.runBytes > 0)
    facts << tr("%1 for %2 frames of %3 × %4")
                 .arg(dataSize(entry.runBytes))
                 .arg(frames)
                 .arg(info.size.width)
                 .arg(info.size.height);
  return facts.join(QStringLiteral(" · "));
}

QVariant ModelListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
  const QString path = QString::fromStdString(folderOf(entry.key).string());
  switch (role) {
    case Qt::DisplayRole:
      if (entry.info && !entry.info->title.empty()) return QString::fromStdString(entry.info->title);
      if (entry.key == kStarter) return tr("Starter model");
      return QString::fromStdString(folderOf(entry.key).filename().string());
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2").arg(detailOf(entry), path);
    case KeyRole: return entry.key;
    case StateRole: return static_cast<int>(entry.state);
    case DetailRole: return detailOf(entry);
    case PathRole: return entry.key == kStarter ? tr("comes with Attune") : path;
    case ActiveRole:
      return entry.key == QString::fromStdString(editor_.document().settings.model);
    case BuiltInRole: return entry.key == kStarter;
    default: return {};
  }
}

QHash<int, QByteArray> ModelListModel::roleNames() const {
  QHash<int, QByteArray> names = QAbstractListModel::roleNames();
  names.insert(KeyRole, "key");
  names.insert(StateRole, "state");
  names.insert(DetailRole, "detail");
  names.insert(PathRole, "path");
  names.insert(ActiveRole, "active");
  return names;
}

}  // namespace attune
