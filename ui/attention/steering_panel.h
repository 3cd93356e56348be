// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/attention/chart_panel.h"

class QComboBox;
class QStackedWidget;

namespace attune {

struct ObjectReadout;

// Whether steering works while it does: the energy of each term over the steps, the share of an
// object's attention inside its mask, and where the attention is against where it shall be. A click
// chooses the step, or the frame.
class SteeringPanel : public ChartPanel {
  Q_OBJECT

 public:
  enum Chart { Energy, Mass, Place };

  SteeringPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent = nullptr);

  void setChart(Chart chart);
  [[nodiscard]] Chart chart() const;

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void refresh() override;
  bool draw() override;
  [[nodiscard]] QString readAt(QPointF place) const override;
  void chooseAt(QPointF place) override;
  void look();
  struct Shown {
    QString id = {};
    QString suffix = {};
  };
  [[nodiscard]] std::vector<Shown> shownRuns() const;
  [[nodiscard]] bool drawEnergy();
  [[nodiscard]] bool drawMass();
  [[nodiscard]] bool drawPlace();
  // Where the attention to an object is; its path, too, unless that is known already.
  void addPlace(const ObjectReadout& object, const QString& suffix, bool hasPath);

  QComboBox* charts_ = nullptr;
  QStackedWidget* drawing_ = nullptr;  // the plot, or why there is none
};

}  // namespace attune
