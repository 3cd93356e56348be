// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/flow_layout.h"

#include <QMargins>
#include <algorithm>

namespace attune {

FlowLayout::~FlowLayout() = default;

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index < 0 || index >= count() ? nullptr : items_[static_cast<std::size_t>(index)].get();
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  QLayoutItem* item = items_[static_cast<std::size_t>(index)].release();
  items_.erase(items_.begin() + index);
  return item;
}

int FlowLayout::heightForWidth(int width) const {
  return lay({0, 0, width, 0}, true);
}

QSize FlowLayout::minimumSize() const {
  QSize largest;
  for (const auto& item : items_) largest = largest.expandedTo(item->minimumSize());
  return largest.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& place) {
  QLayout::setGeometry(place);
  (void)lay(place, false);
}

int FlowLayout::lay(const QRect& place, bool measure) const {
  const QRect inner = place.marginsRemoved(contentsMargins());
  QPoint next = inner.topLeft();
  int line = 0;
  for (const auto& item : items_) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint();
    if (next.x() > inner.left() && next.x() + size.width() > inner.left() + inner.width()) {
      next = {inner.left(), next.y() + line + spacing()};
      line = 0;
    }
    if (!measure) item->setGeometry({next, size});
    next.rx() += size.width() + spacing();
    line = std::max(line, size.height());
  }
  const QMargins margins = contentsMargins();
  return next.y() + line - place.top() + margins.bottom();
}

}  // namespace attune
