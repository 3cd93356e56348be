// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace attune {

// A project's clip is not where it was, or another one is. The user points to it, takes the one
// that is there, or goes on without.
class MissingMediaDialog : public QDialog {
  Q_OBJECT

 public:
  // `reason`: why a file that is there cannot be used; may be empty.
  // `isOther`: that file is another clip than the project was made with.
  MissingMediaDialog(const QString& missing, const QString& reason, bool isOther,
                     QWidget* parent = nullptr);

 Q_SIGNALS:
  void located(const QString& file);

 private:
  static QString explanation(const QString& reason, bool isOther);
  QPushButton* makeUse();
  void browse(bool folder);
  QString missing_;
};

}  // namespace attune
