// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <optional>

#include "core/engine/memory_estimate.h"

namespace attune {

class Editor;
class EngineBridge;

// What the next run takes of memory, and what is free: worked out beside the GUI thread once
// document, model and queue have been still for a moment. While a run goes on, what is free stays
// as it was before, since the run gives back what it holds.
class MemoryForecast : public QObject {
  Q_OBJECT

 public:
  MemoryForecast(Editor& editor, EngineBridge& bridge, QObject* parent = nullptr);
  ~MemoryForecast() override;

  // Nothing while it is not known: no project, no model yet, settings that no run can have.
  [[nodiscard]] const std::optional<MemoryEstimate>& estimate() const { return estimate_; }

 Q_SIGNALS:
  void changed();

 private:
  void workOut();
  void take(std::optional<MemoryEstimate> estimate);

  Editor& editor_;
  EngineBridge& bridge_;
  std::optional<MemoryEstimate> estimate_ = {};
  double free_ = 0;
  quint64 asked_ = 0;  // newest wins
  QTimer settle_;
  QThreadPool pool_;
};

}  // namespace attune
