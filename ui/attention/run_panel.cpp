// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/run_panel.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/attention/await_note.h"

namespace attune {
namespace {

constexpr int kTogether = 60;  // ms

}  // namespace

RunPanel::RunPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), lens_(lens), actions_(actions), pages_(new QStackedWidget) {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins({});
  whole->addWidget(pages_);
  soon_.setSingleShot(true);
  soon_.setInterval(kTogether);
  connect(&soon_, &QTimer::timeout, this, &RunPanel::refresh);
}

void RunPanel::setContent(QWidget* content, const QString& noteIcon, const QString& noteText) {
  pages_->addWidget(new AwaitNote(lens_, actions_, noteIcon, noteText));
  pages_->addWidget(content);
}

void RunPanel::showContent(bool shown) {
  pages_->setCurrentIndex(shown ? 1 : 0);
}

void RunPanel::later() {
  if (!soon_.isActive()) soon_.start();
}

}  // namespace attune
