// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>

#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/schedulers/scheduler.h"

using namespace attune;
using nlohmann::json;

namespace {

constexpr double kTolerance = 1e-5;

std::unique_ptr<Scheduler> make(const std::string& name, const json& config) {
  const SchedulerConfig parsed = parseSchedulerConfig(config, "fixture");
  return name == "ddim-inverse" ? makeInverseScheduler(parsed) : makeScheduler(name, parsed);
}

at::Tensor tensor(const json& values) {
  const auto list = values.get<std::vector<float>>();
  at::Tensor out = at::empty({static_cast<std::int64_t>(list.size())}, at::kFloat);
  std::copy(list.begin(), list.end(), out.data_ptr<float>());
  return out;
}

std::string label(const json& row) {
  return row["name"].get<std::string>() + " steps " + row["steps"].dump() + " " +
         row["config"].dump();
}

at::Tensor model(const at::Tensor& x) {
  return x * 0.3 - 0.1;
}

}  // namespace

class SchedulersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    fixture_ = json::parse(readFile("tests/core/schedulers/data/schedulers.json"));
  }

  void trainingTablesMatch() {
    const SchedulerConfig sd = parseSchedulerConfig(
        {{"beta_start", 0.00085}, {"beta_end", 0.012}, {"beta_schedule", "scaled_linear"}}, "sd");
    SchedulerConfig linear = sd;
    linear.betaSchedule = BetaSchedule::Linear;
    SchedulerConfig zero = sd;
    zero.rescaleBetasZeroSnr = true;
    for (const auto& [key, config] :
         {std::pair{"scaled_linear", sd}, std::pair{"linear", linear}, std::pair{"zero_snr", zero}})
      for (const auto& [t, expected] : fixture_["alphas"][key].items())
        QCOMPARE(static_cast<float>(makeScheduler("ddim", config)->alphaBar(std::stod(t))),
                 expected.get<float>());
  }

  void tablesMatch() {
    QVERIFY(fixture_["tables"].size() > 100);
    for (const json& row : fixture_["tables"]) {
      const auto scheduler = make(row["name"], row["config"]);
      scheduler->setTimesteps(row["steps"]);
      const auto expected = row["timesteps"].get<std::vector<double>>();
      const auto got = scheduler->timesteps();
      QVERIFY2(std::equal(got.begin(), got.end(), expected.begin(), expected.end(),
                          [](double a, double b) { return std::abs(a - b) < 1e-4; }),
               label(row).c_str());
      const double init = row["init"];
      QVERIFY2(std::abs(scheduler->initNoiseScale() / init - 1) < 1e-6, label(row).c_str());
      if (!row.contains("sigmas")) continue;
      const auto sigmas = row["sigmas"].get<std::vector<double>>();
      for (std::size_t i = 0; i < sigmas.size(); ++i) {
        const double a = scheduler->alphaBarAt(static_cast<int>(i));
        QVERIFY2(std::abs(std::sqrt((1 - a) / a) - sigmas[i]) <= 1e-6 * (sigmas[i] + 1e-3),
                 label(row).c_str());
      }
    }
  }

  void trajectoriesMatch() {
    QVERIFY(fixture_["trajectories"].size() > 60);
    for (const json& row : fixture_["trajectories"]) {
      const auto scheduler = make(row["name"], row["config"]);
      scheduler->setTimesteps(row["steps"]);
      at::Tensor x = tensor(row["start"]) * scheduler->initNoiseScale();
      SolverHistory history;
      for (int i = 0; i < scheduler->steps(); ++i) {
        StepOptions options{.eta = row["eta"], .noise = {}};
        const auto at = static_cast<std::size_t>(i);
        if (options.eta > 0) options.noise = tensor(row["noise"][at]);
        x = scheduler->step(model(scheduler->scaleInput(x, i)), i, x, history, options);
        const at::Tensor expected = tensor(row["states"][at]);
        const double spread = expected.abs().max().item<double>();
        const double error = (x - expected).abs().max().item<double>() / spread;
        QVERIFY2(
            error < kTolerance,
            (label(row) + " step " + std::to_string(i) + ": " + std::to_string(error)).c_str());
      }
    }
  }

  void runsMayTakeTurns() {
    const json config{{"beta_schedule", "scaled_linear"}};
    const auto scheduler = make("dpm++2m", config);
    scheduler->setTimesteps(6);
    const at::Tensor a0 = at::arange(8, at::kFloat) / 4;
    const at::Tensor b0 = -a0 + 1;
    const auto alone = [&](at::Tensor x) {
      SolverHistory history;
      for (int i = 0; i < 6; ++i) x = scheduler->step(model(x), i, x, history);
      return x;
    };
    at::Tensor a = a0;
    at::Tensor b = b0;
    SolverHistory ha;
    SolverHistory hb;
    for (int i = 0; i < 6; ++i) {
      a = scheduler->step(model(a), i, a, ha);
      b = scheduler->step(model(b), i, b, hb);
    }
    QVERIFY(at::equal(a, alone(a0)));
    QVERIFY(at::equal(b, alone(b0)));
  }

  void cleanAndNoiseAgree() {
    const at::Tensor clean = at::linspace(-1, 1, 8, at::kFloat);
    const at::Tensor noise = at::linspace(2, -1, 8, at::kFloat).square() - 1;
    for (const char* name : {"ddim", "euler", "dpm++2m"}) {
      const auto scheduler =
          make(name, {{"beta_schedule", "scaled_linear"}, {"clip_sample", false}});
      scheduler->setTimesteps(10);
      for (int i = 0; i < 10; ++i) {
        const at::Tensor x = scheduler->addNoise(clean, noise, i);
        QVERIFY(at::allclose(scheduler->predictedClean(noise, i, x), clean, 1e-3, 1e-3));
        const double a = scheduler->alphaBarAt(i);
        const at::Tensor preserving = clean * std::sqrt(a) + noise * std::sqrt(1 - a);
        QVERIFY(at::allclose(scheduler->scaleInput(x, i), preserving, 1e-5, 1e-5));
      }
    }
  }

  // With a network that always answers the same noise, the inverse of DDIM is exact.
  void inverseUndoesDdim() {
    for (const char* spacing : {"leading", "trailing"}) {
      const json config{{"clip_sample", false}, {"timestep_spacing", spacing}};
      const auto forward = make("ddim", config);
      const auto inverse = make("ddim-inverse", config);
      forward->setTimesteps(20);
      inverse->setTimesteps(20);
      const at::Tensor start = at::linspace(-1, 1, 8, at::kFloat);
      const at::Tensor noise = at::full({8}, 0.4f);
      SolverHistory history;
      at::Tensor x = start;
      for (int i = 0; i < 20; ++i) x = inverse->step(noise, i, x, history);
      for (int i = 0; i < 20; ++i) x = forward->step(noise, i, x, history);
      QVERIFY(at::allclose(x, start, 1e-4, 1e-4));
    }
  }

  void inverseOfLinspaceAscends() {
    const auto inverse = make("ddim-inverse", {{"timestep_spacing", "linspace"}});
    inverse->setTimesteps(25);
    const auto t = inverse->timesteps();
    QVERIFY(std::is_sorted(t.begin(), t.end()));
    QCOMPARE(t.back(), 999.0);
  }

  void keepsDtype() {
    const auto scheduler = make("euler", json::object());
    scheduler->setTimesteps(4);
    SolverHistory history;
    for (const auto dtype : {at::kHalf, at::kBFloat16, at::kFloat, at::kDouble}) {
      const at::Tensor x = at::ones({4}, at::kFloat).to(dtype);
      QCOMPARE(scheduler->step(x, 0, x, history).scalar_type(), dtype);
    }
  }

 private:
  json fixture_;
};

QTEST_APPLESS_MAIN(SchedulersTest)
#include "schedulers_test.moc"
