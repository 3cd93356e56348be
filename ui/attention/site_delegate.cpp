// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/site_delegate.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/attention/site_model.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kBar = 3;  // px high

}  // namespace

void SiteDelegate::setSide(int side) {
  if (std::exchange(side_, side) != side) Q_EMIT sizeHintChanged({});
}

QSize SiteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  const int text = QFontMetrics(themeFont(TextSize::Caption)).height();
  return {side_ + 2 * Theme::kSpaceXs, side_ + 2 * text + 3 * Theme::kSpaceXs};
}

void SiteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  const Theme& look = theme();
  painter->save();
  const bool chosen = option.state & QStyle::State_Selected;
  const QRect cell = option.rect;
  painter->setRenderHint(QPainter::Antialiasing);
  if (chosen || (option.state & QStyle::State_MouseOver)) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(chosen ? look.selection : look.raised);
    painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
  }
  const QRect frame(cell.left() + Theme::kSpaceXs, cell.top() + Theme::kSpaceXs, side_, side_);
  const QImage map = index.data(SiteModel::MapRole).value<QImage>();
  painter->fillRect(frame, look.sunken);
  if (map.isNull()) {
    painter->setPen(look.textDisabled);
    painter->setFont(themeFont(TextSize::Caption));
    painter->drawText(frame.adjusted(Theme::kSpaceXs, 0, -Theme::kSpaceXs, 0),
                      Qt::AlignCenter | Qt::TextWordWrap, tr("no map"));
  } else {
    const QSize fitted = map.size().scaled(frame.size(), Qt::KeepAspectRatio);
    QRect place({}, fitted);
    place.moveCenter(frame.center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(place, map);
  }
  if (chosen || (option.state & QStyle::State_HasFocus)) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(look.accent, Theme::kFocusWidth));
    painter->drawRect(QRectF(frame).adjusted(-1, -1, 1, 1));
  }

  const QFont font = themeFont(TextSize::Caption);
  const QFontMetrics metrics(font);
  painter->setFont(font);
  const QRect caption(frame.left(), frame.bottom() + Theme::kSpaceXs, frame.width(),
                      metrics.height());
  const double entropy = index.data(SiteModel::EntropyRole).toDouble();
  const QString number = tr("%1 %").arg(QLocale().toString(100 * entropy, 'f', 0));
  painter->setPen(chosen ? look.text : look.textMuted);
  painter->drawText(
      caption, Qt::AlignLeft,
      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, caption.width()));
  // Below the name how spread out it is: a bar and the number.
  const QRect below = caption.translated(0, caption.height());
  painter->setPen(look.textMuted);
  painter->drawText(below, Qt::AlignRight, number);
  const int taken = metrics.horizontalAdvance(tr("%1 %").arg(100)) + Theme::kSpaceXs;
  const QRectF groove(below.left(), below.top() + (below.height() - kBar) / 2,
                      below.width() - taken, kBar);
  painter->setPen(Qt::NoPen);
  painter->setBrush(look.hover);
  painter->drawRect(groove);
  painter->setBrush(look.textMuted);
  painter->drawRect(QRectF(
      groove.topLeft(), QSizeF(groove.width() * std::clamp(entropy, 0.0, 1.0), groove.height())));
  painter->restore();
}

}  // namespace attune
