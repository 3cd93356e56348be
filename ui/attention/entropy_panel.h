// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/attention/run_panel.h"

class QComboBox;
class QLabel;
class QMouseEvent;

namespace attune {

class Plot;
struct SiteAttention;

// How spread out each site's attention is, over layers and steps; energies beside their two bounds;
// heads apart. A click chooses the site, and the step where the chart has steps, everywhere.
//                                                             [2504.12027, figures 4 and 6]
class EntropyPanel : public RunPanel {
  Q_OBJECT

 public:
  enum Chart { LayersBySteps, Layers, Steps, Energy, Heads };

  EntropyPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent = nullptr);

  [[nodiscard]] Plot& plot() { return *plot_; }
  void setChart(Chart chart);
  [[nodiscard]] Chart chart() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh() override;
  void draw();
  void drawMap();
  void drawLayers();
  void drawSteps();
  void drawEnergy();
  void drawHeads();
  void hover(const QMouseEvent* event);
  [[nodiscard]] QString curvesAt(int step) const;
  [[nodiscard]] QString headAt(const SiteAttention& site, double percentage) const;
  void choose(const QMouseEvent* event);
  void save();
  // The site that a position along the sites' axis means; null outside.
  [[nodiscard]] const SiteAttention* siteAt(double place) const;
  [[nodiscard]] int placeOf(const QString& site) const;

  QComboBox* charts_ = nullptr;
  QComboBox* groups_ = nullptr;
  QLabel* readout_ = nullptr;
  Plot* plot_ = nullptr;
  QStringList sites_;   // along the sites' axis
  QStringList labels_;  // the same, for people
};

}  // namespace attune
