// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <memory>
#include <utility>

#include "core/document/document.h"
#include "core/media/clip.h"
#include "core/toybox/painter.h"

namespace attune {

inline constexpr int kSampleFrames = 24;
inline constexpr int kSampleSide = 64;

inline Scene sampleTimelineScene() {
  Scene scene;
  scene.background = Background::Meadow;
  scene.scenery = 3;
  SceneObject ball;
  ball.thing = Thing::Ball;
  ball.colour = Colour::Red;
  ball.motion = Motion::Right;
  ball.start = {.x = 0.3, .y = 0.5, .radius = 0.18};
  ball.end = {.x = 0.7, .y = 0.5, .radius = 0.18};
  scene.objects.push_back(ball);
  return scene;
}

inline std::shared_ptr<const Clip> sampleClip() {
  std::vector<Image> frames;
  for (RgbImage& painted :
       paintClip(sampleTimelineScene(), kSampleFrames, kSampleSide, kSampleSide)) {
    Image frame({kSampleSide, kSampleSide}, 3);
    frame.pixels = std::move(painted.pixels);
    frames.push_back(std::move(frame));
  }
  return std::make_shared<const Clip>(makeClip(std::move(frames), {8, 1}));
}

// What a run could have made of it: the same, upside down.
inline std::shared_ptr<const Clip> sampleResult() {
  std::vector<Image> frames = sampleClip()->frames;
  for (Image& frame : frames) {
    for (std::uint8_t& value : frame.pixels) value = static_cast<std::uint8_t>(255 - value);
  }
  return std::make_shared<const Clip>(makeClip(std::move(frames), {8, 1}));
}

inline std::shared_ptr<const Image> sampleMask(int frame) {
  CoverImage cover = paintMask(sampleTimelineScene(), 0, timeOfFrame(frame, kSampleFrames),
                               kSampleSide, kSampleSide);
  Image mask({kSampleSide, kSampleSide}, 1);
  mask.pixels = std::move(cover.pixels);
  return std::make_shared<const Image>(std::move(mask));
}

// Two objects. "ball": painted keys at 2, 8 and 20, tracked ones 9..14 with a dip, hidden 22..23,
// a path of its own timing. "cloud": keys at 4 and 10, a path that runs evenly.
inline Document sampleDocument() {
  Document document;
  document.uuid = "sample";
  document.clip = ClipRef{.id = "clip",
                          .frames = kSampleFrames,
                          .size = {kSampleSide, kSampleSide},
                          .framesPerSecond = 8};
  DocumentObject ball;
  ball.id = "ball";
  ball.name = "ball";
  ball.colour = 0;
  for (const int frame : {2, 8, 20}) setMaskKey(ball, frame, sampleMask(frame));
  ball.mask.keys.back().toNext = Interpolation::Hold;
  std::vector<TrackedMask> tracked;
  for (int frame = 9; frame <= 14; ++frame) {
    tracked.push_back({.frame = frame,
                       .bitmap = sampleMask(frame),
                       .confidence = frame == 12 ? 0.4 : 0.97 - 0.02 * (frame - 9)});
  }
  setTrackedKeys(ball, tracked);
  ball.mask.hidden = {{22, 23}};
  MotionPath path;
  path.nodes = {{.anchor = {0.2, 0.5}}, {.anchor = {0.8, 0.4}}};
  path.progress = {{.frame = 0, .share = 0, .toNext = Easing::EaseInOut},
                   {.frame = 12, .share = 0.7, .toNext = Easing::Linear},
                   {.frame = 23, .share = 1}};
  ball.path = path;
  DocumentObject cloud;
  cloud.id = "cloud";
  cloud.name = "cloud";
  cloud.colour = 1;
  for (const int frame : {4, 10}) setMaskKey(cloud, frame, sampleMask(frame));
  path.progress.clear();
  cloud.path = path;
  document.objects = {ball, cloud};
  document.markers = {{.frame = 6, .text = "jump"}};
  return document;
}

}  // namespace attune
