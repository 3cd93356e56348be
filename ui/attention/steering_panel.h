// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/attention/run_panel.h"

class QComboBox;
class QStackedWidget;

namespace attune {

class Plot;

// Whether steering works while it does: the energy of each term over the steps, the share of an
// object's attention inside its mask, and where the attention is against where it shall be.
class SteeringPanel : public RunPanel {
  Q_OBJECT

 public:
  enum Chart { Energy, Mass, Place };

  SteeringPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent = nullptr);

  [[nodiscard]] Plot& plot() { return *plot_; }
  void setChart(Chart chart);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void refresh() override;
  void look();
  struct Shown {
    QString id = {};
    QString suffix = {};
  };
  [[nodiscard]] std::vector<Shown> shownRuns() const;
  [[nodiscard]] bool drawEnergy();
  [[nodiscard]] bool drawMass();
  [[nodiscard]] bool drawPlace();

  QComboBox* charts_ = nullptr;
  QStackedWidget* drawing_ = nullptr;  // the plot, or why there is none
  Plot* plot_ = nullptr;
};

}  // namespace attune
