// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/weights/safetensors.h"

namespace attune::tests {

// max |a - b| over the spread (standard deviation) of b.
[[nodiscard]] double relativeDifference(const at::Tensor& a, const at::Tensor& b);

// Compares what a network does with what the reference did, block by block, so that a failure names
// the first block that went wrong.
class Parity {
 public:
  explicit Parity(const std::string& ioFile, double tolerance = 1e-4)
      : io_(ioFile), tolerance_(tolerance) {}

  [[nodiscard]] at::Tensor in(const std::string& name) const { return io_.tensor("in." + name); }
  [[nodiscard]] at::Tensor tensor(const std::string& name) const { return io_.tensor(name); }
  [[nodiscard]] bool has(const std::string& name) const { return io_.find(name) != nullptr; }

  // For BlockTap: taps that the reference does not have are passed over.
  void tap(std::string_view path, const at::Tensor& out);
  void compare(const std::string& name, const at::Tensor& out);

  [[nodiscard]] int compared() const { return compared_; }
  // Empty when all that was compared agreed.
  [[nodiscard]] std::string failures() const { return failures_; }
  [[nodiscard]] double worst() const { return worst_; }

 private:
  SafetensorsFile io_;
  double tolerance_;
  int compared_ = 0;
  double worst_ = 0;
  std::string failures_;
};

}  // namespace attune::tests
