// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/project/recovery_store.h"

class QPushButton;
class QTableWidget;

namespace attune {

struct RecoveryItem {
  RecoverableProject project = {};
  Image preview = {};
};

// What a crash left: each project with its time and size. Nothing is lost by closing the dialog.
class RecoveryDialog : public QDialog {
  Q_OBJECT

 public:
  explicit RecoveryDialog(std::vector<RecoveryItem> items, QWidget* parent = nullptr);

 Q_SIGNALS:
  void recoverRequested(const attune::RecoverableProject& project);
  void discardRequested(const attune::RecoverableProject& project);

 private:
  void fill();
  void discard();

  std::vector<RecoveryItem> items_;
  QTableWidget* table_ = nullptr;
  QPushButton* recover_ = nullptr;
  QPushButton* discard_ = nullptr;
  QPushButton* show_ = nullptr;
};

}  // namespace attune
