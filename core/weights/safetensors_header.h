// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

// Element types we can hold. The 8-bit and smaller floats of the format are refused by name.
enum class Dtype : std::uint8_t {
  Bool,
  U8,
  I8,
  U16,
  I16,
  F16,
  BF16,
  U32,
  I32,
  F32,
  U64,
  I64,
  F64,
  C64
};

[[nodiscard]] std::size_t dtypeBytes(Dtype dtype) noexcept;
[[nodiscard]] std::string_view dtypeName(Dtype dtype) noexcept;  // as the format spells it: "BF16"

struct SafetensorsEntry {
  std::string name;
  Dtype dtype = Dtype::F32;
  std::vector<std::int64_t> shape;  // empty for a scalar; a 0 makes an empty tensor
  std::uint64_t offset = 0;         // of the first byte, from the start of the file
  std::uint64_t bytes = 0;
};

struct SafetensorsHeader {
  std::vector<SafetensorsEntry> entries;        // by offset, then by name
  std::map<std::string, std::string> metadata;  // __metadata__, empty when absent
  std::uint64_t dataStart = 0;                  // 8 + header length
};

inline constexpr std::uint64_t kMaxSafetensorsHeader = 100'000'000;

// Reads and checks the header of a safetensors file; the tensors themselves are not touched.
//
// `start` is the file's beginning: at least the eight length bytes and the header, or all there is
// of a shorter file. `fileBytes` is the length of the whole file. `where` begins every message.
// Throws BadInput unless: the header is at most 100 MB and inside the file; it is UTF-8 JSON, an
// object that starts with '{'; no name occurs twice; each tensor has a known dtype, a shape and two
// offsets; its bytes are its shape times its dtype, with no overflow; the tensors tile the data
// from its first byte to the end of the file, with no hole and no overlap.
[[nodiscard]] SafetensorsHeader parseSafetensorsHeader(std::span<const std::byte> start,
                                                       std::uint64_t fileBytes,
                                                       std::string_view where);

}  // namespace attune
