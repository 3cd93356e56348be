// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_estimate.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/message.h"
#include "core/engine/job.h"
#include "core/pipeline/device.h"

namespace attune {
namespace {

constexpr double kBytesPerPixel = 40;   // of a frame: pictures and float32 copies on the way
constexpr double kCheckpointed = 0.35;  // of a pass with gradients that recomputes its layers
constexpr double kWorkspace = 24.0 * 1048576;  // of the libraries, once a model has run
constexpr int kTileCells = 32;
constexpr int kLeastFrames = 4;

double area(Size2i size) {
  return static_cast<double>(size.width) * size.height;
}

struct Numbers {
  RunPlan plan;
  double bytes = 4;  // of a number
};

// The plan needs no pictures: a source counts by its size and length alone.
Numbers numbersOf(const JobRequest& job, const ModelInfo& model, double available) {
  const at::Device device = deviceNamed(job.device);
  Numbers numbers{.plan = {}, .bytes = dtypeNamed(job.dtype, device) == at::kFloat ? 4.0 : 2.0};
  JobRequest bare = job;
  bare.source = nullptr;
  bare.objects.clear();
  if (job.source && bare.frames == 0) bare.frames = job.source->count();
  RunRequest request =
      runRequestFor(bare, ModelFolder::open(model.folder, model.adapter), model.pixelsPerCell);
  const ModelLimits limits{.denoiser = {.latentChannels = model.latentChannels,
                                        .mostFrames = model.mostFrames,
                                        .keptPerCell = model.keptPerCell,
                                        .heldPerCell = model.heldPerCell},
                           .pixelsPerCell = model.pixelsPerCell,
                           .nativeSize = model.size,
                           .defaults = model.defaults,
                           .bytesPerNumber = numbers.bytes,
                           .availableBytes = device.is_cpu() ? available : 0};
  const bool steers = !request.recipe.terms.empty() && !job.objects.empty();
  if (!steers) request.recipe.terms.clear();
  // Whether objects fit is not the question here.
  if (steers) request.objects = {{.words = "object", .track = {.keys = {Key{}}}}};
  numbers.plan = planRun(request, limits);
  return numbers;
}

double vaeBytes(const RunPlan& plan, const JobRequest& job, const ModelInfo& model, double bytes) {
  double pixels = area(plan.size);
  if (job.vaeTileCells > 0) {
    const double side = static_cast<double>(job.vaeTileCells) * model.pixelsPerCell;
    pixels = std::min(pixels, side * side);
  }
  return pixels * (3.0 * model.vaeSecond + 4.0 * model.vaeFinest) * bytes;
}

std::string sizeText(Size2i size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

int snapped(double side, int cell) {
  // Two halvings below the latent grid stay whole.
  const int step = 4 * cell;
  return std::max(step, static_cast<int>(side) / step * step);
}

}  // namespace

double MemoryEstimate::leastBytes() const {
  double least = neededBytes;
  for (const MemoryShare& share : shares)
    if (share.part == MemoryPart::Weights) least -= share.bytes;
  return least;
}

MemoryEstimate estimateMemory(const JobRequest& job, const ModelInfo& model,
                              double availableBytes) {
  const auto [plan, bytes] = numbersOf(job, model, availableBytes);
  int longest = 0;
  for (const auto& [begin, end] : plan.windows) longest = std::max(longest, end - begin);
  const int branches = plan.guidance == 1 ? 1 : 2;
  const double weights = model.parameters * bytes + kWorkspace;
  const double pictures = area(plan.size) * plan.frames * kBytesPerPixel;
  const double denoising = model.heldPerCell * area(plan.latentGrid) * longest * branches * bytes;
  const double steering = plan.guidedBytes * (plan.checkpointed ? kCheckpointed : 1);
  const double vae = vaeBytes(plan, job, model, bytes);
  return {.shares = {{MemoryPart::Weights, weights},
                     {MemoryPart::Pictures, pictures},
                     {MemoryPart::Denoising, denoising},
                     {MemoryPart::Steering, steering},
                     {MemoryPart::Vae, vae}},
          .neededBytes = weights + pictures + std::max({denoising, steering, vae}),
          .availableBytes = availableBytes,
          .checkpointed = plan.checkpointed};
}

double availableFor(const JobRequest& job) {
  return freeMemory(deviceNamed(job.device));
}

std::vector<Remedy> remediesFor(const JobRequest& job, const ModelInfo& model,
                                double availableBytes) {
  const MemoryEstimate now = estimateMemory(job, model, availableBytes);
  const RunPlan plan = numbersOf(job, model, availableBytes).plan;
  std::vector<Remedy> remedies;
  const auto offer = [&](RemedyKind kind, std::string detail, JobRequest request) {
    const double needed = estimateMemory(request, model, availableBytes).neededBytes;
    if (needed >= now.neededBytes * 0.95) return;
    remedies.push_back({kind, std::move(detail), std::move(request), needed});
  };

  if (job.vaeTileCells == 0) {
    JobRequest tiled = job;
    tiled.vaeTileCells = kTileCells;
    offer(RemedyKind::TiledDecode, {}, std::move(tiled));
  }
  if (job.dtype == "fp32" || job.dtype == "auto") {
    JobRequest half = job;
    half.dtype = "bf16";
    offer(RemedyKind::HalfPrecision, "bf16", std::move(half));
  }
  const Recipe recipe = recipeFor(job, ModelFolder::open(model.folder, model.adapter));
  if (recipe.windows.size == 0 && plan.frames > kLeastFrames) {
    const int size = std::max(kLeastFrames, plan.frames / 2);
    Recipe windowed = recipe;
    windowed.windows = {.size = size, .stride = std::max(1, size / 2)};
    JobRequest parts = job;
    parts.recipeJson = recipeToJson(windowed).dump();
    offer(RemedyKind::Windows, Message("%1 frames").arg(size), std::move(parts));
  }
  for (const double share : {0.75, 0.5}) {
    JobRequest smaller = job;
    smaller.size = {snapped(plan.size.width * share, model.pixelsPerCell),
                    snapped(plan.size.height * share, model.pixelsPerCell)};
    offer(RemedyKind::SmallerSize, sizeText(smaller.size), std::move(smaller));
  }
  if (plan.frames > kLeastFrames) {
    JobRequest fewer = job;
    fewer.frames = std::max(kLeastFrames, plan.frames / 2);
    offer(RemedyKind::FewerFrames, Message("%1 frames").arg(fewer.frames), std::move(fewer));
  }
  std::ranges::stable_partition(remedies, [&](const Remedy& remedy) {
    return availableBytes <= 0 || remedy.neededBytes <= availableBytes;
  });
  return remedies;
}

}  // namespace attune
