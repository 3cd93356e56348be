// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "core/document/document.h"

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace attune {

class Editor;
class EngineBridge;

// Seed, steps, guidance, size and frames of the next run. A number at its least says "auto" and
// what that means for this model. A seed that is not locked is drawn anew for every run.
class RunOptions : public QWidget {
  Q_OBJECT

 public:
  RunOptions(Editor& editor, EngineBridge& bridge, QWidget* parent = nullptr);

 private:
  QSpinBox* addSpin(const QString& name, const QString& accessible, int most, int step);
  void change(const QString& label, const QString& key,
              const std::function<void(RunSettings&)>& how);
  void refresh();
  void showAuto();
  [[nodiscard]] QString framesTip() const;
  [[nodiscard]] int wholeCells(int side) const;
  void rollSeed();
  void lockSeed(bool locked);
  [[nodiscard]] std::uint64_t lastSeed() const;

  Editor& editor_;
  EngineBridge& bridge_;
  bool showing_ = false;
  QLineEdit* seed_;
  QToolButton* dice_;
  QToolButton* lock_;
  QSpinBox* steps_;
  QDoubleSpinBox* guidance_;
  QSpinBox* width_;
  QSpinBox* height_;
  QSpinBox* frames_;
};

}  // namespace attune
