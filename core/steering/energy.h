// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/steering/term.h"

namespace attune {

// Attention of one cross site in a conditional forward pass, softmax over all L text positions.
struct SiteMaps {
  const AttentionSite* site = nullptr;
  at::Tensor maps = {};  // [F, heads, h, w, L] float32 (or float64), may require grad
};

// An object of the edit: where its words stand in the token sequence and what it shall do.
struct SteeredObject {
  std::string name = {};         // the user's words, for messages
  std::vector<int> tokens = {};  // positions in the padded sequence, begin token at 0
  Track track = {};
};

struct TermTarget;  // an object's target on one grid, see energies.h

struct ObjectiveInput {
  std::vector<EnergyTerm> terms = {};
  std::vector<SteeredObject> objects = {};
  std::span<const AttentionSite> sites = {};  // all of the model's
  Size2i latentGrid = {};
  int frames = 1;
  int sequenceLength = 77;
  int wordEnd = 0;  // one past the last word's position (the end token's); 0: unknown
};

struct EnergyValue {
  at::Tensor energy = {};  // scalar, differentiable: sum of weight * term
  at::Tensor terms = {};   // [terms] detached, weighted
  // The energy as a mean over frames whatever the terms' frame rule: for stopEnergy and for plots.
  double meanEnergy = 0;
  // Refinement looks at the InnerTopK term of the object that does worst.
  at::Tensor worstInner = {};  // scalar, differentiable, with the term's own frame rule; undefined
                               // without such a term
  double worstInnerMean = 0;   // the same as a mean over frames, to hold against 1 - tau
};

// A recipe's energies bound to a model, a prompt and tracks: everything that can be known before
// the first step, with every target rasterised once for each grid.
class Objective {
 public:
  // Throws BadInput: a term without a matching site, an object without tokens or past the sequence,
  // no objects at all, an object that is absent in every frame.
  explicit Objective(ObjectiveInput input);

  // No terms: nothing to guide.
  [[nodiscard]] bool empty() const { return terms_.empty(); }
  // The sites whose maps evaluate() wants, in order of execution; the forward pass may stop after
  // the last one.
  [[nodiscard]] const std::vector<AttentionSite>& sites() const { return sites_; }
  [[nodiscard]] int lastSiteOrder() const { return sites_.empty() ? -1 : sites_.back().order; }
  [[nodiscard]] bool wants(const AttentionSite& site) const;
  [[nodiscard]] int frames() const { return frames_; }

  // Maps of all wanted sites for the frames [firstFrame, firstFrame + F) of the clip (a window).
  // Works in the maps' own precision. Throws Internal when a site or a shape does not fit.
  [[nodiscard]] EnergyValue evaluate(std::span<const SiteMaps> maps, int firstFrame = 0) const;

  // Target of an object on a grid, [F, h, w] float32.
  [[nodiscard]] at::Tensor target(std::size_t term, std::size_t object, Size2i grid) const;
  // Notes for the user, such as an object smaller than a cell.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  struct BoundTerm {
    EnergyTerm term;
    std::vector<AttentionSite> sites;
    // By object, then by grid (height, width).
    std::vector<std::map<std::pair<int, int>, std::shared_ptr<const TermTarget>>> targets;
  };
  struct TermValue {
    at::Tensor energy;  // scalar, weighted
    at::Tensor mean;    // the same as a mean over frames, detached
    at::Tensor worst;   // scalar, weighted: the object that does worst
    double worstMean = 0;
  };
  void bind(const EnergyTerm& term, std::span<const AttentionSite> sites, Size2i latentGrid);
  [[nodiscard]] TermValue evaluateTerm(const BoundTerm& bound, std::span<const at::Tensor> groups,
                                       int firstFrame) const;

  std::vector<BoundTerm> terms_;
  std::vector<SteeredObject> objects_;
  std::vector<AttentionSite> sites_;
  std::vector<std::string> warnings_;
  int frames_ = 1;
  int sequenceLength_ = 77;
  int wordEnd_ = 0;
  int crossSites_ = 0;
};

// As reports name a term: its id, or its kind.
[[nodiscard]] std::string termName(const EnergyTerm& term);

}  // namespace attune
