// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/attention/chart_panel.h"

class QComboBox;

namespace attune {

struct SiteAttention;

// How spread out each site's attention is, over layers and steps; energies beside their two bounds;
// heads apart. A click chooses the site, and the step where the chart has steps, everywhere.
//                                                             [2504.12027, figures 4 and 6]
class EntropyPanel : public ChartPanel {
  Q_OBJECT

 public:
  enum Chart { LayersBySteps, Layers, Steps, Energy, Heads };

  EntropyPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent = nullptr);

  void setChart(Chart chart);
  [[nodiscard]] Chart chart() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh() override;
  bool draw() override;
  [[nodiscard]] QString readAt(QPointF place) const override;
  void chooseAt(QPointF place) override;
  void drawMap();
  void drawLayers();
  void drawSteps();
  void drawEnergy();
  void drawHeads();
  void alongSites(const QString& title);
  [[nodiscard]] QString headAt(const SiteAttention& site, double percentage) const;
  // The site that a position along the sites' axis means; null outside.
  [[nodiscard]] const SiteAttention* siteAt(double place) const;
  [[nodiscard]] int placeOf(const QString& site) const;

  QComboBox* charts_ = nullptr;
  QComboBox* groups_ = nullptr;
  QStringList sites_;   // along the sites' axis
  QStringList labels_;  // the same, for people
  QStringList blocks_;  // of the network, to which they belong
};

}  // namespace attune
