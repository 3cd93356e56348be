// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <filesystem>

#include "core/base/cancel.h"
#include "core/media/clip.h"
#include "core/media/resize.h"

namespace attune::cli {

// Which frames of which clip a command works on, and how they are brought to the model's size.
struct SourceOptions {
  std::filesystem::path clip;
  int first = 0;
  int frames = 0;
  int stride = 1;
  FitMode fit = FitMode::Letterbox;
};

void addSourceOptions(CLI::App& command, SourceOptions& options);

// Throws BadInput, also when the clip has fewer frames than were asked for.
[[nodiscard]] Clip readSource(const SourceOptions& options, const CancelToken& cancel);

}  // namespace attune::cli
