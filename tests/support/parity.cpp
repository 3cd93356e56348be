// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/parity.h"

#include <algorithm>
#include <sstream>

namespace attune::tests {

double relativeDifference(const at::Tensor& a, const at::Tensor& b) {
  const at::Tensor wanted = b.to(at::kDouble);
  const double spread = wanted.numel() > 1 ? wanted.std().item<double>() : 1.0;
  const double off = (a.to(at::kCPU, at::kDouble) - wanted).abs().max().item<double>();
  return off / std::max(spread, 1e-12);
}

void Parity::tap(std::string_view path, const at::Tensor& out) {
  const std::string name = "tap." + std::string(path);
  if (has(name)) compare(name, out);
}

void Parity::compare(const std::string& name, const at::Tensor& out) {
  const at::Tensor wanted = io_.tensor(name);
  ++compared_;
  std::ostringstream line;
  if (!out.defined() || out.sizes() != wanted.sizes()) {
    line << name << ": shape differs from " << wanted.sizes() << "\n";
  } else {
    const double off = relativeDifference(out, wanted);
    worst_ = std::max(worst_, off);
    if (!(off <= tolerance_)) line << name << ": off by " << off << " of its spread\n";
  }
  failures_ += line.str();
}

}  // namespace attune::tests
