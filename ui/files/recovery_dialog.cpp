// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recovery_dialog.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/files/picture.h"
#include "ui/language/data_size.h"
#include "ui/theme/theme.h"

namespace attune {

RecoveryDialog::RecoveryDialog(std::vector<RecoveryItem> items, QWidget* parent)
    : QDialog(parent), items_(std::move(items)) {
  setObjectName(QStringLiteral("recoveryDialog"));
  setWindowTitle(tr("Recover Projects"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* title = new QLabel(tr("Attune ended unexpectedly"));
  title->setFont(themeFont(TextSize::Title, true));
  auto* about =
      new QLabel(tr("These projects had changes that were not saved. A recovered project "
                    "opens as a new one; the saved file stays as it is."));
  about->setProperty("look", QStringLiteral("muted"));
  about->setWordWrap(true);
  table_ = new QTableWidget(0, 3);
  table_->setObjectName(QStringLiteral("recoveryTable"));
  table_->setAccessibleName(tr("Projects that can be recovered"));
  table_->setHorizontalHeaderLabels({tr("Project"), tr("Snapshot"), tr("Size")});
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setTabKeyNavigation(false);
  table_->setShowGrid(false);
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->setIconSize({Theme::spacing(16), Theme::spacing(12)});
  table_->verticalHeader()->setDefaultSectionSize(Theme::spacing(14));

  const auto button = [this](const QString& text, const char* name) {
    auto* made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
  };
  recover_ = button(tr("Recover"), "recoveryRecover");
  recover_->setProperty("look", QStringLiteral("primary"));
  recover_->setDefault(true);
  discard_ = button(tr("Discard"), "recoveryDiscard");
  show_ = button(tr("Show Folder"), "recoveryShow");
  auto* later = button(tr("Decide Later"), "recoveryLater");
  auto* bar = new QHBoxLayout;
  bar->setSpacing(Theme::kSpaceS);
  bar->addWidget(show_);
  bar->addWidget(discard_);
  bar->addStretch(1);
  bar->addWidget(later);
  bar->addWidget(recover_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addWidget(title);
  column->addWidget(about);
  column->addWidget(table_, 1);
  column->addLayout(bar);
  resize(Theme::spacing(150), Theme::spacing(90));

  connect(later, &QPushButton::clicked, this, &QDialog::reject);
  connect(discard_, &QPushButton::clicked, this, &RecoveryDialog::discard);
  connect(show_, &QPushButton::clicked, this, [this] {
    const auto& chosen = items_[static_cast<std::size_t>(table_->currentRow())].project;
    const auto folder = QString::fromStdString(chosen.snapshot.parent_path().string());
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
  });
  connect(recover_, &QPushButton::clicked, this, [this] {
    Q_EMIT recoverRequested(items_[static_cast<std::size_t>(table_->currentRow())].project);
    accept();
  });
  fill();
}

void RecoveryDialog::fill() {
  table_->setRowCount(static_cast<int>(items_.size()));
  for (int row = 0; row < table_->rowCount(); ++row) {
    const RecoveryItem& item = items_[static_cast<std::size_t>(row)];
    const RecoverableProject& project = item.project;
    auto* name = new QTableWidgetItem(QString::fromStdString(project.title));
    name->setToolTip(project.file.empty() ? tr("Never saved")
                                          : QString::fromStdString(project.file.string()));
    if (!item.preview.empty()) {
      name->setIcon(QIcon(pictureOf(item.preview, table_->iconSize(), devicePixelRatioF())));
    }
    const auto taken =
        QDateTime::fromString(QString::fromStdString(project.saved), Qt::ISODate).toLocalTime();
    table_->setItem(row, 0, name);
    table_->setItem(row, 1, new QTableWidgetItem(locale().toString(taken, QLocale::ShortFormat)));
    table_->setItem(row, 2,
                    new QTableWidgetItem(dataSize(static_cast<double>(project.bytes), locale())));
  }
  if (table_->rowCount() > 0) table_->selectRow(0);
  for (QPushButton* each : {recover_, discard_, show_}) each->setEnabled(!items_.empty());
}

void RecoveryDialog::discard() {
  const auto row = static_cast<std::ptrdiff_t>(table_->currentRow());
  Q_EMIT discardRequested(items_[static_cast<std::size_t>(row)].project);
  items_.erase(items_.begin() + row);
  fill();
  if (items_.empty()) reject();
}

}  // namespace attune
