// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/environment.h"

#include <ATen/Parallel.h>
#include <torch/version.h>

#include <cstdio>
#include <exception>

#include "core/base/error.h"
#include "core/media/versions.h"
#include "core/pipeline/device.h"

namespace attune {
namespace {

std::string cudaText() {
  try {
    char text[64];
    std::snprintf(text, sizeof text, "%.1f GiB free",
                  freeMemory(deviceNamed("cuda")) / (1024.0 * 1024 * 1024));
    return text;
  } catch (const Error&) {
    return "none";
  } catch (const std::exception& error) {  // a card that is there and does not answer
    return error.what();
  }
}

}  // namespace

std::vector<EnvironmentFact> engineEnvironment() {
  return {{.name = "LibTorch",
           .value = TORCH_VERSION + (", " + std::to_string(at::get_num_threads())) + " threads"},
          {.name = "CUDA", .value = cudaText()},
          {.name = "FFmpeg", .value = ffmpegVersion()}};
}

}  // namespace attune
