// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/object_delegate.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "render/object_palette.h"
#include "ui/docks/object_list_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kRow = Theme::spacing(9);
constexpr int kButton = Theme::kIconSize;
constexpr double kMark = 6;  // radius
constexpr double kChipFill = 0.24;

QRect buttonRect(const QRect& row, int fromRight) {
  const int x = row.right() - Theme::kSpaceS - (fromRight + 1) * (kButton + Theme::kSpaceXs);
  return {x, row.center().y() - kButton / 2, kButton, kButton};
}

int textLeft(const QRect& row) {
  return row.left() + Theme::kSpaceM + Theme::spacing(6);
}

void paintMark(QPainter* painter, const QRect& row, const QModelIndex& index) {
  const QPointF centre(row.left() + Theme::kSpaceM + kMark + 1, row.center().y() + 0.5);
  const int colour = index.data(ObjectListModel::ColourRole).toInt();
  painter->setPen(Qt::NoPen);
  painter->setBrush(objectColour(colour));
  painter->drawPath(objectMarkPath(colour, centre, kMark));
}

// Returns the width that the chip takes from the right end of `area`.
int paintChip(QPainter* painter, const QRect& area, const QModelIndex& index) {
  const QString words = index.data(ObjectListModel::WordsRole).toString();
  if (words.isEmpty()) return 0;
  const QFont font = themeFont(TextSize::Caption);
  const QFontMetrics metrics(font);
  const QString text = metrics.elidedText(words, Qt::ElideRight, area.width() / 2);
  const int width = metrics.horizontalAdvance(text) + 2 * Theme::kSpaceS;
  const int height = metrics.height() + Theme::kSpaceXs;
  const QRectF chip(area.right() - width, area.center().y() - height / 2.0 + 0.5, width, height);
  const bool found = index.data(ObjectListModel::WordsFoundRole).toBool();
  QColor fill = objectColour(index.data(ObjectListModel::ColourRole).toInt());
  fill.setAlphaF(static_cast<float>(kChipFill));
  painter->setBrush(found ? QBrush(fill) : QBrush(Qt::NoBrush));
  painter->setPen(found ? QPen(Qt::NoPen) : QPen(theme().warning, 1, Qt::DashLine));
  painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
  painter->setFont(font);
  painter->setPen(found ? theme().text : theme().warning);
  painter->drawText(chip, Qt::AlignCenter, text);
  return width + Theme::kSpaceS;
}

void paintButton(QPainter* painter, const QRect& place, QStringView name, bool strong,
                 qreal ratio) {
  painter->drawPixmap(
      place.topLeft(),
      iconPixmap(name, place.width(), strong ? theme().text : theme().textDisabled, ratio));
}

}  // namespace

QRect ObjectDelegate::lockRect(const QRect& row) {
  return buttonRect(row, 0);
}
QRect ObjectDelegate::eyeRect(const QRect& row) {
  return buttonRect(row, 1);
}

QSize ObjectDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {Theme::spacing(40), kRow};
}

void ObjectDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  const Theme& look = theme();
  const QRect row = option.rect;
  const bool isBackground = index.data(ObjectListModel::IdRole).toString().isEmpty();
  const bool shown = index.data(ObjectListModel::ShownRole).toBool();
  const bool locked = index.data(ObjectListModel::LockedRole).toBool();
  const bool hovered = option.state & QStyle::State_MouseOver;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (option.state & QStyle::State_Selected)
    painter->fillRect(row, look.selection);
  else if (hovered)
    painter->fillRect(row, look.raised);
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(look.accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5));
  }
  if (isBackground) {
    painter->setPen(look.line);
    painter->drawLine(row.topLeft(), row.topRight());
    const int side = Theme::kSpaceL;
    painter->drawPixmap(
        QPoint(row.left() + Theme::kSpaceM - 1, row.center().y() - side / 2),
        iconPixmap(u"background", side, look.textMuted, painter->device()->devicePixelRatioF()));
  } else {
    painter->setOpacity(shown ? 1.0 : 0.45);
    paintMark(painter, row, index);
    painter->setOpacity(1);
  }
  QRect area(textLeft(row), row.top(), 0, row.height());
  area.setRight(isBackground ? row.right() - Theme::kSpaceM : eyeRect(row).left() - Theme::kSpaceS);
  if (isBackground) {
    painter->setFont(themeFont(TextSize::Caption));
    painter->setPen(look.textMuted);
    const QString what = tr("the rest of the frame");
    const int taken = painter->fontMetrics().horizontalAdvance(what) + Theme::kSpaceS;
    const int name = QFontMetrics(themeFont(TextSize::Body))
                         .horizontalAdvance(index.data(Qt::DisplayRole).toString());
    if (name + taken <= area.width()) {
      painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, what);
      area.setRight(area.right() - taken);
    }
  } else {
    area.setRight(area.right() - paintChip(painter, area, index));
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (!shown || hovered || option.state & QStyle::State_Selected)
      paintButton(painter, eyeRect(row), shown ? u"eye" : u"eye-off", true, ratio);
    else
      paintButton(painter, eyeRect(row), u"eye", false, ratio);
    paintButton(painter, lockRect(row), locked ? u"lock" : u"unlock", locked, ratio);
  }
  painter->setFont(themeFont(TextSize::Body));
  painter->setPen(isBackground || !shown ? look.textMuted : look.text);
  const QString name = index.data(Qt::DisplayRole).toString();
  painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                    painter->fontMetrics().elidedText(name, Qt::ElideRight, area.width()));
  painter->restore();
}

bool ObjectDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                 const QStyleOptionViewItem& option, const QModelIndex& index) {
  const bool isPress =
      event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
  if (!isPress && event->type() != QEvent::MouseButtonRelease) return false;
  if (index.data(ObjectListModel::IdRole).toString().isEmpty()) return false;
  const auto* mouse = static_cast<QMouseEvent*>(event);
  if (mouse->button() != Qt::LeftButton) return false;
  const QPoint at = mouse->position().toPoint();
  for (const int role : {ObjectListModel::ShownRole, ObjectListModel::LockedRole}) {
    const QRect place =
        role == ObjectListModel::ShownRole ? eyeRect(option.rect) : lockRect(option.rect);
    if (!place.adjusted(-2, -4, 2, 4).contains(at)) continue;
    if (!isPress) model->setData(index, !index.data(role).toBool(), role);
    return true;
  }
  return false;
}

QWidget* ObjectDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex&) const {
  auto* line = new QLineEdit(parent);
  line->setAccessibleName(tr("Name of the object"));
  line->setMaxLength(80);
  return line;
}

void ObjectDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const {
  const QRect row = option.rect;
  QRect place(textLeft(row) - Theme::kSpaceS, row.top() + Theme::kSpaceXs, 0,
              row.height() - 2 * Theme::kSpaceXs);
  place.setRight(eyeRect(row).left() - Theme::kSpaceS);
  editor->setGeometry(place);
}

}  // namespace attune
