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
  // A dashed line without points, to compare with.
  QCPGraph* addReference(const QString& name, const QVector<double>& x, const QVector<double>& y);
  // Points alone, ringed: what breaks a rule.
  QCPGraph* addAlarms(const QString& name, const QVector<double>& x, const QVector<double>& y);
  // Names at 0, 1, 2, ... along an axis, as many as there is room for.
  void setNames(QCPAxis* axis, const QStringList& names);
  void setTitles(const QString& x, const QString& y);
  // A vertical line where the step or the site that is chosen stands.
  void setCursorAt(double x);
  // Takes all curves away and brings the axes back to plain numbers.
  void clearAll();
  void showLegend(bool shown);

  // `file` ends in .png, .svg or .csv; the table holds every curve. Throws Io naming the file.
  void saveAs(const QString& file);
  [[nodiscard]] QString table();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void applyColours();
  QCPGraph* add(const QString& name, const QVector<double>& x, const QVector<double>& y,
                const QColor& colour);

  QCPItemStraightLine* cursor_ = nullptr;
  QStringList names_;  // along the axis that has names
  int curves_ = 0;
};

}  // namespace attune
