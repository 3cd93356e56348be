// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace attune {

// Items beside each other, in as many lines as the width asks for.
class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(int spacing) { setSpacing(spacing); }
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override { items_.emplace_back(item); }
  [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
  [[nodiscard]] QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect& place) override;

 private:
  // The height that the lines take; moves the items there unless `measure`.
  int lay(const QRect& place, bool measure) const;

  std::vector<std::unique_ptr<QLayoutItem>> items_;
};

}  // namespace attune
