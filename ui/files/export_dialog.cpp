// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <array>

#include "ui/session/attention_store.h"
#include "ui/session/background.h"
#include "ui/session/editor.h"
#include "ui/session/run_store.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

struct PresetText {
  ExportPreset preset;
  const char* icon;
  const char* name;
  const char* about;
};
constexpr std::array kPresets = {
    PresetText{ExportPreset::Mp4, "clip", QT_TRANSLATE_NOOP("attune::ExportDialog", "MP4 video"),
               QT_TRANSLATE_NOOP("attune::ExportDialog", "H.264; plays everywhere.")},
    PresetText{ExportPreset::WebmAlpha, "overlay",
               QT_TRANSLATE_NOOP("attune::ExportDialog", "WebM with alpha"),
               QT_TRANSLATE_NOOP("attune::ExportDialog",
                                 "VP9; can leave everything but the objects transparent.")},
    PresetText{ExportPreset::Gif, "loop", QT_TRANSLATE_NOOP("attune::ExportDialog", "GIF"),
               QT_TRANSLATE_NOOP("attune::ExportDialog", "Looped, 256 colours.")},
    PresetText{ExportPreset::PngSequence, "copy",
               QT_TRANSLATE_NOOP("attune::ExportDialog", "PNG sequence"),
               QT_TRANSLATE_NOOP("attune::ExportDialog", "A folder of lossless pictures.")},
    PresetText{ExportPreset::Masks, "outline", QT_TRANSLATE_NOOP("attune::ExportDialog", "Masks"),
               QT_TRANSLATE_NOOP("attune::ExportDialog",
                                 "A folder of grey PNGs for each object, white inside.")},
    PresetText{
        ExportPreset::PathsJson, "path", QT_TRANSLATE_NOOP("attune::ExportDialog", "Tracks (JSON)"),
        QT_TRANSLATE_NOOP("attune::ExportDialog", "Shapes and paths, for attune-cli and scripts.")},
    PresetText{ExportPreset::PathsCsv, "timeline",
               QT_TRANSLATE_NOOP("attune::ExportDialog", "Paths (CSV)"),
               QT_TRANSLATE_NOOP("attune::ExportDialog",
                                 "Each object's centre in each frame, as a table.")},
    PresetText{ExportPreset::Maps, "attention",
               QT_TRANSLATE_NOOP("attune::ExportDialog", "Attention maps"),
               QT_TRANSLATE_NOOP("attune::ExportDialog",
                                 "Where a run looked for each word, step by step "
                                 "(safetensors), for scripts.")},
};

QString exportFolder() {
  const QString last = QSettings().value(QStringLiteral("files/exportFolder")).toString();
  if (QFileInfo(last).isDir()) return last;
  const QString movies = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
  return QFileInfo(movies).isDir() ? movies : QDir::homePath();
}

}  // namespace

ExportDialog::ExportDialog(Editor& editor, const QString& title, QWidget* parent)
    : QDialog(parent), editor_(editor), title_(title) {
  setObjectName(QStringLiteral("exportDialog"));
  setWindowTitle(tr("Export"));
  setAttribute(Qt::WA_DeleteOnClose);
  pool_.setMaxThreadCount(1);
  makePresets();

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("exportCancel"));
  export_ = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
  export_->setObjectName(QStringLiteral("exportStart"));
  export_->setProperty("look", QStringLiteral("primary"));
  export_->setDefault(true);
  progress_ = new QProgressBar;
  progress_->setRange(0, 0);
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("Export is being written"));
  progress_->hide();
  message_ = new QLabel;
  message_->setObjectName(QStringLiteral("exportMessage"));
  message_->setProperty("look", QStringLiteral("danger"));
  message_->setWordWrap(true);
  message_->hide();

  auto* right = new QVBoxLayout;
  right->setSpacing(Theme::kSpaceM);
  right->addWidget(makeFields());
  right->addStretch(1);
  right->addWidget(message_);
  right->addWidget(progress_);
  right->addWidget(buttons);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  row->setSpacing(Theme::kSpaceL);
  row->addWidget(presets_);
  row->addLayout(right, 1);
  resize(Theme::spacing(170), Theme::spacing(90));

  connect(presets_, &QListWidget::currentRowChanged, this, &ExportDialog::followPreset);
  connect(browse_, &QPushButton::clicked, this, &ExportDialog::browse);
  connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
  connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
  presets_->setCurrentRow(0);
}

