// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <span>

#include "core/engine/events.h"
#include "core/pipeline/request_parts.h"

namespace attune {

// `maps`: of each watched cross site the mean over the object's own words, [F, h, w] float32 on the
// CPU, grids of any size.                                          [2404.05519, attention centroid]
[[nodiscard]] ObjectReadout readoutOf(const ObjectRequest& object,
                                      std::span<const at::Tensor> maps, int frames);

}  // namespace attune
