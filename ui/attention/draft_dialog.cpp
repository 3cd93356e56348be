// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/draft_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/engine/attention_draft.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kLongSide = 384;  // px of a bitmap: maps are far coarser
constexpr int kMostSmoothing = 8;

Size2i bitmapSize(Size2i clip) {
  const double scale =
      std::min(1.0, static_cast<double>(kLongSide) / std::max({1, clip.width, clip.height}));
  return {std::max(1, static_cast<int>(clip.width * scale)),
          std::max(1, static_cast<int>(clip.height * scale))};
}

std::vector<HeatMap> mapsOf(AttentionLens& lens, const DocumentObject& object) {
  // A site without words has no map to draft from; then it is the mean of those that have.
  const MapChoice choice = lens.choice();
  return draftMaps(lens.store().steps(lens.run()), object.words,
                   choice.word == MapChoice::kEntropy ? std::string() : choice.site);
}

}  // namespace

QString DraftDialog::whyNot(AttentionLens& lens) {
  const DocumentObject* object = lens.editor().selected();
  if (!object) return tr("Select an object first.");
  if (object->locked) return tr("The object is locked.");
  if (object->words.empty()) return tr("Bind the object to words of the prompt first.");
  if (!lens.step()) return tr("No run has told anything yet.");
  return {};
}

DraftDialog::DraftDialog(AttentionLens& lens, QWidget* parent) : QDialog(parent), lens_(lens) {
  setObjectName(QStringLiteral("draftDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  Editor& editor = lens_.editor();
  if (const DocumentObject* object = editor.selected()) {
    object_ = object->id;
    maps_ = mapsOf(lens_, *object);
    setWindowTitle(tr("Draft “%1” from Attention").arg(QString::fromStdString(object->words)));
  }
  threshold_ = new QSlider(Qt::Horizontal);
  threshold_->setObjectName(QStringLiteral("draftThreshold"));
  threshold_->setAccessibleName(tr("Threshold"));
  threshold_->setRange(5, 95);
  threshold_->setValue(50);
  thresholdLabel_ = new QLabel;
  thresholdLabel_->setFont(monospaceFont(TextSize::Caption));
  smoothing_ = new QSpinBox;
  smoothing_->setObjectName(QStringLiteral("draftSmoothing"));
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothing_->setRange(0, kMostSmoothing);
  smoothing_->setValue(1);
  smoothing_->setSuffix(tr(" frames"));
  smoothing_->setToolTip(tr("Frames to each side that a frame is averaged with"));
  note_ = new QLabel;
  note_->setObjectName(QStringLiteral("draftNote"));
  note_->setProperty("look", QStringLiteral("muted"));
  note_->setWordWrap(true);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Make Keys"));
  buttons_->button(QDialogButtonBox::Ok)->setProperty("look", QStringLiteral("primary"));

  auto* row = new QHBoxLayout;
  row->setSpacing(Theme::kSpaceS);
  row->addWidget(threshold_, 1);
  row->addWidget(thresholdLabel_);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(Theme::kSpaceM);
  form->setVerticalSpacing(Theme::kSpaceM);
  auto* label = new QLabel(tr("&Threshold"));
  label->setBuddy(threshold_);
  form->addRow(label, row);
  form->addRow(tr("&Smoothing"), smoothing_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addLayout(form);
  column->addWidget(note_);
  column->addWidget(buttons_);
  resize(Theme::spacing(100), sizeHint().height());

  connect(threshold_, &QSlider::valueChanged, this, &DraftDialog::draft);
  connect(smoothing_, &QSpinBox::valueChanged, this, &DraftDialog::draft);
  connect(buttons_, &QDialogButtonBox::accepted, this, &DraftDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &DraftDialog::reject);
  connect(&editor, &Editor::opened, this, &DraftDialog::close);
  draft();
}

DraftDialog::~DraftDialog() {
  lens_.editor().dropDraft();
}

void DraftDialog::draft() {
  Editor& editor = lens_.editor();
  thresholdLabel_->setText(tr("%1 %").arg(threshold_->value(), 2));
  QPushButton* ok = buttons_->button(QDialogButtonBox::Ok);
  Document next = editor.history().document();
  const auto object = std::ranges::find(next.objects, object_, &DocumentObject::id);
  if (object == next.objects.end() || maps_.empty()) {
    ok->setEnabled(false);
    note_->setText(
        tr("No maps of its words were recorded. Run with the Attention panel in sight."));
    return;
  }
  try {
    std::vector<Key> keys =
        draftKeys(maps_, bitmapSize(next.size()),
                  {.threshold = threshold_->value() / 100.0, .smoothing = smoothing_->value()});
    const int frames = next.frames();
    std::erase_if(keys, [frames](const Key& key) { return key.frame >= frames; });
    note_->setText(
        tr("%n key(s) take the place of the mask's own.", nullptr, static_cast<int>(keys.size())));
    object->mask.keys = std::move(keys);
    ok->setEnabled(!object->mask.keys.empty());
    editor.draft(std::move(next));
  } catch (const Error& error) {
    ok->setEnabled(false);
    note_->setText(QString::fromStdString(error.message()));
    editor.dropDraft();
  }
}

void DraftDialog::accept() {
  Editor& editor = lens_.editor();
  if (editor.isDrafting()) editor.commit(tr("Draft mask from attention"), editor.document());
  QDialog::accept();
}

void DraftDialog::reject() {
  lens_.editor().dropDraft();
  QDialog::reject();
}

}  // namespace attune
