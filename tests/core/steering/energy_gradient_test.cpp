// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>

#include <QTest>
#include <cmath>

#include "tests/core/steering/energy_fixture.h"

using namespace attune;

namespace {

constexpr double kStep = 1e-6;

// Largest difference between the gradient and central differences, over the gradient's largest
// entry.
double gradientError(const Objective& objective, std::vector<SiteMaps> maps) {
  for (SiteMaps& one : maps) one.maps = one.maps.detach().clone().requires_grad_(true);
  const EnergyValue value = objective.evaluate(maps);
  value.energy.backward();
  double worst = 0;
  double largest = 0;
  for (const SiteMaps& one : maps) {
    const at::Tensor gradient = one.maps.grad();
    if (!gradient.defined()) return 1;
    largest = std::max(largest, gradient.abs().max().item<double>());
    at::Tensor plain = one.maps.detach();
    double* data = plain.data_ptr<double>();
    const double* expected = gradient.const_data_ptr<double>();
    for (std::int64_t i = 0; i < plain.numel(); i += 101) {
      const double kept = data[i];
      data[i] = kept + kStep;
      const double up = objective.evaluate(maps).energy.item<double>();
      data[i] = kept - kStep;
      const double down = objective.evaluate(maps).energy.item<double>();
      data[i] = kept;
      worst = std::max(worst, std::abs((up - down) / (2 * kStep) - expected[i]));
    }
  }
  return largest > 0 ? worst / largest : 1;
}

}  // namespace

class EnergyGradientTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithCentralDifferences_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("power");
    QTest::addColumn<int>("norm");
    QTest::addColumn<int>("scope");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("heads");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("smooth");
    const auto row = [](const char* name, EnergyKind kind, double power, const MapSpec& map) {
      QTest::newRow(name) << static_cast<int>(kind) << power << static_cast<int>(map.norm)
                          << static_cast<int>(map.scope) << static_cast<int>(map.layers)
                          << static_cast<int>(map.heads) << static_cast<int>(map.tokens)
                          << static_cast<int>(map.smooth);
    };
    const MapSpec perHead{.heads = HeadRule::PerHead};
    MapSpec soft = perHead;
    soft.norm = SpatialNorm::SoftThreshold;
    row("shape, 2404.05519", EnergyKind::Shape, 2, soft);
    row("shape, L1, mean of heads", EnergyKind::Shape, 1, {.norm = SpatialNorm::MinMax});
    soft.scope = NormScope::Clip;
    row("shape over the clip", EnergyKind::Shape, 2, soft);
    soft.scope = NormScope::Head;
    row("shape of each head", EnergyKind::Shape, 3, soft);
    row("mass, layout-guidance", EnergyKind::MassIn, 2, perHead);
    row("mass, resized layers", EnergyKind::MassIn, 1, {.layers = LayerRule::Resize});
    const MapSpec boxdiff{.layers = LayerRule::AverageSameGrid,
                          .tokens = TokenNorm::Softmax100,
                          .smooth = Smoothing::Gaussian2d};
    MapSpec reatco = boxdiff;
    reatco.smooth = Smoothing::Gaussian3d;
    row("inner, ReAtCo", EnergyKind::InnerTopK, 2, reatco);
    row("outer, ReAtCo", EnergyKind::OuterTopK, 2, reatco);
    row("edges, BoxDiff", EnergyKind::EdgeProj, 2, boxdiff);
    row("presence", EnergyKind::Presence, 2, boxdiff);
    row("presence over words", EnergyKind::Presence, 2, {.tokens = TokenNorm::Softmax100Words});
    row("centroid", EnergyKind::Centroid, 2, perHead);
    row("centroid, L1", EnergyKind::Centroid, 1, {.norm = SpatialNorm::SumToOne});
    row("size", EnergyKind::Size, 2, {.norm = SpatialNorm::DivideByMax});
  }

  void agreesWithCentralDifferences() {
    QFETCH(int, kind);
    QFETCH(double, power);
    QFETCH(int, norm);
    QFETCH(int, scope);
    QFETCH(int, layers);
    QFETCH(int, heads);
    QFETCH(int, tokens);
    QFETCH(int, smooth);
    at::manual_seed(3);
    for (const FrameRule frames : {FrameRule::Mean, FrameRule::Sum}) {
      const EnergyTerm term{.kind = static_cast<EnergyKind>(kind),
                            .weight = 1.7,
                            .power = power,
                            .margin = 1,
                            .map = {.heads = static_cast<HeadRule>(heads),
                                    .layers = static_cast<LayerRule>(layers),
                                    .tokens = static_cast<TokenNorm>(tokens),
                                    .smooth = static_cast<Smoothing>(smooth),
                                    .norm = static_cast<SpatialNorm>(norm),
                                    .scope = static_cast<NormScope>(scope)},
                            .frames = frames};
      const Objective objective(fixture_.input(term));
      const double error = gradientError(objective, fixture_.randomMaps(objective));
      QVERIFY2(error < 1e-5, std::to_string(error).c_str());
    }
  }

  void rulesForObjectsKeepTheGradient() {
    at::manual_seed(4);
    for (const ObjectRule objects : {ObjectRule::Mean, ObjectRule::Worst}) {
      const EnergyTerm term{.kind = EnergyKind::MassIn, .objects = objects};
      const Objective objective(fixture_.input(term));
      QVERIFY(gradientError(objective, fixture_.randomMaps(objective)) < 1e-5);
    }
  }

  void legacyHalfBatchKeepsTheGradient() {
    at::manual_seed(5);
    const EnergyTerm term{.kind = EnergyKind::Shape,
                          .map = {.heads = HeadRule::PerHead, .norm = SpatialNorm::SoftThreshold},
                          .legacyHalfBatch = true,
                          .diluteInactiveLayers = true};
    const Objective objective(fixture_.input(term));
    QVERIFY(gradientError(objective, fixture_.randomMaps(objective)) < 1e-5);
  }

  // On latents that are tied to the maps by a fixed random layer, the update rule lowers each
  // energy.
  void energiesFallAlongTheGradient() {
    at::manual_seed(6);
    for (const EnergyKind kind :
         {EnergyKind::Shape, EnergyKind::MassIn, EnergyKind::InnerTopK, EnergyKind::OuterTopK,
          EnergyKind::EdgeProj, EnergyKind::Centroid, EnergyKind::Size, EnergyKind::Presence}) {
      EnergyTerm term{.kind = kind, .frames = FrameRule::Sum};
      term.sites.patterns = {"up_blocks.2.*"};
      const Objective objective(fixture_.input(term));
      const at::Tensor keys = at::randn({2, 4, EnergyFixture::kLength}, at::kDouble);
      at::Tensor z = at::randn({EnergyFixture::kFrames, 4, 5, 6}, at::kDouble);
      const auto energyAt = [&](const at::Tensor& latents) {
        const at::Tensor maps = at::einsum("fchw,ncl->fnhwl", {latents, keys}).softmax(-1);
        const std::vector<SiteMaps> all{{&objective.sites()[0], maps}};
        return objective.evaluate(all).energy;
      };
      const double before = energyAt(z).item<double>();
      for (int i = 0; i < 20; ++i) {
        const at::Tensor x = z.detach().requires_grad_(true);
        energyAt(x).backward();
        z = z - 0.05 * x.grad();
      }
      QVERIFY2(energyAt(z).item<double>() < before, std::to_string(static_cast<int>(kind)).c_str());
    }
  }

 private:
  EnergyFixture fixture_;
};

QTEST_APPLESS_MAIN(EnergyGradientTest)
#include "energy_gradient_test.moc"
