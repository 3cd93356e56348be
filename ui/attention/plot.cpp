// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/plot.h"

#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QPainterPath>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "render/object_palette.h"
#include "ui/language/translate.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kPicture = 2;       // pixels of a saved picture for one of the screen
constexpr double kMark = 3;       // radius, px
constexpr double kSpare = 1.2;    // factor beyond the ends of an axis of powers
constexpr int kBar = 12;          // px wide, the scale of colours
constexpr double kLeast = 0.001;  // stretch of what takes the room it needs

QCPScatterStyle markOf(int index, const QColor& colour) {
  QPainterPath path = objectMarkPath(index, {0, 0}, kMark);
  return {path, QPen(colour, 1), QBrush(colour), 2 * kMark};
}

// Names in the middle of groups, lines between the groups.
class GroupTicker : public QCPAxisTickerText {
 public:
  QVector<double> borders = {};

 protected:
  QVector<double> createSubTickVector(int, const QVector<double>&) override { return borders; }
};

}  // namespace

Plot::Plot(QWidget* parent) : QCustomPlot(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(Theme::spacing(30), Theme::spacing(25));
  legend->setVisible(false);
  plotLayout()->setRowSpacing(0);
  axisRect()->setAutoMargins(QCP::msAll);
  axisRect()->setMinimumMargins({Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceXs});
  axisRect()->insetLayout()->take(legend);
  head_ = new QCPLayoutGrid;
  placeHead();
  title_ = new QCPTextElement(this);
  title_->setMargins({Theme::kSpaceS, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs});
  head_->addElement(0, 0, title_);
  head_->addElement(0, 1, legend);
  head_->addElement(0, 2, new QCPLayoutElement(this));
  head_->setColumnSpacing(0);
  legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
  legend->setMargins({Theme::kSpaceS, Theme::kSpaceXs, 0, Theme::kSpaceXs});
  legend->setColumnSpacing(Theme::kSpaceM);
  legend->setRowSpacing(0);
  cursor_ = new QCPItemStraightLine(this);
  cursor_->setLayer(QStringLiteral("overlay"));
  mark_ = new QCPItemTracer(this);
  mark_->setLayer(QStringLiteral("overlay"));
  mark_->setStyle(QCPItemTracer::tsCircle);
  mark_->setSize(3 * kMark);
  mark_->setVisible(false);
  scale_ = new QCPColorScale(this);
  scale_->setType(QCPAxis::atRight);
  scale_->setBarWidth(kBar);
  scale_->setDataRange({0, 100});
  scale_->setMinimumMargins({Theme::kSpaceS, 0, Theme::kSpaceS, 0});
  const auto percents = QSharedPointer<QCPAxisTickerText>::create();
  for (const int value : {0, 50, 100}) percents->addTick(value, tr("%1 %").arg(value));
  scale_->axis()->setTicker(percents);
  showScale(false);
  applyColours();
}

void Plot::applyColours() {
  const Theme& look = theme();
  setBackground(look.panel);
  axisRect()->setBackground(look.sunken);
  for (QCPAxis* axis : axisRect()->axes()) colourAxis(axis);
  for (QCPAxis* axis : scale_->axis()->axisRect()->axes()) colourAxis(axis);
  title_->setTextColor(look.textMuted);
  title_->setFont(themeFont(TextSize::Caption));
  legend->setBrush(look.panel);
  legend->setBorderPen(Qt::NoPen);
  legend->setTextColor(look.textMuted);
  legend->setFont(themeFont(TextSize::Caption));
  legend->setIconSize(Theme::spacing(6), QFontMetrics(legend->font()).height());
  cursor_->setPen(QPen(look.accent, 1));
  mark_->setPen(QPen(look.text, Theme::kFocusWidth));
  mark_->setBrush(look.panel);
}

// Where there are groups, the lines between them take the place of those at the names.
void Plot::colourAxis(QCPAxis* axis) {
  const Theme& look = theme();
  const QPen dotted(look.line, 1, Qt::DotLine);
  const bool isGrouped = axis == xAxis && !groups_.isEmpty();
  axis->setBasePen(QPen(look.line));
  axis->setTickPen(QPen(look.line));
  axis->setSubTickPen(Qt::NoPen);
  axis->setTickLabelColor(look.textMuted);
  axis->setLabelColor(look.textMuted);
  axis->setTickLabelFont(themeFont(TextSize::Caption));
  axis->setLabelFont(themeFont(TextSize::Caption));
  axis->grid()->setPen(isGrouped ? QPen(Qt::NoPen) : dotted);
  axis->grid()->setSubGridPen(dotted);
  axis->grid()->setSubGridVisible(isGrouped);
  axis->grid()->setZeroLinePen(QPen(look.line));
}

void Plot::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || !cursor_) return;
  applyColours();
  replot(rpQueuedReplot);
}

