// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "core/engine/attention_maps.h"

class QDialogButtonBox;
class QLabel;
class QSlider;
class QSpinBox;

namespace attune {

class AttentionLens;

// The selected object's mask, drafted from where the run that is looked at looked for its words.
// What the settings give is seen on the canvas at once; OK makes it keys that are like any other,
// one step of undo.
class DraftDialog : public QDialog {
  Q_OBJECT

 public:
  explicit DraftDialog(AttentionLens& lens, QWidget* parent = nullptr);
  ~DraftDialog() override;

  // Why nothing can be drafted now; empty where it can.
  [[nodiscard]] static QString whyNot(AttentionLens& lens);

 public Q_SLOTS:
  void accept() override;
  void reject() override;

 private:
  void draft();

  AttentionLens& lens_;
  std::string object_;
  std::vector<HeatMap> maps_;
  QSlider* threshold_ = nullptr;
  QLabel* thresholdLabel_ = nullptr;
  QSpinBox* smoothing_ = nullptr;
  QLabel* note_ = nullptr;
  QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace attune
