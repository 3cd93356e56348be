// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include "app/cli/options.h"
#include "core/pipeline/request.h"

namespace attune::cli {

// Says on standard error what is being done, how far it is and how long it may take: one line that
// is redrawn on a terminal, one line a stage elsewhere, or one JSON object a line.
class ProgressBar {
 public:
  explicit ProgressBar(ProgressStyle style);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void operator()(const Progress& progress);
  // Ends the line that is being redrawn, so that something else can be printed.
  void close();

 private:
  void drawHuman(const Progress& progress, double seconds);
  static void printJson(const Progress& progress, double seconds);

  ProgressStyle style_;
  bool terminal_;
  bool open_ = false;
  std::optional<Stage> stage_;
  std::chrono::steady_clock::time_point stageStart_;
};

}  // namespace attune::cli
