// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/mask_propagator.h"

#include <QTimer>
#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include "ui/session/editor.h"
#include "ui/timeline/timeline_rows.h"

namespace attune {
namespace {

constexpr int kGestureWait = 50;  // ms

bool isBlank(const Image& mask) {
  return std::none_of(mask.pixels.begin(), mask.pixels.end(), [](auto v) { return v >= 128; });
}

std::optional<int> paintedAtOrBefore(const Track& track, int frame) {
  std::optional<int> found;
  for (const Key& key : track.keys) {
    if (key.origin == KeyOrigin::Painted && key.frame <= frame) found = key.frame;
  }
  return found;
}

}  // namespace

MaskPropagator::MaskPropagator(Editor& editor, QObject* parent) : QObject(parent), editor_(editor) {
  pool_.setMaxThreadCount(1);
  for (const auto signal : {&Editor::opened, &Editor::sourceChanged})
    connect(&editor_, signal, this, &MaskPropagator::cancel);
}

MaskPropagator::~MaskPropagator() {
  stop_.request_stop();
  pool_.waitForDone();
}

QString MaskPropagator::labelOf(Way way) {
  switch (way) {
    case Way::Forward:
      return tr("Propagate forward");
    case Way::Back:
      return tr("Propagate back");
    case Way::Again:
      return tr("Propagate again");
    case Way::Between:
      return tr("Fill between keys by flow");
  }
  return {};
}

std::optional<MaskPropagator::Task> MaskPropagator::taskOf(Way way, QString& reason) const {
  const auto none = [&](const QString& why) {
    reason = why;
    return std::nullopt;
  };
  if (running_) return none(tr("Masks are being propagated already."));
  const DocumentObject* object = editor_.selected();
  if (!object) return none(tr("Select an object first."));
  if (object->locked) return none(tr("The object is locked."));
  if (!editor_.source()) return none(tr("The source clip is missing."));
  if (object->mask.keys.empty()) return none(tr("Paint a mask of the object first."));
  const int frame = editor_.frame();
  Task task{.object = object->id, .from = frame, .label = labelOf(way)};
  if (way == Way::Between) {
    const auto keys = paintedKeysAround(object->mask, frame);
    if (!keys) return none(tr("Go to a frame between two painted keys."));
    task.from = keys->first;
    task.to = keys->second;
    task.span = {keys->first + 1, keys->second - 1};
    task.between = true;
    return task;
  }
  if (way == Way::Again) {
    const auto key = paintedAtOrBefore(object->mask, frame);
    if (!key) return none(tr("There is no painted key at this frame or before it."));
    task.from = *key;
  }
  const TimeDirection direction = way == Way::Back ? TimeDirection::Back : TimeDirection::Forward;
  const auto span = freeSpan(object->mask, task.from, direction, editor_.frames());
  if (!span) return none(tr("The next frame is a painted key, or the clip's end."));
  task.span = *span;
  task.to = way == Way::Back ? span->first : span->last;
  return task;
}

QString MaskPropagator::reasonAgainst(Way way) const {
  QString reason;
  (void)taskOf(way, reason);
  return reason;
}

void MaskPropagator::start(Way way) {
  QString reason;
  const auto task = taskOf(way, reason);
  if (!task) return;
  const Document& document = editor_.document();
  const DocumentObject& object = *document.find(task->object);
  Image first = maskAt(document, object, task->from);
  Image second = task->between ? maskAt(document, object, task->to) : Image();
  if (isBlank(first) || (task->between && isBlank(second))) {
    Q_EMIT finished(tr("The mask is empty in frame %1; paint it first.")
                        .arg(isBlank(first) ? task->from : task->to),
                    true);
    return;
  }
  running_ = true;
  const int generation = ++generation_;
  Q_EMIT started(task->label);
  // Everything comes back through the event loop, and counts only while nothing newer was begun.
  const auto back = [this, generation](auto action) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, action = std::move(action)] {
          if (generation == generation_ && running_) action();
        },
        Qt::QueuedConnection);
  };
  stop_ = std::stop_source();
  pool_.start([this, back, task = *task, clip = editor_.source(), first = std::move(first),
               second = std::move(second), stop = stop_.get_token()] {
    const auto tell = [&](int done, int total) {
      back([this, done, total] { Q_EMIT progressed(done, total); });
    };
    const CancelToken cancel(stop);
    try {
      auto masks =
          task.between
              ? inbetweenMasks(clip->frames, first, task.from, second, task.to, tell, cancel)
              : propagateMask(clip->frames, first, task.from, task.to, tell, cancel);
      back([this, task, masks = std::move(masks)] { land(task, masks); });
    } catch (const Error& error) {
      if (error.code() == ErrorCode::Cancelled) return;
      back([this, text = QString::fromStdString(error.message())] { end(text, true); });
    } catch (const std::exception& error) {
      back([this, text = QString::fromUtf8(error.what())] { end(text, true); });
    }
  });
}

void MaskPropagator::cancel() {
  if (!running_) return;
  stop_.request_stop();
  ++generation_;
  end({}, false);
}

void MaskPropagator::land(const Task& task, const std::vector<TrackedMask>& masks) {
  // A gesture commits the document that it began from: what lands in between would be lost.
  if (editor_.isDrafting()) {
    QTimer::singleShot(kGestureWait, this, [this, task, masks, generation = generation_] {
      if (generation == generation_ && running_) land(task, masks);
    });
    return;
  }
  Document next = editor_.history().document();
  DocumentObject* object = next.find(task.object);
  if (!object) return end(tr("The object is gone."), true);
  if (masks.empty()) return end(tr("The object could not be followed."), true);
  // What an earlier propagation left in these frames goes, even where this one ended early.
  std::erase_if(object->mask.keys, [&](const Key& key) {
    return key.origin == KeyOrigin::Tracked && key.frame >= task.span.first &&
           key.frame <= task.span.last;
  });
  setTrackedKeys(*object, masks);
  editor_.commit(task.label, std::move(next));
  const auto doubtful = std::count_if(masks.begin(), masks.end(), [](const TrackedMask& mask) {
    return mask.confidence < kDoubtfulConfidence;
  });
  end(doubtful > 0 ? tr("%1 frames, %2 of them doubtful").arg(masks.size()).arg(doubtful)
                   : tr("%1 frames").arg(masks.size()),
      false);
}

void MaskPropagator::end(const QString& message, bool failed) {
  running_ = false;
  Q_EMIT finished(message, failed);
}

}  // namespace attune
