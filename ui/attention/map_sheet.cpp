// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/map_sheet.h"

#include <algorithm>

#include "render/heat_colours.h"
#include "ui/attention/site_model.h"
#include "ui/session/attention_lens.h"
#include "ui/theme/picture_sheet.h"

namespace attune {
namespace {

constexpr int kSide = Theme::spacing(24);

SheetRow rowOf(const AttentionLens& lens, const QString& path) {
  const auto step = lens.step();
  const SiteAttention* site = findSite(*step, path.toStdString());
  SheetRow row;
  if (!site) return row;
  row.name = siteLabel(path, site->kind);
  for (int frame = 0;; ++frame) {
    const ScaledHeat heat = lens.heat(step, lens.choiceAt(path), frame);
    if (heat.image.empty()) return row;
    row.cells.push_back({.picture = heatPicture(heat.image, lens.coloursOr(HeatScale::Lagoon))});
  }
}

}  // namespace

QImage mapSheet(const AttentionLens& lens, const QStringList& sites) {
  PictureSheet sheet{.cell = {kSide, kSide}};
  std::size_t frames = 0;
  for (const QString& path : sites) {
    SheetRow row = rowOf(lens, path);
    if (row.cells.empty()) continue;
    frames = std::max(frames, row.cells.size());
    sheet.rows.push_back(std::move(row));
  }
  if (sheet.rows.empty()) return {};
  sheet.title = SiteModel::tr("“%1”, step %2 of %3")
                    .arg(lens.wordText())
                    .arg(lens.step()->step)
                    .arg(lens.step()->steps);
  for (std::size_t frame = 0; frame < frames; ++frame)
    sheet.headings.append(QString::number(frame));
  return drawSheet(sheet);
}

}  // namespace attune
