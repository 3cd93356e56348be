// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/await_note.h"

#include <QPushButton>

#include "ui/actions/action_registry.h"
#include "ui/session/attention_lens.h"

namespace attune {

AwaitNote::AwaitNote(AttentionLens& lens, ActionRegistry& actions, const QString& icon,
                     const QString& text)
    : PanelNote(icon), lens_(lens), text_(text) {
  if (QAction* run = actions.find(QStringLiteral("run.run"))) {
    setAction(run);
    runs_ = true;
  }
  connect(&lens_, &AttentionLens::runsChanged, this, &AwaitNote::refresh);
  refresh();
}

void AwaitNote::refresh() {
  setText(lens_.isBusy() ? tr("The run has not come to its first step yet.") : text_);
  button()->setVisible(runs_ && !lens_.isBusy());
}

}  // namespace attune
