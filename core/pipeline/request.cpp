// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/request.h"

namespace attune {

std::string_view stageName(Stage stage) {
  switch (stage) {
    case Stage::Load: return "load";
    case Stage::Encode: return "encode";
    case Stage::Invert: return "invert";
    case Stage::Denoise: return "denoise";
    case Stage::Decode: return "decode";
    case Stage::Measure: return "measure";
    case Stage::Write: break;
  }
  return "write";
}

}  // namespace attune
