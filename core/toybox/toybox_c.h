/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdint.h>

/* The toy box for callers that speak C, first of all the trainer's Python. Nothing throws; a
   function that returns int returns 0 when all went well and -1 for arguments that make no sense.
 */
#ifdef __cplusplus
extern "C" {
#endif

enum { kToyboxMaxObjects = 3, kToyboxCaptionBytes = 256 };

typedef struct ToyboxObject {
  int32_t thing, colour, size, motion, mirrored;
  float startX, startY, startRadius; /* fractions of the frame */
  float endX, endY, endRadius;
} ToyboxObject;

typedef struct ToyboxInfo {
  int32_t background;
  int32_t objectCount;
  float time; /* of the single picture; 0 for clips */
  ToyboxObject objects[kToyboxMaxObjects];
} ToyboxInfo;

typedef struct ToyboxOptions {
  int32_t minObjects, maxObjects; /* 1..3 */
  int32_t heldOut;                /* 0 never, 1 allowed, 2 only */
  int32_t frames;                 /* 1: a single picture at a random time; else a clip */
  int32_t hideMotion;             /* captions leave motion out */
  int32_t still;                  /* nothing moves */
  int32_t width, height;
} ToyboxOptions;

/* Renders one scene per seed. Every buffer but `seeds` may be null.
   rgb      [count, frames, height, width, 3]
   masks    [count, kToyboxMaxObjects, frames, height, width], 0 for objects that are not there
   captions [count, kToyboxCaptionBytes], ended by zero
   infos    [count] */
int toybox_render(const uint64_t* seeds, int32_t count, const ToyboxOptions* options, uint8_t* rgb,
                  uint8_t* masks, char* captions, ToyboxInfo* infos);

/* The vocabulary's words joined by '\n', and the lists of the world ("things", "colours", "sizes",
   "backgrounds", "motions"), likewise. Null for an unknown list. The text lives for ever. */
const char* toybox_words(const char* list);

/* 1 if training never shows this pair. */
int toybox_is_held_out(int32_t thing, int32_t colour);

typedef struct ToyboxDetection {
  int32_t thing, colour;
  float left, top, right, bottom; /* pixels */
  float confidence;               /* 0..1 */
} ToyboxDetection;

/* Looks for things in one picture of [height, width, 3]; writes at most `capacity` of them, surest
   first, and, when `masks` is not null, their masks ([capacity, height, width], 0 or 255). Returns
   how many. */
int toybox_detect(const uint8_t* rgb, int32_t width, int32_t height, ToyboxDetection* detections,
                  uint8_t* masks, int32_t capacity);

#ifdef __cplusplus
}
#endif