ExportDialog::~ExportDialog() {
  stop_.request_stop();
  pool_.waitForDone();
}

void ExportDialog::offerMaps(const AttentionStore& attention, const RunStore& runs) {
  attention_ = &attention;
  run_->clear();
  const QStringList told = attention.runs();
  for (auto run = told.rbegin(); run != told.rend(); ++run) {
    const RunEntry* entry = runs.find(*run);
    run_->addItem(entry ? entry->title : *run, *run);
  }
  run_->setCurrentIndex(std::max(0, run_->findData(editor_.viewB())));
}

void ExportDialog::makePresets() {
  presets_ = new QListWidget;
  presets_->setObjectName(QStringLiteral("exportPresets"));
  presets_->setAccessibleName(tr("What to export"));
  presets_->setFixedWidth(Theme::spacing(48));
  presets_->setIconSize({Theme::kIconSize, Theme::kIconSize});
  for (const PresetText& text : kPresets) {
    auto* item = new QListWidgetItem(icon(QString::fromLatin1(text.icon)), tr(text.name), presets_);
    item->setSizeHint({0, Theme::kRowHeight + Theme::kSpaceXs});
  }
}

QWidget* ExportDialog::makeFields() {
  about_ = new QLabel;
  about_->setProperty("look", QStringLiteral("muted"));
  about_->setWordWrap(true);
  clip_ = new QComboBox;
  clip_->setObjectName(QStringLiteral("exportClip"));
  clip_->setAccessibleName(tr("Clip"));
  for (auto it = editor_.results().rbegin(); it != editor_.results().rend(); ++it) {
    if (it->clip) clip_->addItem(it->title.isEmpty() ? tr("Result") : it->title, it->id);
  }
  if (editor_.source()) clip_->addItem(tr("Source"), QStringLiteral("source"));
  if (const int shown = clip_->findData(editor_.viewB()); shown >= 0) clip_->setCurrentIndex(shown);
  run_ = new QComboBox;
  run_->setObjectName(QStringLiteral("exportRun"));
  run_->setAccessibleName(tr("Run"));
  run_->setPlaceholderText(tr("No run has told anything yet."));
  range_ = new QComboBox;
  range_->setObjectName(QStringLiteral("exportRange"));
  range_->setAccessibleName(tr("Frames"));
  range_->addItem(tr("All frames"));
  range_->addItem(tr("From in to out"));
  quality_ = new QSpinBox;
  quality_->setObjectName(QStringLiteral("exportQuality"));
  quality_->setAccessibleName(tr("Rate factor"));
  quality_->setRange(0, 51);
  quality_->setValue(16);
  quality_->setToolTip(tr("0 is lossless, 16 looks lossless, 51 is smallest."));
  cutOut_ = new QCheckBox(tr("Only the objects; the rest transparent"));
  cutOut_->setObjectName(QStringLiteral("exportCutOut"));
  target_ = new QLineEdit;
  target_->setObjectName(QStringLiteral("exportTarget"));
  target_->setAccessibleName(tr("File to write"));
  browse_ = new QPushButton(tr("Browse…"));
  browse_->setObjectName(QStringLiteral("exportBrowse"));
  browse_->setAutoDefault(false);

  auto* place = new QHBoxLayout;
  place->setSpacing(Theme::kSpaceS);
  place->addWidget(target_, 1);
  place->addWidget(browse_);
  auto* fields = new QWidget;
  auto* form = new QFormLayout(fields);
  form->setContentsMargins(0, 0, 0, 0);
  form->setHorizontalSpacing(Theme::kSpaceM);
  form->setVerticalSpacing(Theme::kSpaceM);
  form->addRow(about_);
  form->addRow(tr("&Clip"), clip_);
  form->addRow(tr("&Run"), run_);
  form->addRow(tr("&Frames"), range_);
  form->addRow(tr("Rate f&actor"), quality_);
  form->addRow(cutOut_);
  // The row is a layout, which a mnemonic does not find by itself.
  auto* placeLabel = new QLabel(tr("&Save as"), fields);
  placeLabel->setBuddy(target_);
  form->addRow(placeLabel, place);
  return fields;
}

