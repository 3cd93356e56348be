// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/media/clip.h"
#include "core/media/resize.h"
#include "core/pipeline/request_parts.h"

namespace attune {

// An object of the prompt, in fractions of the source's own frame (of the clip to be made, where
// there is no source).
using JobObject = ObjectRequest;

// All that an edit or a generation needs, as a snapshot: painting may go on while it runs.
struct JobRequest {
  // Model.
  std::filesystem::path model = {};         // folder in diffusers layout
  std::filesystem::path adapter = {};       // motion adapter's folder, where it is apart
  std::string device = "auto";              // auto, cpu, cuda
  std::string dtype = "auto";               // auto, fp32, bf16, fp16
  std::filesystem::path recipeFolder = {};  // where recipes are found by name

  // What to make. Zero, below zero and empty mean the recipe's or the model's own.
  std::shared_ptr<const Clip> source = {};  // null: a clip is made from nothing
  FitMode fit = FitMode::Letterbox;
  std::string prompt = {};
  std::string sourcePrompt = {};
  std::string negative = {};
  std::string recipe = "plain";  // a name, or a file
  std::string recipeJson = {};   // the recipe's own text instead
  std::vector<JobObject> objects = {};
  int frames = 0;  // of an edit: the source's first so many; 0: all of them
  Size2i size = {};
  int steps = 0;
  double guidance = -1;
  std::uint64_t seed = 0;
  std::string scheduler = {};
  int vaeTileCells = 0;
  std::vector<std::string> notes = {};  // for the run's warnings: what was left out of the request

  // For those who look inside.
  std::filesystem::path initLatents = {};  // safetensors, `latents` [F, 4, h, w]
  RecordRequest record = {};
};

}  // namespace attune