void Plot::clearAll() {
  clearPlottables();
  curves_ = 0;
  references_ = 0;
  for (QCPAxis* axis : {xAxis, yAxis}) {
    axis->setScaleType(QCPAxis::stLinear);
    axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis->setRangeReversed(false);
    axis->setNumberFormat(QStringLiteral("gb"));
    axis->setNumberPrecision(6);
  }
  names_.clear();
  groups_.clear();
  colourAxis(xAxis);
  cursor_->setVisible(false);
  showScale(false);
}

QCPGraph* Plot::add(const QString& name, const QVector<double>& x, const QVector<double>& y,
                    const QColor& colour) {
  QCPGraph* graph = addGraph();
  graph->setName(name);
  graph->setData(x, y);
  graph->setPen(QPen(colour, 1.5));
  return graph;
}

QCPGraph* Plot::addCurve(const QString& name, const QVector<double>& x, const QVector<double>& y) {
  const int index = curves_++;
  const QColor colour = objectColour(index);
  QCPGraph* graph = add(name, x, y, colour);
  graph->setScatterStyle(markOf(index, colour));
  return graph;
}

QCPGraph* Plot::addReference(const QString& name, const QVector<double>& x,
                             const QVector<double>& y) {
  QCPGraph* graph = add(name, x, y, theme().textMuted);
  graph->setPen(QPen(theme().textMuted, 1, references_++ % 2 == 0 ? Qt::DashLine : Qt::DotLine));
  return graph;
}

QCPGraph* Plot::addAlarms(const QString& name, const QVector<double>& x, const QVector<double>& y) {
  QCPGraph* graph = add(name, x, y, theme().danger);
  graph->setLineStyle(QCPGraph::lsNone);
  graph->setScatterStyle({QCPScatterStyle::ssCircle, QPen(theme().danger, 2), Qt::NoBrush, 12});
  return graph;
}

QCPColorMap* Plot::addMap(const QString& name, const QCPColorGradient& colours) {
  auto* map = new QCPColorMap(xAxis, yAxis);
  map->setName(name);
  map->setInterpolate(false);
  map->setTightBoundary(false);
  scale_->setGradient(colours);
  map->setColorScale(scale_);
  showScale(true);
  return map;
}

void Plot::setNames(const QStringList& names) {
  names_ = names;
  fitNames();
}

void Plot::fitNames() {
  if (names_.isEmpty()) return;
  const int line = QFontMetrics(yAxis->tickLabelFont()).height();
  const int room = height() - axisRect()->margins().top() - axisRect()->margins().bottom();
  const int fitting = std::max(1, room / std::max(1, line));
  const int every = std::max(1, static_cast<int>((names_.size() + fitting - 1) / fitting));
  const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (int i = 0; i < names_.size(); i += every) ticker->addTick(i, names_[i]);
  yAxis->setTicker(ticker);
}

void Plot::setGroups(const QStringList& groups) {
  groups_ = groups;
  colourAxis(xAxis);
  fitGroups();
}

void Plot::fitGroups() {
  if (groups_.isEmpty()) return;
  const QFontMetrics metrics(xAxis->tickLabelFont());
  const int room = width() - axisRect()->margins().left() - axisRect()->margins().right();
  const double cell = static_cast<double>(room) / static_cast<double>(groups_.size());
  const auto ticker = QSharedPointer<GroupTicker>::create();
  double taken = -axisRect()->margins().left();  // px from the first cell
  for (qsizetype first = 0; first < groups_.size();) {
    qsizetype end = first;
    while (end < groups_.size() && groups_[end] == groups_[first]) ++end;
    if (first > 0) ticker->borders.append(static_cast<double>(first) - 0.5);
    const double middle = static_cast<double>(first + end - 1) / 2;
    const double half = metrics.horizontalAdvance(groups_[first]) / 2.0;
    if ((middle + 0.5) * cell - half >= taken) {
      ticker->addTick(middle, groups_[first]);
      taken = (middle + 0.5) * cell + half + Theme::kSpaceS;
    }
    first = end;
  }
  xAxis->setTicker(ticker);
}

void Plot::setWhole(QCPAxis* axis) {
  const auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  axis->setTicker(ticker);
}

// Within two decades 1, 2, 5, 10, ...; beyond that powers of ten alone.
void Plot::setPowers(QCPAxis* axis) {
  axis->setScaleType(QCPAxis::stLogarithmic);
  const QCPRange shown(axis->range().lower / kSpare, axis->range().upper * kSpare);
  axis->setRange(shown);
  const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  const bool isShort = shown.upper < 100 * shown.lower;
  const int last = static_cast<int>(std::floor(std::log10(shown.upper)));
  for (int power = static_cast<int>(std::floor(std::log10(shown.lower))); power <= last; ++power) {
    for (const int digit : {1, 2, 5}) {
      const double value = digit * std::pow(10, power);
      if (digit == 1 || isShort) ticker->addTick(value, QLocale().toString(value, 'g', 3));
    }
  }
  axis->setTicker(ticker);
}

