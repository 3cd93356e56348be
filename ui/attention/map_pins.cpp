// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/map_pins.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "render/heat_colours.h"
#include "ui/attention/site_model.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/editor.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kSide = Theme::spacing(16);

}  // namespace

MapPins::MapPins(AttentionLens& lens, QWidget* parent) : QWidget(parent), lens_(lens) {
  setObjectName(QStringLiteral("mapPins"));
  setAccessibleName(tr("Pinned maps"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(Theme::kSpaceXs);
  auto* row = new QHBoxLayout;
  row->setSpacing(Theme::kSpaceM);
  column->addLayout(row);
  for (int index = 0; index < kMost; ++index) {
    Card card{.frame = new QWidget,
              .map = new QLabel,
              .text = makeLabel({}, "caption", this),
              .close = new QToolButton};
    card.frame->setObjectName(QStringLiteral("mapPin.%1").arg(index));
    card.map->setFixedSize(kSide, kSide);
    card.map->setAlignment(Qt::AlignCenter);
    card.text->setWordWrap(true);
    card.close->setObjectName(QStringLiteral("unpin.%1").arg(index));
    card.close->setIcon(icon(u"close"));
    card.close->setAutoRaise(true);
    card.close->setAccessibleName(tr("Unpin map %1").arg(index + 1));
    card.close->setToolTip(tr("Unpin this map"));
    auto* across = new QHBoxLayout(card.frame);
    across->setContentsMargins({});
    across->setSpacing(Theme::kSpaceS);
    across->addWidget(card.map);
    across->addWidget(card.text, 1);
    across->addWidget(card.close, 0, Qt::AlignTop);
    row->addWidget(card.frame, 1);
    connect(card.close, &QToolButton::clicked, this, [this, index] { remove(index); });
    cards_.push_back(card);
  }
  overlap_ = makeLabel({}, "muted", this);
  overlap_->setObjectName(QStringLiteral("pinOverlap"));
  overlap_->setWordWrap(true);
  column->addWidget(overlap_);
  connect(&lens_, &AttentionLens::changed, this, &MapPins::refresh);
  connect(&lens_.editor(), &Editor::frameChanged, this, &MapPins::refresh);
  connect(&lens_.editor(), &Editor::opened, this, [this] {
    pins_.clear();
    refresh();
  });
  refresh();
}

void MapPins::add() {
  if (!lens_.step()) return;
  if (count() == kMost) pins_.erase(pins_.begin());
  pins_.push_back(
      {.title = lens_.runTitle(lens_.run()), .step = lens_.step(), .choice = lens_.choice()});
  refresh();
}

void MapPins::remove(int index) {
  if (index < 0 || index >= count()) return;
  pins_.erase(pins_.begin() + index);
  refresh();
}

void MapPins::refresh() {
  setVisible(!pins_.empty());
  const int frame = lens_.editor().frame();
  std::vector<HeatMap> maps;
  for (std::size_t index = 0; index < cards_.size(); ++index) {
    const Card& card = cards_[index];
    card.frame->setVisible(index < pins_.size());
    if (index >= pins_.size()) continue;
    const Pin& pin = pins_[index];
    const SiteAttention* site = findSite(*pin.step, pin.choice.site);
    const QString where =
        site ? siteLabel(QString::fromStdString(site->site), site->kind) : tr("all sites");
    const QString what =
        pin.choice.word == MapChoice::kEntropy
            ? tr("entropy")
            : QString::fromStdString(pin.step->words[static_cast<std::size_t>(pin.choice.word)]);
    card.text->setText(
        tr("%1, step %2\n%3, %4").arg(pin.title).arg(pin.step->step).arg(where, what));
    const ScaledHeat heat = lens_.heat(pin.step, pin.choice, frame);
    const QImage picture =
        heat.image.empty() ? QImage() : heatPicture(heat.image, lens_.coloursOr(HeatScale::Lagoon));
    if (picture.isNull()) {
      card.map->setText(tr("no map"));
    } else {
      const int side = static_cast<int>(kSide * devicePixelRatioF());
      QPixmap pixmap = QPixmap::fromImage(picture.scaled(side, side, Qt::KeepAspectRatio));
      pixmap.setDevicePixelRatio(devicePixelRatioF());
      card.map->setPixmap(pixmap);
    }
    maps.push_back(heatMap(*pin.step, pin.choice, frame));
  }
  if (maps.size() < 2) {
    overlap_->setText(tr("Pin another map to compare the two."));
  } else if (maps[0].empty() || maps[1].empty()) {
    overlap_->setText(tr("One of the two was not recorded."));
  } else {
    const double overlap = 100 * overlapOf(maps[0], maps[1]);
    overlap_->setText(tr("The two overlap by %1 %.").arg(QLocale().toString(overlap, 'f', 0)));
  }
}

}  // namespace attune
