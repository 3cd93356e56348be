// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/attention/site.h"
#include "core/document/rasterise.h"

namespace attune {

enum class HeadRule : std::uint8_t { PerHead, Mean };
enum class LayerRule : std::uint8_t { PerLayer, AverageSameGrid, Resize };
enum class TokenNorm : std::uint8_t {
  None,
  Softmax100,       // softmax of 100 A over tokens, first and last position left out
  Softmax100Words,  // the same over the prompt's own words only
};
enum class SpatialNorm : std::uint8_t { None, MinMax, SoftThreshold, SumToOne, DivideByMax };
enum class NormScope : std::uint8_t {
  Frame,
  Head,
  Clip
};  // Frame: jointly over the heads of a frame
enum class Smoothing : std::uint8_t { None, Gaussian2d, Gaussian3d };

// How an attention map is prepared before an energy looks at it: the step in which the papers
// really differ. Order: heads, layers, token norm, smoothing, spatial norm.
struct MapSpec {
  HeadRule heads = HeadRule::Mean;
  LayerRule layers = LayerRule::PerLayer;
  int resizeTo = 0;  // cells on the longer side for Resize; 0: the largest grid of the sites
  TokenNorm tokens = TokenNorm::None;
  Smoothing smooth = Smoothing::None;  // 3 taps, sigma 0.5
  SpatialNorm norm = SpatialNorm::None;
  NormScope scope = NormScope::Frame;
  double sharpness = 20;  // s of the soft threshold N(sigmoid(s (N(A) - 0.5)))
  friend bool operator==(const MapSpec&, const MapSpec&) = default;
};

// Which cross-attention sites a term looks at. Patterns name sites by diffusers path, `*` standing
// for anything, and replace the rule; the rule is any of the downscales (latent cells per grid
// cell) outside the mid block, the mid block, and the first up block with cross-attention.
struct SiteRule {
  std::vector<int> downscales = {};
  bool mid = false;
  bool firstUp = false;
  std::vector<std::string> patterns = {};
};
// In order of execution. Cross sites only.
[[nodiscard]] std::vector<AttentionSite> selectSites(const SiteRule& rule,
                                                     std::span<const AttentionSite> sites);

enum class EnergyKind : std::uint8_t {
  Shape,      // mean |S - M|^p
  MassIn,     // (1 - sum S M / sum S)^p
  InnerTopK,  // max(0, 1 - mean of the K largest S M)
  OuterTopK,  // max(0, mean of the K largest S (1 - M))
  EdgeProj,   // |max-projection of S - that of M| in bands along the box edges, both axes
  Centroid,   // sum over x, y of |centre of S - centre of M|^p
  Size,       // |mean S - ratio mean M|^p
  Presence,   // max(0, 1 - max S)
};
enum class FrameRule : std::uint8_t { Mean, Sum };
enum class ObjectRule : std::uint8_t { Sum, Mean, Worst };

// One energy. For each frame it is averaged over heads and pixels, over the object's tokens and
// over layers (or grids); frames and objects follow their rules. A frame where the object is absent
// counts in OuterTopK alone.
struct EnergyTerm {
  std::string id = {};  // for reports; the kind's name when empty
  EnergyKind kind = EnergyKind::MassIn;
  double weight = 1;
  double power = 2;
  double topShare = 0.2;  // K = max(1, floor(topShare * cells of the region))
  int margin = 0;         // OuterTopK: cells around the mask that are free; EdgeProj: half the band
  double sizeRatio = 1;   // Size
  MapSpec map = {};
  SiteRule sites = {};
  FrameRule frames = FrameRule::Mean;
  ObjectRule objects = ObjectRule::Sum;
  EdgeMode edge = EdgeMode::Hard;
  bool wrap = false;
  // Defects of the released code of 2404.05519, for comparison only.
  bool legacyHalfBatch = false;  // the second half of the (frame, head) rows serves all frames
  bool diluteInactiveLayers =
      false;  // mean over all cross sites, those not selected counting as zero
};

}  // namespace attune
