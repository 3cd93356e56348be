// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/log_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/log_model.h"

namespace attune {

class LogFilter final : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setLeast(int level) {
    least_ = level;
    invalidateFilter();
  }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(LogModel::LevelRole).toInt() >= least_ &&
           QSortFilterProxyModel::filterAcceptsRow(row, parent);
  }

 private:
  int least_ = 0;
};

LogPanel::LogPanel(LogModel& log, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), log_(log), actions_(actions) {
  setObjectName(QStringLiteral("logPanel"));
  setAccessibleName(tr("Log"));

  filter_ = new LogFilter(this);
  filter_->setSourceModel(&log_);
  filter_->setFilterCaseSensitivity(Qt::CaseInsensitive);

  level_ = new QComboBox;
  level_->setObjectName(QStringLiteral("logLevel"));
  level_->setAccessibleName(tr("Least level shown"));
  level_->addItem(tr("All"), static_cast<int>(LogLevel::Debug));
  level_->addItem(tr("Information"), static_cast<int>(LogLevel::Info));
  level_->addItem(tr("Warnings"), static_cast<int>(LogLevel::Warning));
  level_->addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
  search_ = new QLineEdit;
  search_->setObjectName(QStringLiteral("logSearch"));
  search_->setAccessibleName(tr("Search the log"));
  search_->setPlaceholderText(tr("Search"));
  search_->setClearButtonEnabled(true);
  registerActions();
  auto* copyButton = new QToolButton;
  copyButton->setObjectName(QStringLiteral("logCopy"));
  copyButton->setDefaultAction(actions_.find(QStringLiteral("log.copy")));

  list_ = new QListView;
  list_->setObjectName(QStringLiteral("logList"));
  list_->setAccessibleName(tr("Log lines"));
  list_->setModel(filter_);
  list_->setFont(monospaceFont(TextSize::Caption));
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setUniformItemSizes(true);

  auto* empty = new PanelNote(QStringLiteral("log"));
  empty->setText(tr("Nothing has been said yet that fits the filter."));
  empty->setAction(actions_.find(QStringLiteral("log.showAll")), tr("Show all lines"));
  pages_ = new QStackedWidget;
  pages_->addWidget(empty);
  pages_->addWidget(list_);

  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS);
  bar->setSpacing(Theme::kSpaceS);
  bar->addWidget(level_);
  bar->addWidget(search_, 1);
  bar->addWidget(copyButton);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(bar);
  column->addWidget(pages_, 1);

  connect(level_, &QComboBox::currentIndexChanged, this, [this] {
    filter_->setLeast(level_->currentData().toInt());
    updateState();
  });
  connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
    filter_->setFilterFixedString(text);
    updateState();
  });
  connect(filter_, &QAbstractItemModel::rowsInserted, this, [this] {
    updateState();
    // New lines are followed only by one who is at the end already.
    const QScrollBar* end = list_->verticalScrollBar();
    if (end->value() >= end->maximum() - end->singleStep()) list_->scrollToBottom();
  });
  level_->setCurrentIndex(1);
  updateState();
}

void LogPanel::registerActions() {
  actions_.add({.id = QStringLiteral("log.copy"),
                .text = tr("&Copy Log"),
                .tooltip = tr("Copy the chosen lines, or all of them"),
                .icon = QStringLiteral("copy"),
                .group = QStringLiteral("window"),
                .section = 8},
               this, [this] { copy(); });
  actions_.add({.id = QStringLiteral("log.showAll"),
                .text = tr("Show &All Log Lines"),
                .tooltip = tr("Take the log's filter away: every level, whatever the words"),
                .icon = QStringLiteral("log"),
                .group = QStringLiteral("window"),
                .section = 8},
               this, [this] {
                 level_->setCurrentIndex(0);
                 search_->clear();
               });
}

void LogPanel::copy() const {
  QModelIndexList chosen = list_->selectionModel()->selectedRows();
  std::ranges::sort(chosen, {}, [](const QModelIndex& index) { return index.row(); });
  if (chosen.isEmpty())
    for (int row = 0; row < filter_->rowCount(); ++row) chosen.append(filter_->index(row, 0));
  QStringList lines;
  for (const QModelIndex& index : chosen)
    lines.append(log_.lineAt(filter_->mapToSource(index).row()));
  QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void LogPanel::updateState() {
  pages_->setCurrentIndex(filter_->rowCount() > 0 ? 1 : 0);
  const bool showsAll = level_->currentIndex() == 0 && search_->text().isEmpty();
  actions_.setDisabledReason(QStringLiteral("log.showAll"),
                             showsAll ? tr("The filter lets every line through.") : QString());
}

}  // namespace attune
