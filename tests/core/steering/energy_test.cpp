// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>

#include <QTest>
#include <cmath>

#include "core/steering/maps.h"
#include "tests/core/steering/energy_fixture.h"
#include "tests/support/expect_error.h"

using namespace attune;

namespace {

bool near(double a, double b, double tolerance = 1e-6) {
  return std::abs(a - b) <= tolerance;
}

double energyOf(const Objective& objective, const std::vector<SiteMaps>& maps) {
  return objective.evaluate(maps).energy.item<double>();
}

std::vector<AttentionSite> modelScopeSites() {
  std::vector<AttentionSite> out;
  const auto add = [&](const std::string& block, int count, int heads, int downscale) {
    for (int i = 0; i < count; ++i)
      out.push_back({block + "attentions." + std::to_string(i) + ".transformer_blocks.0.attn2",
                     AttentionKind::Cross, heads, 64, static_cast<int>(out.size()), downscale});
  };
  add("down_blocks.0.", 2, 5, 1);
  add("down_blocks.1.", 2, 10, 2);
  add("down_blocks.2.", 2, 20, 4);
  add("mid_block.", 1, 20, 8);
  add("up_blocks.1.", 3, 20, 4);
  add("up_blocks.2.", 3, 10, 2);
  add("up_blocks.3.", 3, 5, 1);
  return out;
}

}  // namespace

class EnergyTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { at::manual_seed(1); }

  void papersChooseTheirSites() {
    const auto sites = modelScopeSites();
    QCOMPARE(selectSites({.downscales = {2, 4}}, sites).size(), std::size_t{10});
    const auto layout = selectSites({.mid = true, .firstUp = true}, sites);
    QCOMPARE(layout.size(), std::size_t{4});
    QVERIFY(layout[0].id.starts_with("mid_block") && layout[1].id.starts_with("up_blocks.1."));
    QCOMPARE(selectSites({.downscales = {4}}, sites).size(), std::size_t{5});
    QCOMPARE(selectSites({.patterns = {"up_blocks.2.attentions.*"}}, sites).size(), std::size_t{3});
    QCOMPARE(selectSites({.patterns = {"*.attentions.0.*"}}, sites).size(), std::size_t{7});
    QVERIFY(selectSites({.patterns = {"up_blocks.2"}}, sites).empty());
  }

  void knowsWhereTheForwardPassMayStop() {
    EnergyTerm term{.kind = EnergyKind::MassIn};
    term.sites.patterns = {"up_blocks.1.*", "down_blocks.*"};
    const Objective objective(fixture_.input(term));
    QCOMPARE(objective.sites().size(), std::size_t{2});
    QCOMPARE(objective.lastSiteOrder(), 3);
    QVERIFY(objective.wants(fixture_.sites[2]) && !objective.wants(fixture_.sites[3]));
  }

  // ReAtCo: attention spread evenly over 75 words costs exactly 1 for each object.
  void uniformAttentionCostsOneForEachObject() {
    EnergyTerm inner{.kind = EnergyKind::InnerTopK,
                     .map = {.layers = LayerRule::AverageSameGrid,
                             .tokens = TokenNorm::Softmax100,
                             .smooth = Smoothing::Gaussian3d}};
    inner.sites.downscales = {1};
    EnergyTerm outer = inner;
    outer.kind = EnergyKind::OuterTopK;
    ObjectiveInput input = fixture_.input(inner, 4, 77);
    input.terms = {inner, outer};
    const Objective objective(std::move(input));
    std::vector<SiteMaps> maps = fixture_.randomMaps(objective, 4, 77);
    for (SiteMaps& one : maps) one.maps = at::full_like(one.maps, 1.0 / 77);
    const EnergyValue value = objective.evaluate(maps);
    QVERIFY(near(value.energy.item<double>(), 2));
    QVERIFY(near(value.terms[1].item<double>(), 2.0 / 75));
    QVERIFY(near(value.worstInnerMean, 1 - 1.0 / 75));
  }

  void smoothingHasThePublishedWeights() {
    at::Tensor delta = at::zeros({5, 1, 5, 5}, at::kDouble);
    delta[2][0][2][2] = 1;
    const at::Tensor out = normalised({.smooth = Smoothing::Gaussian3d}, delta);
    QVERIFY(near(out[2][0][2][2].item<double>(), 0.191219));
    QVERIFY(near(out[2][0][2][1].item<double>(), 0.070346));
    QVERIFY(near(out[1][0][2][1].item<double>(), 0.025879));
    QVERIFY(near(out[1][0][1][1].item<double>(), 0.009520));
    QVERIFY(near(out.sum().item<double>(), 1));
    const at::Tensor still = at::ones({1, 1, 3, 3}, at::kDouble);
    QVERIFY(at::allclose(normalised({.smooth = Smoothing::Gaussian3d}, still), still));
  }

  void softThresholdHasThePublishedResponse() {
    const MapSpec spec{.norm = SpatialNorm::SoftThreshold};
    const at::Tensor ramp = (at::arange(11, at::kDouble) / 10).reshape({1, 1, 1, 11});
    const at::Tensor out = normalised(spec, ramp).flatten();
    for (const auto& [i, expected] :
         {std::pair{3, 0.018}, std::pair{4, 0.119}, std::pair{5, 0.5}, std::pair{7, 0.982}})
      QVERIFY(near(out[i].item<double>(), expected, 6e-4));
    at::Tensor binary = at::zeros({1, 1, 4, 4}, at::kDouble);
    binary[0][0][1][2] = 0.03;
    QVERIFY(at::allclose(normalised(spec, binary), binary / 0.03));
  }

  void lowestAtTheTarget() {
    for (const EnergyKind kind :
         {EnergyKind::Shape, EnergyKind::MassIn, EnergyKind::InnerTopK, EnergyKind::OuterTopK,
          EnergyKind::EdgeProj, EnergyKind::Centroid, EnergyKind::Size, EnergyKind::Presence}) {
      EnergyTerm term{.kind = kind, .margin = 1};
      term.sites.patterns = {"up_blocks.2.*"};
      const Objective objective(fixture_.input(term));
      std::vector<SiteMaps> maps = fixture_.randomMaps(objective);
      const double before = energyOf(objective, maps);
      at::Tensor exact = at::zeros_like(maps[0].maps);
      const auto fill = [&](std::size_t object, int token) {
        exact.select(-1, token).copy_(
            objective.target(0, object, fixture_.latent).unsqueeze(1).expand({4, 2, 5, 6}));
      };
      fill(0, 2);
      fill(0, 3);
      fill(1, 5);
      maps[0].maps = exact;
      const double energy = energyOf(objective, maps);
      QVERIFY2(near(energy, 0, 1e-6) && energy < before,
               std::to_string(static_cast<int>(kind)).c_str());
    }
  }

  void massDoesNotDependOnTheMapsScale() {
    const Objective objective(
        fixture_.input({.kind = EnergyKind::MassIn, .map = {.heads = HeadRule::PerHead}}));
    std::vector<SiteMaps> maps = fixture_.randomMaps(objective);
    const double before = energyOf(objective, maps);
    for (SiteMaps& one : maps) one.maps = one.maps * 40;
    QVERIFY(near(energyOf(objective, maps), before, 1e-5));
  }

  void constantMapsGiveNoNan() {
    for (int kind = 0; kind <= static_cast<int>(EnergyKind::Presence); ++kind)
      for (int norm = 0; norm <= static_cast<int>(SpatialNorm::DivideByMax); ++norm)
        for (const double level : {0.0, 0.25}) {
          const EnergyTerm term{.kind = static_cast<EnergyKind>(kind),
                                .map = {.norm = static_cast<SpatialNorm>(norm)}};
          const Objective objective(fixture_.input(term));
          std::vector<SiteMaps> maps = fixture_.randomMaps(objective);
          for (SiteMaps& one : maps)
            one.maps = at::full_like(one.maps, level).to(at::kFloat).requires_grad_(true);
          const EnergyValue value = objective.evaluate(maps);
          value.energy.backward();
          QVERIFY(std::isfinite(value.energy.item<double>()));
          for (const SiteMaps& one : maps)
            QVERIFY(at::isfinite(one.maps.grad()).all().item<bool>());
        }
  }

  void framesWithoutTheObjectCountOnlyOutside() {
    for (const EnergyKind kind : {EnergyKind::InnerTopK, EnergyKind::OuterTopK}) {
      ObjectiveInput input = fixture_.input({.kind = kind, .frames = FrameRule::Mean});
      input.objects.resize(1);
      input.objects[0].track.first = 2;
      const Objective objective(std::move(input));
      std::vector<SiteMaps> maps = fixture_.randomMaps(objective);
      for (SiteMaps& one : maps) one.maps.requires_grad_(true);
      objective.evaluate(maps).energy.backward();
      const at::Tensor gradient = maps[0].maps.grad().abs();
      QCOMPARE(gradient.slice(0, 0, 2).sum().item<double>() > 0, kind == EnergyKind::OuterTopK);
      QVERIFY(gradient.slice(0, 2).sum().item<double>() > 0);
    }
  }

  void sumIsTheMeanTimesTheFrames() {
    const Objective mean(fixture_.input({.kind = EnergyKind::MassIn}));
    const Objective sum(fixture_.input({.kind = EnergyKind::MassIn, .frames = FrameRule::Sum}));
    const std::vector<SiteMaps> maps = fixture_.randomMaps(mean);
    const EnergyValue summed = sum.evaluate(maps);
    QVERIFY(near(summed.energy.item<double>(), 4 * energyOf(mean, maps)));
    QVERIFY(near(summed.meanEnergy, energyOf(mean, maps)));
  }

  void windowsSeeTheirOwnFrames() {
    ObjectiveInput input = fixture_.input({.kind = EnergyKind::MassIn, .frames = FrameRule::Sum});
    for (SteeredObject& object : input.objects)
      object.track.path = Path{.points = {{0.2, 0.2}, {0.8, 0.8}}};
    const Objective objective(std::move(input));
    const std::vector<SiteMaps> maps = fixture_.randomMaps(objective);
    double parts = 0;
    for (const int first : {0, 2}) {
      std::vector<SiteMaps> window = maps;
      for (SiteMaps& one : window) one.maps = one.maps.slice(0, first, first + 2);
      parts += objective.evaluate(window, first).energy.item<double>();
    }
    QVERIFY(near(parts, energyOf(objective, maps)));
  }

  void releasedCodeReadsTheSecondHalf() {
    EnergyTerm term{.kind = EnergyKind::Shape,
                    .map = {.heads = HeadRule::PerHead, .norm = SpatialNorm::SoftThreshold},
                    .frames = FrameRule::Sum,
                    .legacyHalfBatch = true};
    const Objective objective(fixture_.input(term, 16));
    std::vector<SiteMaps> maps = fixture_.randomMaps(objective, 16);
    for (SiteMaps& one : maps) one.maps.requires_grad_(true);
    objective.evaluate(maps).energy.backward();
    for (const SiteMaps& one : maps) {
      QVERIFY(one.maps.grad().slice(0, 0, 8).abs().sum().item<double>() == 0);
      QVERIFY((one.maps.grad().slice(0, 8).abs().sum({1, 2, 3, 4}) > 0).all().item<bool>());
    }
    // Two of the three cross sites are selected: the diluted mean is two thirds of the plain one.
    term.legacyHalfBatch = false;
    term.sites.patterns = {"up_blocks.*"};
    const Objective plain(fixture_.input(term));
    term.diluteInactiveLayers = true;
    const Objective diluted(fixture_.input(term));
    const std::vector<SiteMaps> few = fixture_.randomMaps(plain);
    QVERIFY(near(energyOf(diluted, few), energyOf(plain, few) * 2 / 3));
  }

  void refinementSeesTheWorstObject() {
    EnergyTerm term{.kind = EnergyKind::InnerTopK, .weight = 2, .frames = FrameRule::Sum};
    term.sites.patterns = {"up_blocks.2.*"};
    const Objective objective(fixture_.input(term));
    std::vector<SiteMaps> maps = fixture_.randomMaps(objective);
    maps[0].maps = at::full_like(maps[0].maps, 0.1);
    maps[0].maps.select(-1, 5).fill_(0.9);
    const EnergyValue value = objective.evaluate(maps);
    QVERIFY(near(value.worstInnerMean, 0.9));
    QVERIFY(near(value.worstInner.item<double>(), 0.9 * 4 * 2));
  }

  void tinyMasksKeepOneCell() {
    ObjectiveInput input = fixture_.input({.kind = EnergyKind::InnerTopK});
    input.objects.resize(1);
    input.objects[0].track = EnergyFixture::box(0.5, 0.5, 0.51, 0.51);
    const Objective objective(std::move(input));
    QVERIFY(std::isfinite(energyOf(objective, fixture_.randomMaps(objective))));
    QVERIFY(!objective.warnings().empty() && mentions(objective.warnings()[0], "ball"));
  }

  void refusesWhatCannotBeSteered() {
    const auto bad = [](ObjectiveInput input) {
      return badInputOf([&] { const Objective objective(std::move(input)); });
    };
    EnergyTerm nowhere{.kind = EnergyKind::MassIn};
    nowhere.sites.patterns = {"transformer.*"};
    QVERIFY(mentions(bad(fixture_.input(nowhere)), "up_blocks.1.attentions.0.attn2"));
    ObjectiveInput input = fixture_.input({.kind = EnergyKind::MassIn});
    input.objects[1].tokens.clear();
    QVERIFY(mentions(bad(input), "\"star\" has no word in the prompt"));
    input.objects[1].tokens = {40};
    QVERIFY(mentions(bad(input), "shorten the prompt"));
    input.objects[1].tokens = {2};
    input.objects[1].track = EnergyFixture::box(2, 2, 3, 3);
    QVERIFY(mentions(bad(input), "object \"star\""));
    input.objects.clear();
    QVERIFY(mentions(bad(input), "name one"));
    input.terms.clear();
    QVERIFY(Objective(std::move(input)).empty());
    fixture_.sites[3].heads = 3;
    const EnergyTerm legacy{
        .kind = EnergyKind::Shape, .map = {.heads = HeadRule::PerHead}, .legacyHalfBatch = true};
    QVERIFY(mentions(bad(fixture_.input(legacy)), "even number of heads"));
    fixture_.sites[3].heads = 2;
  }

 private:
  EnergyFixture fixture_;
};

QTEST_APPLESS_MAIN(EnergyTest)
#include "energy_test.moc"
