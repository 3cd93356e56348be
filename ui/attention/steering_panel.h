// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>
#include <vector>

class QComboBox;
class QStackedWidget;

namespace attune {

class ActionRegistry;
class AttentionLens;
class Plot;

// Whether steering works while it does: the energy of each term over the steps, the share of an
// object's attention inside its mask, and where the attention is against where it shall be.
class SteeringPanel : public QWidget {
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
  void refresh();
  void later();
  void look();
  struct Shown {
    QString id = {};
    QString suffix = {};
  };
  [[nodiscard]] std::vector<Shown> shownRuns() const;
  [[nodiscard]] bool drawEnergy();
  [[nodiscard]] bool drawMass();
  [[nodiscard]] bool drawPlace();

  AttentionLens& lens_;
  QComboBox* charts_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QWidget* empty_ = nullptr;
  Plot* plot_ = nullptr;
  QTimer soon_;
};

}  // namespace attune
