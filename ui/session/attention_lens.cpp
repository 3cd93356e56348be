// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/attention_lens.h"

#include <QSettings>
#include <algorithm>
#include <utility>

#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"

namespace attune {
namespace {

const QString kColours = QStringLiteral("attention/colours");

}  // namespace

AttentionLens::AttentionLens(Editor& editor, EngineBridge& engine, QObject* parent)
    : QObject(parent), editor_(editor), engine_(engine), store_(engine) {
  const int kept = QSettings().value(kColours, -1).toInt();
  for (const HeatScale each : {HeatScale::Ember, HeatScale::Lagoon, HeatScale::Grey})
    if (kept == static_cast<int>(each)) colours_ = each;
  connect(&store_, &AttentionStore::stepArrived, this, &AttentionLens::arrived);
  connect(&store_, &AttentionStore::forgotten, this, &AttentionLens::forgotten);
  connect(&store_, &AttentionStore::thinned, this, [this](const QString& run, int step) {
    if (run == run_ && step_ && step_->step == step) show(store_.stepAt(run, step));
  });
  connect(&engine_, &EngineBridge::runStarted, this, [this] { follows_ = true; });
  connect(&engine_, &EngineBridge::busyChanged, this, &AttentionLens::runsChanged);
  connect(&engine_.runs(), &QAbstractItemModel::dataChanged, this, &AttentionLens::runsChanged);
  connect(&editor_, &Editor::selectionChanged, this, &AttentionLens::takeSelectedWord);
  tellEngine();
}

void AttentionLens::arrived(const QString& run, int step) {
  const bool isNew = store_.steps(run).size() == 1;
  if (isNew) Q_EMIT runsChanged();
  if (run != run_ && (follows_ || run_.isEmpty())) {
    run_ = run;
    follows_ = true;
    show(store_.stepAt(run, step));
    Q_EMIT stepsChanged();
    return;
  }
  if (run != run_) return;
  Q_EMIT stepsChanged();
  if (follows_ || (step_ && step_->step == step)) show(store_.stepAt(run, step));
}

void AttentionLens::forgotten(const QString& run) {
  Q_EMIT runsChanged();
  if (!run.isEmpty() && run != run_) return;
  const QStringList left = store_.runs();
  run_.clear();
  step_ = nullptr;
  follows_ = true;
  if (left.isEmpty()) {
    Q_EMIT stepsChanged();
    Q_EMIT changed();
  } else {
    setRun(left.back());
  }
}

void AttentionLens::setRun(const QString& run) {
  if (run == run_ || store_.steps(run).empty()) return;
  const int before = step_ ? step_->step : 0;
  run_ = run;
  step_ = nullptr;
  Q_EMIT stepsChanged();
  const auto& steps = store_.steps(run);
  setStep(before == 0 ? steps.back()->step : before);
}

QString AttentionLens::runTitle(const QString& run) const {
  const RunEntry* entry = engine_.runs().find(run);
  return entry ? entry->title : QString();
}

bool AttentionLens::isBusy() const {
  return engine_.isBusy();
}

QString AttentionLens::other() const {
  const auto told = [this](const QString& run) {
    return !store_.steps(run).empty() || !store_.steering(run).empty();
  };
  if (run_ == compared_.first && told(compared_.second)) return compared_.second;
  if (run_ == compared_.second && told(compared_.first)) return compared_.first;
  return {};
}

void AttentionLens::compare(const QString& first, const QString& second) {
  const std::pair pair(first, second);
  if (std::exchange(compared_, pair) == pair) return;
  if (!first.isEmpty() && run_ != first && run_ != second) setRun(first);
  Q_EMIT changed();
}

int AttentionLens::mostSteps() const {
  int most = 2;
  for (const QString& run : {run_, other()}) {
    const auto& steps = store_.steps(run);
    if (!steps.empty()) most = std::max(most, steps.back()->steps);
  }
  return most;
}

void AttentionLens::setStep(int step) {
  const auto& steps = store_.steps(run_);
  if (steps.empty()) return;
  const auto nearest = std::ranges::min_element(
      steps, {}, [step](const auto& each) { return std::abs(each->step - step); });
  // Going along with an older run would lead to the newest one with its next step.
  follows_ = *nearest == steps.back() && run_ == store_.runs().back();
  show(*nearest);
}

void AttentionLens::setFollows(bool follows) {
  follows_ = follows;
  if (!follows || store_.runs().isEmpty()) return;
  setRun(store_.runs().back());
  follows_ = true;
  if (!store_.steps(run_).empty()) show(store_.steps(run_).back());
}

void AttentionLens::show(AttentionStore::Step step) {
  const bool other = !step_ || !step || step_->words != step->words;
  step_ = std::move(step);
  if (other) keepWord();
  Q_EMIT changed();
}

void AttentionLens::setSite(const QString& site) {
  if (std::exchange(site_, site) == site) return;
  tellEngine();
  Q_EMIT changed();
}

int AttentionLens::word() const {
  return wordIndex_;
}

QString AttentionLens::wordText() const {
  const auto index = static_cast<std::size_t>(std::max(wordIndex_, 0));
  return step_ && wordIndex_ >= 0 && index < step_->words.size()
             ? QString::fromStdString(step_->words[index])
             : QString();
}

void AttentionLens::setWord(int word) {
  if (!step_ || word < 0 || word >= static_cast<int>(step_->words.size()) || word == wordIndex_)
    return;
  wordIndex_ = word;
  word_ = wordText();
  Q_EMIT changed();
}

void AttentionLens::nextWord(int by) {
  if (!step_ || step_->words.empty()) return;
  const int count = static_cast<int>(step_->words.size());
  setWord(((wordIndex_ + by) % count + count) % count);
}

int AttentionLens::wordNamed(const QString& text) const {
  const auto& words = step_->words;
  const auto found = std::ranges::find(words, text.toLower().toStdString());
  return text.isEmpty() || found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

// In English the last word is the thing that a phrase is about.
int AttentionLens::wordOfSelection() const {
  const DocumentObject* object = editor_.selected();
  if (!object) return -1;
  return wordNamed(QString::fromStdString(object->words).section(QLatin1Char(' '), -1));
}

// The same word as before where the prompt still has it.
void AttentionLens::keepWord() {
  if (!step_ || step_->words.empty()) return;
  wordIndex_ = wordNamed(word_);
  if (wordIndex_ < 0) wordIndex_ = wordOfSelection();
  if (wordIndex_ < 0) wordIndex_ = static_cast<int>(step_->words.size()) - 1;
  word_ = wordText();
}

void AttentionLens::takeSelectedWord() {
  if (!step_) return;
  if (const int word = wordOfSelection(); word >= 0) setWord(word);
}

void AttentionLens::setHead(int head) {
  if (std::exchange(head_, head) == head) return;
  tellEngine();
  Q_EMIT changed();
}

void AttentionLens::setRange(HeatRange range) {
  if (std::exchange(range_, range) != range) Q_EMIT changed();
}

void AttentionLens::setColours(std::optional<HeatScale> colours) {
  if (std::exchange(colours_, colours) == colours) return;
  QSettings().setValue(kColours, colours ? static_cast<int>(*colours) : -1);
  Q_EMIT changed();
}

void AttentionLens::setOverlay(bool shown) {
  if (std::exchange(overlay_, shown) == shown) return;
  tellEngine();
  Q_EMIT changed();
}

MapChoice AttentionLens::choiceAt(const QString& site) const {
  MapChoice choice{.site = site.toStdString(), .word = wordIndex_, .head = head_};
  const SiteAttention* known = step_ ? findSite(*step_, choice.site) : nullptr;
  if (known && known->kind != AttentionKind::Cross) {
    choice.word = MapChoice::kEntropy;
    choice.head = MapChoice::kMeanHead;
  }
  return choice;
}

ScaledHeat AttentionLens::heat(const AttentionStore::Step& step, const MapChoice& choice, int frame,
                               HeatPart part) const {
  std::optional<double> peak;
  if (range_ == HeatRange::Clip && choice.word != MapChoice::kEntropy)
    peak = peaks_.of(step, choice);
  return scaledHeat(*step, choice, frame, range_, part, peak);
}

void AttentionLens::look(QObject* who, const AttentionWatch& watch) {
  const bool isNew = !lookers_.contains(who);
  if (!isNew && lookers_.value(who) == watch) return;
  lookers_.insert(who, watch);
  if (isNew) {
    connect(who, &QObject::destroyed, this, [this, who] {
      lookers_.remove(who);
      tellEngine();
    });
  }
  tellEngine();
}

void AttentionLens::tellEngine() {
  AttentionWatch all{.heads = head_ != MapChoice::kMeanHead};
  for (const AttentionWatch& watch : std::as_const(lookers_)) {
    all.wordSites |= watch.wordSites;
    all.sites.insert(all.sites.end(), watch.sites.begin(), watch.sites.end());
  }
  // Over the picture lies the mean of all, or the one site that was chosen; that one is on the way
  // to be looked at wherever anything is.
  if (overlay_ && site_.isEmpty()) all.wordSites = true;
  const bool anything = overlay_ || all.wordSites || !all.sites.empty();
  if (anything && !site_.isEmpty()) all.sites.push_back(site_.toStdString());
  std::ranges::sort(all.sites);
  const auto twice = std::ranges::unique(all.sites);
  all.sites.erase(twice.begin(), twice.end());
  engine_.watch(all);
}

}  // namespace attune
