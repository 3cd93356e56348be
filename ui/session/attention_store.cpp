// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/attention_store.h"

#include <algorithm>
#include <utility>

#include "ui/session/engine_bridge.h"

namespace attune {
namespace {

std::size_t bytesOf(const std::vector<Image>& frames) {
  std::size_t bytes = 0;
  for (const Image& frame : frames) bytes += frame.pixels.size() + sizeof(Image);
  return bytes;
}

std::size_t bytesOf(const WordMaps& maps) {
  std::size_t bytes = 0;
  for (const std::vector<WordMap>& frames : maps)
    for (const WordMap& frame : frames) bytes += frame.shares.pixels.size() + sizeof(WordMap);
  return bytes;
}

std::shared_ptr<const JobAttention> numbersOf(const JobAttention& step) {
  auto numbers = std::make_shared<JobAttention>();
  numbers->job = step.job;
  numbers->step = step.step;
  numbers->steps = step.steps;
  numbers->timestep = step.timestep;
  numbers->stepSeconds = step.stepSeconds;
  numbers->recordingSeconds = step.recordingSeconds;
  numbers->words = step.words;
  numbers->objects = step.objects;
  for (const SiteAttention& site : step.sites) {
    numbers->sites.push_back({.site = site.site,
                              .kind = site.kind,
                              .grid = site.grid,
                              .entropyShare = site.entropyShare,
                              .headEntropyShares = site.headEntropyShares,
                              .energy = site.energy});
  }
  return numbers;
}

template <typename Steps>
auto placeOf(Steps& steps, int step) {
  return std::ranges::lower_bound(steps, step, {}, [](const auto& each) { return each->step; });
}

}  // namespace

std::size_t pictureBytes(const JobAttention& step) {
  std::size_t bytes = 0;
  for (const SiteAttention& site : step.sites) {
    bytes += bytesOf(site.rowEntropies) + bytesOf(site.maps);
    for (const WordMaps& head : site.headMaps) bytes += bytesOf(head);
  }
  return bytes;
}

AttentionStore::AttentionStore(EngineBridge& bridge, QObject* parent) : QObject(parent) {
  connect(&bridge, &EngineBridge::attentionArrived, this, &AttentionStore::put);
  connect(&bridge, &EngineBridge::steeringArrived, this, &AttentionStore::putSteering);
  connect(&bridge.runs(), &RunStore::removed, this, &AttentionStore::forget);
  connect(&bridge.runs(), &QAbstractItemModel::modelReset, this, &AttentionStore::clear);
}

AttentionStore::Told& AttentionStore::told(const QString& run) {
  if (!told_.contains(run)) order_.append(run);
  return told_[run];
}

void AttentionStore::put(const QString& run, Step step) {
  const int number = step->step;
  const std::size_t added = pictureBytes(*step);
  std::vector<Step>& steps = told(run).steps;
  const auto place = placeOf(steps, number);
  if (place != steps.end() && (*place)->step == number) {
    bytes_ -= pictureBytes(**place);
    std::erase_if(pictured_,
                  [&](const Place& old) { return old.run == run && old.step == number; });
    *place = std::move(step);
  } else {
    steps.insert(place, std::move(step));
  }
  bytes_ += added;
  if (added > 0) pictured_.push_back({run, number});
  thin();
  Q_EMIT stepArrived(run, number);
}

void AttentionStore::putSteering(const QString& run, const JobSteering& steering) {
  told(run).steering.push_back(steering);
  Q_EMIT steeringArrived(run);
}

void AttentionStore::thin() {
  // The newest step is being looked at; it stays, however large.
  while (bytes_ > budget_ && pictured_.size() > 1) {
    const Place oldest = std::move(pictured_.front());
    pictured_.pop_front();
    const auto place = placeOf(told_[oldest.run].steps, oldest.step);
    bytes_ -= pictureBytes(**place);
    *place = numbersOf(**place);
    Q_EMIT thinned(oldest.run, oldest.step);
  }
}

void AttentionStore::forget(const QString& run) {
  const auto found = told_.constFind(run);
  if (found == told_.cend()) return;
  for (const Step& step : found->steps) bytes_ -= pictureBytes(*step);
  told_.erase(found);
  order_.removeAll(run);
  std::erase_if(pictured_, [&](const Place& place) { return place.run == run; });
  Q_EMIT forgotten(run);
}

void AttentionStore::clear() {
  told_.clear();
  order_.clear();
  pictured_.clear();
  bytes_ = 0;
  Q_EMIT forgotten({});
}

void AttentionStore::setBudget(std::size_t bytes) {
  budget_ = bytes;
  thin();
}

QStringList AttentionStore::runs() const {
  return order_;
}

const std::vector<AttentionStore::Step>& AttentionStore::steps(const QString& run) const {
  static const std::vector<Step> none;
  const auto found = told_.constFind(run);
  return found == told_.cend() ? none : found->steps;
}

AttentionStore::Step AttentionStore::stepAt(const QString& run, int step) const {
  const std::vector<Step>& all = steps(run);
  const auto place = placeOf(all, step);
  return place == all.end() || (*place)->step != step ? nullptr : *place;
}

const std::vector<JobSteering>& AttentionStore::steering(const QString& run) const {
  static const std::vector<JobSteering> none;
  const auto found = told_.constFind(run);
  return found == told_.cend() ? none : found->steering;
}

}  // namespace attune
