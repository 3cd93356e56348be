// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/model_context.h"

#include <exception>
#include <utility>

#include "ui/session/editor.h"

namespace attune {

struct ModelContext::Loaded {
  QString key = {};
  QString problem = {};
  std::shared_ptr<const ModelInfo> info = {};
  std::optional<PromptTokens> tokens = {};
};

ModelContext::ModelContext(Editor& editor, JobPlaces places, QObject* parent)
    : QObject(parent), editor_(editor), places_(std::move(places)) {
  pool_.setMaxThreadCount(1);
  connect(&editor_, &Editor::documentChanged, this, &ModelContext::follow);
  follow();
}

ModelContext::~ModelContext() {
  pool_.clear();
  pool_.waitForDone();
}

ModelDefaults ModelContext::defaults() const {
  if (!info_) return {};
  ModelDefaults own = info_->defaults;
  if (own.size.width <= 0) own.size = info_->size;
  return own;
}

bool ModelContext::knows(const QString& word) const {
  return known_.isEmpty() || known_.contains(word.toLower());
}

ModelContext::TokenCount ModelContext::countTokens(const QString& prompt) const {
  if (!tokens_) return {};
  const PromptCheck check = tokens_->check(prompt.toStdString());
  return {.used = check.count, .limit = check.limit};
}

void ModelContext::reload() {
  wanted_.clear();
  follow();
}

void ModelContext::follow() {
  const RunSettings& settings = editor_.document().settings;
  const QString key = QString::fromStdString(settings.model + '\n' + settings.adapter);
  if (key == wanted_) return;
  wanted_ = key;
  state_ = State::Loading;
  problem_.clear();
  Q_EMIT changed();
  const std::filesystem::path root =
      settings.model == "starter" ? places_.starter : std::filesystem::path(settings.model);
  const std::filesystem::path adapter = settings.adapter;
  pool_.clear();
  pool_.start([this, key, root, adapter] {
    auto loaded = std::make_shared<Loaded>();
    loaded->key = key;
    try {
      loaded->info = std::make_shared<const ModelInfo>(describeModel(root, adapter));
      loaded->tokens.emplace(*loaded->info);
    } catch (const std::exception& error) {
      loaded->info.reset();
      loaded->problem = QString::fromUtf8(error.what());
    }
    QMetaObject::invokeMethod(this, [this, loaded] { take(loaded); }, Qt::QueuedConnection);
  });
}

void ModelContext::take(const std::shared_ptr<const Loaded>& loaded) {
  if (loaded->key != wanted_) return;
  problem_ = loaded->problem;
  state_ = problem_.isEmpty() ? State::Ready : State::Failed;
  info_ = loaded->info;
  tokens_ = loaded->tokens;
  vocabulary_.clear();
  if (info_)
    for (const std::string& word : info_->vocabulary) vocabulary_ << QString::fromStdString(word);
  known_ = QSet<QString>(vocabulary_.begin(), vocabulary_.end());
  Q_EMIT changed();
}

}  // namespace attune
