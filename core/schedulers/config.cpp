// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/config.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"

namespace attune {
namespace {

using nlohmann::json;

class Reader {
 public:
  Reader(const json& object, const std::string& source) : object_(object), source_(source) {}

  [[noreturn]] void fail(const char* key, const Message& what) const {
    throw badInput(source_ + ": " + key + ": " + what.text());
  }
  // Absent and null both mean the class default.
  const json* find(const char* key) const {
    const auto it = object_.find(key);
    return it == object_.end() || it->is_null() ? nullptr : &*it;
  }
  void read(const char* key, bool& value) const {
    const json* found = find(key);
    if (!found) return;
    if (!found->is_boolean()) fail(key, Message("must be true or false"));
    value = found->get<bool>();
  }
  void read(const char* key, double& value, double least, double most) const {
    const json* found = find(key);
    if (!found) return;
    if (!found->is_number()) fail(key, Message("must be a number"));
    const double got = found->get<double>();
    if (!(got >= least && got <= most))
      fail(key, Message("%1 is out of range; use %2..%3").arg(found->dump()).arg(least).arg(most));
    value = got;
  }
  void read(const char* key, int& value, int least, int most) const {
    const json* found = find(key);
    if (!found) return;
    if (!found->is_number_integer()) fail(key, Message("must be a whole number"));
    double got = value;
    read(key, got, least, most);
    value = static_cast<int>(got);
  }
  template <class T, std::size_t N>
  void read(const char* key, T& value,
            const std::array<std::pair<std::string_view, std::remove_cvref_t<T>>, N>& names) const {
    const json* found = find(key);
    if (!found) return;
    std::string list;
    for (const auto& [name, meaning] : names) {
      if (found->is_string() && found->get_ref<const std::string&>() == name) {
        value = meaning;
        return;
      }
      list += (list.empty() ? "" : ", ") + std::string(name);
    }
    fail(key, Message("%1 is not supported; use one of %2").arg(found->dump()).arg(list));
  }

 private:
  const json& object_;
  const std::string& source_;
};

constexpr std::array<std::pair<std::string_view, BetaSchedule>, 3> kBetaSchedules{
    {{"linear", BetaSchedule::Linear},
     {"scaled_linear", BetaSchedule::ScaledLinear},
     {"squaredcos_cap_v2", BetaSchedule::SquaredCosine}}};
constexpr std::array<std::pair<std::string_view, PredictionType>, 3> kPredictions{
    {{"epsilon", PredictionType::Epsilon},
     {"v_prediction", PredictionType::VPrediction},
     {"sample", PredictionType::Sample}}};
constexpr std::array<std::pair<std::string_view, std::optional<TimestepSpacing>>, 3> kSpacings{
    {{"leading", TimestepSpacing::Leading},
     {"linspace", TimestepSpacing::Linspace},
     {"trailing", TimestepSpacing::Trailing}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> kFinalSigmas{
    {{"zero", true}, {"sigma_min", false}}};
// Other solvers' names that diffusers reads as these when one class takes over another's config.
constexpr std::array<std::pair<std::string_view, bool>, 2> kAlgorithms{
    {{"dpmsolver++", true}, {"deis", true}}};
constexpr std::array<std::pair<std::string_view, bool>, 4> kSolverTypes{
    {{"midpoint", true}, {"logrho", true}, {"bh1", true}, {"bh2", true}}};

void refuseUnsupported(const Reader& in) {
  for (const char* key :
       {"use_karras_sigmas", "use_exponential_sigmas", "use_beta_sigmas", "use_lu_lambdas",
        "use_flow_sigmas", "use_dynamic_shifting", "thresholding"}) {
    bool on = false;
    in.read(key, on);
    if (on) in.fail(key, Message("is not supported; set it to false"));
  }
  bool known = true;
  in.read("algorithm_type", known, kAlgorithms);
  in.read("solver_type", known, kSolverTypes);
  in.read("interpolation_type", known, std::array{std::pair{std::string_view("linear"), true}});
  in.read("timestep_type", known, std::array{std::pair{std::string_view("discrete"), true}});
  if (const json* clip = in.find("lambda_min_clipped"); clip && clip->is_number())
    in.fail("lambda_min_clipped", Message("is not supported; remove it"));
}

// Python writes -Infinity for DPM-Solver's default lambda_min_clipped, which JSON does not know;
// such a bare word becomes null.
std::string withoutPythonFloats(std::string text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      for (const std::string_view word : {"-Infinity", "Infinity", "NaN"})
        if (text.compare(i, word.size(), word) == 0) text.replace(i, word.size(), "null");
    }
  }
  return text;
}

}  // namespace

SchedulerConfig parseSchedulerConfig(const json& object, const std::string& source) {
  if (!object.is_object()) throw badInput(Message("%1: must hold a JSON object").arg(source));
  const Reader in(object, source);
  refuseUnsupported(in);
  SchedulerConfig config;
  if (const json* name = in.find("_class_name")) {
    if (!name->is_string()) in.fail("_class_name", Message("must be a string"));
    config.className = name->get<std::string>();
  }
  in.read("num_train_timesteps", config.numTrainTimesteps, 2, 100000);
  in.read("beta_start", config.betaStart, 0.0, 1.0);
  in.read("beta_end", config.betaEnd, 0.0, 1.0);
  in.read("beta_schedule", config.betaSchedule, kBetaSchedules);
  in.read("prediction_type", config.predictionType, kPredictions);
  in.read("timestep_spacing", config.timestepSpacing, kSpacings);
  in.read("steps_offset", config.stepsOffset, 0, config.numTrainTimesteps - 1);
  in.read("set_alpha_to_one", config.setAlphaToOne);
  in.read("clip_sample", config.clipSample);
  in.read("clip_sample_range", config.clipSampleRange, 0.0, 1e6);
  in.read("rescale_betas_zero_snr", config.rescaleBetasZeroSnr);
  in.read("final_sigmas_type", config.finalSigmaZero, kFinalSigmas);
  in.read("solver_order", config.solverOrder, 1, 2);
  in.read("lower_order_final", config.lowerOrderFinal);
  in.read("euler_at_final", config.eulerAtFinal);
  if (const json* betas = in.find("trained_betas")) {
    if (!betas->is_array() || betas->size() != static_cast<std::size_t>(config.numTrainTimesteps))
      in.fail("trained_betas", Message("must list num_train_timesteps numbers"));
    for (const json& beta : *betas) {
      if (!beta.is_number())
        in.fail("trained_betas", Message("must list num_train_timesteps numbers"));
      config.trainedBetas.push_back(beta.get<float>());
    }
  }
  return config;
}

SchedulerConfig loadSchedulerConfig(const std::filesystem::path& file) {
  const json object = json::parse(withoutPythonFloats(readFile(file)), nullptr, false);
  if (object.is_discarded()) throw badInput(Message("%1: is not valid JSON").arg(file));
  return parseSchedulerConfig(object, file.string());
}

}  // namespace attune
