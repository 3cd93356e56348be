// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/missing_media_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace attune {

MissingMediaDialog::MissingMediaDialog(const QString& missing, const QString& reason, bool isOther,
                                       QWidget* parent)
    : QDialog(parent), missing_(missing) {
  setObjectName(QStringLiteral("missingMediaDialog"));
  setWindowTitle(tr("Missing Clip"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* title = new QLabel(isOther ? tr("Another clip lies in the place of this project's")
                                   : tr("The clip of this project was not found"));
  title->setFont(themeFont(TextSize::Title, true));
  auto* file = new QLabel(missing);
  file->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  file->setWordWrap(true);
  auto* about = new QLabel(explanation(reason, isOther));
  about->setObjectName(QStringLiteral("missingReason"));
  about->setProperty("look", QStringLiteral("muted"));
  about->setWordWrap(true);
  auto* locate = new QPushButton(tr("Locate…"));
  locate->setObjectName(QStringLiteral("missingLocate"));
  locate->setProperty("look", QStringLiteral("primary"));
  locate->setDefault(true);
  auto* folder = new QPushButton(tr("Locate a Folder of Pictures…"));
  folder->setObjectName(QStringLiteral("missingFolder"));
  auto* without = new QPushButton(tr("Go On Without"));
  without->setObjectName(QStringLiteral("missingWithout"));
  auto* bar = new QHBoxLayout;
  bar->setSpacing(Theme::kSpaceS);
  bar->addWidget(without);
  bar->addStretch(1);
  if (isOther) bar->addWidget(makeUse());
  bar->addWidget(folder);
  bar->addWidget(locate);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addWidget(title);
  column->addWidget(file);
  column->addWidget(about);
  column->addSpacing(Theme::kSpaceS);
  column->addLayout(bar);
  setMinimumWidth(Theme::spacing(130));
  locate->setFocus();
  connect(locate, &QPushButton::clicked, this, [this] { browse(false); });
  connect(folder, &QPushButton::clicked, this, [this] { browse(true); });
  connect(without, &QPushButton::clicked, this, &QDialog::reject);
}

QString MissingMediaDialog::explanation(const QString& reason, bool isOther) {
  if (isOther) {
    return tr(
        "The file is there, but is not the one that the project was made with: masks and "
        "paths may not fit it. The right one was looked for beside the project as well.");
  }
  if (!reason.isEmpty()) return reason;
  return tr(
      "It was looked for there and beside the project. Masks, paths and runs are open either "
      "way.");
}

QPushButton* MissingMediaDialog::makeUse() {
  auto* use = new QPushButton(tr("Use It All the Same"));
  use->setObjectName(QStringLiteral("missingUse"));
  connect(use, &QPushButton::clicked, this, [this] {
    Q_EMIT located(missing_);
    accept();
  });
  return use;
}

void MissingMediaDialog::browse(bool folder) {
  auto* dialog = new QFileDialog(this, tr("Locate %1").arg(QFileInfo(missing_).fileName()));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    Q_EMIT located(file);
    accept();
  });
  dialog->open();
}

}  // namespace attune
