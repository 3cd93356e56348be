// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <functional>

#include "ui/attention/run_panel.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace attune {

class Plot;
struct ActionSpec;

// A panel with a chart: what the pointer or the arrow keys are at is read out beside it, a click or
// Return chooses it, and what is drawn is saved.
class ChartPanel : public RunPanel {
  Q_OBJECT

 public:
  [[nodiscard]] Plot& plot() { return *plot_; }

 protected:
  // `name` as in "entropyPlot" and "entropy.png".
  ChartPanel(AttentionLens& lens, ActionRegistry& actions, const QString& name, QWidget* parent);

  // All of the panel: choices above the drawing, the plot or what holds it, and the button that
  // saves.
  [[nodiscard]] QWidget* makeContent(const QList<QWidget*>& choices, const ActionSpec& saving,
                                     QWidget* drawing);
  void redraw();
  // The values of all curves at a step or a frame; empty where there are none.
  [[nodiscard]] QString valuesAt(int place, const std::function<QString(double)>& figure) const;
  void resizeEvent(QResizeEvent* event) override;

  // False where there is nothing to draw.
  virtual bool draw() = 0;
  // Places are in numbers of the axes.
  [[nodiscard]] virtual QString readAt(QPointF place) const = 0;
  virtual void chooseAt(QPointF place) = 0;

  Plot* plot_ = nullptr;

 private:
  void tell(const QString& text);
  void placeReadout();
  void save();
  void warn(const QString& message);

  QString name_;
  QHBoxLayout* row_ = nullptr;
  QVBoxLayout* column_ = nullptr;
  QLabel* readout_ = nullptr;
};

}  // namespace attune
