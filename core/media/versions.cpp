// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/versions.h"

extern "C" {
#include <libavutil/avutil.h>
}

namespace attune {

std::string ffmpegVersion() {
  return av_version_info();
}

}  // namespace attune
