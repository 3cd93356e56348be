// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/model_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <algorithm>

#include "ui/docks/model_list_model.h"
#include "ui/docks/panel_parts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kSign = Theme::kSpaceL;
constexpr int kTextLeft = Theme::kSpaceM + kSign + Theme::kSpaceS;

QRect textArea(const QRect& row) {
  return row.adjusted(kTextLeft, Theme::kSpaceS, -Theme::kSpaceM, -Theme::kSpaceS);
}

int detailHeight(int width, const QString& detail) {
  const QFontMetrics small(themeFont(TextSize::Caption));
  return small.boundingRect(QRect(0, 0, std::max(width, 1), 10000), Qt::TextWordWrap, detail)
      .height();
}

}  // namespace

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  const int width = view ? view->viewport()->width() : option.rect.width();
  const QFontMetrics title(themeFont(TextSize::Body, true));
  const QFontMetrics small(themeFont(TextSize::Caption));
  const int text = textArea(QRect(0, 0, width, 0)).width();
  const int detail = detailHeight(text, index.data(ModelListModel::DetailRole).toString());
  return {Theme::spacing(40),
          title.height() + detail + small.height() + 2 * Theme::kSpaceS + Theme::kSpaceXs};
}

void ModelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const Theme& look = theme();
  const QRect row = option.rect;
  const bool active = index.data(ModelListModel::ActiveRole).toBool();
  const auto state =
      static_cast<ModelListModel::State>(index.data(ModelListModel::StateRole).toInt());
  const bool failed = state == ModelListModel::State::Failed;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintRowGround(*painter, option);

  if (active || failed) {
    const QPixmap sign =
        iconPixmap(failed ? u"warning" : u"check", kSign, failed ? look.danger : look.accent,
                   painter->device()->devicePixelRatioF());
    painter->drawPixmap(QPoint(row.left() + Theme::kSpaceM, row.top() + Theme::kSpaceS), sign);
  }
  const QRect area = textArea(row);
  painter->setFont(themeFont(TextSize::Body, active));
  const int titleHeight = QFontMetrics(themeFont(TextSize::Body, true)).height();
  painter->setPen(look.text);
  painter->drawText(QRect(area.left(), area.top(), area.width(), titleHeight), Qt::AlignLeft,
                    painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                      Qt::ElideRight, area.width()));
  painter->setFont(themeFont(TextSize::Caption));
  const QFontMetrics small = painter->fontMetrics();
  painter->setPen(failed ? look.danger : look.textMuted);
  const QRect detail(area.left(), area.top() + titleHeight + 2, area.width(),
                     area.height() - titleHeight - small.height() - 2);
  painter->drawText(detail, Qt::TextWordWrap, index.data(ModelListModel::DetailRole).toString());
  painter->setPen(look.textMuted);
  painter->drawText(
      QRect(area.left(), area.bottom() - small.height() + 1, area.width(), small.height()),
      Qt::AlignLeft,
      small.elidedText(index.data(ModelListModel::PathRole).toString(), Qt::ElideMiddle,
                       area.width()));
  painter->restore();
}

}  // namespace attune
