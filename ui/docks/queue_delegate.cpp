// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/queue_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/docks/panel_parts.h"
#include "ui/session/job_queue_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kBar = 4;  // px high
constexpr int kSign = Theme::kSpaceL;

struct Sign {
  const char16_t* icon = u"time";
  QColor colour = {};
};

Sign signOf(RunState state) {
  switch (state) {
    case RunState::Waiting:
      return {u"time", theme().textMuted};
    case RunState::Running:
      return {u"run", theme().accent};
    case RunState::Stopping:
      return {u"stop", theme().warning};
    case RunState::Done:
      return {u"check", theme().good};
    case RunState::Failed:
      return {u"warning", theme().danger};
    case RunState::Cancelled:
      return {u"cancel", theme().textMuted};
  }
  return {};
}

}  // namespace

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {Theme::spacing(40), Theme::spacing(14)};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const Theme& look = theme();
  const QRect row = option.rect;
  const auto state = static_cast<RunState>(index.data(JobQueueModel::StateRole).toInt());
  const bool current = state == RunState::Running || state == RunState::Stopping;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintRowGround(*painter, option);

  const Sign sign = signOf(state);
  painter->drawPixmap(
      QPoint(row.left() + Theme::kSpaceM, row.top() + Theme::kSpaceS),
      iconPixmap(sign.icon, kSign, sign.colour, painter->device()->devicePixelRatioF()));
  const QRect body = row.adjusted(Theme::kSpaceM + kSign + Theme::kSpaceS, Theme::kSpaceS,
                                  -Theme::kSpaceM, -Theme::kSpaceS);
  const QFont titleFont = themeFont(TextSize::Body, current);
  const QFont smallFont = themeFont(TextSize::Caption);
  const QFontMetrics title(titleFont);
  const QFontMetrics small(smallFont);
  const QString name = index.data(Qt::DisplayRole).toString();
  const bool faded = state == RunState::Cancelled;

  painter->setFont(titleFont);
  painter->setPen(faded ? look.textMuted : look.text);
  painter->drawText(QRect(body.left(), body.top(), body.width(), title.height()), Qt::AlignLeft,
                    name);
  const int used = title.horizontalAdvance(name) + Theme::kSpaceM;
  painter->setFont(smallFont);
  painter->setPen(look.textMuted);
  const QRect detail(body.left() + used, body.top(), body.width() - used, title.height());
  painter->drawText(detail, Qt::AlignRight | Qt::AlignVCenter,
                    small.elidedText(index.data(JobQueueModel::DetailRole).toString(),
                                     Qt::ElideRight, detail.width()));

  painter->setPen(state == RunState::Failed ? look.danger : look.textMuted);
  const QRect words(body.left(), body.top() + title.height() + 2, body.width(), small.height());
  painter->drawText(words, Qt::AlignLeft,
                    small.elidedText(index.data(JobQueueModel::StateTextRole).toString(),
                                     Qt::ElideRight, words.width()));
  if (current) {
    const QRectF groove(body.left(), row.bottom() - Theme::kSpaceS, body.width(), kBar);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.hover);
    painter->drawRoundedRect(groove, kBar / 2.0, kBar / 2.0);
    const double share = std::clamp(index.data(JobQueueModel::ShareRole).toDouble(), 0.0, 1.0);
    QRectF done = groove;
    done.setWidth(std::max(static_cast<double>(kBar), groove.width() * share));
    painter->setBrush(state == RunState::Stopping ? look.warning : look.accent);
    painter->drawRoundedRect(done, kBar / 2.0, kBar / 2.0);
  }
  painter->restore();
}

bool QueueDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                              const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (event->type() != QEvent::ToolTip || !index.isValid())
    return QStyledItemDelegate::helpEvent(event, view, option, index);
  QToolTip::showText(event->globalPos(),
                     index.data(JobQueueModel::DetailRole).toString() + QLatin1Char('\n') +
                         index.data(JobQueueModel::StateTextRole).toString(),
                     view);
  return true;
}

}  // namespace attune
