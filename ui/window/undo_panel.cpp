// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/undo_panel.h"

#include <QBrush>
#include <QListView>
#include <QStackedLayout>

#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/editor.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {

HistoryModel::HistoryModel(Editor& editor, QObject* parent)
    : QAbstractListModel(parent), editor_(editor) {
  connect(&editor_, &Editor::historyChanged, this, &HistoryModel::refresh);
  connect(&editor_, &Editor::opened, this, &HistoryModel::refresh);
  refresh();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(labels_.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const bool undone = index.row() > position_;
  switch (role) {
    case Qt::DisplayRole:
      return labels_[index.row()];
    case Qt::DecorationRole:
      return index.row() == position_ ? icon(u"chevron-right") : QVariant();
    case Qt::ForegroundRole:
      return undone ? QVariant(QBrush(theme().textDisabled)) : QVariant();
    case Qt::AccessibleDescriptionRole:
      return undone ? tr("undone") : tr("done");
    default:
      return {};
  }
}

int HistoryModel::currentRow() const {
  return position_;
}

void HistoryModel::refresh() {
  QStringList labels;
  int position = -1;
  if (editor_.isOpen()) {
    const History& history = editor_.history();
    labels.append(tr("Opened"));
    for (int edit = 0; edit < history.count(); ++edit)
      labels.append(QString::fromStdString(history.label(edit)));
    position = history.position();
  }
  if (labels != labels_) {
    beginResetModel();
    labels_ = labels;
    position_ = position;
    endResetModel();
  } else if (position != position_) {
    position_ = position;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  }
  Q_EMIT currentRowChanged();
}

UndoPanel::UndoPanel(Editor& editor, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), editor_(editor), model_(editor) {
  setObjectName(QStringLiteral("undoPanel"));
  setAccessibleName(tr("Undo history"));
  list_ = new QListView;
  list_->setObjectName(QStringLiteral("undoList"));
  list_->setAccessibleName(tr("Edits"));
  list_->setModel(&model_);
  list_->setUniformItemSizes(true);
  auto* empty = new PanelNote(QStringLiteral("undo"));
  empty->setText(tr("The edits of the open project stand here, to go back to any of them."));
  if (QAction* open = actions.find(QStringLiteral("file.open"))) empty->setAction(open);
  pages_ = new QStackedLayout(this);
  pages_->setContentsMargins({});
  pages_->addWidget(empty);
  pages_->addWidget(list_);

  const auto jump = [this](const QModelIndex& index) {
    if (index.row() != model_.currentRow()) editor_.jumpTo(index.row());
  };
  connect(list_, &QListView::clicked, this, jump);
  connect(list_, &QListView::activated, this, jump);
  connect(&model_, &HistoryModel::currentRowChanged, this, &UndoPanel::showCurrent);
  showCurrent();
}

void UndoPanel::showCurrent() {
  pages_->setCurrentIndex(model_.rowCount() > 0 ? 1 : 0);
  const QModelIndex current = model_.index(model_.currentRow());
  list_->setCurrentIndex(current);
  list_->scrollTo(current);
}

}  // namespace attune
