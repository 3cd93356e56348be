// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/labelled_slider.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kPlaces = 1000;
constexpr int kNumberWidth = 84;

}  // namespace

LabelledSlider::LabelledSlider(const QString& name, const QString& text, const QString& help,
                               const Range& range, QWidget* parent)
    : QWidget(parent), range_(range) {
  setObjectName(name);
  setAccessibleName(text);
  setToolTip(help);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(Theme::kSpaceS);
  grid->setVerticalSpacing(0);
  auto* label = new QLabel(text, this);
  label->setFont(themeFont(TextSize::Body));
  slider_ = new QSlider(Qt::Horizontal, this);
  slider_->setObjectName(name + QStringLiteral("Slider"));
  slider_->setAccessibleName(text);
  slider_->setRange(0, kPlaces);
  slider_->setPageStep(kPlaces / 10);
  slider_->setSingleStep(kPlaces / 100);
  number_ = new QDoubleSpinBox(this);
  number_->setObjectName(name + QStringLiteral("Number"));
  number_->setAccessibleName(text);
  number_->setRange(range.least, range.most);
  number_->setSingleStep(range.step);
  number_->setDecimals(range.decimals);
  number_->setSuffix(range.unit);
  number_->setFixedWidth(kNumberWidth);
  number_->setKeyboardTracking(false);
  label->setBuddy(number_);
  grid->addWidget(label, 0, 0);
  grid->addWidget(number_, 0, 1, 2, 1, Qt::AlignVCenter);
  grid->addWidget(slider_, 1, 0);
  grid->setColumnStretch(0, 1);

  connect(slider_, &QSlider::sliderPressed, this, &LabelledSlider::dragBegins);
  connect(slider_, &QSlider::valueChanged, this, [this](int place) {
    const double value = fromSlider(place);
    {
      const QSignalBlocker blocker(number_);
      number_->setValue(value);
    }
    Q_EMIT valueEdited(number_->value());
  });
  connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    {
      const QSignalBlocker blocker(slider_);
      slider_->setValue(toSlider(value));
    }
    Q_EMIT valueEdited(value);
  });
}

double LabelledSlider::value() const {
  return number_->value();
}

void LabelledSlider::setValue(double value) {
  const QSignalBlocker number(number_);
  const QSignalBlocker slider(slider_);
  if (std::abs(number_->value() - value) > std::pow(10, -range_.decimals) / 2) {
    number_->setValue(value);
  }
  // A drag in progress keeps its place: rounding must not pull at the handle.
  if (!slider_->isSliderDown()) slider_->setValue(toSlider(value));
}

int LabelledSlider::toSlider(double value) const {
  double share = std::clamp((value - range_.least) / (range_.most - range_.least), 0.0, 1.0);
  if (range_.fineBelow) share = std::sqrt(share);
  return static_cast<int>(std::lround(share * kPlaces));
}

double LabelledSlider::fromSlider(int place) const {
  double share = static_cast<double>(place) / kPlaces;
  if (range_.fineBelow) share *= share;
  return range_.least + share * (range_.most - range_.least);
}

}  // namespace attune
