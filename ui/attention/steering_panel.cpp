// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/steering_panel.h"

#include <QComboBox>
#include <QLocale>
#include <QStackedWidget>
#include <algorithm>
#include <cmath>

#include "ui/actions/action_registry.h"
#include "ui/attention/plot.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"

namespace attune {
namespace {

// Of the object whose word is looked at, else of the first.
const ObjectReadout& objectOf(const JobAttention& step, const std::string& word) {
  const auto own = std::ranges::find_if(
      step.objects, [&](const ObjectReadout& each) { return hasWord(each.words, word); });
  return own == step.objects.end() ? step.objects.front() : *own;
}

}  // namespace

SteeringPanel::SteeringPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent)
    : ChartPanel(lens, actions, QStringLiteral("steering"), parent) {
  setAccessibleName(tr("Steering"));
  charts_ = new QComboBox;
  charts_->setObjectName(QStringLiteral("steeringChart"));
  charts_->setAccessibleName(tr("Chart"));
  charts_->setToolTip(tr("What the chart shows"));
  charts_->addItem(tr("Energy of each term"));
  charts_->addItem(tr("Attention inside the mask"));
  charts_->addItem(tr("Attention against the path"));
  plot_->setAccessibleName(tr("Steering chart"));
  auto* missing = new PanelNote(QStringLiteral("measure"));
  missing->setText(
      tr("This run told nothing of this: its recipe does not steer, it has no object "
         "that is bound to words, or this panel was out of sight while it ran."));
  drawing_ = new QStackedWidget;
  drawing_->addWidget(plot_);
  drawing_->addWidget(missing);
  QWidget* content =
      makeContent({charts_},
                  {.id = QStringLiteral("attention.saveSteering"),
                   .text = tr("Save Steering &Chart…"),
                   .tooltip = tr("Save the steering chart as PNG or SVG, its numbers as CSV"),
                   .icon = QStringLiteral("export"),
                   .group = QStringLiteral("attention"),
                   .section = 1},
                  drawing_);
  setContent(content, QStringLiteral("measure"),
             tr("Nothing has run yet. While a run goes on, what steering does is drawn here."));

  connect(&lens_, &AttentionLens::changed, this, &SteeringPanel::later);
  connect(&lens_, &AttentionLens::stepsChanged, this, &SteeringPanel::later);
  connect(&lens_.store(), &AttentionStore::steeringArrived, this, &SteeringPanel::later);
  connect(&lens_.editor(), &Editor::frameChanged, this, &SteeringPanel::later);
  connect(charts_, &QComboBox::currentIndexChanged, this, &SteeringPanel::refresh);
  refresh();
}

void SteeringPanel::setChart(Chart chart) {
  charts_->setCurrentIndex(chart);
}

SteeringPanel::Chart SteeringPanel::chart() const {
  return static_cast<Chart>(charts_->currentIndex());
}

void SteeringPanel::showEvent(QShowEvent* event) {
  RunPanel::showEvent(event);
  look();
  later();
}

void SteeringPanel::hideEvent(QHideEvent* event) {
  RunPanel::hideEvent(event);
  look();
}

// Mass and place are read off the maps of all sites that see words.
void SteeringPanel::look() {
  AttentionWatch watch;
  watch.wordSites = isVisible();
  lens_.look(this, watch);
}

void SteeringPanel::refresh() {
  const bool hasRun = !lens_.run().isEmpty();
  showContent(hasRun);
  actions_.setDisabledReason(QStringLiteral("attention.saveSteering"),
                             hasRun ? QString() : tr("No run has told anything yet."));
  if (hasRun && isVisible()) redraw();
}

bool SteeringPanel::draw() {
  bool drawn = false;
  switch (chart()) {
    case Energy:
      drawn = drawEnergy();
      break;
    case Mass:
      drawn = drawMass();
      break;
    case Place:
      drawn = drawPlace();
      break;
  }
  drawing_->setCurrentIndex(drawn ? 0 : 1);
  plot_->showLegend(true);
  return drawn;
}

// The run that is looked at and the one to compare with, each with what its curves are called
// after.
std::vector<SteeringPanel::Shown> SteeringPanel::shownRuns() const {
  const QString other = lens_.other();
  if (other.isEmpty()) return {{lens_.run(), {}}};
  const auto named = [this](const QString& run) {
    return Shown{run, QStringLiteral(" · ") + lens_.runTitle(run)};
  };
  return {named(lens_.run()), named(other)};
}

bool SteeringPanel::drawEnergy() {
  double most = 0;
  bool drawn = false;
  for (const Shown& run : shownRuns()) {
    const auto& told = lens_.store().steering(run.id);
    if (told.empty()) continue;
    drawn = true;
    for (std::size_t term = 0; term < told.front().terms.size(); ++term) {
      QVector<double> x;
      QVector<double> y;
      for (const JobSteering& step : told) {
        if (term >= step.energies.size()) continue;
        x.append(step.step);
        y.append(step.energies[term]);
        most = std::max(most, step.energies[term]);
      }
      plot_->addCurve(QString::fromStdString(told.front().terms[term]) + run.suffix, x, y);
    }
  }
  plot_->setTitles(tr("step"), tr("energy"));
  plot_->setWhole(plot_->xAxis);
  plot_->xAxis->setRange(0.5, lens_.mostSteps() + 0.5);
  plot_->yAxis->setRange(0, most > 0 ? 1.05 * most : 1);
  if (lens_.step()) plot_->setCursorAt(lens_.step()->step);
  return drawn;
}

