// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <unistd.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace attune::cli {
namespace {

std::string duration(double seconds) {
  char text[32];
  const int whole = static_cast<int>(seconds + 0.5);
  if (seconds < 10) {
    std::snprintf(text, sizeof text, "%.1f s", seconds);
  } else if (whole < 60) {
    std::snprintf(text, sizeof text, "%d s", whole);
  } else {
    std::snprintf(text, sizeof text, "%d:%02d min", whole / 60, whole % 60);
  }
  return text;
}

}  // namespace

ProgressBar::ProgressBar(ProgressStyle style)
    : style_(style), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() { close(); }

void ProgressBar::close() {
  if (open_) std::fputc('\n', stderr);
  open_ = false;
}

void ProgressBar::operator()(const Progress& progress) {
  if (style_ == ProgressStyle::None) return;
  const auto now = std::chrono::steady_clock::now();
  if (stage_ != progress.stage) {
    close();
    stage_ = progress.stage;
    stageStart_ = now;
  }
  const double seconds = std::chrono::duration<double>(now - stageStart_).count();
  if (style_ == ProgressStyle::Json) {
    printJson(progress, seconds);
  } else {
    drawHuman(progress, seconds);
  }
}

void ProgressBar::drawHuman(const Progress& progress, double seconds) {
  const bool last = progress.done >= progress.total;
  if (!terminal_ && !last) return;
  constexpr int kWidth = 24;
  const int filled = progress.total > 0 ? progress.done * kWidth / progress.total : kWidth;
  std::string line(stageName(progress.stage));
  line.resize(8, ' ');
  line += " [" + std::string(static_cast<std::size_t>(filled), '#') +
          std::string(static_cast<std::size_t>(kWidth - filled), '-') + "] " +
          std::to_string(progress.done) + "/" + std::to_string(progress.total);
  if (progress.done > 0) {
    const double each = seconds / progress.done;
    line += "  " + duration(each) + " each  ";
    line += last ? duration(seconds) + " in all"
                 : duration(each * (progress.total - progress.done)) + " left";
  }
  if (!progress.note.empty()) line += "  " + std::string(progress.note);
  if (terminal_) {
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
    std::fflush(stderr);
    open_ = true;
  } else {
    std::fprintf(stderr, "%s\n", line.c_str());
  }
}

void ProgressBar::printJson(const Progress& progress, double seconds) {
  nlohmann::json line = {{"stage", stageName(progress.stage)},
                         {"done", progress.done},
                         {"total", progress.total},
                         {"seconds", seconds}};
  if (progress.done > 0) {
    line["seconds_left"] = seconds / progress.done * (progress.total - progress.done);
  }
  if (!progress.note.empty()) line["note"] = progress.note;
  std::fprintf(stderr, "%s\n", line.dump().c_str());
}

}  // namespace attune::cli
