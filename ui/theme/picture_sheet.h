// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QImage>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/theme/theme.h"

namespace attune {

struct SheetCell {
  QImage picture = {};
  QStringList captions = {};  // lines beneath it
};

struct SheetRow {
  QString name = {};  // left of it
  std::vector<SheetCell> cells = {};
};

// Made on the GUI thread, for a sheet that is drawn on another.
struct SheetFonts {
  QFont title = themeFont(TextSize::Emphasis, true);
  QFont text = themeFont(TextSize::Caption);
};

// Pictures in rows and columns as one picture for a page, black on white whatever the window looks
// like: a title, a line of headings over the columns, names left of the rows, captions beneath the
// pictures. What is empty takes no room; text that is too long is cut.
struct PictureSheet {
  QString title = {};
  QStringList headings = {};
  std::vector<SheetRow> rows = {};
  QSize cell = {};  // pictures fill it as far as their shape lets them
  SheetFonts fonts = {};
};

// Null without a row. Any thread.
[[nodiscard]] QImage drawSheet(const PictureSheet& sheet);
// Where the picture of a cell stands on it.
[[nodiscard]] QRect sheetPlace(const PictureSheet& sheet, int row, int column);

// By the file's suffix. What was there is kept when it fails: throws Io.
void saveSheet(const QImage& picture, const QString& file);

}  // namespace attune
