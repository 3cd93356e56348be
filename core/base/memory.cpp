// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <fstream>
#include <string>

namespace attune {

double availableMemory() {
  std::ifstream table("/proc/meminfo");
  std::string name;
  double kibibytes = 0;
  std::string unit;
  while (table >> name >> kibibytes) {
    if (name == "MemAvailable:") return kibibytes * 1024;
    std::getline(table, unit);
  }
  return 0;
}

}  // namespace attune
