// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "core/base/error.h"
#include "core/pipeline/run.h"
#include "tests/support/box_track.h"

namespace attune::tests {

// The small random model: cells of two pixels, at most eight frames, sixteen tokens.
inline VideoModel smallModel() {
  return VideoModel::load(ModelFolder::open("tests/reference/pipeline/model"), at::kFloat,
                          at::kCPU);
}

// Frames that differ from each other and from place to place.
inline std::vector<Image> source(int frames, Size2i size) {
  std::vector<Image> made;
  for (int f = 0; f < frames; ++f) {
    Image image(size, 3);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
      image.pixels[i] = static_cast<std::uint8_t>((i * 37 + static_cast<std::size_t>(f) * 11) % 256);
    }
    made.push_back(std::move(image));
  }
  return made;
}

// Pulls the words' attention into their boxes, on every cross site of the small model.
inline Recipe pullingRecipe() {
  Recipe recipe;
  recipe.name = "pulling";
  EnergyTerm term;
  term.id = "mass";
  term.kind = EnergyKind::MassIn;
  term.sites.downscales = {1, 2};
  recipe.terms = {term};
  recipe.update.eta = 5;
  recipe.schedule.denseUntil = 0.5;
  return recipe;
}

// The error a call ends with; Internal with an empty message when it ends well.
inline Error errorOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return internalError("");
}

}  // namespace attune::tests
