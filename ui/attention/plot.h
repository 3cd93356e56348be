// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>

#include "ui/attention/qcustomplot_header.h"

namespace attune {

// A chart in the theme's colours and type: quiet axes, a cursor for what is chosen, a mark that the
// arrow keys move over its points or cells, export as a picture, a drawing or a table.
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
  // A map of cells in those colours, which stand for 0 to 100 %; the scale beside it tells them.
  QCPColorMap* addMap(const QString& name, const QCPColorGradient& colours);
  // Names at 0, 1, 2, ... down the side, as many as there is room for.
  void setNames(const QStringList& names);
  // What stands at 0, 1, 2, ... from left to right belongs to these: neighbours of one name have it
  // in their middle, where there is room for it, and a line where the next name begins.
  void setGroups(const QStringList& groups);
  // Whole numbers alone along an axis: steps, frames.
  void setWhole(QCPAxis* axis);
  // An axis of powers, around what it shows now.
  void setPowers(QCPAxis* axis);
  // That of y stands above the chart: beside a low one it would be cut.
  void setTitles(const QString& x, const QString& y);
  // A vertical line where the step or the site that is chosen stands.
  void setCursorAt(double x);
  // Once all is drawn anew: the mark goes to the point or cell that is nearest.
  void settleMark();
  // Takes all curves away and brings the axes back to plain numbers.
  void clearAll();
  // Above the chart, where it hides nothing.
  void showLegend(bool shown);

  // `file` ends in .png, .svg or .csv; the table holds every curve. Throws Io naming the file.
  void saveAs(const QString& file);
  [[nodiscard]] QString table();

 Q_SIGNALS:
  // The pointer or the mark is there, in numbers of the axes; or nowhere.
  void pointed(QPointF at);
  void unpointed();
  void chosen(QPointF at);  // by a click, or by Return where the mark is

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void applyColours();
  void colourAxis(QCPAxis* axis);
  void placeHead();
  void showScale(bool shown);
  void wrapLegend();
  void fitNames();
  void fitGroups();
  [[nodiscard]] std::optional<QPointF> placeUnder(QPointF pointer) const;
  // Where the mark can stand, ascending: along x, and at one of these along y.
  [[nodiscard]] QVector<double> stopsAcross() const;
  [[nodiscard]] QVector<double> stopsAt(double x) const;
  void moveMark(int across, int up);
  void hideMark();
  QCPGraph* add(const QString& name, const QVector<double>& x, const QVector<double>& y,
                const QColor& colour);

  QCPItemStraightLine* cursor_ = nullptr;
  QCPItemTracer* mark_ = nullptr;
  QCPLayoutGrid* head_ = nullptr;  // the title, the legend and the room beside them
  QCPTextElement* title_ = nullptr;
  QCPColorScale* scale_ = nullptr;
  QStringList names_;   // down the side
  QStringList groups_;  // from left to right
  int curves_ = 0;
  int references_ = 0;
};

}  // namespace attune
