// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/word_shares.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <span>

#include "render/heat_colours.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kSide = Theme::spacing(10);
constexpr int kEntry = kSide + Theme::spacing(20);
constexpr int kBar = 4;  // px high

QString percent(const WordShare& share) {
  return WordShares::tr("%1 %").arg(QLocale().toString(100 * share.share, 'f', 0));
}

}  // namespace

WordShares::WordShares(AttentionLens& lens, QWidget* parent) : QWidget(parent), lens_(lens) {
  setObjectName(QStringLiteral("wordShares"));
  setAccessibleName(tr("Words under the pointer"));
  connect(&lens_, &AttentionLens::changed, this, &WordShares::rank);
  connect(&lens_.editor(), &Editor::frameChanged, this, &WordShares::rank);
}

QSize WordShares::sizeHint() const {
  return {kEntry * 3, kSide + Theme::kSpaceS};
}

void WordShares::showAt(QPointF at) {
  at_ = at;
  rank();
}

void WordShares::clear() {
  if (std::exchange(at_, std::nullopt)) rank();
}

void WordShares::rank() {
  words_.clear();
  if (const auto step = lens_.step(); step && at_) {
    const MapChoice choice = lens_.choice();
    // A site without words has nothing to rank: then what all sites look for.
    const std::string site = choice.word == MapChoice::kEntropy ? std::string() : choice.site;
    words_ = wordsAt(*step, site, choice.head, lens_.editor().frame(), {at_->x(), at_->y()});
  }
  QStringList ranking;
  for (const WordShare& share : words_)
    ranking.append(tr("%1 %2").arg(wordOf(share), percent(share)));
  setAccessibleDescription(ranking.join(QStringLiteral(", ")));
  update();
}

QString WordShares::wordOf(const WordShare& share) const {
  return QString::fromStdString(lens_.step()->words[static_cast<std::size_t>(share.word)]);
}

QString WordShares::note() const {
  if (at_) return tr("No maps of words were recorded at this step.");
  const auto step = lens_.step();
  if (step &&
      lens_.heat(step, lens_.choice(), lens_.editor().frame(), HeatPart::Frame).image.empty())
    return tr(
        "No map of it here: it was not in sight when this step ran, or made room for later "
        "steps. Run again to see it.");
  return tr("Point at the picture to see which words are looked for there.");
}

void WordShares::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme& look = theme();
  const auto step = lens_.step();
  const MapChoice choice = lens_.choice();
  painter.setFont(themeFont(TextSize::Caption));
  if (words_.empty()) {
    painter.setPen(look.textMuted);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, note());
    return;
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  const QFontMetrics metrics(painter.font());
  const auto fitting = static_cast<std::size_t>(std::max(1, width() / kEntry));
  int left = 0;
  for (const WordShare& word : std::span(words_).first(std::min(words_.size(), fitting))) {
    const QRect map(left, 0, kSide, kSide);
    const ScaledHeat heat =
        lens_.heat(step,
                   {.site = choice.word == MapChoice::kEntropy ? "" : choice.site,
                    .word = word.word,
                    .head = choice.head},
                   lens_.editor().frame());
    painter.fillRect(map, look.sunken);
    if (!heat.image.empty())
      painter.drawImage(map, heatPicture(heat.image, lens_.coloursOr(HeatScale::Lagoon)));
    const int text = map.right() + Theme::kSpaceS;
    const int room = kEntry - kSide - 2 * Theme::kSpaceS;
    painter.setPen(look.text);
    painter.drawText(QRect(text, map.top(), room, metrics.height()), Qt::AlignLeft,
                     metrics.elidedText(wordOf(word), Qt::ElideRight, room));
    painter.setPen(look.textMuted);
    painter.drawText(QRect(text, map.top() + metrics.height(), room, metrics.height()),
                     Qt::AlignLeft, percent(word));
    const QRectF groove(text, map.bottom() - kBar, room, kBar);
    painter.fillRect(groove, look.hover);
    painter.fillRect(QRectF(groove.topLeft(), QSizeF(groove.width() * word.share, kBar)),
                     look.accent);
    left += kEntry;
  }
}

}  // namespace attune
