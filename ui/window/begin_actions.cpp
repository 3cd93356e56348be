// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/begin_actions.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>

#include "core/base/error.h"
#include "core/base/log.h"
#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/session/model_context.h"
#include "ui/window/sample.h"

namespace attune {
namespace {

constexpr const char* kSample = "ball-arc";
constexpr const char* kFirstPrompt = "a red ball moves right over the meadow";

struct Read {
  Sample sample;
  QString problem;
};

}  // namespace

BeginActions::BeginActions(Editor& editor, const ModelContext& model, ActionRegistry& actions,
                           std::filesystem::path samples, AskThen askThen, QObject* parent)
    : QObject(parent),
      editor_(editor),
      model_(model),
      actions_(actions),
      samples_(std::move(samples)),
      askThen_(std::move(askThen)) {
  addSamples();
  actions_.add({.id = QStringLiteral("file.generate"),
                .text = tr("&Generate a Clip"),
                .tooltip = tr("Begin a project without a clip and make one from words"),
                .shortcuts = {QKeySequence::New},
                .icon = QStringLiteral("generate"),
                .group = QStringLiteral("file")},
               this, [this] { askThen_([this] { beginGenerating(); }); });
}

void BeginActions::addSamples() {
  actions_.add(
      {.id = QStringLiteral("file.openSample"),
       .text = tr("Open Sa&mple"),
       .tooltip = tr("Open the project that comes with Attune: a ball to lead along an arc"),
       .icon = QStringLiteral("sample"),
       .group = QStringLiteral("file")},
      this, [this] { askThen_([this] { openSample(samples_ / kSample); }); });
  for (const SampleEntry& entry : listSamples(samples_)) {
    if (entry.folder.filename() == kSample) continue;
    const QString title = QString::fromStdString(entry.title);
    actions_.add(
        {.id = QStringLiteral("file.sample.") +
               QString::fromStdString(entry.folder.filename().string()),
         .text = tr("Sample: %1").arg(title),
         .tooltip = tr("Open the sample “%1”").arg(title),
         .icon = QStringLiteral("sample"),
         .group = QStringLiteral("file")},
        this, [this, folder = entry.folder] { askThen_([this, folder] { openSample(folder); }); });
  }
}

void BeginActions::openSample(const std::filesystem::path& folder) {
  actions_.setDisabledReason(QStringLiteral("file.openSample"), tr("The sample is being read."));
  auto promise = std::make_shared<QPromise<Read>>();
  promise->future().then(this, [this](const Read& read) {
    actions_.setDisabledReason(QStringLiteral("file.openSample"), {});
    if (!read.problem.isEmpty()) {
      Q_EMIT failed(read.problem);
      return;
    }
    editor_.open(read.sample.document, read.sample.clip);
    if (!editor_.document().objects.empty())
      editor_.selectObject(QString::fromStdString(editor_.document().objects.front().id));
  });
  QThreadPool::globalInstance()->start([promise, folder] {
    Read read;
    try {
      read.sample = readSample(folder);
    } catch (const std::exception& error) {
      log(LogLevel::Error, error.what());
      read.problem = QString::fromUtf8(error.what());
    }
    promise->start();
    promise->addResult(std::move(read));
    promise->finish();
  });
}

void BeginActions::beginGenerating() {
  Document document;
  document.uuid = newId();
  document.text.prompt = kFirstPrompt;
  document.settings.recipe = "plain";
  // Objects can be placed on a blank of known size before there is a picture.
  const ModelDefaults defaults = model_.defaults();
  document.settings.size = defaults.size;
  document.settings.frames = defaults.frames;
  editor_.open(std::move(document), nullptr);
}

}  // namespace attune
