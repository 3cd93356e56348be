// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <optional>

#include "core/engine/document_job.h"
#include "core/engine/engine.h"
#include "ui/session/job_queue_model.h"
#include "ui/session/model_context.h"
#include "ui/session/run_check.h"
#include "ui/session/run_store.h"

namespace attune {

class Editor;
class EventInbox;
struct InboxItem;

// The only QObject that knows the engine. It makes jobs of the document, brings the engine's events
// to the GUI thread, drops those that nobody waits for any more, and puts what a run makes into the
// editor: its preview while it goes on, its clip when it is done.
//
// The seed of a run is RunSettings::seed, or a drawn one where that is 0; either is in the run's
// record before the run begins. A clip made in a project without a source becomes its source.
// Opening another project cancels all and forgets all. Nothing here waits, but for the destructor.
class EngineBridge : public QObject {
  Q_OBJECT

 public:
  using MakeEngine = std::function<std::unique_ptr<Engine>(EventSink)>;

  EngineBridge(Editor& editor, JobPlaces places, const MakeEngine& makeEngine,
               QObject* parent = nullptr);
  ~EngineBridge() override;

  [[nodiscard]] JobQueueModel& queue() { return queue_; }
  [[nodiscard]] RunStore& runs() { return runs_; }
  [[nodiscard]] const JobPlaces& places() const { return places_; }
  // The model that the document names.
  [[nodiscard]] ModelContext& model() { return model_; }

  // The document as it is now, at the end of the queue or before all that wait. The run's id, or
  // nothing after problemFound().
  QString run(bool first = false);
  // A document of the caller's, with a source that the editor has: a run made again, or with
  // another seed (0: a drawn one). The run's id, or nothing after problemFound().
  QString runDocument(Document document);
  // Takes a remedy into the document, one undo step, and runs.
  QString runWith(const RunRemedy& remedy);

  void cancel(const QString& id);
  void cancelCurrent();
  void cancelWaiting();
  void cancelAll();
  [[nodiscard]] bool isBusy() const;  // anything runs or waits

  void setPreviews(PreviewKind kind);
  [[nodiscard]] PreviewKind previews() const { return previews_; }
  void watch(AttentionWatch watch);

 Q_SIGNALS:
  void busyChanged();
  void problemFound(const attune::RunProblem& problem);
  void runStarted(const QString& id);
  void previewShown(const QString& id, int step, int steps);
  void attentionArrived(const QString& id,
                        const std::shared_ptr<const attune::JobAttention>& event);
  void steeringArrived(const QString& id, const attune::JobSteering& event);
  void runEnded(const QString& id, attune::RunState how);

 private:
  struct Live;  // a run that has not ended
  QString checkAndEnqueue(Document document, bool first);
  QString enqueue(Document document, bool first);
  void prepare(const QString& id, Document document, std::shared_ptr<const Clip> source,
               bool first);
  void submit(const QString& id, JobRequest request, bool first);
  void drain();
  void take(InboxItem& item);
  void started(Live& live);
  void progressed(const JobProgress& event, Live& live);
  void previewed(const JobPreview& event, std::shared_ptr<const Clip> clip, Live& live);
  void finished(InboxItem& item, Live& live);
  void seekRemedies(const QString& id, const JobFailure& failure);
  void failed(const QString& id, const RunProblem& problem);
  void end(const QString& id, RunState how, const QString& note = {});
  void dropPreview(const QString& id);
  void orderEngine(const QStringList& waiting);
  void forgetAll();
  [[nodiscard]] Live* liveOf(const QString& id);
  [[nodiscard]] Live* liveOf(JobId job);

  Editor& editor_;
  JobPlaces places_;
  ModelContext model_;
  JobQueueModel queue_;
  RunStore runs_;
  std::shared_ptr<EventInbox> inbox_;
  std::vector<std::unique_ptr<Live>> live_;
  QThreadPool preparing_;  // one thread: jobs are submitted in the order they were asked for
  std::unique_ptr<Engine> engine_;
  PreviewKind previews_ = PreviewKind::Quick;
  bool wasBusy_ = false;
  int runCount_ = 0;
};

}  // namespace attune
