// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/engine/job_request.h"

namespace attune::cli {

struct ObjectArguments {
  std::vector<std::string> objects;  // WORDS=MASKS
  std::vector<std::string> paths;    // WORDS=PATH
};

enum class ObjectMeaning {
  Target,  // --object says where the object shall be (generate)
  Source,  // --object says where it is in the source; a path moves it from there (edit)
};

// Objects in the order they were named. MASKS is a picture, a folder of them, a video (white =
// edit), `box:x0,y0,x1,y1`, or a track file (.json). A path without an object moves a shape of a
// third of the frame. Throws BadInput naming the option.
[[nodiscard]] std::vector<JobObject> readObjects(const ObjectArguments& arguments,
                                                     ObjectMeaning meaning, int frames, Size2i size,
                                                     const CancelToken& cancel);

}  // namespace attune::cli
