// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <memory>
#include <optional>

#include "core/engine/document_job.h"
#include "core/engine/model_info.h"

namespace attune {

class Editor;

// What the panels have to know of the model that the document names: its defaults, its tokenizer
// and, where it knows only some words, which. Read beside the GUI thread, no weights among it.
class ModelContext : public QObject {
  Q_OBJECT

 public:
  enum class State { Loading, Ready, Failed };

  ModelContext(Editor& editor, JobPlaces places, QObject* parent = nullptr);
  ~ModelContext() override;

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] const QString& problem() const { return problem_; }  // of a failed one, a line
  // Null until it is ready.
  [[nodiscard]] const std::shared_ptr<const ModelInfo>& info() const { return info_; }
  [[nodiscard]] ModelDefaults defaults() const;  // the size filled in
  // Words that the model was taught, lower case; empty: any.
  [[nodiscard]] const QStringList& vocabulary() const { return vocabulary_; }
  [[nodiscard]] bool knows(const QString& word) const;

  struct TokenCount {
    int used = 0;
    int limit = 0;  // what the model reads; 0: not known yet
    [[nodiscard]] bool isCut() const { return limit > 0 && used > limit; }
  };
  [[nodiscard]] TokenCount countTokens(const QString& prompt) const;

  // Reads it again, after its files were changed.
  void reload();

 Q_SIGNALS:
  void changed();

 private:
  struct Loaded;
  void follow();
  void take(const std::shared_ptr<const Loaded>& loaded);

  Editor& editor_;
  JobPlaces places_;
  QString wanted_ = {};  // model and adapter, as one key
  State state_ = State::Loading;
  QString problem_ = {};
  std::shared_ptr<const ModelInfo> info_ = {};
  std::optional<PromptTokens> tokens_ = {};
  QStringList vocabulary_ = {};
  QSet<QString> known_ = {};
  QThreadPool pool_;
};

}  // namespace attune
