// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/schedulers/scheduler.h"

using namespace attune;
using nlohmann::json;

namespace {

std::string messageOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.code() == ErrorCode::BadInput ? error.message() : "wrong code: " + error.message();
  }
  return "nothing was thrown";
}

}  // namespace

class SchedulerConfigTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsAndIgnores() {
    const SchedulerConfig config = parseSchedulerConfig(
        json::parse(R"({"_class_name":"EulerDiscreteScheduler","beta_start":0.00085,
          "beta_end":0.012,"beta_schedule":"linear","clip_sample":false,"sigma_max":null,
          "skip_prk_steps":true,"timestep_spacing":"trailing","steps_offset":1,
          "prediction_type":"v_prediction","rescale_betas_zero_snr":true})"),
        "c");
    QCOMPARE(config.className, std::string("EulerDiscreteScheduler"));
    QVERIFY(config.betaSchedule == BetaSchedule::Linear);
    QVERIFY(config.predictionType == PredictionType::VPrediction);
    QVERIFY(config.timestepSpacing == TimestepSpacing::Trailing);
    QVERIFY(config.rescaleBetasZeroSnr && !config.clipSample);
    QCOMPARE(schedulerNameFor(config.className), std::string_view("euler"));
    QCOMPARE(schedulerNameFor("PNDMScheduler"), std::string_view("ddim"));
  }

  // A key left out takes each class's own default: leading for DDIM, linspace for the others.
  void spacingDefaultsDependOnTheClass() {
    const SchedulerConfig config;
    auto ddim = makeScheduler("ddim", config);
    auto euler = makeScheduler("euler", config);
    ddim->setTimesteps(4);
    euler->setTimesteps(4);
    QCOMPARE(ddim->timesteps()[0], 750.0);
    QCOMPARE(euler->timesteps()[0], 999.0);
  }

  void namesWhatIsWrong() {
    const auto bad = [](const json& object) {
      return messageOf([&] { (void)parseSchedulerConfig(object, "s.json"); });
    };
    QCOMPARE(bad({{"beta_schedule", "cosine"}}),
             std::string("s.json: beta_schedule: \"cosine\" is not supported; use one of linear, "
                         "scaled_linear, squaredcos_cap_v2"));
    QCOMPARE(bad({{"num_train_timesteps", "many"}}),
             std::string("s.json: num_train_timesteps: must be a whole number"));
    QVERIFY(bad({{"beta_start", 7}}).find("beta_start: 7 is out of range") != std::string::npos);
    QVERIFY(bad({{"clip_sample", 1}}).find("true or false") != std::string::npos);
    QVERIFY(bad({{"use_karras_sigmas", true}}).find("not supported") != std::string::npos);
    QVERIFY(bad({{"trained_betas", {0.1, 0.2}}}).find("trained_betas") != std::string::npos);
    QVERIFY(bad({{"solver_order", 3}}).find("use 1..2") != std::string::npos);
    QVERIFY(bad(json::array()).find("JSON object") != std::string::npos);
    const std::string unknown = messageOf([] { (void)makeScheduler("heun", {}); });
    QCOMPARE(unknown, std::string("scheduler: heun is unknown; use one of ddim, euler, dpm++2m"));
  }

  void refusesImpossibleTables() {
    const auto scheduler = makeScheduler("ddim", {});
    QVERIFY(messageOf([&] { scheduler->setTimesteps(0); }).find("use 1..1000") !=
            std::string::npos);
    QVERIFY(messageOf([&] { scheduler->setTimesteps(1001); }).find("1001") != std::string::npos);
    const SchedulerConfig zero = parseSchedulerConfig(
        {{"rescale_betas_zero_snr", true}, {"timestep_spacing", "trailing"}}, "z");
    const auto blind = makeScheduler("ddim", zero);
    QVERIFY(messageOf([&] { blind->setTimesteps(4); }).find("v_prediction") != std::string::npos);
    SchedulerConfig offset;
    offset.stepsOffset = 1;
    const auto past = makeScheduler("ddim", offset);
    QVERIFY(messageOf([&] { past->setTimesteps(1000); }).find("use fewer") != std::string::npos);
  }

  void refusesEtaWhereThereIsNone() {
    const auto scheduler = makeScheduler("euler", {});
    scheduler->setTimesteps(2);
    const at::Tensor x = at::zeros({2});
    SolverHistory history;
    const StepOptions eta{.eta = 0.5, .noise = x};
    QVERIFY(messageOf([&] { (void)scheduler->step(x, 0, x, history, eta); }).find("eta") == 0);
    const auto ddim = makeScheduler("ddim", {});
    ddim->setTimesteps(2);
    const StepOptions bare{.eta = 0.5, .noise = {}};
    QVERIFY(messageOf([&] { (void)ddim->step(x, 0, x, history, bare); }).find("noise") !=
            std::string::npos);
  }

  void readsPythonFloats() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.path().toStdString() + "/scheduler_config.json";
    writeFile(file, R"({"lambda_min_clipped": -Infinity, "note": "-Infinity", "steps_offset": 1})");
    QCOMPARE(loadSchedulerConfig(file).stepsOffset, 1);
    writeFile(file, R"({"steps_offset": 1)");
    QVERIFY(messageOf([&] { (void)loadSchedulerConfig(file); }).find("not valid JSON") !=
            std::string::npos);
  }
};

QTEST_APPLESS_MAIN(SchedulerConfigTest)
#include "scheduler_config_test.moc"
