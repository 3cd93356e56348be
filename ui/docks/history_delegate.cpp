// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/history_delegate.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/docks/panel_parts.h"
#include "ui/session/run_store.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kSide = Theme::spacing(16);

}  // namespace

HistoryDelegate::HistoryDelegate(RunStore& runs, QObject* parent)
    : QStyledItemDelegate(parent), runs_(runs), pictures_(runs) {}

void HistoryDelegate::setPlaying(const QString& run, int frame) {
  playing_ = run;
  frame_ = frame;
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {Theme::spacing(60), kSide + 2 * Theme::kSpaceS};
}

QRect HistoryDelegate::starPlace(const QRect& row) {
  return {row.right() - Theme::kSpaceS - Theme::kIconSize, row.top() + Theme::kSpaceS,
          Theme::kIconSize, Theme::kIconSize};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const Theme& look = theme();
  const RunEntry* run = runs_.find(index.data(RunStore::IdRole).toString());
  if (!run) return;
  const QRect row = option.rect;
  painter->save();
  paintRowGround(*painter, option);

  const QRect place(row.left() + Theme::kSpaceS, row.top() + Theme::kSpaceS, kSide, kSide);
  const double ratio = painter->device()->devicePixelRatioF();
  const int frame = run->id == playing_ && run->clip ? frame_ % run->clip->count() : 0;
  paintRowPicture(*painter, place, pictures_.filling(*run, frame, place.size() * ratio),
                  run->state == RunState::Failed ? u"warning" : u"time");

  const QRect star = starPlace(row);
  painter->drawPixmap(star.topLeft(),
                      iconPixmap(u"star", Theme::kIconSize,
                                 run->starred ? look.warning : look.textDisabled, ratio));
  if (run->measured && !run->measured->warnings.empty())
    painter->drawPixmap(star.topLeft() + QPoint(0, star.height() + Theme::kSpaceS),
                        iconPixmap(u"warning", Theme::kIconSize, look.warning, ratio));
  const QFont titleFont = themeFont(TextSize::Body, true);
  const QFont smallFont = themeFont(TextSize::Caption);
  RowLines lines(*painter, QRect(place.right() + Theme::kSpaceM, place.top(),
                                 star.left() - place.right() - 2 * Theme::kSpaceM, kSide));
  lines.add(run->title, titleFont, look.text);
  lines.add(
      tr("%1 · seed %2").arg(QString::fromStdString(run->settings.recipe)).arg(run->settings.seed),
      smallFont, look.textMuted);
  lines.add(outcomeText(*run), smallFont,
            run->state == RunState::Failed ? look.danger : look.textMuted);
  lines.add(run->note, smallFont, look.text);
  painter->restore();
}

bool HistoryDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (event->type() == QEvent::MouseButtonPress) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QString run = index.data(RunStore::IdRole).toString();
    if (mouse->button() == Qt::LeftButton && starPlace(option.rect).contains(mouse->pos())) {
      runs_.setStarred(run, !index.data(RunStore::StarredRole).toBool());
      return true;
    }
  }
  return QStyledItemDelegate::editorEvent(event, model, option, index);
}

}  // namespace attune
