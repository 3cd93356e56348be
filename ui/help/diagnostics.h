// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

namespace attune {

class Editor;
class LogModel;
class ModelContext;

// What a report of a fault should hold, as text to be pasted: version, system, display, memory and
// devices, the model and the size of the clip, and the last lines of the log. No prompts and no
// pictures; the user's folder is written as ~.
[[nodiscard]] QString diagnosticsText(const Editor& editor, const LogModel& log);

// Shows the text before it is copied, so that nobody hands over what they have not seen.
class DiagnosticsDialog : public QDialog {
  Q_OBJECT

 public:
  DiagnosticsDialog(const QString& text, QWidget* parent = nullptr);
};

}  // namespace attune
