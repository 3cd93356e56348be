// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/weights/safetensors_header.h"

namespace attune {

[[nodiscard]] at::ScalarType toScalarType(Dtype dtype) noexcept;

// A safetensors file, mapped into memory and checked once (parseSafetensorsHeader).
//
// A cheap handle: copies share one mapping. Throws Io when the file cannot be opened and BadInput
// when it is malformed or cut short.
class SafetensorsFile {
 public:
  explicit SafetensorsFile(const std::filesystem::path& path);

  [[nodiscard]] const std::filesystem::path& path() const;
  [[nodiscard]] const std::vector<SafetensorsEntry>& entries() const;
  [[nodiscard]] const std::map<std::string, std::string>& metadata() const;
  // Null when the file has no such tensor.
  [[nodiscard]] const SafetensorsEntry* find(std::string_view name) const;

  // The tensor in its stored shape and dtype, on the CPU. It is a view of the mapped file (a copy
  // where the bytes are not aligned to the element) and keeps the mapping alive by itself. Writing
  // to it changes memory, never the file. It is no inference tensor, whatever mode is on.
  // Throws BadInput when there is none of that name.
  [[nodiscard]] at::Tensor tensor(std::string_view name) const;
  [[nodiscard]] at::Tensor tensor(const SafetensorsEntry& entry) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

// Writes tensors (any device and strides; they are stored contiguous) to one file, whole or not at
// all. The order is fixed (wide dtypes first, then by name) and each tensor is aligned, so that the
// same content gives the same bytes. Throws Io when it cannot be written and BadInput for a dtype
// or a name the format has no room for.
void writeSafetensors(const std::filesystem::path& path,
                      const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

}  // namespace attune
