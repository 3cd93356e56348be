// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/media/clip.h"

namespace attune {

struct Sample {
  Document document = {};
  std::shared_ptr<const Clip> clip = {};
};

struct SampleEntry {
  std::filesystem::path folder = {};
  std::string title = {};
};

// The samples in a folder, by name; what cannot be read is passed over.
[[nodiscard]] std::vector<SampleEntry> listSamples(const std::filesystem::path& samples);

// A folder of resources/samples as a project: its clip, its prompts, and each object with its mask
// (painted on the first frame, tracked on the others) and its path. Reads files; call it off the
// GUI thread. Throws BadInput and Io as the readers do.
[[nodiscard]] Sample readSample(const std::filesystem::path& folder);

}  // namespace attune
