// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <memory>
#include <random>
#include <string>

#include "core/project/project_file.h"

namespace attune {

inline std::shared_ptr<const Image> sampleMask(Size2i size, std::uint32_t seed) {
  Image mask(size, 1);
  std::mt19937 random(seed);
  const auto cx = static_cast<int>(random() % static_cast<unsigned>(size.width));
  const auto cy = static_cast<int>(random() % static_cast<unsigned>(size.height));
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const double d = std::hypot(x - cx, y - cy);
      mask.row(y)[x] = static_cast<std::uint8_t>(d < 8 ? 255 : d < 12 ? 255 - 60 * (d - 8) : 0);
    }
  }
  return std::make_shared<const Image>(std::move(mask));
}

inline Clip sampleClip(int frames, Size2i size, std::uint32_t seed, int channels = 3) {
  std::vector<Image> pictures;
  std::mt19937 random(seed);
  for (int f = 0; f < frames; ++f) {
    Image picture(size, channels);
    for (auto& value : picture.pixels) value = static_cast<std::uint8_t>(random());
    pictures.push_back(std::move(picture));
  }
  return makeClip(std::move(pictures), {8, 1});
}

// One of everything that a document can hold.
inline Project sampleProject(std::uint32_t seed = 1) {
  const Size2i size{40, 30};
  Project project{.created = "2026-01-31T12:34:56Z"};
  Document& document = project.document;
  document.uuid = "00ff00ff00ff00ff";
  document.clip = ClipRef{.id = "c1",
                          .file = "/nowhere/Ein Clip ü🦊.mp4",
                          .sha256 = "ab",
                          .first = 3,
                          .stride = 2,
                          .frames = 8,
                          .size = size,
                          .framesPerSecond = 30000.0 / 1001};
  document.text = {.prompt = "a \"blue\" ball\nон the meadow 🏞",
                   .sourcePrompt = "a ball",
                   .negative = "blur"};
  document.settings = {.recipeJson = "{\"name\": \"mine\"}",
                       .steps = 20,
                       .guidance = 7.3,
                       .seed = 0xfedcba9876543210U,
                       .size = {128, 96}};
  DocumentObject ball{.id = "a1b2",
                      .name = "Ball",
                      .colour = 3,
                      .words = "blue ball",
                      .locked = true,
                      .grow = -1.5};
  for (const int frame : {0, 3, 7}) {
    ball.mask.keys.push_back(
        {.frame = frame,
         .geometry = BrushShape{sampleMask(size, seed + static_cast<std::uint32_t>(frame))},
         .toNext = Interpolation::Smooth,
         .pinned = frame == 3,
         .origin = frame == 3 ? KeyOrigin::Tracked : KeyOrigin::Painted,
         .confidence = frame == 3 ? 0.1 + 0.2 : 1});
  }
  ball.mask.feather = 1.0 / 3;
  ball.mask.hidden = {{1, 2}};
  ball.path = MotionPath{.nodes = {{{0.1, 0.2}, {-0.05, 0}, {0.05, 0}, NodeKind::Smooth},
                                   {{0.9, 0.7}, {}, {}, NodeKind::Corner}},
                         .progress = {{0, 0, Easing::EaseInOut}, {7, 1, Easing::Hold}}};
  DocumentObject shapes{.id = "../x", .name = "Shapes", .visible = false};
  shapes.mask.id = "t";
  shapes.mask.words = {"one", "two"};
  shapes.mask.keys = {{.frame = 0, .geometry = BoxShape{{0.2, 0.3}, 0.1, 0.7, 12.5}},
                      {.frame = 1, .geometry = EllipseShape{{0.2, 0.3}, 0.1, 0.7, -12.5}},
                      {.frame = 2, .geometry = PolygonShape{{{0, 0}, {1, 0}, {0.5, 1}}}},
                      {.frame = 3, .geometry = BrushShape{sampleMask(size, seed), {0, 0, 0.5, 1}}},
                      {.frame = 4, .geometry = BrushShape{}}};
  shapes.mask.path = Path{.kind = PathKind::Bezier,
                          .points = {{0, 0}, {0.1, 0.1}, {0.2, 0.2}, {1, 1}},
                          .progress = {{0, 0}, {1, 1}},
                          .start = 1,
                          .end = 5};
  shapes.mask.outside = OutsideKeys::Off;
  document.objects = {ball, shapes};
  document.markers = {{4, "here"}};
  document.inFrame = 1;
  document.outFrame = 6;

  RunRecord run{.id = "run1",
                .title = "Seed 7",
                .created = "2026-01-31T12:35:00Z",
                .inputs = runInputs(document),
                .seed = 7,
                .seconds = 12.25,
                .metrics = {{"gain", 0.93}},
                .report = "{\"steps\": 20}",
                .star = true,
                .note = "good"};
  run.clip = packClip(sampleClip(4, {24, 16}, seed));
  project.runs = {run,
                  RunRecord{.id = "run2", .status = RunStatus::Failed, .message = "no memory"}};
  project.preview = Image({8, 6}, 3, 90);
  return project;
}

inline bool sameProject(const Project& a, const Project& b) {
  const bool sameSource = a.source == b.source || (a.source && b.source && *a.source == *b.source);
  return a.document == b.document && a.runs == b.runs && sameSource && a.created == b.created &&
         a.preview == b.preview && a.extras == b.extras;
}

}  // namespace attune
