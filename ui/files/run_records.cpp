// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/run_records.h"

#include "core/base/error.h"
#include "core/base/log.h"

namespace attune {
namespace {

using nlohmann::json;

json optionalToJson(const std::optional<double>& value) {
  return value ? json(*value) : json();
}

std::optional<double> optionalFrom(const json& metrics, const char* field) {
  const auto found = metrics.find(field);
  if (found == metrics.end() || !found->is_number()) return std::nullopt;
  return found->get<double>();
}

json metricsToJson(const FinishedRun& run) {
  json objects = json::array();
  for (const MeasuredObject& object : run.objects) {
    objects.push_back({{"words", object.words},
                       {"found_frames", object.foundFrames},
                       {"gain", optionalToJson(object.gain)},
                       {"iou", optionalToJson(object.iou)}});
  }
  return {{"fps", run.framesPerSecond},
          {"objects", std::move(objects)},
          {"psnr_outside", optionalToJson(run.psnrOutside)},
          {"flicker", optionalToJson(run.flicker)},
          {"warnings", run.warnings}};
}

// Metrics are for reading by people; one that is not as expected is left out.
std::shared_ptr<const FinishedRun> measuredOf(const RunRecord& record) {
  auto run = std::make_shared<FinishedRun>();
  run->seed = record.seed;
  run->seconds = record.seconds;
  run->report = record.report;
  const json& metrics = record.metrics;
  if (!metrics.is_object()) return run;
  run->framesPerSecond = optionalFrom(metrics, "fps").value_or(8);
  run->psnrOutside = optionalFrom(metrics, "psnr_outside");
  run->flicker = optionalFrom(metrics, "flicker");
  try {
    run->warnings = metrics.value("warnings", run->warnings);
    for (const json& object : metrics.value("objects", json::array())) {
      run->objects.push_back({.words = object.value("words", std::string()),
                              .foundFrames = object.value("found_frames", 0),
                              .gain = optionalFrom(object, "gain"),
                              .iou = optionalFrom(object, "iou")});
    }
  } catch (const json::exception& error) {
    log(LogLevel::Debug, "run " + record.id + ": " + error.what());
  }
  return run;
}

RunStatus statusOf(RunState state) {
  if (state == RunState::Done) return RunStatus::Finished;
  return state == RunState::Failed ? RunStatus::Failed : RunStatus::Cancelled;
}

RunState stateOf(RunStatus status) {
  if (status == RunStatus::Finished) return RunState::Done;
  return status == RunStatus::Failed ? RunState::Failed : RunState::Cancelled;
}

}  // namespace

RunRecord recordOf(const RunEntry& run, const RunRecord* base) {
  RunRecord record = base ? *base : RunRecord{.id = run.id.toStdString()};
  record.title = run.title.toStdString();
  record.star = run.starred;
  record.note = run.note.toStdString();
  record.clip = nullptr;
  if (base) return record;
  record.created = run.begun.toUTC().toString(Qt::ISODate).toStdString();
  Document document = run.document ? *run.document : Document{};
  document.text = run.text;
  document.settings = run.settings;
  record.inputs = runInputs(document);
  record.inputs["generated"] = run.generated;
  if (document.clip) record.inputs["clip"] = document.clip->id;
  record.seed = run.settings.seed;
  record.status = statusOf(run.state);
  record.message = run.error.toStdString();
  if (run.measured) {
    record.seed = run.measured->seed;
    record.seconds = run.measured->seconds;
    record.report = run.measured->report;
    record.metrics = metricsToJson(*run.measured);
  }
  return record;
}

RunEntry entryOf(const RunRecord& record) {
  RunEntry run;
  run.id = QString::fromStdString(record.id);
  run.title = QString::fromStdString(record.title);
  run.state = stateOf(record.status);
  run.begun = QDateTime::fromString(QString::fromStdString(record.created), Qt::ISODate);
  run.starred = record.star;
  run.note = QString::fromStdString(record.note);
  run.error = QString::fromStdString(record.message);
  try {
    const RecalledInputs inputs = recall(record);
    run.text = inputs.text;
    run.settings = inputs.settings;
  } catch (const Error& error) {
    log(LogLevel::Debug, error.message());
  }
  run.settings.seed = record.seed;
  const auto generated =
      record.inputs.is_object() ? record.inputs.find("generated") : record.inputs.end();
  run.generated = generated != record.inputs.end() && *generated == true;
  if (run.state == RunState::Done) run.measured = measuredOf(record);
  return run;
}

}  // namespace attune
