// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_sheet.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/thumbnails.h"

namespace attune {
namespace {

constexpr int kLeastWidth = Theme::spacing(40);  // so that captions can be read
constexpr double kMostPixels = 32e6;             // of all pictures together: 128 MB

int longestOf(const std::vector<RunEntry>& runs) {
  int frames = 0;
  for (const RunEntry& run : runs) frames = std::max(frames, run.clip->count());
  return frames;
}

QSize cellOf(const std::vector<RunEntry>& runs, int cells) {
  QSize size;
  for (const RunEntry& run : runs)
    size = size.expandedTo({run.clip->size().width, run.clip->size().height});
  if (size.isEmpty()) return {};
  size *= (kLeastWidth + size.width() - 1) / size.width();
  const double pixels = static_cast<double>(size.width()) * size.height() * cells;
  return pixels > kMostPixels ? size * std::sqrt(kMostPixels / pixels) : size;
}

// No larger than its cell, of which there may be a thousand; small ones stay as they are.
QImage pictureOf(const RunEntry& run, int frame, QSize cell) {
  const Image& image =
      run.clip->frames[static_cast<std::size_t>(std::clamp(frame, 0, run.clip->count() - 1))];
  const QSize own(image.size.width, image.size.height);
  const QSize fitted = own.scaled(cell, Qt::KeepAspectRatio).expandedTo({1, 1});
  return fitted.width() < own.width() ? frameThumbnail(image, fitted) : toPicture(image);
}

}  // namespace

QString sheetTitle(const std::vector<RunEntry>& runs) {
  if (runs.empty()) return {};
  const QString prompt = QString::fromStdString(runs.front().text.prompt);
  const QString recipe = QString::fromStdString(runs.front().settings.recipe);
  return prompt.isEmpty() ? recipe : RunStore::tr("“%1” · %2").arg(prompt, recipe);
}

QString seedText(const RunEntry& run) {
  const QString seed = RunStore::tr("Seed %1").arg(run.settings.seed);
  return run.starred ? seed + QStringLiteral(" ★") : seed;
}

PictureSheet frameSheet(const std::vector<RunEntry>& runs, int frame, const SheetFonts& fonts) {
  const auto count = static_cast<int>(runs.size());
  PictureSheet sheet{.title = RunStore::tr("%1 · frame %2").arg(sheetTitle(runs)).arg(frame),
                     .cell = cellOf(runs, count),
                     .fonts = fonts};
  const int columns = static_cast<int>(std::ceil(std::sqrt(count)));
  for (int i = 0; i < count; ++i) {
    const RunEntry& run = runs[static_cast<std::size_t>(i)];
    if (i % columns == 0) sheet.rows.push_back({});
    sheet.rows.back().cells.push_back({.picture = pictureOf(run, frame, sheet.cell),
                                       .captions = {seedText(run), outcomeText(run)}});
  }
  return sheet;
}

PictureSheet stripSheet(const std::vector<RunEntry>& runs, int columns, const SheetFonts& fonts) {
  const int frames = longestOf(runs);
  const int across = std::clamp(columns, 1, std::max(1, frames));
  PictureSheet sheet{.title = sheetTitle(runs),
                     .cell = cellOf(runs, across * static_cast<int>(runs.size())),
                     .fonts = fonts};
  std::vector<int> shown;
  for (int i = 0; i < across; ++i)
    shown.push_back(across == 1 ? 0 : (i * (frames - 1) + (across - 1) / 2) / (across - 1));
  for (const int frame : shown) sheet.headings.append(QString::number(frame));
  for (const RunEntry& run : runs) {
    SheetRow row{.name = seedText(run) + QLatin1Char('\n') + outcomeText(run)};
    for (const int frame : shown)
      row.cells.push_back({.picture = pictureOf(run, frame, sheet.cell)});
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace attune
