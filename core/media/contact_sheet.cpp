// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/contact_sheet.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

constexpr int kGap = 2;
constexpr std::uint8_t kGapGrey = 32;

}  // namespace

Image contactSheet(const Clip& clip, int columns) {
  if (columns < 1) {
    throw badInput(Message("columns: %1 is below 1; a sheet needs a column").arg(columns));
  }
  checkClip(clip);
  const Size2i cell = clip.size();
  const int across = std::min(columns, clip.count());
  const int down = (clip.count() + across - 1) / across;
  const bool alpha = clip.hasAlpha();
  Image sheet({across * (cell.width + kGap) - kGap, down * (cell.height + kGap) - kGap},
              alpha ? 4 : 3, alpha ? std::uint8_t{0} : kGapGrey);
  for (int i = 0; i < clip.count(); ++i) {
    const Image& frame = clip.frames[static_cast<std::size_t>(i)];
    const int x = (i % across) * (cell.width + kGap);
    const int y = (i / across) * (cell.height + kGap);
    for (int line = 0; line < cell.height; ++line) {
      std::copy_n(frame.row(line), frame.rowBytes(), sheet.row(y + line) + x * sheet.channels);
    }
  }
  return sheet;
}

}  // namespace attune
