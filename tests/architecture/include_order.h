// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attune {

// One include that the order of the house forbids.
struct Violation {
  std::string file;  // from the root, with forward slashes
  int line = 0;      // 1-based; 0 when the fault is not one line's
  std::string what;  // "includes render/frame.h, which stands above core/base"

  bool operator==(const Violation&) const = default;
};

// Walks every C++ and CUDA source under kernels, core, render, ui and app of the tree at `root`
// and returns what breaks the order, sorted by file and line:
//  - top folders: kernels <- core <- render <- ui <- app; nothing includes tests;
//  - inside core: base <- weights, text, media, document, schedulers, toybox <- attention <- nn
//    <- models <- steering <- pipeline <- metrics, study, project, engine; folders of equal rank
//    may include each other, but not in a circle; a folder without a rank is a violation;
//  - no Qt in kernels and core, no Qt Widgets in render, no LibTorch outside core and app.
// A quoted include is resolved from the root and then from the file's own folder, so that a
// relative path hides nothing; what resolves to neither is left to the compiler.
[[nodiscard]] std::vector<Violation> findIncludeViolations(const std::filesystem::path& root);

}  // namespace attune
