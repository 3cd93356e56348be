// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace attune {

class JobQueueModel;

// How far the running job is, in the main tool bar; keeps its place, and says nothing between jobs.
class JobStrip : public QWidget {
  Q_OBJECT

 public:
  explicit JobStrip(JobQueueModel& queue, QWidget* parent = nullptr);

 private:
  void refresh();

  JobQueueModel& queue_;
  QProgressBar* bar_ = nullptr;
  QLabel* text_ = nullptr;
};

}  // namespace attune
