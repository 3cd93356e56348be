// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/site_delegate.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/attention/site_model.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kBar = 3;                // px high
constexpr int kGap = Theme::kSpaceXs;  // px

}  // namespace

void SiteDelegate::setSide(int side) {
  if (std::exchange(side_, side) != side) Q_EMIT sizeHintChanged({});
}

QSize SiteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  const int text = QFontMetrics(themeFont(TextSize::Caption)).height();
  return {side_ + 2 * kGap, side_ + kBar + 2 * text + 3 * kGap};
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
  const QRect frame(cell.left() + kGap, cell.top() + kGap, side_, side_);
  const QImage map = index.data(SiteModel::MapRole).value<QImage>();
  painter->fillRect(frame, look.sunken);
  if (map.isNull()) {
    painter->setPen(look.textDisabled);
    painter->setFont(themeFont(TextSize::Caption));
    painter->drawText(frame.adjusted(kGap, 0, -kGap, 0), Qt::AlignCenter | Qt::TextWordWrap,
                      tr("no map"));
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

  const double entropy = index.data(SiteModel::EntropyRole).toDouble();
  const QRectF groove(frame.left(), frame.bottom() + 1 + kGap / 2, frame.width(), kBar);
  painter->setPen(Qt::NoPen);
  painter->setBrush(look.hover);
  painter->drawRect(groove);
  painter->setBrush(look.textMuted);
  painter->drawRect(QRectF(
      groove.topLeft(), QSizeF(groove.width() * std::clamp(entropy, 0.0, 1.0), groove.height())));

  // Where the site is, then its kind and how spread out it is: on one line they would be cut alike.
  const QFont font = themeFont(TextSize::Caption);
  const QFontMetrics metrics(font);
  painter->setFont(font);
  const QRect upper(frame.left(), static_cast<int>(groove.bottom()) + kGap / 2, frame.width(),
                    metrics.height());
  const QRect lower = upper.translated(0, upper.height());
  const QString number = tr("%1 %").arg(QLocale().toString(100 * entropy, 'f', 0));
  const auto cut = [&](SiteModel::Role role, int room) {
    return metrics.elidedText(index.data(role).toString(), Qt::ElideRight, room);
  };
  painter->setPen(chosen ? look.text : look.textMuted);
  painter->drawText(upper, Qt::AlignLeft, cut(SiteModel::PlaceRole, upper.width()));
  const int taken = metrics.horizontalAdvance(number) + kGap;
  painter->drawText(lower, Qt::AlignLeft, cut(SiteModel::KindRole, lower.width() - taken));
  painter->setPen(look.textMuted);
  painter->drawText(lower, Qt::AlignRight, number);
  painter->restore();
}

}  // namespace attune
