// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/files/project_io.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace attune {

// The import sheet: which frames of a clip are taken, and how large. Emits chosen() once.
class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(const QString& file, const ClipOverview& overview, QWidget* parent = nullptr);

  [[nodiscard]] ImportChoice choice() const;

 Q_SIGNALS:
  void chosen(const attune::ImportChoice& choice);

 private:
  QWidget* makePicture(const Image& frame);
  void fillSizes();
  void update();

  ClipIndex index_;
  QSpinBox* first_ = nullptr;
  QSpinBox* count_ = nullptr;
  QSpinBox* stride_ = nullptr;
  QComboBox* size_ = nullptr;
  QLabel* summary_ = nullptr;
  QPushButton* create_ = nullptr;
};

}  // namespace attune
