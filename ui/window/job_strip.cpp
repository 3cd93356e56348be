// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/job_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include "ui/session/job_queue_model.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kParts = 1000;

}  // namespace

JobStrip::JobStrip(JobQueueModel& queue, QWidget* parent) : QWidget(parent), queue_(queue) {
  setObjectName(QStringLiteral("jobStrip"));
  setAccessibleName(tr("Running job"));
  bar_ = new QProgressBar;
  bar_->setObjectName(QStringLiteral("jobProgress"));
  bar_->setAccessibleName(tr("Share of the job that is done"));
  bar_->setRange(0, kParts);
  bar_->setTextVisible(false);
  bar_->setFixedWidth(Theme::spacing(40));
  text_ = new QLabel;
  text_->setObjectName(QStringLiteral("jobText"));
  text_->setProperty("look", QStringLiteral("muted"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(Theme::kSpaceS, 0, Theme::kSpaceS, 0);
  row->setSpacing(Theme::kSpaceM);
  row->addWidget(bar_);
  row->addWidget(text_, 1);
  connect(&queue_, &JobQueueModel::changed, this, &JobStrip::refresh);
  refresh();
}

void JobStrip::refresh() {
  const QueuedJob* job = queue_.current();
  bar_->setVisible(job != nullptr);
  text_->setVisible(job != nullptr);
  if (!job) return;
  bar_->setValue(qRound(job->share * kParts));
  const auto waiting = static_cast<int>(queue_.waiting().size());
  text_->setText(waiting > 0 ? tr("%1 · %n waiting", nullptr, waiting).arg(stateText(*job))
                             : stateText(*job));
}

}  // namespace attune
