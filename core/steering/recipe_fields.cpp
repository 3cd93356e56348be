// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/recipe_fields.h"

#include <string_view>
#include <utility>

namespace attune {
namespace {

using nlohmann::json;
using Choices = std::vector<std::string_view>;

constexpr std::string_view kMotamed = "arXiv 2404.05519";
constexpr std::string_view kLayout = "arXiv 2304.03373";
constexpr std::string_view kBoxDiff = "arXiv 2307.10816";
constexpr std::string_view kReatco = "arXiv 2412.11710";
constexpr std::string_view kCfg = "arXiv 2207.12598";

// Where a field comes from: the paper, and the equation it stands in. Their numbers differ between
// a paper's versions, so the equation is written out.
struct Source {
  std::string_view paper;
  std::string_view equation;

  constexpr Source(const char* ours) : paper(ours) {}  // "": no paper has it
  constexpr Source(std::string_view where, std::string_view which = {})
      : paper(where), equation(which) {}
};

// The builders take an accessor from RecipeParts to the value; it serves reading and writing.

template <class A>
RecipeFieldRow number(std::string_view path, std::string_view unit, double least, double most,
                      std::string_view help, Source source, A value) {
  return {.field = {.path = path,
                    .type = FieldType::Number,
                    .unit = unit,
                    .least = least,
                    .most = most,
                    .help = help,
                    .reference = source.paper,
                    .equation = source.equation},
          .read = [value](RecipeParts p) { return json(value(p)); },
          .write = [=](RecipeParts p, const JsonReader& in) { value(p) = in.number(least, most); }};
}

template <class A>
RecipeFieldRow integer(std::string_view path, std::string_view unit, int least, int most,
                       std::string_view help, Source source, A value) {
  return {
      .field = {.path = path,
                .type = FieldType::Integer,
                .unit = unit,
                .least = static_cast<double>(least),
                .most = static_cast<double>(most),
                .help = help,
                .reference = source.paper,
                .equation = source.equation},
      .read = [value](RecipeParts p) { return json(value(p)); },
      .write = [=](RecipeParts p, const JsonReader& in) { value(p) = in.integer(least, most); }};
}

template <class A>
RecipeFieldRow boolean(std::string_view path, std::string_view help, Source source, A value) {
  return {.field = {.path = path,
                    .type = FieldType::Boolean,
                    .help = help,
                    .reference = source.paper,
                    .equation = source.equation},
          .read = [value](RecipeParts p) { return json(value(p)); },
          .write = [=](RecipeParts p, const JsonReader& in) { value(p) = in.boolean(); }};
}

template <class A>
RecipeFieldRow text(std::string_view path, std::string_view help, A value) {
  return {.field = {.path = path, .type = FieldType::Text, .help = help},
          .read = [value](RecipeParts p) { return json(value(p)); },
          .write = [=](RecipeParts p, const JsonReader& in) { value(p) = in.text(); }};
}

template <class A>
RecipeFieldRow choice(std::string_view path, Choices choices, std::string_view help, Source source,
                      A value) {
  return {.field = {.path = path,
                    .type = FieldType::Choice,
                    .choices = choices,
                    .help = help,
                    .reference = source.paper,
                    .equation = source.equation},
          .read = [=](RecipeParts p) { return json(choices[static_cast<std::size_t>(value(p))]); },
          .write =
              [=](RecipeParts p, const JsonReader& in) {
                value(p) =
                    static_cast<std::remove_reference_t<decltype(value(p))>>(in.choice(choices));
              }};
}

void addTermRows(std::vector<RecipeFieldRow>& rows) {
  rows.push_back(text(
      "terms[].id", "Name of the term in reports.",
      [](RecipeParts p) -> auto& { return p.term.id; }));
  rows.push_back(choice(
      "terms[].kind",
      {"shape", "mass_in", "inner_topk", "outer_topk", "edge_proj", "centroid", "size", "presence"},
      "What the energy compares.", "", [](RecipeParts p) -> auto& { return p.term.kind; }));
  rows.push_back(number(
      "terms[].weight", "", 0, 1e6, "Factor on the energy.", {kMotamed, "E = Σ w·e"},
      [](RecipeParts p) -> auto& { return p.term.weight; }));
  rows.push_back(number(
      "terms[].power", "", 1, 8, "Exponent of the difference.",
      {kMotamed, "e = mean |shape(A_target) − shape(A)|^p"},
      [](RecipeParts p) -> auto& { return p.term.power; }));
  rows.push_back(number(
      "terms[].top_share", "of the region", 0, 1,
      "K of the top-K means as a share of the region's cells.",
      {kReatco, "e = 1 − mean top-K(A·M), K = share·|M|"},
      [](RecipeParts p) -> auto& { return p.term.topShare; }));
  rows.push_back(integer(
      "terms[].margin", "cells", 0, 64,
      "Cells around the mask that outer_topk leaves free; half the band of "
      "edge_proj.",
      {kBoxDiff, "e = mean top-K(A·(1 − M))"},
      [](RecipeParts p) -> auto& { return p.term.margin; }));
  rows.push_back(number(
      "terms[].size_ratio", "", 0.01, 100, "Wanted size as a factor on the mask's.", "",
      [](RecipeParts p) -> auto& { return p.term.sizeRatio; }));
  rows.push_back(choice(
      "terms[].frames", {"mean", "sum"},
      "Sum pulls each frame as hard as a still; mean shares one pull among them.",
      {kMotamed, "E = Σ over frames of e"}, [](RecipeParts p) -> auto& { return p.term.frames; }));
  rows.push_back(choice(
      "terms[].objects", {"sum", "mean", "worst"}, "How several objects count together.",
      {kReatco, "L = Σ over objects of (1 − inside) + outside"},
      [](RecipeParts p) -> auto& { return p.term.objects; }));
  rows.push_back(choice(
      "terms[].edge", {"coverage", "hard", "soft"},
      "How the mask is drawn on the attention's grid.", "",
      [](RecipeParts p) -> auto& { return p.term.edge; }));
  rows.push_back(boolean(
      "terms[].wrap", "A mask that leaves the frame comes back opposite.", kMotamed,
      [](RecipeParts p) -> auto& { return p.term.wrap; }));
  rows.push_back(boolean(
      "terms[].legacy_half_batch",
      "Reads the second half of the clip only, as the released code does.", kMotamed,
      [](RecipeParts p) -> auto& { return p.term.legacyHalfBatch; }));
  rows.push_back(boolean(
      "terms[].dilute_inactive_layers", "Averages over layers that take no part, as zeros.",
      kMotamed, [](RecipeParts p) -> auto& { return p.term.diluteInactiveLayers; }));
}

void addMapRows(std::vector<RecipeFieldRow>& rows) {
  rows.push_back(choice(
      "terms[].map.heads", {"per_head", "mean"}, "Energy of each head, or of the heads' mean map.",
      {kLayout, "e = (1 − Σ A·M / Σ A)²"},
      [](RecipeParts p) -> auto& { return p.term.map.heads; }));
  rows.push_back(choice(
      "terms[].map.layers", {"per_layer", "average_same_res", "resize"},
      "Energy of each layer, of their mean for each grid, or resized to one grid.",
      {kBoxDiff, "A = mean over the layers of one grid"},
      [](RecipeParts p) -> auto& { return p.term.map.layers; }));
  rows.push_back(integer(
      "terms[].map.resize_to", "cells", 0, 1024,
      "Longer side of the common grid; 0 takes the largest.", "",
      [](RecipeParts p) -> auto& { return p.term.map.resizeTo; }));
  rows.push_back(choice(
      "terms[].map.tokens", {"none", "softmax100", "softmax100_words"},
      "Second softmax of 100 A over tokens without the first and last position, "
      "or over the words alone.",
      {kReatco, "B = softmax(100·A) over tokens"},
      [](RecipeParts p) -> auto& { return p.term.map.tokens; }));
  rows.push_back(choice(
      "terms[].map.smooth", {"none", "gaussian_2d", "gaussian_3d"},
      "Smoothing over pixels, or over frames too; 3 taps, sigma 0.5.",
      {kReatco, "weights 0.212, 0.576, 0.212 along each axis"},
      [](RecipeParts p) -> auto& { return p.term.map.smooth; }));
  rows.push_back(choice(
      "terms[].map.norm", {"none", "min_max", "soft_threshold", "sum_to_one", "divide_by_max"},
      "Normalisation over pixels.", {kMotamed, "N(A) = (A − min A) / (max A − min A)"},
      [](RecipeParts p) -> auto& { return p.term.map.norm; }));
  rows.push_back(choice(
      "terms[].map.scope", {"frame", "head", "clip"},
      "Over what the normalisation takes its extremes: all heads of a frame, each "
      "head alone, or the clip.",
      {kMotamed, "N(A) = (A − min A) / (max A − min A)"},
      [](RecipeParts p) -> auto& { return p.term.map.scope; }));
  rows.push_back(number(
      "terms[].map.sharpness", "", 0.1, 1000, "s of the soft threshold.",
      {kMotamed, "shape(A) = N(sigmoid(s·(N(A) − ½)))"},
      [](RecipeParts p) -> auto& { return p.term.map.sharpness; }));
  rows.push_back(
      {.field = {.path = "terms[].sites.downscales",
                 .type = FieldType::IntegerList,
                 .unit = "latent cells",
                 .least = 1,
                 .most = 64,
                 .help = "Cross-attention sites of these resolutions outside the mid block.",
                 .reference = kMotamed},
       .read = [](RecipeParts p) { return json(p.term.sites.downscales); },
       .write =
           [](RecipeParts p, const JsonReader& in) {
             p.term.sites.downscales.clear();
             for (const JsonReader& item : in.items())
               p.term.sites.downscales.push_back(item.integer(1, 64));
           }});
  rows.push_back(boolean(
      "terms[].sites.mid", "The mid block's sites.", kLayout,
      [](RecipeParts p) -> auto& { return p.term.sites.mid; }));
  rows.push_back(boolean(
      "terms[].sites.first_up", "The sites of the first up block with cross-attention.", kLayout,
      [](RecipeParts p) -> auto& { return p.term.sites.firstUp; }));
  rows.push_back({.field = {.path = "terms[].sites.patterns",
                            .type = FieldType::TextList,
                            .help = "Sites by path, * for anything; replaces the rules above."},
                  .read = [](RecipeParts p) { return json(p.term.sites.patterns); },
                  .write =
                      [](RecipeParts p, const JsonReader& in) {
                        p.term.sites.patterns.clear();
                        for (const JsonReader& item : in.items())
                          p.term.sites.patterns.push_back(item.text());
                      }});
}

void addScheduleRows(std::vector<RecipeFieldRow>& rows) {
  rows.push_back(choice(
      "update.rule", {"latent", "trust"},
      "Plain gradient step on the latents, or with its length limited.",
      {kMotamed, "z ← z − η·ρ·∇E"}, [](RecipeParts p) -> auto& { return p.recipe.update.kind; }));
  rows.push_back(number(
      "update.eta", "", 0, 1e6, "Step size.", {kMotamed, "z ← z − η·ρ·∇E"},
      [](RecipeParts p) -> auto& { return p.recipe.update.eta; }));
  rows.push_back(choice(
      "update.rho", {"one_minus_abar", "sqrt", "const", "sqrt_lin"},
      "How the step size falls with the noise.", {kMotamed, "z ← z − η·ρ·∇E, ρ = 1 − ᾱ"},
      [](RecipeParts p) -> auto& { return p.recipe.update.rho; }));
  rows.push_back(number(
      "update.trust", "of the frame's norm", 0, 10, "Longest move of a frame under the trust rule.",
      "", [](RecipeParts p) -> auto& { return p.recipe.update.trust; }));
  rows.push_back(number(
      "schedule.dense_until", "of all steps", 0, 1, "Every step up to here.", kMotamed,
      [](RecipeParts p) -> auto& { return p.recipe.schedule.denseUntil; }));
  rows.push_back(boolean(
      "schedule.dense_inclusive", "The step at the border counts as well.", kMotamed,
      [](RecipeParts p) -> auto& { return p.recipe.schedule.denseInclusive; }));
  rows.push_back(integer(
      "schedule.dense_steps", "steps", 0, 1000,
      "Instead of a share: so many steps; 0 uses the share.", kLayout,
      [](RecipeParts p) -> auto& { return p.recipe.schedule.denseSteps; }));
  rows.push_back(integer(
      "schedule.every", "steps", 0, 1000, "After that every n-th step; 0 for none.", kMotamed,
      [](RecipeParts p) -> auto& { return p.recipe.schedule.every; }));
  rows.push_back(integer(
      "schedule.stop_before_end", "steps", 0, 1000, "The last steps are never guided.", kMotamed,
      [](RecipeParts p) -> auto& { return p.recipe.schedule.stopBeforeEnd; }));
  rows.push_back(integer(
      "schedule.iterations", "", 1, 100, "Updates in a guided step.", kLayout,
      [](RecipeParts p) -> auto& { return p.recipe.schedule.iterations; }));
  rows.push_back(integer(
      "schedule.early_iterations", "", 0, 100, "More updates in the first steps.", "",
      [](RecipeParts p) -> auto& { return p.recipe.schedule.earlyIterations; }));
  rows.push_back(integer(
      "schedule.early_steps", "steps", 0, 1000, "How many steps those are.", "",
      [](RecipeParts p) -> auto& { return p.recipe.schedule.earlySteps; }));
  rows.push_back({.field = {.path = "schedule.stop_energy",
                            .type = FieldType::Number,
                            .least = 0,
                            .most = 1e6,
                            .help = "No more updates once the energy is this low.",
                            .reference = kLayout,
                            .equation = "z ← z − η·σ²·∇E while E > stop"},
                  .read =
                      [](RecipeParts p) {
                        const auto& stop = p.recipe.schedule.stopEnergy;
                        return stop ? json(*stop) : json(nullptr);
                      },
                  .write =
                      [](RecipeParts p, const JsonReader& in) {
                        p.recipe.schedule.stopEnergy.reset();
                        if (!in.value().is_null()) p.recipe.schedule.stopEnergy = in.number(0, 1e6);
                      }});
  rows.push_back(number(
      "schedule.refine[].at", "of all steps", 0, 1, "Where a refinement stands.", kReatco,
      [](RecipeParts p) -> auto& { return p.refine.at; }));
  rows.push_back(number(
      "schedule.refine[].tau", "", 0, 1, "Repeat until the worst inner energy is at most 1 - tau.",
      {kReatco, "until max (1 − inside) ≤ 1 − τ"},
      [](RecipeParts p) -> auto& { return p.refine.tau; }));
  rows.push_back(integer(
      "schedule.refine_limit", "", 0, 1000, "Most tries of a refinement.", kReatco,
      [](RecipeParts p) -> auto& { return p.recipe.schedule.refineLimit; }));
}

void addSamplingRows(std::vector<RecipeFieldRow>& rows) {
  rows.push_back(boolean(
      "blend.irjs", "Keep what is outside the objects at every step.",
      {kReatco, "z ← M·z + (1 − M)·(√ᾱ·z₀ + √(1 − ᾱ)·ε)"},
      [](RecipeParts p) -> auto& { return p.recipe.blend.irjs; }));
  rows.push_back(choice(
      "blend.source", {"forward_noised"},
      "The kept part: the source with fresh noise of the step's level.",
      {kReatco, "√ᾱ·z₀ + √(1 − ᾱ)·ε"},
      [](RecipeParts p) -> auto& { return p.recipe.blend.source; }));
  rows.push_back(integer(
      "blend.dilate", "latent cells", 0, 64, "Cells around the objects that may change too.",
      kReatco, [](RecipeParts p) -> auto& { return p.recipe.blend.dilate; }));
  rows.push_back(number(
      "blend.feather", "latent cells", 0, 64, "Soft edge of the kept part.", kReatco,
      [](RecipeParts p) -> auto& { return p.recipe.blend.feather; }));
  rows.push_back(boolean(
      "blend.final_latent_paste", "The clean source outside after the last step.",
      {kReatco, "z ← M·z + (1 − M)·z₀"},
      [](RecipeParts p) -> auto& { return p.recipe.blend.finalLatentPaste; }));
  rows.push_back(boolean(
      "blend.pixel_paste", "The source's own pixels outside in the result.",
      {kReatco, "x ← M·x + (1 − M)·x₀"},
      [](RecipeParts p) -> auto& { return p.recipe.blend.pixelPaste; }));
  rows.push_back(number(
      "blend.pixel_feather", "pixels", 0, 512, "Soft edge of that.", kReatco,
      [](RecipeParts p) -> auto& { return p.recipe.blend.pixelFeather; }));
  rows.push_back(integer(
      "windows.size", "frames", 0, 4096, "Frames sampled together; 0 for the whole clip.",
      {kReatco, "z = Σ windows / how many hold the frame"},
      [](RecipeParts p) -> auto& { return p.recipe.windows.size; }));
  rows.push_back(integer(
      "windows.stride", "frames", 1, 4096, "Distance between windows.",
      {kReatco, "z = Σ windows / how many hold the frame"},
      [](RecipeParts p) -> auto& { return p.recipe.windows.stride; }));
  rows.push_back(text(
      "sampling.scheduler", "The authors' sampler; empty for the model's own.",
      [](RecipeParts p) -> auto& { return p.recipe.sampling.scheduler; }));
  rows.push_back(integer(
      "sampling.steps", "steps", 1, 1000, "Denoising steps.", kMotamed,
      [](RecipeParts p) -> auto& { return p.recipe.sampling.steps; }));
  rows.push_back(number(
      "sampling.guidance", "", 0, 100, "Classifier-free guidance scale.",
      {kCfg, "ε = ε₀ + w·(ε_text − ε₀)"},
      [](RecipeParts p) -> auto& { return p.recipe.sampling.guidance; }));
  rows.push_back(choice(
      "sampling.edit_from", {"noise", "inversion"}, "Where the edit of a clip begins.", kReatco,
      [](RecipeParts p) -> auto& { return p.recipe.sampling.editFrom; }));
}

std::vector<RecipeFieldRow> makeRows() {
  std::vector<RecipeFieldRow> rows;
  rows.push_back(text(
      "title", "Name of the method.", [](RecipeParts p) -> auto& { return p.recipe.title; }));
  rows.push_back(text(
      "paper", "Whose method it is.", [](RecipeParts p) -> auto& { return p.recipe.paper; }));
  rows.push_back(text(
      "summary", "What it does, in a sentence or two.",
      [](RecipeParts p) -> auto& { return p.recipe.summary; }));
  addTermRows(rows);
  addMapRows(rows);
  addScheduleRows(rows);
  addSamplingRows(rows);
  Recipe recipe;
  EnergyTerm term;
  RefinePoint refine;
  for (RecipeFieldRow& row : rows) row.field.fallback = row.read({recipe, term, refine});
  return rows;
}

}  // namespace

const std::vector<RecipeFieldRow>& recipeFieldRows() {
  static const std::vector<RecipeFieldRow> rows = makeRows();
  return rows;
}

std::span<const RecipeField> recipeFields() {
  static const std::vector<RecipeField> fields = [] {
    std::vector<RecipeField> out;
    for (const RecipeFieldRow& row : recipeFieldRows()) out.push_back(row.field);
    return out;
  }();
  return fields;
}

}  // namespace attune
