// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QThreadPool>
#include <stop_token>

#include "ui/files/export_job.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace attune {

class AttentionStore;
class Editor;
class RunStore;

// Presets on the left, what each of them asks for on the right. Writes on a thread of its own and
// stays open until it is done, failed (the reason stands in the dialog) or cancelled.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  // `title`: what the files are named after.
  ExportDialog(Editor& editor, const QString& title, QWidget* parent = nullptr);
  ~ExportDialog() override;

  // Runs whose maps can be exported: those that told of their attention, whatever became of their
  // clips.
  void offerMaps(const AttentionStore& attention, const RunStore& runs);

  [[nodiscard]] ExportRequest request() const;

 Q_SIGNALS:
  void exported(const QString& target);

 protected:
  void reject() override;  // first cancels what is being written

 private:
  void makePresets();
  QWidget* makeFields();
  void followPreset();
  void suggestName();
  void browse();
  void start();
  void showWorking(bool working);
  [[nodiscard]] ExportPreset preset() const;

  Editor& editor_;
  QString title_;
  const AttentionStore* attention_ = nullptr;
  QListWidget* presets_ = nullptr;
  QComboBox* clip_ = nullptr;
  QComboBox* run_ = nullptr;
  QComboBox* range_ = nullptr;
  QSpinBox* quality_ = nullptr;
  QCheckBox* cutOut_ = nullptr;
  QLabel* about_ = nullptr;
  QLineEdit* target_ = nullptr;
  QPushButton* browse_ = nullptr;
  QPushButton* export_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* message_ = nullptr;
  QString replaced_ = {};  // the existing file that the user agreed to lose
  QThreadPool pool_;
  std::stop_source stop_;
  bool working_ = false;
};

}  // namespace attune
