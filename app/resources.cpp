// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources.h"

#include <cstdlib>

#include "core/base/error.h"

namespace attune {

std::filesystem::path resourcesFolder() {
  namespace fs = std::filesystem;
  if (const char* named = std::getenv("ATTUNE_RESOURCES"); named != nullptr && *named != '\0') {
    if (fs::is_directory(fs::path(named) / "recipes")) return named;
    throw badInput(std::string("ATTUNE_RESOURCES=") + named + ": holds no folder 'recipes'");
  }
  std::error_code unknown;
  const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
  const fs::path installed = program.parent_path().parent_path() / "share" / "attune";
  for (const fs::path& folder : {installed, fs::path(ATTUNE_SOURCE_RESOURCES)}) {
    if (fs::is_directory(folder / "recipes")) return folder;
  }
  throw badInput("the folder with recipes and the starter model is missing; set ATTUNE_RESOURCES "
                 "to where it is");
}

}  // namespace attune
