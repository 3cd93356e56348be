// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace attune {

// A slider with a number beside it, of one value.
class LabelledSlider final : public QWidget {
  Q_OBJECT

 public:
  struct Range {
    double least = 0;
    double most = 1;
    double step = 1;
    int decimals = 0;
    QString unit = {};
    bool fineBelow = false;  // the slider moves by squares: fine at the small end
  };
  LabelledSlider(const QString& name, const QString& text, const QString& help, const Range& range,
                 QWidget* parent);

  [[nodiscard]] double value() const;
  void setValue(double value);  // emits nothing

 Q_SIGNALS:
  void dragBegins();
  void valueEdited(double value);

 private:
  [[nodiscard]] int toSlider(double value) const;
  [[nodiscard]] double fromSlider(int place) const;

  Range range_;
  QSlider* slider_ = nullptr;
  QDoubleSpinBox* number_ = nullptr;
};

}  // namespace attune
