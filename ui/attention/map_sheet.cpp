// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/map_sheet.h"

#include <QPainter>
#include <algorithm>
#include <vector>

#include "render/heat_colours.h"
#include "ui/attention/site_model.h"
#include "ui/session/attention_lens.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kSide = Theme::spacing(24);
constexpr int kGap = Theme::kSpaceXs;
constexpr int kCaption = Theme::spacing(30);  // width of a row's name
constexpr int kLine = Theme::kSpaceXl;        // height of a line of text

struct Row {
  QString name = {};
  std::vector<QImage> maps = {};
};

Row rowOf(const AttentionLens& lens, const QString& path) {
  const auto step = lens.step();
  const SiteAttention* site = findSite(*step, path.toStdString());
  Row row;
  if (!site) return row;
  row.name = siteLabel(path, site->kind);
  for (int frame = 0;; ++frame) {
    const ScaledHeat heat = scaledHeat(*step, lens.choiceAt(path), frame, lens.range());
    if (heat.image.empty()) return row;
    row.maps.push_back(heatPicture(heat.image, HeatScale::Lagoon));
  }
}

}  // namespace

QImage mapSheet(const AttentionLens& lens, const QStringList& sites) {
  std::vector<Row> rows;
  std::size_t frames = 0;
  for (const QString& path : sites) {
    Row row = rowOf(lens, path);
    if (row.maps.empty()) continue;
    frames = std::max(frames, row.maps.size());
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return {};
  const int columns = static_cast<int>(frames);
  QImage sheet(kCaption + columns * (kSide + kGap) + kGap,
               2 * kLine + static_cast<int>(rows.size()) * (kSide + kGap), QImage::Format_RGB32);
  // For paper, whatever the window looks like.
  sheet.fill(Qt::white);
  QPainter painter(&sheet);
  painter.setPen(Qt::black);
  painter.setFont(themeFont(TextSize::Emphasis, true));
  painter.drawText(QRect(kGap, 0, sheet.width(), kLine), Qt::AlignVCenter,
                   SiteModel::tr("“%1”, step %2 of %3")
                       .arg(lens.wordText())
                       .arg(lens.step()->step)
                       .arg(lens.step()->steps));
  painter.setFont(themeFont(TextSize::Caption));
  for (int column = 0; column < columns; ++column)
    painter.drawText(QRect(kCaption + column * (kSide + kGap), kLine, kSide, kLine),
                     Qt::AlignCenter, QString::number(column));
  int top = 2 * kLine;
  for (const Row& row : rows) {
    painter.drawText(QRect(kGap, top, kCaption - 2 * kGap, kSide),
                     Qt::AlignVCenter | Qt::TextWordWrap, row.name);
    int left = kCaption;
    for (const QImage& map : row.maps) {
      const QSize fitted = map.size().scaled(kSide, kSide, Qt::KeepAspectRatio);
      painter.drawImage(QRect(QPoint(left, top), fitted), map);
      left += kSide + kGap;
    }
    top += kSide + kGap;
  }
  return sheet;
}

}  // namespace attune
