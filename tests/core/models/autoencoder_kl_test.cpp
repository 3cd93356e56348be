// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/autoencoder_kl.h"

#include <ATen/core/grad_mode.h>

#include <QTest>

#include "core/models/tiles.h"
#include "tests/support/parity.h"

using namespace attune;
using tests::Parity;

class AutoencoderKlTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matchesDiffusers_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("size");
    QTest::newRow("attention") << "vae_attention" << "";
    QTest::newRow("attention, odd") << "vae_attention" << "odd.";
    QTest::newRow("plain") << "vae_plain" << "";
    QTest::newRow("plain, odd") << "vae_plain" << "odd.";
  }

  void matchesDiffusers() {
    QFETCH(QString, name);
    QFETCH(QString, size);
    const at::NoGradGuard noGrad;
    const std::string folder = "tests/reference/" + name.toStdString();
    const std::string prefix = size.toStdString();
    Parity io(folder + "/io.safetensors", 1e-4);
    const AutoencoderKl vae = AutoencoderKl::load(folder, at::kFloat, at::kCPU);
    VaeOptions options;
    if (prefix.empty()) {
      options.tap = [&](std::string_view path, const at::Tensor& out) { io.tap(path, out); };
    }
    const auto posterior = vae.posterior(io.tensor(prefix + "in.image"), options);
    io.compare(prefix + "out.mean", posterior.mean);
    io.compare(prefix + "out.logvar", posterior.logVar);
    const at::Tensor scaled = io.tensor(prefix + "in.latents") * vae.scalingFactor();
    io.compare(prefix + "out.image", vae.decode(scaled, options));
    QVERIFY2(io.failures().empty(), io.failures().c_str());
  }

  void worksFrameByFrameAndTellsHowFarItIs() {
    const at::NoGradGuard noGrad;
    const AutoencoderKl vae =
        AutoencoderKl::load("tests/reference/vae_plain", at::kFloat, at::kCPU);
    const at::Tensor latents = at::randn({3, 4, 4, 5});
    std::vector<int> steps;
    VaeOptions options;
    options.progress = [&](int done, int total) { steps.push_back(done * 10 + total); };
    const at::Tensor all = vae.decode(latents, options);
    QCOMPARE(steps, (std::vector<int>{13, 23, 33}));
    QVERIFY(at::allclose(all[1], vae.decode(latents.slice(0, 1, 2))[0], 0, 1e-5));
  }

  // Away from what a tile cannot see, tiling changes little; and a frame that fits is untouched.
  void tilesJoinWithoutSeams() {
    const auto blurred = [](const at::Tensor& x) {
      return at::avg_pool2d(at::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2}), 3, 1, 1,
                            false, false);
    };
    const at::Tensor x = at::rand({1, 2, 37, 50});
    const at::Tensor whole = blurred(x);
    const at::Tensor tiled = runTiled(x, 16, 2, 1, blurred);
    QCOMPARE(tiled.sizes(), whole.sizes());
    // A 3x3 mean is off only in a tile's outermost cells, where the ramp gives it least weight.
    QVERIFY((tiled - whole).abs().max().item<double>() < 0.1);
    QVERIFY((tiled - whole).abs().mean().item<double>() < 0.004);
    QVERIFY(at::equal(runTiled(x, 64, 2, 1, blurred), whole));
    const at::Tensor constant = at::ones({1, 1, 40, 40});
    const auto copy = [](const at::Tensor& t) { return t; };
    QVERIFY(at::allclose(runTiled(constant, 16, 1, 1, copy), constant));
  }

  void encodesAndDecodesInTiles() {
    const at::NoGradGuard noGrad;
    const AutoencoderKl vae =
        AutoencoderKl::load("tests/reference/vae_plain", at::kFloat, at::kCPU);
    VaeOptions options;
    options.tileCells = 4;
    const at::Tensor latents = vae.encode(at::rand({1, 3, 36, 44}) * 2 - 1, options);
    QCOMPARE(latents.sizes(), (at::IntArrayRef{1, 4, 9, 11}));
    QCOMPARE(vae.decode(latents, options).sizes(), (at::IntArrayRef{1, 3, 36, 44}));
  }
};

QTEST_APPLESS_MAIN(AutoencoderKlTest)
#include "autoencoder_kl_test.moc"
