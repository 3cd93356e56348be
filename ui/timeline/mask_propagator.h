// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/propagate/propagate.h"

namespace attune {

class Editor;

// Carries the selected object's mask through the clip on a thread of its own; one at a time. What
// is found lands as one undo step, painted keys untouched, in whatever the document has become by
// then, once no gesture is under way. Another project or source, or a deleted object, lets it come
// to nothing.
class MaskPropagator : public QObject {
  Q_OBJECT

 public:
  enum class Way {
    Forward,  // from the frame that is shown to the next painted key
    Back,
    Again,    // from the painted key at or before the frame that is shown, forward
    Between,  // the painted keys on both sides
  };

  explicit MaskPropagator(Editor& editor, QObject* parent = nullptr);
  ~MaskPropagator() override;

  // Why it cannot start, as a sentence; empty when it can.
  [[nodiscard]] QString reasonAgainst(Way way) const;
  void start(Way way);  // nothing where there is a reason against
  void cancel();
  [[nodiscard]] bool isRunning() const { return running_; }
  [[nodiscard]] static QString labelOf(Way way);

 Q_SIGNALS:
  void started(const QString& label);
  void progressed(int done, int total);
  // `message`: what was done or why not; empty when cancelled.
  void finished(const QString& message, bool failed);

 private:
  struct Task {
    std::string object = {};
    FrameSpan span = {};  // frames that are written
    int from = 0;         // key it begins with
    int to = 0;           // last frame, or the second key
    bool between = false;
    QString label = {};
  };
  [[nodiscard]] std::optional<Task> taskOf(Way way, QString& reason) const;
  void land(const Task& task, const std::vector<TrackedMask>& masks);
  void end(const QString& message, bool failed);

  Editor& editor_;
  bool running_ = false;
  int generation_ = 0;
  std::stop_source stop_;
  QThreadPool pool_;
};

}  // namespace attune
