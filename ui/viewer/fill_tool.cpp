// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/fill_tool.h"

#include <cmath>

#include "ui/viewer/mask_work.h"
#include "ui/viewer/outline_tools.h"

namespace attune {

void FillTool::press(const PointerEvent& event) {
  if (event.button != Qt::LeftButton) return;
  Editor& editor = host().editor();
  const std::shared_ptr<const Clip> clip = editor.source();
  if (!clip || editor.frame() >= clip->count()) return host().hint(tr("Open a clip first."));
  const Image& picture = clip->frames[static_cast<std::size_t>(editor.frame())];
  const int x = static_cast<int>(std::floor(event.image.x()));
  const int y = static_cast<int>(std::floor(event.image.y()));
  if (x < 0 || y < 0 || x >= picture.size.width || y >= picture.size.height) return;
  MaskWork& work = host().maskWork();
  if (const QString reason = work.begin(); !reason.isEmpty()) return host().hint(reason);
  const ToolOptions& options = editor.toolOptions();
  work.painted(floodFill(work.mask(), picture, x, y, options.fillTolerance, options.fillContiguous,
                         combineFor(event.modifiers, options.combine)));
  work.commit(tr("Fill"));
  host().refresh();
}

}  // namespace attune
