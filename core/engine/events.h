// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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

// One attention site at one step.
struct SiteAttention {
  std::string site = {};
  bool temporal = false;
  bool cross = false;
  Size2i grid = {};
  double entropyShare = 0;  // H / ln n, 0..1
  // Maps of the words in JobAttention::words, [word][frame] as 8-bit shares of `largest`; empty
  // where the site was not watched.
  std::vector<std::vector<Image>> maps = {};
  double largest = 0;
};
struct JobAttention {
  JobId job = 0;
  int step = 0;  // steps done, as in JobPreview
  double timestep = 0;
  std::vector<std::string> words = {};
  std::vector<SiteAttention> sites = {};  // in the order of the network
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
