// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <optional>
#include <utility>

#include "core/engine/attention_maps.h"
#include "core/engine/engine.h"
#include "render/heat_colours.h"
#include "ui/session/attention_store.h"
#include "ui/session/heat_peaks.h"

namespace attune {

class Editor;
class EngineBridge;

// What of the attention is looked at, the same in every panel and over the picture: a run, one of
// its steps, a site, a word, a head.
//
// A new run takes the place of the one that is looked at, and the step goes along with the run,
// until another step is chosen; choosing the newest one goes along again.
//
// What panels show of a running job is asked of the engine (look()): the engine tells no more than
// what somebody looks at.
class AttentionLens : public QObject {
  Q_OBJECT

 public:
  AttentionLens(Editor& editor, EngineBridge& engine, QObject* parent = nullptr);

  [[nodiscard]] AttentionStore& store() { return store_; }
  [[nodiscard]] Editor& editor() { return editor_; }

  [[nodiscard]] QString run() const { return run_; }  // empty: none has told anything
  void setRun(const QString& run);
  [[nodiscard]] QString runTitle(const QString& run) const;
  [[nodiscard]] bool isBusy() const;  // a run goes on or waits
  // Two runs for the charts that have steps; one of them becomes the one that is looked at, unless
  // it is already. Empty names end it.
  void compare(const QString& first, const QString& second);
  // The other one of the two; empty where a third is looked at, or it has told nothing.
  [[nodiscard]] QString other() const;
  // That the runs in the charts have or will have.
  [[nodiscard]] int mostSteps() const;
  // The step that is shown; null where there is none.
  [[nodiscard]] AttentionStore::Step step() const { return step_; }
  void setStep(int step);  // the nearest one there is
  [[nodiscard]] bool follows() const { return follows_; }
  void setFollows(bool follows);

  // Empty: the mean over all cross sites.
  [[nodiscard]] QString site() const { return site_; }
  void setSite(const QString& site);
  // Index into the step's words, as MapChoice; words keep their text across runs.
  [[nodiscard]] int word() const;
  [[nodiscard]] QString wordText() const;
  void setWord(int word);
  void nextWord(int by);
  [[nodiscard]] int head() const { return head_; }
  void setHead(int head);
  [[nodiscard]] HeatRange range() const { return range_; }
  void setRange(HeatRange range);
  // Colours of maps, kept in QSettings; without a choice each place has its own.
  [[nodiscard]] std::optional<HeatScale> colours() const { return colours_; }
  void setColours(std::optional<HeatScale> colours);
  [[nodiscard]] HeatScale coloursOr(HeatScale own) const { return colours_.value_or(own); }
  [[nodiscard]] bool overlay() const { return overlay_; }  // over the picture, too
  void setOverlay(bool shown);

  // What the panels mean: a word's map, or the entropy of rows where the site has no words.
  [[nodiscard]] MapChoice choice() const { return choiceAt(site_); }
  [[nodiscard]] MapChoice choiceAt(const QString& site) const;
  // A map of the step that is looked at, or of another one, in the range that is chosen; empty
  // where nothing was recorded.
  [[nodiscard]] ScaledHeat heat(const AttentionStore::Step& step, const MapChoice& choice,
                                int frame, HeatPart part = HeatPart::Map) const;

  // What `who` shows of running jobs; nothing once it is gone.
  void look(QObject* who, const AttentionWatch& watch);

 Q_SIGNALS:
  void runsChanged();   // their names or their number, or whether one goes on
  void stepsChanged();  // the run has another step
  void changed();       // what is looked at

 private:
  void arrived(const QString& run, int step);
  void forgotten(const QString& run);
  void show(AttentionStore::Step step);
  void keepWord();
  void takeSelectedWord();
  [[nodiscard]] int wordNamed(const QString& text) const;
  [[nodiscard]] int wordOfSelection() const;
  void tellEngine();

  Editor& editor_;
  EngineBridge& engine_;
  AttentionStore store_;
  QString run_;
  std::pair<QString, QString> compared_;
  AttentionStore::Step step_;
  bool follows_ = true;
  QString site_;
  QString word_;
  int wordIndex_ = 0;
  int head_ = MapChoice::kMeanHead;
  HeatRange range_ = HeatRange::Clip;
  std::optional<HeatScale> colours_;
  mutable HeatPeaks peaks_;
  bool overlay_ = false;
  QHash<QObject*, AttentionWatch> lookers_;
};

}  // namespace attune
