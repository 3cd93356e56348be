// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_tile_delegate.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/session/run_store.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kMargin = Theme::kSpaceS;
constexpr int kSeedLine = Theme::spacing(6);
constexpr int kOutcomeLine = Theme::spacing(4);

}  // namespace

RunTileDelegate::RunTileDelegate(RunStore& runs, QObject* parent)
    : QStyledItemDelegate(parent), runs_(runs), pictures_(runs) {
  connect(&pictures_, &RunPictures::made, this, &RunTileDelegate::pictureMade);
}

void RunTileDelegate::setPicture(QSize size, int across) {
  if (size != picture_) pictures_.forget();
  picture_ = size;
  across_ = across;
}

void RunTileDelegate::setCount(int pictures, double pixelRatio) {
  const QSizeF pixels = QSizeF(picture_) * pixelRatio;
  pictures_.setRoom(static_cast<qint64>(4 * pixels.width() * pixels.height() * pictures));
}

QSize RunTileDelegate::frameSize() {
  return {2 * kMargin, 2 * kMargin + kSeedLine + kOutcomeLine};
}

QSize RunTileDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return (picture_ + frameSize()).expandedTo({across_, 0});
}

QRect RunTileDelegate::tileIn(const QRect& place) const {
  QRect tile(place.topLeft(), picture_ + frameSize());
  tile.translate((place.width() - tile.width()) / 2, 0);
  return tile;
}

QRect RunTileDelegate::starPlace(const QRect& tile) const {
  return {tile.left() + kMargin + picture_.width() - Theme::kIconSize,
          tile.top() + kMargin + picture_.height() + (kSeedLine - Theme::kIconSize) / 2,
          Theme::kIconSize, Theme::kIconSize};
}

void RunTileDelegate::paintPicture(QPainter& painter, const QRect& place,
                                   const RunEntry& run) const {
  const double ratio = painter.device()->devicePixelRatioF();
  const QImage image = pictures_.fitted(run, frame_, place.size() * ratio);
  if (image.isNull()) {
    painter.fillRect(place, theme().canvas);
    if (run.clip) return;  // it is being made
    const QPixmap sign = iconPixmap(run.state == RunState::Failed ? u"warning" : u"time",
                                    Theme::kIconSize, theme().textDisabled, ratio);
    painter.drawPixmap(place.center() - QPoint(Theme::kIconSize / 2, Theme::kIconSize / 2), sign);
    return;
  }
  QSizeF size = QSizeF(image.size()) / ratio;
  const QSizeF beyond = QSizeF(place.size()) - size;
  const double least = std::min(beyond.width(), beyond.height());
  // After a change of size, the old picture stands in for a moment.
  if (least < 0 || least >= 1) size.scale(place.size(), Qt::KeepAspectRatio);
  QRectF shown({}, size);
  shown.moveCenter(QRectF(place).center());
  shown.moveTopLeft(shown.topLeft().toPoint());
  painter.drawImage(shown, image);
}

void RunTileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const Theme& look = theme();
  const RunEntry* run = runs_.find(index.data(RunStore::IdRole).toString());
  if (!run) return;
  painter->save();
  const QRect tile = tileIn(option.rect);
  const bool isChosen = option.state & QStyle::State_Selected;
  if (isChosen || (option.state & QStyle::State_MouseOver)) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isChosen ? QPen(look.accent, 1) : QPen(Qt::NoPen));
    painter->setBrush(isChosen ? look.selection : look.raised);
    painter->drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kRadius,
                             Theme::kRadius);
  }
  const QRect place(tile.topLeft() + QPoint(kMargin, kMargin), picture_);
  paintPicture(*painter, place, *run);

  const QRect star = starPlace(tile);
  painter->drawPixmap(star.topLeft(), iconPixmap(u"star", Theme::kIconSize,
                                                 run->starred ? look.warning : look.textDisabled,
                                                 painter->device()->devicePixelRatioF()));
  const auto line = [&](const QString& text, TextSize size, bool strong, const QColor& colour,
                        const QRect& where) {
    painter->setFont(themeFont(size, strong));
    painter->setPen(colour);
    painter->drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
  };
  QRect text(place.left(), place.bottom() + 1, place.width() - Theme::kIconSize - Theme::kSpaceXs,
             kSeedLine);
  line(tr("Seed %1").arg(run->settings.seed), TextSize::Body, true, look.text, text);
  text = QRect(place.left(), text.bottom() + 1, place.width(), kOutcomeLine);
  line(outcomeText(*run), TextSize::Caption, false,
       run->state == RunState::Failed ? look.danger : look.textMuted, text);
  painter->restore();
}

bool RunTileDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (event->type() == QEvent::MouseButtonPress) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() == Qt::LeftButton &&
        starPlace(tileIn(option.rect)).contains(mouse->pos())) {
      runs_.setStarred(index.data(RunStore::IdRole).toString(),
                       !index.data(RunStore::StarredRole).toBool());
      return true;
    }
  }
  return QStyledItemDelegate::editorEvent(event, model, option, index);
}

}  // namespace attune
