// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layers.h"

#include <ATen/ATen.h>

#include <QTest>
#include <cmath>

#include "core/nn/attention_layer.h"
#include "core/nn/resnet.h"
#include "core/nn/transformer.h"

using namespace attune;

namespace {

bool near(double a, double b, double within = 1e-5) { return std::abs(a - b) < within; }

Linear identityLinear(int64_t width) { return {at::eye(width), {}}; }

// A 3x3 convolution that passes every channel on unchanged.
Conv2d identityConv(int64_t channels) {
  at::Tensor weight = at::zeros({channels, channels, 3, 3});
  for (int64_t c = 0; c < channels; ++c) weight[c][c][1][1] = 1.0;
  return {weight, at::zeros({channels}), 1, 1};
}

}  // namespace

class LayersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { at::manual_seed(4); }

  void positionsAreSinesOnEvenChannels() {
    const at::Tensor code = sinusoidalPositions(5, 6);
    QCOMPARE(code.sizes(), at::IntArrayRef({1, 5, 6}));
    for (int64_t p = 0; p < 5; ++p) {
      for (int64_t i = 0; i < 3; ++i) {
        const double angle =
            static_cast<double>(p) * std::pow(10000.0, -2.0 * static_cast<double>(i) / 6.0);
        QVERIFY(near(code[0][p][2 * i].item<double>(), std::sin(angle)));
        QVERIFY(near(code[0][p][2 * i + 1].item<double>(), std::cos(angle)));
      }
    }
  }

  void timeIsToldInCosinesFirst() {
    // linear1 passes the wave on; SiLU is undone by comparing with its own value.
    const TimestepEmbedding embedding{identityLinear(8), identityLinear(8), 8};
    const double t = 37.5;
    const at::Tensor out = embedding(at::full({2}, t));
    QCOMPARE(out.sizes(), at::IntArrayRef({2, 8}));
    const auto silu = [](double x) { return x / (1 + std::exp(-x)); };
    for (int64_t i = 0; i < 4; ++i) {
      const double angle = t * std::pow(10000.0, -static_cast<double>(i) / 4.0);
      QVERIFY(near(out[0][i].item<double>(), silu(std::cos(angle))));
      QVERIFY(near(out[0][4 + i].item<double>(), silu(std::sin(angle))));
    }
  }

  void upsamplesToTwiceTheSizeOrToTheSkips() {
    const Upsample up{identityConv(2)};
    const at::Tensor x = at::randn({1, 2, 3, 2});
    const at::Tensor twice = up(x);
    QCOMPARE(twice.sizes(), at::IntArrayRef({1, 2, 6, 4}));
    const at::Tensor odd = up(x, {5, 3});
    QCOMPARE(odd.sizes(), at::IntArrayRef({1, 2, 5, 3}));
    for (int64_t row = 0; row < 5; ++row) {
      for (int64_t column = 0; column < 3; ++column) {
        // Nearest neighbour: the source cell under a cell's top left corner.
        QVERIFY(at::equal(odd.select(2, row).select(2, column),
                          x.select(2, row * 3 / 5).select(2, column * 2 / 3)));
      }
    }
  }

  void theSecondHalfOfTheFeedForwardIsTheGate() {
    // in: value = x, gate = constant; the gate's bias alone decides what passes.
    FeedForward forward{{at::cat({at::eye(2), at::zeros({2, 2})}), at::tensor({0.F, 0.F, 8.F, -8.F})},
                        identityLinear(2)};
    const at::Tensor out = forward(at::tensor({1.F, 1.F}).view({1, 2}));
    QVERIFY(near(out[0][0].item<double>(), 8.0));
    QVERIFY(near(out[0][1].item<double>(), 0.0));
  }

  void aResnetOfSilentConvolutionsIsItsShortcut() {
    ResnetBlock block;
    block.norm1 = {at::ones({4}), at::zeros({4}), 2, 1e-5};
    block.norm2 = block.norm1;
    block.conv1 = {at::zeros({4, 4, 3, 3}), at::zeros({4}), 1, 1};
    block.conv2 = block.conv1;
    const at::Tensor x = at::randn({2, 4, 3, 5});
    QVERIFY(at::equal(block(x, {}), x));
    block.outputScale = 2;
    QVERIFY(at::equal(block(x, {}), x / 2));
  }

  void aContextIsSharedByTheFramesOfABranch() {
    SiteRegistry registry;
    const auto site = registry.add("attn2", AttentionKind::Cross, 2, 4, 1);
    QCOMPARE(site->order, 0);
    QCOMPARE(registry.add("attn3", AttentionKind::Cross, 2, 4, 1)->order, 1);
    const AttentionLayer layer{site, {at::randn({8, 6}), {}}, {at::randn({8, 5}), {}},
                               {at::randn({8, 5}), {}}, {at::randn({6, 8}), at::randn({6})}};
    const at::Tensor x = at::randn({6, 9, 6});
    const at::Tensor text = at::randn({2, 7, 5});
    const AttentionRows rows{.branches = 2, .frames = 3, .grid = {3, 3}};
    const at::Tensor shared = layer(x, text, rows, nullptr);
    const at::Tensor each = layer(x, text.repeat_interleave(3, 0), rows, nullptr);
    QCOMPARE(shared.sizes(), x.sizes());
    QVERIFY((shared - each).abs().max().item<double>() < 1e-4);
  }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
