// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/attention_overlay.h"

#include <QLocale>

#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/viewer/viewer_controller.h"

namespace attune {

AttentionOverlay::AttentionOverlay(AttentionLens& lens, ViewerController& viewer)
    : QObject(&viewer), lens_(lens), viewer_(viewer) {
  connect(&lens_, &AttentionLens::changed, this, &AttentionOverlay::refresh);
  connect(&lens_.editor(), &Editor::frameChanged, this, &AttentionOverlay::refresh);
  refresh();
}

void AttentionOverlay::refresh() {
  const auto step = lens_.step();
  std::optional<HeatOverlay> overlay;
  if (step && lens_.overlay()) {
    const MapChoice choice = lens_.choice();
    const ScaledHeat heat = lens_.heat(step, choice, lens_.editor().frame(), HeatPart::Frame);
    const bool isEntropy = choice.word == MapChoice::kEntropy;
    const QString title = (isEntropy ? tr("entropy") : tr("“%1”").arg(lens_.wordText())) +
                          tr(", step %1").arg(step->step);
    if (heat.image.empty()) {
      overlay = HeatOverlay{.title = tr("%1: no map was recorded").arg(title)};
    } else {
      const double percent = 100 * heat.top;
      const QString top = QLocale().toString(percent, 'f',
                                             percent >= 10  ? 0
                                             : percent >= 1 ? 1
                                                            : 2);
      overlay = HeatOverlay{.map = heat.image,
                            .scale = lens_.coloursOr(HeatScale::Ember),
                            .title = title,
                            .low = tr("0 %"),
                            .high = tr("%1 %").arg(top)};
    }
  }
  viewer_.setHeat(std::move(overlay));
}

}  // namespace attune
