// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/attention/energy_bounds.h"
#include "core/attention/site.h"
#include "core/base/error.h"
#include "core/base/image.h"

namespace attune {

// What the engine tells the window. Plain values in host memory, never a tensor; every event names
// its job, and a job ends in exactly one JobEnded.

using JobId = std::uint64_t;  // rises with every submission; 0 is no job

enum class JobStage : std::uint8_t { Load, Encode, Invert, Denoise, Decode, Measure };

struct JobStarted {
  JobId job = 0;
};

struct JobProgress {
  JobId job = 0;
  JobStage stage = JobStage::Load;
  int done = 0;  // units of the stage
  int total = 0;
  double share = 0;           // of the whole job, 0..1
  double secondsPerStep = 0;  // median of the last five denoising steps; 0: not known yet
  double secondsLeft = -1;    // from the start of execution; below 0: not known yet
  std::string note = {};
};

// The clip as it forms, RGB at the run's size. Newest wins: older ones may be skipped.
struct JobPreview {
  JobId job = 0;
  int step = 0;  // steps done
  int steps = 0;
  std::shared_ptr<const std::vector<Image>> frames = {};
};

// Where a word is looked for in a frame. Each has a scale of its own: a word that is hardly looked
// for beside another is to be seen as finely, once its colours are stretched.
struct WordMap {
  Image shares = {};   // one grey channel of the site's grid, 255 for `largest`
  double largest = 0;  // probability
};
using WordMaps = std::vector<std::vector<WordMap>>;  // [word of JobAttention::words][frame]

// One attention site at one step. What was not watched is empty.
struct SiteAttention {
  std::string site = {};  // diffusers path
  AttentionKind kind = AttentionKind::SpatialSelf;
  Size2i grid = {};
  double entropyShare = 0;                     // H / ln n, 0..1
  std::vector<double> headEntropyShares = {};  // the same for each head
  std::optional<AttentionEnergy> energy = {};  // of self-attention
  std::vector<Image> rowEntropies = {};        // [frame] H / ln n of each row, 0..255
  WordMaps maps = {};                          // of cross-attention, mean over heads
  std::vector<WordMaps> headMaps = {};
};

// Where an object's words are looked for, against where it shall be: means over the watched cross
// sites, in fractions of the frame that is shown. A frame in which it shall not be seen has no
// target.
struct ObjectReadout {
  std::string words = {};
  double massInside = 0;  // share of its words' attention inside the target, mean over frames
  double areaInside = 0;  // share of the frame that the target takes: what chance would give
  std::vector<std::optional<Vec2>> centroids = {};  // [frame]
  std::vector<std::optional<Vec2>> targets = {};    // [frame]
};

struct JobAttention {
  JobId job = 0;
  int step = 0;  // steps done, as in JobPreview
  int steps = 0;
  double timestep = 0;
  double stepSeconds = 0;       // what the step took, this event with it
  double recordingSeconds = 0;  // of those, to record it and to bring it into this form
  Box frame = {0, 0, 1, 1};     // what is shown, in fractions of the frame that the maps cover
  std::vector<std::string> words = {};
  std::vector<SiteAttention> sites = {};    // in the order of the network
  std::vector<ObjectReadout> objects = {};  // of the request; none where no cross site was watched
};

// How steering did at one step, a value for each energy term.
struct JobSteering {
  JobId job = 0;
  int step = 0;  // steps done, as in JobPreview
  std::vector<std::string> terms = {};
  std::vector<double> energies = {};
};

struct MeasuredObject {
  std::string words = {};
  int foundFrames = 0;
  std::optional<double> gain = {};  // displacement of the detected object over the commanded one
  std::optional<double> iou = {};   // with the commanded mask, mean over frames
};

// A finished run: what is shown, kept in the history and saved with the project.
struct FinishedRun {
  std::vector<Image> frames = {};  // RGB; an edit's have the source's size
  double framesPerSecond = 8;
  std::uint64_t seed = 0;
  double seconds = 0;
  std::vector<MeasuredObject> objects = {};  // those that the toy box's detector knows
  std::optional<double> psnrOutside = {};    // dB against the source outside the edit, 100 at most
  std::optional<double> flicker = {};
  std::vector<std::string> warnings = {};
  std::string report = {};  // JSON, as attune-cli --report writes it
};

struct JobFailure {
  ErrorCode code = ErrorCode::Internal;
  std::string message = {};  // one line for the user
  double neededBytes = 0;    // out of memory: what the run would take, 0: unknown
  double availableBytes = 0;
};
struct JobCancelled {};
struct JobEnded {
  JobId job = 0;
  std::variant<std::shared_ptr<const FinishedRun>, JobCancelled, JobFailure> outcome =
      JobCancelled{};
};

using EngineEvent =
    std::variant<JobStarted, JobProgress, JobPreview, JobAttention, JobSteering, JobEnded>;

}  // namespace attune
