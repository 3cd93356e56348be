// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/word_chips.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include "render/object_palette.h"
#include "ui/attention/flow_layout.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

QIcon markIcon(int colour, double ratio) {
  const int side = Theme::kSpaceM;
  QPixmap pixmap(QSize(side, side) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPointF centre(side / 2.0, side / 2.0);
  painter.fillPath(objectMarkPath(colour, centre, side / 2.0 - 1), objectColour(colour));
  return pixmap;
}

}  // namespace

WordChips::WordChips(AttentionLens& lens, QWidget* parent)
    : QWidget(parent), lens_(lens), group_(new QButtonGroup(this)) {
  setObjectName(QStringLiteral("wordChips"));
  setAccessibleName(tr("Words of the prompt"));
  setLayout(new FlowLayout(Theme::kSpaceXs));
  layout()->setContentsMargins({});
  group_->setExclusive(true);
  connect(group_, &QButtonGroup::idClicked, this, [this](int word) {
    lens_.setWord(word);
    lens_.setOverlay(true);
  });
  connect(&lens_, &AttentionLens::changed, this, &WordChips::refresh);
  connect(&lens_.editor(), &Editor::documentChanged, this, &WordChips::colour);
  refresh();
}

void WordChips::refresh() {
  QStringList words;
  if (const auto step = lens_.step())
    for (const std::string& word : step->words) words.append(QString::fromStdString(word));
  if (words != words_) {
    words_ = words;
    const auto old = group_->buttons();
    for (QAbstractButton* button : old) delete button;
    for (int word = 0; word < words_.size(); ++word) {
      auto* chip = new QToolButton(this);
      chip->setText(words_[word]);
      chip->setCheckable(true);
      chip->setProperty("look", QStringLiteral("chip"));
      chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
      chip->setIconSize({Theme::kSpaceM, Theme::kSpaceM});
      chip->setObjectName(QStringLiteral("wordChip.%1").arg(word));
      chip->setAccessibleName(tr("Word %1").arg(words_[word]));
      chip->setFocusPolicy(Qt::TabFocus);
      group_->addButton(chip, word);
      layout()->addWidget(chip);
      chip->show();
    }
    colour();
    updateGeometry();
  }
  if (QAbstractButton* chip = group_->button(lens_.word())) chip->setChecked(true);
}

void WordChips::colour() {
  const Document& document = lens_.editor().document();
  for (int word = 0; word < words_.size(); ++word) {
    const DocumentObject* owner = nullptr;
    for (const DocumentObject& object : document.objects) {
      if (!owner && hasWord(object.words, words_[word].toStdString())) owner = &object;
    }
    auto* chip = qobject_cast<QToolButton*>(group_->button(word));
    if (chip) chip->setIcon(owner ? markIcon(owner->colour, devicePixelRatioF()) : QIcon());
  }
}

}  // namespace attune
