// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include "ui/attention/qcustomplot_header.h"

namespace attune {

// A chart in the theme's colours and type: quiet axes, a cursor for what is chosen, export as a
// picture, a drawing or a table.
class Plot : public QCustomPlot {
  Q_OBJECT

 public:
  explicit Plot(QWidget* parent = nullptr);

  // A curve with its points; colours follow each other in the objects' palette, marks too.
  QCPGraph* addCurve(const QString& name, const QVector<double>& x, const QVector<double>& y);
  // A dashed line without points, to compare with; those that follow each other differ.
  QCPGraph* addReference(const QString& name, const QVector<double>& x, const QVector<double>& y);
  // Points alone, ringed: what breaks a rule.
  QCPGraph* addAlarms(const QString& name, const QVector<double>& x, const QVector<double>& y);
  // Names at 0, 1, 2, ... along an axis, as many as there is room for.
  void setNames(QCPAxis* axis, const QStringList& names);
  // Whole numbers alone along an axis: steps, frames.
  void setWhole(QCPAxis* axis);
  // An axis of powers, around what it shows now.
  void setPowers(QCPAxis* axis);
  void setTitles(const QString& x, const QString& y);
  // A vertical line where the step or the site that is chosen stands.
  void setCursorAt(double x);
  // Takes all curves away and brings the axes back to plain numbers.
  void clearAll();
  // Above the chart, where it hides nothing.
  void showLegend(bool shown);

  // `file` ends in .png, .svg or .csv; the table holds every curve. Throws Io naming the file.
  void saveAs(const QString& file);
  [[nodiscard]] QString table();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void applyColours();
  void placeHead();
  void wrapLegend();
  QCPGraph* add(const QString& name, const QVector<double>& x, const QVector<double>& y,
                const QColor& colour);

  QCPItemStraightLine* cursor_ = nullptr;
  QCPLayoutGrid* head_ = nullptr;  // the legend and the room beside it
  QStringList names_;              // along the axis that has names
  int curves_ = 0;
  int references_ = 0;
};

}  // namespace attune