bool SteeringPanel::drawMass() {
  bool drawn = false;
  for (const Shown& run : shownRuns()) {
    const auto& steps = lens_.store().steps(run.id);
    // Steps at which nobody looked have none.
    const auto last = std::ranges::find_if(steps.rbegin(), steps.rend(),
                                           [](const auto& step) { return !step->objects.empty(); });
    if (last == steps.rend()) continue;
    drawn = true;
    for (std::size_t object = 0; object < (*last)->objects.size(); ++object) {
      QVector<double> x;
      QVector<double> mass;
      QVector<double> area;
      for (const auto& step : steps) {
        if (object >= step->objects.size()) continue;
        x.append(step->step);
        mass.append(100 * step->objects[object].massInside);
        area.append(100 * step->objects[object].areaInside);
      }
      const QString words = QString::fromStdString((*last)->objects[object].words);
      plot_->addCurve(words + run.suffix, x, mass);
      plot_->addReference(tr("%1, by chance").arg(words) + run.suffix, x, area);
    }
  }
  plot_->setTitles(tr("step"), tr("attention inside, %"));
  plot_->setWhole(plot_->xAxis);
  plot_->xAxis->setRange(0.5, lens_.mostSteps() + 0.5);
  plot_->yAxis->setRange(0, 105);
  if (lens_.step()) plot_->setCursorAt(lens_.step()->step);
  return drawn;
}

bool SteeringPanel::drawPlace() {
  const auto now = lens_.step();
  if (!now) return false;
  const std::string word = lens_.wordText().toStdString();
  QStringList names;
  std::vector<std::vector<std::optional<Vec2>>> paths;
  for (const Shown& run : shownRuns()) {
    // At that step, or where a run has less of them, at its last one.
    AttentionStore::Step step = lens_.store().stepAt(run.id, now->step);
    const auto& steps = lens_.store().steps(run.id);
    if (!step && !steps.empty()) step = steps.back();
    if (!step || step->objects.empty()) continue;
    const ObjectReadout& object = objectOf(*step, word);
    addPlace(object, run.suffix, std::ranges::find(paths, object.targets) == paths.end());
    paths.push_back(object.targets);
    names.append(QString::fromStdString(object.words));
  }
  if (paths.empty()) return false;
  names.removeDuplicates();
  plot_->setTitles(tr("frame"), tr("%1, % of the frame").arg(names.join(QStringLiteral(", "))));
  plot_->setWhole(plot_->xAxis);
  const auto longest = std::ranges::max(paths, {}, [](const auto& path) { return path.size(); });
  plot_->xAxis->setRange(-0.5, static_cast<double>(longest.size()) - 0.5);
  plot_->yAxis->setRange(0, 100);
  plot_->setCursorAt(lens_.editor().frame());
  return true;
}

void SteeringPanel::addPlace(const ObjectReadout& object, const QString& suffix, bool hasPath) {
  const auto curve = [&](const std::vector<std::optional<Vec2>>& points, double Vec2::*axis,
                         const QString& name, bool isTarget) {
    QVector<double> x;
    QVector<double> y;
    for (std::size_t frame = 0; frame < points.size(); ++frame) {
      if (!points[frame]) continue;
      x.append(static_cast<double>(frame));
      y.append(100 * (*points[frame]).*axis);
    }
    if (isTarget)
      plot_->addReference(name, x, y);
    else
      plot_->addCurve(name, x, y);
  };
  curve(object.centroids, &Vec2::x, tr("across") + suffix, false);
  if (hasPath) curve(object.targets, &Vec2::x, tr("across, path") + suffix, true);
  curve(object.centroids, &Vec2::y, tr("down") + suffix, false);
  if (hasPath) curve(object.targets, &Vec2::y, tr("down, path") + suffix, true);
}

QString SteeringPanel::readAt(QPointF place) const {
  const int number = static_cast<int>(std::lround(place.x()));
  const QString values = valuesAt(number, [this](double value) {
    return chart() == Energy ? QLocale().toString(value, 'g', 3)
                             : tr("%1 %").arg(QLocale().toString(value, 'f', 1));
  });
  if (values.isEmpty()) return {};
  return (chart() == Place ? tr("frame %1: %2") : tr("step %1: %2")).arg(number).arg(values);
}

void SteeringPanel::chooseAt(QPointF place) {
  const int number = static_cast<int>(std::lround(place.x()));
  if (chart() == Place)
    lens_.editor().setFrame(number);
  else
    lens_.setStep(number);
}

}  // namespace attune
