// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/start_card.h"

#include <QPainter>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kPicture = 28;

}  // namespace

StartCard::StartCard(const QString& iconName, const QString& title, const QString& sentence,
                     bool primary, QWidget* parent)
    : QAbstractButton(parent), icon_(iconName), sentence_(sentence), primary_(primary) {
  setText(title);
  setAccessibleName(title);
  setAccessibleDescription(sentence);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartCard::sizeHint() const {
  return {Theme::spacing(90), Theme::spacing(19)};
}

void StartCard::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal border = hasFocus() ? Theme::kFocusWidth : 1;
  const QRectF frame = QRectF(rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2);
  const bool under = underMouse() || isDown();
  const QColor fill = primary_ ? (under ? t.accentHover : t.accent) : (under ? t.hover : t.raised);
  painter.setPen(QPen(hasFocus() ? (primary_ ? t.text : t.accent)
                      : primary_ ? fill
                                 : t.line,
                      border));
  painter.setBrush(fill);
  painter.drawRoundedRect(frame, 2 * Theme::kRadius, 2 * Theme::kRadius);

  const QRect picture(Theme::kSpaceL + Theme::kSpaceXs, (height() - kPicture) / 2, kPicture,
                      kPicture);
  painter.drawPixmap(picture, iconPixmap(icon_, kPicture, primary_ ? t.accentText : t.accent,
                                         devicePixelRatioF()));
  const int left = picture.right() + Theme::kSpaceL + Theme::kSpaceXs;
  const QRect words(left, 0, width() - left - Theme::kSpaceL, height());
  const QFont titleFont = themeFont(TextSize::Emphasis, true);
  const QFont sentenceFont = themeFont(TextSize::Body);
  const int titleHeight = QFontMetrics(titleFont).height();
  const int sentenceHeight = QFontMetrics(sentenceFont).height();
  const int top = (height() - titleHeight - sentenceHeight - Theme::kSpaceXs) / 2;
  painter.setFont(titleFont);
  painter.setPen(primary_ ? t.accentText : t.text);
  painter.drawText(QRect(words.left(), top, words.width(), titleHeight), Qt::AlignVCenter, text());
  painter.setFont(sentenceFont);
  painter.setPen(primary_ ? t.accentText : t.textMuted);
  painter.drawText(
      QRect(words.left(), top + titleHeight + Theme::kSpaceXs, words.width(), sentenceHeight),
      Qt::AlignVCenter,
      QFontMetrics(sentenceFont).elidedText(sentence_, Qt::ElideRight, words.width()));
}

}  // namespace attune
