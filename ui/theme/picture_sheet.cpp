// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/picture_sheet.h"

#include <QFileInfo>
#include <QFontMetrics>
#include <QPainter>
#include <QSaveFile>
#include <algorithm>

#include "core/base/error.h"
#include "ui/language/translate.h"

namespace attune {
namespace {

constexpr int kGap = Theme::kSpaceXs;
constexpr int kName = Theme::spacing(30);  // width of a row's name
constexpr int kLine = Theme::kSpaceXl;     // height of title and headings
constexpr int kCaption = Theme::kSpaceL;   // height of a line beneath a picture

struct Measures {
  int left = 0;  // of the first column
  int top = 0;   // of the first row
  int columns = 0;
  int across = 0;  // from one column to the next
  int down = 0;    // from one row to the next
};

Measures measuresOf(const PictureSheet& sheet) {
  bool hasNames = false;
  qsizetype captions = 0;
  std::size_t columns = 0;
  for (const SheetRow& row : sheet.rows) {
    hasNames = hasNames || !row.name.isEmpty();
    columns = std::max(columns, row.cells.size());
    for (const SheetCell& cell : row.cells) captions = std::max(captions, cell.captions.size());
  }
  return {.left = hasNames ? kName : kGap,
          .top = kLine * ((sheet.title.isEmpty() ? 0 : 1) + (sheet.headings.isEmpty() ? 0 : 1)),
          .columns = static_cast<int>(columns),
          .across = sheet.cell.width() + kGap,
          .down = sheet.cell.height() + kCaption * static_cast<int>(captions) + kGap};
}

QRect placeOf(const PictureSheet& sheet, const Measures& measures, int row, int column,
              const QImage& picture) {
  return {QPoint(measures.left + column * measures.across, measures.top + row * measures.down),
          picture.size().scaled(sheet.cell, Qt::KeepAspectRatio)};
}

void drawLine(QPainter& painter, const QRect& place, Qt::Alignment alignment, const QString& text) {
  painter.drawText(place, static_cast<int>(alignment),
                   painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

void drawRow(QPainter& painter, const PictureSheet& sheet, const Measures& measures, int row) {
  const SheetRow& each = sheet.rows[static_cast<std::size_t>(row)];
  const int top = measures.top + row * measures.down;
  painter.drawText(QRect(kGap, top, kName - 2 * kGap, sheet.cell.height()),
                   Qt::AlignVCenter | Qt::TextWordWrap, each.name);
  for (int column = 0; column < static_cast<int>(each.cells.size()); ++column) {
    const SheetCell& cell = each.cells[static_cast<std::size_t>(column)];
    const QRect place = placeOf(sheet, measures, row, column, cell.picture);
    // Enlarged, pixels stay squares.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < cell.picture.width());
    painter.drawImage(place, cell.picture);
    QRect line(place.left(), top + sheet.cell.height(), sheet.cell.width(), kCaption);
    for (const QString& caption : cell.captions) {
      drawLine(painter, line, Qt::AlignVCenter, caption);
      line.translate(0, kCaption);
    }
  }
}

void drawHead(QPainter& painter, const PictureSheet& sheet, const Measures& measures, int width) {
  if (!sheet.title.isEmpty()) {
    painter.setFont(sheet.fonts.title);
    drawLine(painter, QRect(kGap, 0, width - 2 * kGap, kLine), Qt::AlignVCenter, sheet.title);
  }
  painter.setFont(sheet.fonts.text);
  for (int column = 0; column < static_cast<int>(sheet.headings.size()); ++column)
    drawLine(painter,
             QRect(measures.left + column * measures.across, measures.top - kLine,
                   sheet.cell.width(), kLine),
             Qt::AlignCenter, sheet.headings[column]);
}

}  // namespace

QRect sheetPlace(const PictureSheet& sheet, int row, int column) {
  const SheetRow& across = sheet.rows[static_cast<std::size_t>(row)];
  return placeOf(sheet, measuresOf(sheet), row, column,
                 across.cells[static_cast<std::size_t>(column)].picture);
}

QImage drawSheet(const PictureSheet& sheet) {
  const Measures measures = measuresOf(sheet);
  if (measures.columns == 0) return {};
  QImage page(measures.left + measures.columns * measures.across,
              measures.top + static_cast<int>(sheet.rows.size()) * measures.down,
              QImage::Format_RGB32);
  page.fill(Qt::white);
  QPainter painter(&page);
  painter.setPen(Qt::black);
  drawHead(painter, sheet, measures, page.width());
  for (int row = 0; row < static_cast<int>(sheet.rows.size()); ++row)
    drawRow(painter, sheet, measures, row);
  return page;
}

void saveSheet(const QImage& picture, const QString& file) {
  QSaveFile target(file);
  const QByteArray format = QFileInfo(file).suffix().toLatin1();
  if (target.open(QIODevice::WriteOnly) && picture.save(&target, format.constData()) &&
      target.commit())
    return;
  throw notWritten(file);
}

}  // namespace attune
