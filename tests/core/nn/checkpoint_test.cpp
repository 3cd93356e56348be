// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/checkpoint.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include <QTest>

using namespace attune;

namespace {

using Tensors = std::vector<at::Tensor>;

at::Tensor leaf(at::IntArrayRef shape) { return at::randn(shape).requires_grad_(true); }

Tensors gradients(const at::Tensor& of, const Tensors& inputs) {
  return torch::autograd::grad({of}, inputs, {}, std::nullopt, false, /*allow_unused=*/true);
}

double relative(const at::Tensor& a, const at::Tensor& b) {
  return ((a - b).norm() / b.norm()).item<double>();
}

// Two outputs of three inputs, with more between than a single operation.
Tensors mixture(const Tensors& in) {
  const at::Tensor hidden = at::gelu(at::matmul(in[0], in[1])) + in[2].sin();
  return {hidden.square().mean(1), at::softmax(hidden, 1)};
}

}  // namespace

class CheckpointTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { at::manual_seed(2); }

  void gradientsAreThePlainOnes() {
    const Tensors in = {leaf({5, 7}), leaf({7, 9}), leaf({5, 9})};
    const at::Tensor weights = at::randn({5, 9});
    const auto goal = [&](const Tensors& out) { return out[0].sum() + (out[1] * weights).sum(); };
    const Tensors plainOut = mixture(in);
    const Tensors out = checkpoint(mixture, in);
    QVERIFY(at::equal(out[0], plainOut[0]) && at::equal(out[1], plainOut[1]));
    const Tensors plain = gradients(goal(plainOut), in);
    const Tensors found = gradients(goal(out), in);
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(relative(found[i], plain[i]) < 1e-6);
  }

  void segmentsMayFollowEachOther() {
    const at::Tensor x = leaf({4, 4});
    const auto layer = [](const Tensors& in) -> Tensors { return {at::tanh(in[0] * 1.7) + in[0]}; };
    const at::Tensor plain = layer(layer(layer({x})))[0];
    at::Tensor h = x;
    for (int i = 0; i < 3; ++i) h = checkpoint(layer, {h})[0];
    QVERIFY(relative(gradients(h.sum(), {x})[0], gradients(plain.sum(), {x})[0]) < 1e-6);
  }

  // What lies between is not kept: the segment runs once forward and once more for the gradient.
  void theSegmentRunsAgainForGradientsOnly() {
    int runs = 0;
    const at::Tensor x = leaf({3});
    const Tensors out = checkpoint(
        [&](const Tensors& in) -> Tensors {
          ++runs;
          return {in[0].exp()};
        },
        {x});
    QCOMPARE(runs, 1);
    (void)gradients(out[0].sum(), {x});
    QCOMPARE(runs, 2);
  }

  void inputsWithoutGradientsGetNone() {
    const at::Tensor x = leaf({3, 3});
    const at::Tensor constant = at::randn({3, 3});
    const auto segment = [](const Tensors& in) -> Tensors { return {in[0] * in[1]}; };
    const Tensors out = checkpoint(segment, {x, constant});
    const at::Tensor found = gradients(out[0].sum(), {x})[0];
    QVERIFY(relative(found, constant) < 1e-6);
    QVERIFY(!constant.grad().defined());
  }

  void outputsThatNobodyUsesAreNothing() {
    const Tensors in = {leaf({5, 7}), leaf({7, 9}), leaf({5, 9})};
    const Tensors found = gradients(checkpoint(mixture, in)[0].sum(), in);
    const Tensors plain = gradients(mixture(in)[0].sum(), in);
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(relative(found[i], plain[i]) < 1e-6);
  }

  void anInputThatIsNotUsedHasNoGradient() {
    const at::Tensor x = leaf({3});
    const at::Tensor unused = leaf({3});
    const Tensors out =
        checkpoint([](const Tensors& in) -> Tensors { return {in[0] * 2}; }, {x, unused});
    const Tensors found = gradients(out[0].sum(), {x, unused});
    QVERIFY(relative(found[0], at::full({3}, 2.0)) < 1e-6);
    QVERIFY(!found[1].defined() || found[1].abs().max().item<double>() == 0);
  }

  void withGradientsOffItJustRuns() {
    const at::NoGradGuard noGrad;
    const at::Tensor x = at::randn({3}).requires_grad_(true);
    const Tensors out =
        checkpoint([](const Tensors& in) -> Tensors { return {in[0] * 2}; }, {x});
    QVERIFY(!out[0].requires_grad());
    QVERIFY(at::equal(out[0], x * 2));
  }
};

QTEST_APPLESS_MAIN(CheckpointTest)
#include "checkpoint_test.moc"
