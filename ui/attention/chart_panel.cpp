// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/chart_panel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "core/base/error.h"
#include "ui/actions/action_registry.h"
#include "ui/attention/plot.h"
#include "ui/docks/panel_parts.h"
#include "ui/theme/theme.h"
#include "ui/theme/warning_box.h"

namespace attune {
namespace {

constexpr int kReadoutRoom = Theme::spacing(75);

}  // namespace

ChartPanel::ChartPanel(AttentionLens& lens, ActionRegistry& actions, const QString& name,
                       QWidget* parent)
    : RunPanel(lens, actions, parent), name_(name) {
  setObjectName(name + QStringLiteral("Panel"));
  plot_ = new Plot(this);
  plot_->setObjectName(name + QStringLiteral("Plot"));
  plot_->setMouseTracking(true);
  readout_ = makeLabel({}, "caption", this);
  readout_->setObjectName(name + QStringLiteral("Readout"));
  readout_->setFont(themeFont(TextSize::Caption));
  readout_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  connect(plot_, &Plot::pointed, this, [this](QPointF place) { tell(readAt(place)); });
  connect(plot_, &Plot::unpointed, this, [this] { tell({}); });
  connect(plot_, &Plot::chosen, this, &ChartPanel::chooseAt);
}

QWidget* ChartPanel::makeContent(const QList<QWidget*>& choices, const ActionSpec& saving,
                                 QWidget* drawing) {
  auto* content = new QWidget;
  column_ = new QVBoxLayout(content);
  column_->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceXs);
  column_->setSpacing(Theme::kSpaceXs);
  row_ = new QHBoxLayout;
  row_->setSpacing(Theme::kSpaceS);
  for (QWidget* choice : choices) row_->addWidget(choice);
  row_->addStretch(1);
  row_->addWidget(makeToolButton(actions_.add(saving, this, [this] { save(); }), content));
  column_->addLayout(row_);
  column_->addWidget(drawing, 1);
  column_->addWidget(readout_);
  return content;
}

void ChartPanel::redraw() {
  plot_->clearAll();
  if (!draw()) return;
  plot_->settleMark();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

QString ChartPanel::valuesAt(int place, const std::function<QString(double)>& figure) const {
  QStringList values;
  for (int i = 0; i < plot_->graphCount(); ++i) {
    const QCPGraph& graph = *plot_->graph(i);
    const auto point = graph.data()->findBegin(place, false);
    if (point == graph.data()->constEnd() || std::lround(point->key) != place) continue;
    values.append(tr("%1 %2").arg(graph.name(), figure(point->value)));
  }
  return values.join(QStringLiteral(", "));
}

// Said aloud with the chart, too.
void ChartPanel::tell(const QString& text) {
  readout_->setText(text);
  readout_->setToolTip(text);  // two lines may not hold it
  plot_->setAccessibleDescription(text);
}

// Beside the choices where there is room, so that a low chart stays as high as it can be.
void ChartPanel::placeReadout() {
  const bool isBeside = width() - row_->minimumSize().width() >= kReadoutRoom;
  if (isBeside == (row_->indexOf(readout_) >= 0)) return;
  readout_->setWordWrap(isBeside);
  readout_->setSizePolicy(QSizePolicy::Ignored,
                          isBeside ? QSizePolicy::Ignored : QSizePolicy::Fixed);
  readout_->setAlignment(Qt::AlignVCenter | (isBeside ? Qt::AlignRight : Qt::AlignLeft));
  if (isBeside) {
    column_->removeWidget(readout_);
    row_->insertWidget(row_->count() - 1, readout_, 1000);
  } else {
    row_->removeWidget(readout_);
    column_->addWidget(readout_);
  }
}

void ChartPanel::resizeEvent(QResizeEvent* event) {
  RunPanel::resizeEvent(event);
  placeReadout();
}

void ChartPanel::save() {
  plot_->clearAll();
  if (!draw()) {  // it may have been out of sight until now
    warn(tr("There is nothing in this chart to save."));
    return;
  }
  const QString file =
      QFileDialog::getSaveFileName(this, tr("Save Chart"), name_ + QStringLiteral(".png"),
                                   tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)"));
  if (file.isEmpty()) return;
  try {
    plot_->saveAs(file);
  } catch (const Error& error) {
    warn(QString::fromStdString(error.message()));
  }
}

void ChartPanel::warn(const QString& message) {
  warningBox(this, tr("Save Chart"), message)->open();
}

}  // namespace attune
