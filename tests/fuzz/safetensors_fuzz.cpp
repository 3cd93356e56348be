// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the header reader whole files of any content. Nothing but attune::Error may come out, and
// what is accepted must keep the promises tensors are made from.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "core/base/error.h"
#include "core/weights/safetensors_header.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void checkAccepted(const attune::SafetensorsHeader& header, std::uint64_t fileBytes) {
  std::uint64_t reached = header.dataStart;
  for (const attune::SafetensorsEntry& entry : header.entries) {
    require(entry.offset == reached);
    std::uint64_t bytes = attune::dtypeBytes(entry.dtype);
    for (const std::int64_t dimension : entry.shape) {
      require(dimension >= 0);
      require(!__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(dimension), &bytes));
    }
    require(bytes == entry.bytes);
    reached += bytes;
  }
  require(reached == fileBytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    checkAccepted(attune::parseSafetensorsHeader(bytes, size, "fuzz"), size);
  } catch (const attune::Error& error) {
    require(error.code() == attune::ErrorCode::BadInput);
    require(error.message().find('\n') == std::string::npos);
  }
  return 0;
}