void Plot::setTitles(const QString& x, const QString& y) {
  xAxis->setLabel(x);
  title_->setText(y);
}

void Plot::setCursorAt(double x) {
  cursor_->point1->setCoords(x, 0);
  cursor_->point2->setCoords(x, 1);
  cursor_->setVisible(true);
}

void Plot::showLegend(bool shown) {
  const bool isThere = legend->layout() == head_;
  if (shown && !isThere) head_->addElement(0, 1, legend);
  if (!shown && isThere) head_->take(legend);
  legend->setVisible(shown);
  wrapLegend();
}

void Plot::placeHead() {
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, head_);
  plotLayout()->setRowStretchFactor(0, kLeast);
}

// Beside the chart, as high as its cells; the title then stands above it.
void Plot::showScale(bool shown) {
  const bool isThere = scale_->layout() != nullptr;
  if (shown && !isThere) {
    auto* group = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    plotLayout()->addElement(1, 1, scale_);
    plotLayout()->setColumnStretchFactor(1, kLeast);
  } else if (!shown && isThere) {
    delete scale_->marginGroup(QCP::msTop);
    plotLayout()->take(scale_);
    plotLayout()->simplify();
  }
  scale_->setVisible(shown);
  title_->setTextFlags(Qt::AlignVCenter | (shown ? Qt::AlignRight : Qt::AlignLeft));
  head_->setColumnStretchFactor(0, shown ? 1 : kLeast);
  head_->setColumnStretchFactor(1, kLeast);
  head_->setColumnStretchFactor(2, shown ? kLeast : 1);
}

// As many entries beside each other as there is room for.
void Plot::wrapLegend() {
  int widest = 1;
  for (int i = 0; i < legend->itemCount(); ++i) {
    // Cells of the last column may be empty.
    if (const QCPAbstractLegendItem* entry = legend->item(i))
      widest = std::max(widest, entry->minimumOuterSizeHint().width());
  }
  const QCPLayoutElement& title = *title_;
  const int room = width() - title.minimumOuterSizeHint().width();
  legend->setWrap(std::max(1, room / (widest + legend->columnSpacing())));
  legend->setFillOrder(legend->fillOrder(), true);
}

void Plot::resizeEvent(QResizeEvent* event) {
  wrapLegend();
  fitNames();
  fitGroups();
  QCustomPlot::resizeEvent(event);
}

QString Plot::table() {
  QStringList lines{QStringLiteral("curve,x,y")};
  const auto quoted = [](QString text) {
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
           QLatin1Char('"');
  };
  const auto number = [](double value) { return QString::number(value, 'g', 9); };
  for (int i = 0; i < plottableCount(); ++i) {
    const QCPAbstractPlottable* each = plottable(i);
    const QString name = quoted(each->name());
    if (const auto* graph = qobject_cast<const QCPGraph*>(each)) {
      for (const QCPGraphData& point : *graph->data())
        lines.append(
            QStringList{name, number(point.key), number(point.value)}.join(QLatin1Char(',')));
    } else if (const auto* map = qobject_cast<const QCPColorMap*>(each)) {
      QCPColorMapData& cells = *map->data();
      lines.front() = QStringLiteral("site,step,value");
      for (int row = 0; row < cells.valueSize(); ++row) {
        for (int column = 0; column < cells.keySize(); ++column) {
          const double value = cells.cell(column, row);
          if (std::isnan(value)) continue;
          const QString site = row < names_.size() ? quoted(names_[row]) : QString::number(row);
          lines.append(
              QStringList{site, number(cells.keyRange().lower + column), number(value)}.join(
                  QLatin1Char(',')));
        }
      }
    }
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void Plot::saveAs(const QString& file) {
  const QString suffix = QFileInfo(file).suffix().toLower();
  if (suffix == QLatin1String("svg")) {
    QSvgGenerator drawing;
    drawing.setFileName(file);
    drawing.setSize(size());
    drawing.setViewBox(rect());
    QCPPainter painter;
    if (!painter.begin(&drawing)) throw notWritten(file);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    toPainter(&painter, width(), height());
    painter.end();
    return;
  }
  if (suffix == QLatin1String("png")) {
    if (!savePng(file, width(), height(), kPicture)) throw notWritten(file);
    return;
  }
  if (suffix != QLatin1String("csv"))
    throw badInput(tr("%1: a chart is saved as .png, .svg or .csv; name it so").arg(file));
  QSaveFile text(file);
  if (!text.open(QIODevice::WriteOnly) || text.write(table().toUtf8()) < 0 || !text.commit())
    throw notWritten(file);
}

}  // namespace attune
