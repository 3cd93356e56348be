// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;

namespace attune {

// A project's clip is not where it was. The user points to it, or goes on without.
class MissingMediaDialog : public QDialog {
  Q_OBJECT

 public:
  // `reason`: why a file that is there cannot be used; may be empty.
  MissingMediaDialog(const QString& missing, const QString& reason, QWidget* parent = nullptr);

 Q_SIGNALS:
  void located(const QString& file);

 private:
  void browse(bool folder);
  QString missing_;
};

}  // namespace attune
