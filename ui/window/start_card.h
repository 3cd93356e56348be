// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace attune {

// A large button: a drawing, a title, and a sentence under it.
class StartCard : public QAbstractButton {
  Q_OBJECT

 public:
  StartCard(const QString& iconName, const QString& title, const QString& sentence, bool primary,
            QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString icon_;
  QString sentence_;
  bool primary_ = false;
};

}  // namespace attune
