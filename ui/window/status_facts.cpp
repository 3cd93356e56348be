// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_facts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "core/base/memory.h"
#include "ui/language/data_size.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kMemoryInterval = 2000;  // ms

QString deviceText(const std::string& device) {
  if (device == "cpu") return StatusFacts::tr("Runs on the CPU");
  if (device == "cuda") return StatusFacts::tr("Runs on the GPU");
  return StatusFacts::tr("Runs on the fastest device");
}

}  // namespace

StatusFacts::StatusFacts(Editor& editor, QWidget* parent) : QWidget(parent), editor_(editor) {
  setObjectName(QStringLiteral("statusFacts"));
  setAccessibleName(tr("Clip, device and memory"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, Theme::kSpaceS, 0);
  row->setSpacing(Theme::kSpaceS);
  for (auto [label, name] : {std::pair{&clip_, "statusClip"}, std::pair{&device_, "statusDevice"},
                             std::pair{&memory_, "statusMemory"}}) {
    *label = new QLabel;
    (*label)->setObjectName(QString::fromLatin1(name));
    row->addWidget(*label);
  }
  for (const auto signal : {&Editor::opened, &Editor::sourceChanged, &Editor::documentChanged})
    connect(&editor_, signal, this, &StatusFacts::showClip);
  connect(&timer_, &QTimer::timeout, this, &StatusFacts::showMemory);
  timer_.start(kMemoryInterval);
  showClip();
  showMemory();
}

void StatusFacts::showClip() {
  const bool open = editor_.isOpen();
  clip_->setVisible(open);
  device_->setVisible(open);
  if (!open) return;
  const std::shared_ptr<const Clip> clip = editor_.source();
  clip_->setText(clip ? tr("%1 × %2 · %3 frames · %4 fps")
                            .arg(clip->size().width)
                            .arg(clip->size().height)
                            .arg(clip->count())
                            .arg(QLocale().toString(clip->rate.value(), 'g', 4))
                      : tr("No clip"));
  device_->setText(deviceText(editor_.document().settings.device));
}

void StatusFacts::showMemory() {
  const double bytes = availableMemory();
  memory_->setVisible(bytes > 0);
  memory_->setText(tr("%1 of memory free").arg(dataSize(bytes)));
}

}  // namespace attune
