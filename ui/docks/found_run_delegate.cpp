// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/found_run_delegate.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>

#include "render/thumbnails.h"
#include "ui/docks/found_runs_model.h"
#include "ui/docks/panel_parts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kSide = Theme::spacing(16);

QString factsOf(const IndexedRun& run) {
  QString facts = FoundRunDelegate::tr("%1 · seed %2").arg(run.recipe).arg(run.seed);
  if (!run.outcome.isEmpty()) facts += QStringLiteral(" · ") + run.outcome;
  return facts;
}

}  // namespace

FoundRunDelegate::FoundRunDelegate(FoundRunsModel& runs, QObject* parent)
    : QStyledItemDelegate(parent), runs_(runs) {}

QSize FoundRunDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {Theme::spacing(80), kSide + 2 * Theme::kSpaceS};
}

void FoundRunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  const IndexedRun* run = runs_.at(index);
  if (!run) return;
  const Theme& look = theme();
  const QRect row = option.rect;
  const double ratio = painter->device()->devicePixelRatioF();
  painter->save();
  paintRowGround(*painter, option);
  const QRect place(row.left() + Theme::kSpaceS, row.top() + Theme::kSpaceS, kSide, kSide);
  paintRowPicture(*painter, place, frameThumbnail(runs_.picture(index), place.size() * ratio),
                  run->state == RunState::Failed ? u"warning" : u"time");

  int right = row.right() - Theme::kSpaceS;
  if (run->starred) {
    const QRect star(right - Theme::kIconSize, place.top(), Theme::kIconSize, Theme::kIconSize);
    painter->drawPixmap(star.topLeft(), iconPixmap(u"star", Theme::kIconSize, look.warning, ratio));
  }
  right -= Theme::kIconSize + Theme::kSpaceS;
  const QRect body(place.right() + Theme::kSpaceM, place.top(),
                   right - place.right() - Theme::kSpaceM, kSide);
  const QFont small = themeFont(TextSize::Caption);
  const QFont strong = themeFont(TextSize::Body, true);
  const QString time = QLocale().toString(run->begun, QLocale::ShortFormat);
  const int timeWidth = QFontMetrics(small).horizontalAdvance(time);
  painter->setFont(small);
  painter->setPen(look.textMuted);
  painter->drawText(QRect(body.left(), body.top(), body.width(), QFontMetrics(strong).height()),
                    Qt::AlignRight | Qt::AlignVCenter, time);

  const QString project = QFileInfo(run->file).completeBaseName();
  RowLines lines(*painter, body);
  lines.add(tr("%1 · %2").arg(project, run->title), strong, look.text, timeWidth + Theme::kSpaceM);
  lines.add(run->prompt.simplified(), small, look.text);
  lines.add(factsOf(*run), small, run->state == RunState::Failed ? look.danger : look.textMuted);
  if (run->isMissing)
    lines.add(tr("%1 is gone: open it from its new place, or forget it")
                  .arg(QFileInfo(run->file).fileName()),
              small, look.warning);
  else
    lines.add(run->note.simplified(), small, look.text);
  painter->restore();
}

}  // namespace attune
