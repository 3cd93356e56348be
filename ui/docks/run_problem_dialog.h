// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/session/run_check.h"

namespace attune {

class EngineBridge;

// Why a run cannot be made or did not end well: one sentence, a bar of needed against free memory
// where that is the matter, and a button for every remedy, which puts it to work and runs.
class RunProblemDialog : public QDialog {
  Q_OBJECT

 public:
  RunProblemDialog(EngineBridge& bridge, RunProblem problem, QWidget* parent = nullptr);

 private:
  void addRemedies(QWidget* page);

  EngineBridge& bridge_;
  RunProblem problem_;
};

}  // namespace attune
