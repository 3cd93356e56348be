// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QThreadPool>
#include <vector>

#include "core/engine/environment.h"

namespace attune {

class Editor;
class LogModel;

// What a report of a fault should hold, as text to be pasted: version, system, display, memory and
// devices, the model and the size of the clip, and the last lines of the log, which may name files
// and words of a prompt. The user's folder is written as ~.
[[nodiscard]] QString diagnosticsText(const Editor& editor, const LogModel& log,
                                      const std::vector<EnvironmentFact>& environment);

// Shows the text before it is copied, so that nobody hands over what they have not seen. What
// models run on is asked for on a thread and comes in a moment.
class DiagnosticsDialog : public QDialog {
  Q_OBJECT

 public:
  DiagnosticsDialog(const Editor& editor, const LogModel& log, QWidget* parent = nullptr);
  ~DiagnosticsDialog() override;
  void done(int result) override;

 private:
  bool isAsking_ = true;
  QThreadPool pool_;
};

}  // namespace attune
