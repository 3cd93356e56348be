// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/object_list_model.h"

#include <QStringList>
#include <algorithm>
#include <utility>

#include "render/object_palette.h"
#include "ui/session/prompt_words.h"
#include "ui/session/editor.h"
#include "ui/session/object_edits.h"

namespace attune {

ObjectListModel::ObjectListModel(Editor& editor, QObject* parent)
    : QAbstractListModel(parent), editor_(editor) {
  rows_ = rowsOf(editor_.document(), editor_.isOpen());
  connect(&editor_, &Editor::documentChanged, this, &ObjectListModel::follow);
}

std::vector<ObjectListModel::Row> ObjectListModel::rowsOf(const Document& document, bool open) {
  std::vector<Row> rows;
  if (!open) return rows;
  const QString prompt = QString::fromStdString(document.text.prompt);
  for (const DocumentObject& object : document.objects) {
    const QString words = QString::fromStdString(object.words);
    rows.push_back({.id = QString::fromStdString(object.id),
                    .name = QString::fromStdString(object.name),
                    .words = words,
                    .colour = object.colour,
                    .wordsFound = !words.isEmpty() && !placesOf(words, prompt).empty(),
                    .shown = object.visible,
                    .locked = object.locked,
                    .marked = !object.mask.keys.empty(),
                    .led = object.path && !object.path->nodes.empty()});
  }
  rows.push_back({.name = tr("Background"), .words = prompt, .wordsFound = !prompt.isEmpty()});
  return rows;
}

QString ObjectListModel::idAt(int row) const {
  return row < 0 || row >= rowCount() ? QString() : rows_[static_cast<std::size_t>(row)].id;
}

int ObjectListModel::rowOf(const QString& id) const {
  const auto found = std::ranges::find(rows_, id, &Row::id);
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

// Rows are moved, taken out and put in one by one, so that the view keeps its place and an editor
// that is open stays open.
void ObjectListModel::follow() {
  const std::vector<Row> next = rowsOf(editor_.document(), editor_.isOpen());
  for (int row = rowCount() - 1; row >= 0; --row) {
    if (std::ranges::find(next, rows_[static_cast<std::size_t>(row)].id, &Row::id) != next.end())
      continue;
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
  }
  for (int row = 0; row < static_cast<int>(next.size()); ++row) {
    const Row& wanted = next[static_cast<std::size_t>(row)];
    const int now = rowOf(wanted.id);
    if (now < 0) {
      beginInsertRows({}, row, row);
      rows_.insert(rows_.begin() + row, wanted);
      endInsertRows();
      continue;
    }
    if (now != row) {
      beginMoveRows({}, now, now, {}, row);
      std::rotate(rows_.begin() + row, rows_.begin() + now, rows_.begin() + now + 1);
      endMoveRows();
    }
    if (rows_[static_cast<std::size_t>(row)] != wanted) {
      rows_[static_cast<std::size_t>(row)] = wanted;
      Q_EMIT dataChanged(index(row), index(row));
    }
  }
}

int ObjectListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ObjectListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return row.name;
    case Qt::ToolTipRole:
      if (row.id.isEmpty()) return tr("What no object covers; the whole prompt describes it");
      if (row.words.isEmpty()) return tr("Not bound to words of the prompt yet");
      if (!row.wordsFound) return tr("“%1” is not in the prompt any more").arg(row.words);
      return row.marked ? tr("Bound to “%1”").arg(row.words)
                        : tr("Bound to “%1”; paint where it is").arg(row.words);
    case Qt::AccessibleTextRole: {
      QStringList parts{row.name};
      if (!row.id.isEmpty()) parts << objectColourName(row.colour);
      if (!row.id.isEmpty() && !row.words.isEmpty()) parts << tr("bound to %1").arg(row.words);
      if (!row.shown) parts << tr("hidden");
      if (row.locked) parts << tr("locked");
      return parts.join(QStringLiteral(", "));
    }
    case IdRole: return row.id;
    case ColourRole: return row.colour;
    case WordsRole: return row.words;
    case WordsFoundRole: return row.wordsFound;
    case ShownRole: return row.shown;
    case LockedRole: return row.locked;
    case MarkedRole: return row.marked;
    case LedRole: return row.led;
    default: return {};
  }
}

bool ObjectListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  Document next = editor_.history().document();
  DocumentObject* object = next.find(idAt(index.row()).toStdString());
  if (!object) return false;
  switch (role) {
    case Qt::EditRole: {
      const QString name = value.toString().trimmed();
      if (name.isEmpty()) return false;
      object->name = name.toStdString();
      editor_.commit(tr("Rename object"), std::move(next));
      return true;
    }
    case ShownRole:
      object->visible = value.toBool();
      editor_.commit(value.toBool() ? tr("Show object") : tr("Hide object"), std::move(next));
      return true;
    case LockedRole:
      object->locked = value.toBool();
      editor_.commit(value.toBool() ? tr("Lock object") : tr("Unlock object"), std::move(next));
      return true;
    default: return false;
  }
}

Qt::ItemFlags ObjectListModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::ItemIsDropEnabled;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  if (!idAt(index.row()).isEmpty()) flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
  return flags;
}

QHash<int, QByteArray> ObjectListModel::roleNames() const {
  QHash<int, QByteArray> names = QAbstractListModel::roleNames();
  names.insert(IdRole, "id");
  names.insert(ColourRole, "colour");
  names.insert(WordsRole, "words");
  names.insert(ShownRole, "shown");
  names.insert(LockedRole, "locked");
  return names;
}

Qt::DropActions ObjectListModel::supportedDropActions() const { return Qt::MoveAction; }

bool ObjectListModel::moveRows(const QModelIndex& source, int row, int count,
                               const QModelIndex& target, int before) {
  const QString id = idAt(row);
  if (source.isValid() || target.isValid() || count != 1 || id.isEmpty()) return false;
  Document next = editor_.history().document();
  moveObject(next, id.toStdString(), before);
  if (next == editor_.history().document()) return false;
  editor_.commit(tr("Reorder objects"), std::move(next));
  return true;
}

}  // namespace attune
