// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/entropy_panel.h"

#include <QComboBox>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "render/heat_colours.h"
#include "ui/actions/action_registry.h"
#include "ui/attention/plot.h"
#include "ui/attention/site_model.h"
#include "ui/session/attention_lens.h"

namespace attune {
namespace {

QString percent(double share) {
  return EntropyPanel::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

QCPColorGradient gradient(HeatScale scale) {
  QCPColorGradient colours;
  colours.clearColorStops();
  const HeatTable& table = heatTable(scale);
  constexpr int kStops = 16;
  for (int stop = 0; stop <= kStops; ++stop) {
    const auto index = static_cast<std::size_t>(stop * 255 / kStops);
    colours.setColorStopAt(static_cast<double>(stop) / kStops, QColor::fromRgb(table[index]));
  }
  colours.setNanHandling(QCPColorGradient::nhTransparent);
  return colours;
}

}  // namespace

EntropyPanel::EntropyPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent)
    : ChartPanel(lens, actions, QStringLiteral("entropy"), parent) {
  setAccessibleName(tr("Entropy"));
  plot_->setAccessibleName(tr("Entropy chart"));
  charts_ = new QComboBox;
  charts_->setObjectName(QStringLiteral("entropyChart"));
  charts_->setAccessibleName(tr("Chart"));
  charts_->setToolTip(tr("What the chart shows"));
  charts_->addItem(tr("Layers × steps"));
  charts_->addItem(tr("Layers"));
  charts_->addItem(tr("Steps"));
  charts_->addItem(tr("Energy"));
  charts_->addItem(tr("Heads"));
  groups_ = new QComboBox;
  groups_->setObjectName(QStringLiteral("entropyGroup"));
  groups_->setAccessibleName(tr("Sites"));
  groups_->setToolTip(tr("Which sites the chart shows"));
  groups_->addItem(tr("All sites"), static_cast<int>(SiteGroup::All));
  groups_->addItem(tr("Words"), static_cast<int>(SiteGroup::Words));
  groups_->addItem(tr("Space"), static_cast<int>(SiteGroup::Space));
  groups_->addItem(tr("Time"), static_cast<int>(SiteGroup::Time));
  QWidget* content =
      makeContent({charts_, groups_},
                  {.id = QStringLiteral("attention.saveChart"),
                   .text = tr("Save Entropy C&hart…"),
                   .tooltip = tr("Save the entropy chart as PNG or SVG, its numbers as CSV"),
                   .icon = QStringLiteral("export"),
                   .group = QStringLiteral("attention"),
                   .section = 1},
                  plot_);
  setContent(content, QStringLiteral("measure"),
             tr("Nothing has run yet. While a run goes on, the entropy of every attention site "
                "is drawn here."));

  connect(&lens_, &AttentionLens::changed, this, &EntropyPanel::later);
  connect(&lens_, &AttentionLens::stepsChanged, this, &EntropyPanel::later);
  connect(charts_, &QComboBox::currentIndexChanged, this, &EntropyPanel::refresh);
  connect(groups_, &QComboBox::currentIndexChanged, this, &EntropyPanel::refresh);
  refresh();
}

EntropyPanel::Chart EntropyPanel::chart() const {
  return static_cast<Chart>(charts_->currentIndex());
}

void EntropyPanel::setChart(Chart chart) {
  charts_->setCurrentIndex(chart);
}

void EntropyPanel::showEvent(QShowEvent* event) {
  RunPanel::showEvent(event);
  later();
}

void EntropyPanel::refresh() {
  const auto step = lens_.step();
  showContent(step != nullptr);
  actions_.setDisabledReason(QStringLiteral("attention.saveChart"),
                             step ? QString() : tr("No run has told anything yet."));
  if (step && isVisible()) redraw();
}

bool EntropyPanel::draw() {
  const auto step = lens_.step();
  if (!step) return false;
  const auto group = static_cast<SiteGroup>(groups_->currentData().toInt());
  sites_.clear();
  labels_.clear();
  blocks_.clear();
  for (const SiteAttention& site : step->sites) {
    if (!isIn(group, site.kind)) continue;
    sites_.append(QString::fromStdString(site.site));
    const SiteName name = siteName(sites_.back(), site.kind);
    labels_.append(name.whole());
    blocks_.append(name.block);
  }
  switch (chart()) {
    case LayersBySteps:
      drawMap();
      break;
    case Layers:
      drawLayers();
      break;
    case Steps:
      drawSteps();
      break;
    case Energy:
      drawEnergy();
      break;
    case Heads:
      drawHeads();
      break;
  }
  return true;
}

int EntropyPanel::placeOf(const QString& site) const {
  return static_cast<int>(sites_.indexOf(site));
}

const SiteAttention* EntropyPanel::siteAt(double place) const {
  const auto index = static_cast<qsizetype>(std::lround(place));
  const auto step = lens_.step();
  if (!step || index < 0 || index >= sites_.size()) return nullptr;
  return findSite(*step, sites_[index].toStdString());
}

void EntropyPanel::drawMap() {
  const auto& steps = lens_.store().steps(lens_.run());
  const int rows = static_cast<int>(sites_.size());
  const int last = std::max(steps.back()->steps, steps.back()->step);
  QCPColorMap* map = plot_->addMap(tr("entropy"), gradient(lens_.coloursOr(HeatScale::Lagoon)));
  map->data()->setSize(last, std::max(1, rows));
  map->data()->setRange({1, static_cast<double>(std::max(2, last))},
                        {0, static_cast<double>(std::max(1, rows - 1))});
  map->data()->fill(std::nan(""));
  for (const auto& step : steps) {
    for (const SiteAttention& site : step->sites) {
      const int row = placeOf(QString::fromStdString(site.site));
      if (row >= 0 && step->step >= 1)
        map->data()->setCell(step->step - 1, row, 100 * site.entropyShare);
    }
  }
  plot_->setTitles(tr("step"), tr("entropy, % of ln n"));
  plot_->setWhole(plot_->xAxis);
  plot_->xAxis->setRange(0.5, last + 0.5);
  plot_->yAxis->setRange(-0.5, rows - 0.5);
  plot_->yAxis->setRangeReversed(true);
  plot_->setNames(labels_);
  plot_->setCursorAt(lens_.step()->step);
  plot_->showLegend(false);
}

// A whole row of sites' names has no room below a chart: blocks are named, sites in the readout.
void EntropyPanel::alongSites(const QString& title) {
  plot_->setTitles({}, title);
  plot_->xAxis->setRange(-0.5, static_cast<double>(sites_.size()) - 0.5);
  plot_->setGroups(blocks_);
  if (const int chosen = placeOf(lens_.site()); chosen >= 0) plot_->setCursorAt(chosen);
}

void EntropyPanel::drawLayers() {
  const auto step = lens_.step();
  const auto curve = [&](const QString& name, SiteGroup group) {
    QVector<double> x;
    QVector<double> y;
    for (const SiteAttention& site : step->sites) {
      const int place = placeOf(QString::fromStdString(site.site));
      if (place < 0 || !isIn(group, site.kind)) continue;
      x.append(place);
      y.append(100 * site.entropyShare);
    }
    if (!x.isEmpty()) plot_->addCurve(name, x, y);
  };
  curve(tr("words"), SiteGroup::Words);
  curve(tr("space"), SiteGroup::Space);
  curve(tr("time"), SiteGroup::Time);
  plot_->yAxis->setRange(0, 105);
  alongSites(tr("entropy, % of ln n"));
  plot_->showLegend(true);
}

void EntropyPanel::drawSteps() {
  const SiteAttention* chosen = findSite(*lens_.step(), lens_.site().toStdString());
  const auto curve = [&](const QString& run, const QString& name, auto&& counts) {
    QVector<double> x;
    QVector<double> y;
    for (const auto& step : lens_.store().steps(run)) {
      double sum = 0;
      int count = 0;
      for (const SiteAttention& site : step->sites) {
        if (!counts(site)) continue;
        sum += site.entropyShare;
        ++count;
      }
      if (count == 0) continue;
      x.append(step->step);
      y.append(100 * sum / count);
    }
    if (!x.isEmpty()) plot_->addCurve(name, x, y);
  };
  const auto group = static_cast<SiteGroup>(groups_->currentData().toInt());
  const auto curves = [&](const QString& run, const QString& suffix) {
    const auto mean = [&](const QString& name, SiteGroup own) {
      if (group != SiteGroup::All && group != own) return;
      curve(run, name + suffix, [own](const SiteAttention& site) { return isIn(own, site.kind); });
    };
    mean(tr("words, mean"), SiteGroup::Words);
    mean(tr("space, mean"), SiteGroup::Space);
    mean(tr("time, mean"), SiteGroup::Time);
    if (!chosen) return;
    curve(run, siteLabel(lens_.site(), chosen->kind) + suffix,
          [&](const SiteAttention& each) { return each.site == chosen->site; });
  };
  const QString other = lens_.other();
  const auto named = [&](const QString& run) {
    return QStringLiteral(" · ") + lens_.runTitle(run);
  };
  curves(lens_.run(), other.isEmpty() ? QString() : named(lens_.run()));
  if (!other.isEmpty()) curves(other, named(other));
  plot_->setTitles(tr("step"), tr("entropy, % of ln n"));
  plot_->setWhole(plot_->xAxis);
  plot_->xAxis->setRange(0.5, lens_.mostSteps() + 0.5);
  plot_->yAxis->setRange(0, 105);
  plot_->setCursorAt(lens_.step()->step);
  plot_->showLegend(true);
}

void EntropyPanel::drawEnergy() {
  QVector<double> x;
  QVector<double> output;
  QVector<double> uniform;
  QVector<double> identity;
  QVector<double> brokenX;
  QVector<double> brokenY;
  for (const SiteAttention& site : lens_.step()->sites) {
    const int place = placeOf(QString::fromStdString(site.site));
    if (place < 0 || !site.energy) continue;
    x.append(place);
    output.append(site.energy->output);
    uniform.append(site.energy->uniform);
    identity.append(site.energy->identity);
    if (!violatesBounds(*site.energy)) continue;
    brokenX.append(place);
    brokenY.append(site.energy->output);
  }
  plot_->addCurve(tr("output"), x, output);
  plot_->addReference(tr("uniform map"), x, uniform);
  plot_->addReference(tr("identity map"), x, identity);
  if (!brokenX.isEmpty()) plot_->addAlarms(tr("outside the bounds"), brokenX, brokenY);
  plot_->yAxis->rescale(true);
  plot_->setPowers(plot_->yAxis);
  alongSites(tr("energy per number"));
  plot_->showLegend(true);
}

void EntropyPanel::drawHeads() {
  std::size_t heads = 0;
  for (const SiteAttention& site : lens_.step()->sites)
    heads = std::max(heads, site.headEntropyShares.size());
  for (std::size_t head = 0; head < heads; ++head) {
    QVector<double> x;
    QVector<double> y;
    for (const SiteAttention& site : lens_.step()->sites) {
      const int place = placeOf(QString::fromStdString(site.site));
      if (place < 0 || head >= site.headEntropyShares.size()) continue;
      x.append(place);
      y.append(100 * site.headEntropyShares[head]);
    }
    plot_->addCurve(tr("head %1").arg(head + 1), x, y)->setLineStyle(QCPGraph::lsNone);
  }
  plot_->yAxis->setRange(0, 105);
  alongSites(tr("entropy, % of ln n"));
  plot_->showLegend(heads <= 8);
}

QString EntropyPanel::readAt(QPointF place) const {
  const int number = static_cast<int>(std::lround(place.x()));
  if (chart() == Steps) {
    const QString values = valuesAt(number, [](double value) { return percent(value / 100); });
    return values.isEmpty() ? QString() : tr("step %1: %2").arg(number).arg(values);
  }
  const bool isMap = chart() == LayersBySteps;
  const auto step = isMap ? lens_.store().stepAt(lens_.run(), number) : lens_.step();
  const SiteAttention* under = siteAt(isMap ? place.y() : place.x());
  const SiteAttention* site = step && under ? findSite(*step, under->site) : nullptr;
  if (!site) return {};
  if (chart() == Heads) return headAt(*site, place.y());
  QString text = tr("%1, step %2: entropy %3")
                     .arg(siteLabel(QString::fromStdString(site->site), site->kind))
                     .arg(step->step)
                     .arg(percent(site->entropyShare));
  if (site->energy) {
    const auto figure = [](double value) { return QLocale().toString(value, 'g', 3); };
    text += tr(", energy %1 (uniform %2, identity %3)")
                .arg(figure(site->energy->output), figure(site->energy->uniform),
                     figure(site->energy->identity));
  }
  return text;
}

// The head whose value is nearest to the pointer.
QString EntropyPanel::headAt(const SiteAttention& site, double percentage) const {
  const std::vector<double>& heads = site.headEntropyShares;
  if (heads.empty()) return {};
  const auto nearest = std::ranges::min_element(
      heads, {}, [&](double share) { return std::abs(100 * share - percentage); });
  return tr("%1, step %2, head %3: entropy %4")
      .arg(siteLabel(QString::fromStdString(site.site), site.kind))
      .arg(lens_.step()->step)
      .arg(nearest - heads.begin() + 1)
      .arg(percent(*nearest));
}

void EntropyPanel::chooseAt(QPointF place) {
  const SiteAttention* site = chart() == LayersBySteps ? siteAt(place.y())
                              : chart() == Steps       ? nullptr
                                                       : siteAt(place.x());
  const QString name = site ? QString::fromStdString(site->site) : QString();
  if (chart() == LayersBySteps || chart() == Steps)
    lens_.setStep(static_cast<int>(std::lround(place.x())));
  if (name.isEmpty()) return;
  lens_.setSite(name);
  lens_.setOverlay(true);
}

}  // namespace attune
