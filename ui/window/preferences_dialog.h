// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/session/preferences.h"

class QComboBox;
class QSpinBox;

namespace attune {

class ActionRegistry;

// What holds for every project. Theme at once; all else when the dialog closes: the window is made
// anew for another language, and less memory drops clips, which nobody wants at every turn of a
// wheel.
class PreferencesDialog : public QDialog {
  Q_OBJECT

 public:
  explicit PreferencesDialog(ActionRegistry& actions, QWidget* parent = nullptr);

  void done(int result) override;

 Q_SIGNALS:
  void changed(const Preferences& preferences);

 private:
  QWidget* makeLook();
  QWidget* makeFiles();
  QSpinBox* makeNumber(const char* name, int Preferences::*value, int least, int most,
                       const QString& unit);
  void showNumbers();

  ActionRegistry& actions_;
  Preferences preferences_;
  QComboBox* language_ = nullptr;
  QList<std::pair<QSpinBox*, int Preferences::*>> numbers_;
};

}  // namespace attune
