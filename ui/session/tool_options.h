// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/brush.h"

namespace attune {

// What the tools share.
struct ToolOptions {
  double radius = 12;   // px of the source
  double hardness = 1;  // 0..1
  double opacity = 1;
  bool pressureSize = true;
  bool pressureOpacity = false;
  int fillTolerance = 24;  // 0..255
  bool fillContiguous = true;
  MaskCombine combine = MaskCombine::Add;  // of lasso, polygon, rectangle, ellipse and fill
  friend bool operator==(const ToolOptions&, const ToolOptions&) = default;
};

// Kept in QSettings, but for `combine`, which every session begins anew. What is not there, or out
// of range, is read as the default or the nearest that is allowed.
ToolOptions loadToolOptions();
void saveToolOptions(const ToolOptions& options);

}  // namespace attune
