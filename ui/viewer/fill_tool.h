// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "ui/viewer/tool.h"

namespace attune {

// A click fills the region of like colour in the source frame.
class FillTool final : public Tool {
  Q_DECLARE_TR_FUNCTIONS(FillTool)

 public:
  using Tool::Tool;
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override { (void)event; }
  void release(const PointerEvent& event) override { (void)event; }
  void cancel() override {}
  [[nodiscard]] bool isBusy() const override { return false; }
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
};

}  // namespace attune
