// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/import_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/files/picture.h"
#include "ui/language/data_size.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

// Longer clips than this are slow to edit; they are offered, but not by default.
constexpr int kUsualFrames = 48;

}  // namespace

ImportDialog::ImportDialog(const QString& file, const ClipOverview& overview, QWidget* parent)
    : QDialog(parent), index_(overview.index) {
  setObjectName(QStringLiteral("importDialog"));
  setWindowTitle(tr("New Project from Clip"));
  setAttribute(Qt::WA_DeleteOnClose);

  const int frames = index_.count();
  const auto spin = [this](const char* name, const QString& label, int least, int most, int value) {
    auto* box = new QSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    box->setRange(least, most);
    box->setValue(value);
    connect(box, &QSpinBox::valueChanged, this, &ImportDialog::update);
    return box;
  };
  first_ = spin("importFirst", tr("First frame"), 0, frames - 1, 0);
  count_ = spin("importCount", tr("Frames"), 1, frames, std::min(frames, kUsualFrames));
  stride_ = spin("importStride", tr("Every n-th frame"), 1, std::max(1, frames), 1);
  size_ = new QComboBox;
  size_->setObjectName(QStringLiteral("importSize"));
  size_->setAccessibleName(tr("Size"));
  fillSizes();
  connect(size_, &QComboBox::currentIndexChanged, this, &ImportDialog::update);

  auto* title = new QLabel(QFileInfo(file).fileName());
  title->setFont(themeFont(TextSize::Title, true));
  title->setWordWrap(true);
  auto* facts = new QLabel(tr("%1 × %2 px · %3 frames · %4 fps · %5")
                               .arg(index_.size.width)
                               .arg(index_.size.height)
                               .arg(frames)
                               .arg(locale().toString(index_.rate.value(), 'g', 4),
                                    QString::fromStdString(index_.codec)));
  facts->setProperty("look", QStringLiteral("muted"));
  summary_ = new QLabel;
  summary_->setObjectName(QStringLiteral("importSummary"));
  summary_->setProperty("look", QStringLiteral("muted"));
  summary_->setWordWrap(true);

  auto* form = new QFormLayout;
  form->setHorizontalSpacing(Theme::kSpaceM);
  form->setVerticalSpacing(Theme::kSpaceS);
  form->addRow(tr("&First frame"), first_);
  form->addRow(tr("F&rames"), count_);
  form->addRow(tr("&Every n-th frame"), stride_);
  form->addRow(tr("&Size"), size_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  create_ = buttons->addButton(tr("Create Project"), QDialogButtonBox::AcceptRole);
  create_->setObjectName(QStringLiteral("importCreate"));
  create_->setProperty("look", QStringLiteral("primary"));
  create_->setDefault(true);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addWidget(makePicture(overview.firstFrame));
  column->addWidget(title);
  column->addWidget(facts);
  column->addLayout(form);
  column->addWidget(summary_);
  column->addSpacing(Theme::kSpaceS);
  column->addWidget(buttons);

  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    Q_EMIT chosen(choice());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  update();
}

QWidget* ImportDialog::makePicture(const Image& frame) {
  auto* picture = new QLabel;
  picture->setObjectName(QStringLiteral("importPicture"));
  picture->setAccessibleName(tr("First frame of the clip"));
  picture->setAlignment(Qt::AlignCenter);
  picture->setPixmap(
      pictureOf(frame, {Theme::spacing(88), Theme::spacing(50)}, devicePixelRatioF()));
  return picture;
}

void ImportDialog::fillSizes() {
  const int longest = std::max(index_.size.width, index_.size.height);
  size_->addItem(tr("As it is: %1 × %2 px").arg(index_.size.width).arg(index_.size.height), 0);
  for (const int side : {1920, 1280, 1024, 768, 512, 256, 128}) {
    if (side < longest) size_->addItem(tr("Longest side %1 px").arg(side), side);
  }
}

ImportChoice ImportDialog::choice() const {
  return {.first = first_->value(),
          .count = count_->value(),
          .stride = stride_->value(),
          .longestSide = size_->currentData().toInt()};
}

void ImportDialog::update() {
  const int left = (index_.count() - first_->value() + stride_->value() - 1) / stride_->value();
  count_->setMaximum(std::max(1, left));
  const ImportChoice now = choice();
  const double longest = std::max(index_.size.width, index_.size.height);
  const double scale = now.longestSide > 0 ? std::min(1.0, now.longestSide / longest) : 1.0;
  const double bytes = 3.0 * index_.size.width * scale * index_.size.height * scale * now.count;
  summary_->setText(
      tr("%1 frames, %2 s, %3 of memory")
          .arg(now.count)
          .arg(locale().toString(now.count * now.stride / std::max(1e-6, index_.rate.value()), 'f',
                                 1),
               dataSize(bytes, locale())));
}

}  // namespace attune