ExportPreset ExportDialog::preset() const {
  return kPresets.at(static_cast<std::size_t>(std::max(0, presets_->currentRow()))).preset;
}

void ExportDialog::followPreset() {
  const ExportPreset now = preset();
  about_->setText(tr(kPresets.at(static_cast<std::size_t>(presets_->currentRow())).about));
  const auto show = [](QWidget* field, bool shown) {
    auto* form = qobject_cast<QFormLayout*>(field->parentWidget()->layout());
    form->setRowVisible(field, shown);
  };
  show(clip_, needsClip(now));
  show(run_, now == ExportPreset::Maps);
  show(range_, now != ExportPreset::PathsJson && now != ExportPreset::Maps);
  show(quality_, now == ExportPreset::Mp4 || now == ExportPreset::WebmAlpha);
  show(cutOut_, now == ExportPreset::WebmAlpha || now == ExportPreset::PngSequence);
  message_->hide();
  suggestName();
}

void ExportDialog::suggestName() {
  const QFileInfo before(target_->text());
  const QString folder = target_->text().isEmpty() ? exportFolder() : before.absolutePath();
  QString base = title_;
  if (preset() == ExportPreset::Masks) base += tr(" masks");
  if (preset() == ExportPreset::PngSequence) base += tr(" frames");
  if (preset() == ExportPreset::Maps) base += tr(" attention");
  const QString ending = QString::fromStdString(endingOf(preset()));
  QString name = base + ending;
  for (int i = 2; QFileInfo::exists(folder + QLatin1Char('/') + name); ++i) {
    name = QStringLiteral("%1 %2%3").arg(base).arg(i).arg(ending);
  }
  target_->setText(folder + QLatin1Char('/') + name);
}

void ExportDialog::browse() {
  const QString ending = QString::fromStdString(endingOf(preset()));
  auto* dialog = new QFileDialog(this, tr("Export As"), target_->text());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  if (!ending.isEmpty()) dialog->setDefaultSuffix(ending.mid(1));
  if (!ending.isEmpty()) dialog->setNameFilter(QStringLiteral("*") + ending);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    replaced_ = file;  // the file dialog has asked
    target_->setText(file);
  });
  dialog->open();
}

ExportRequest ExportDialog::request() const {
  QString target = target_->text().trimmed();
  const QString ending = QString::fromStdString(endingOf(preset()));
  if (!ending.isEmpty() && !target.endsWith(ending, Qt::CaseInsensitive)) target += ending;
  ExportRequest request{.preset = preset(),
                        .target = target.toStdString(),
                        .clip = editor_.clipOf(clip_->currentData().toString()),
                        .document = editor_.document(),
                        .crf = quality_->value(),
                        .cutOut = cutOut_->isChecked()};
  if (attention_ && request.preset == ExportPreset::Maps)
    request.attention = attention_->steps(run_->currentData().toString());
  if (range_->currentIndex() == 1) {
    request.first = request.document.inFrame;
    request.last = request.document.outFrame;
  }
  return request;
}

void ExportDialog::start() {
  if (working_) return;
  const QFileInfo there(QString::fromStdString(request().target.string()));
  if (there.isFile() && replaced_ != there.filePath()) {
    replaced_ = there.filePath();
    message_->setText(tr("%1 exists; export again to replace it.").arg(there.fileName()));
    message_->show();
    return;
  }
  stop_ = std::stop_source();
  showWorking(true);
  message_->hide();
  const QString target = QString::fromStdString(request().target.string());
  inBackground(
      pool_, this,
      [request = request(), token = CancelToken(stop_.get_token())] {
        runExport(request, token);
        return true;
      },
      [this, target](bool) {
        QSettings().setValue(QStringLiteral("files/exportFolder"),
                             QFileInfo(target).absolutePath());
        showWorking(false);
        Q_EMIT exported(target);
        accept();
      },
      [this](const Error& error) {
        showWorking(false);
        if (error.code() == ErrorCode::Cancelled) return;
        message_->setText(QString::fromStdString(error.message()));
        message_->show();
      });
}

void ExportDialog::reject() {
  if (working_) {
    stop_.request_stop();
    return;
  }
  QDialog::reject();
}

void ExportDialog::showWorking(bool working) {
  working_ = working;
  progress_->setVisible(working);
  export_->setEnabled(!working);
  presets_->setEnabled(!working);
}

}  // namespace attune
