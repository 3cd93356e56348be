// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

#include "core/base/cancel.h"

namespace attune::cli {

// Each adds its subcommand and returns what to do when it was chosen. The commands share nothing
// but the cancel token.
using Command = std::function<void(const CancelToken&)>;
[[nodiscard]] Command addInfo(CLI::App& program);
[[nodiscard]] Command addGenerate(CLI::App& program);
[[nodiscard]] Command addEdit(CLI::App& program);
[[nodiscard]] Command addInvert(CLI::App& program);
[[nodiscard]] Command addMeasure(CLI::App& program);
[[nodiscard]] Command addToybox(CLI::App& program);

}  // namespace attune::cli
