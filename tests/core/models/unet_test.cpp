// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/unet.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include <QTest>

#include "core/attention/recorder.h"
#include "core/base/error.h"
#include "tests/support/parity.h"

using namespace attune;
using tests::Parity;
using tests::relativeDifference;

namespace {

const std::string kReference = "tests/reference/";

UNet loadCase(const std::string& name, at::ScalarType dtype = at::kFloat) {
  const std::string folder = kReference + name;
  const bool motion = std::filesystem::exists(folder + "/motion_adapter");
  return UNet::load(folder + "/unet", motion ? folder + "/motion_adapter" : "", dtype, at::kCPU);
}

// The reference's [B, 4, F, h, w] (or [B, 4, h, w]) as branches and frames in one batch.
DenoiserInput inputOf(const Parity& io) {
  const at::Tensor sample = io.in("sample");
  DenoiserInput input;
  input.branches = static_cast<int>(sample.size(0));
  if (sample.dim() == 5) {
    input.frames = static_cast<int>(sample.size(2));
    input.latents = sample.transpose(1, 2).flatten(0, 1).contiguous();
    input.text = io.in("text");
  } else {
    input.latents = sample;
    input.text = io.in("encoder_hidden_states");
  }
  input.timesteps = io.in("timestep").expand({input.branches});
  return input;
}

at::Tensor unfold(const at::Tensor& out, const at::Tensor& like) {
  if (like.dim() == 4) return out;
  return out.view({like.size(0), like.size(2), like.size(1), like.size(3), like.size(4)})
      .transpose(1, 2);
}

}  // namespace

class UnetTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matchesDiffusersBlockByBlock_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("blocks");
    QTest::newRow("2d") << "unet2d" << 20;
    QTest::newRow("mid") << "unet_motion_mid" << 20;
    QTest::newRow("linear") << "unet_motion_linear" << 30;
    QTest::newRow("odd") << "unet_motion_odd" << 30;
    QTest::newRow("one frame") << "unet_motion_single_frame" << 20;
    QTest::newRow("uneven") << "unet_motion_uneven" << 20;
  }

  void matchesDiffusersBlockByBlock() {
    QFETCH(QString, name);
    QFETCH(int, blocks);
    const at::NoGradGuard noGrad;
    Parity io(kReference + name.toStdString() + "/io.safetensors");
    const UNet unet = loadCase(name.toStdString());
    DenoiserInput input = inputOf(io);
    input.tap = [&](std::string_view path, const at::Tensor& out) { io.tap(path, out); };
    const at::Tensor out = unet.forward(input, nullptr);
    io.compare("out.sample", unfold(out, io.tensor("out.sample")));
    QVERIFY2(io.failures().empty(), io.failures().c_str());
    QVERIFY2(io.compared() >= blocks, qPrintable(QString::number(io.compared())));
    qInfo("%d blocks, worst %.2g of the spread", io.compared(), io.worst());
  }

  void textPerFrameIsTextPerBranch() {
    const at::NoGradGuard noGrad;
    const Parity io(kReference + "unet_motion_mid/io.safetensors");
    const UNet unet = loadCase("unet_motion_mid");
    DenoiserInput input = inputOf(io);
    const at::Tensor shared = unet.forward(input, nullptr);
    input.text = io.in("encoder_hidden_states");
    QVERIFY(relativeDifference(unet.forward(input, nullptr), shared) < 1e-6);
  }

  void recordsWhatTheReferenceSaw() {
    const at::NoGradGuard noGrad;
    const Parity io(kReference + "unet_motion_mid/io.safetensors");
    const SafetensorsFile wanted(kReference + "unet_motion_mid/attention.safetensors");
    const UNet unet = loadCase("unet_motion_mid");
    const DenoiserInput input = inputOf(io);
    const at::Tensor plain = unet.forward(input, nullptr);

    // The recorder watches the last branch; the reference has both, so one is recorded at a time.
    int maps = 0;
    int rows = 0;
    AttentionPass pass;
    pass.observe(everySite(), [&](const AttentionCall& call, const at::Tensor& out) {
      const std::string& id = call.site->id;
      const RowStatistics statistics = rowStatistics(call, {.blockBytes = 512});
      if (wanted.find("map." + id) != nullptr) {
        std::vector<int> keys(static_cast<std::size_t>(call.k.size(2)));
        for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = static_cast<int>(i);
        const at::Tensor map = keyMaps(call, statistics.logSumExp, keys).mean(1).transpose(1, 2);
        QVERIFY2(relativeDifference(map, wanted.tensor("map." + id)) < 1e-5, id.c_str());
        ++maps;
      }
      if (wanted.find("rows." + id) != nullptr) {
        QVERIFY2(relativeDifference(statistics.entropy, wanted.tensor("rows." + id)) < 1e-4,
                 id.c_str());
        ++rows;
      }
      if (wanted.find("energy." + id) != nullptr) {
        const AttentionEnergy energy = attentionEnergy(call, out);
        const at::Tensor reference = wanted.tensor("energy." + id);
        QVERIFY(std::abs(energy.output - reference[0].item<double>()) < 1e-5);
        QVERIFY(std::abs(energy.uniform - reference[1].item<double>()) < 1e-5);
        QVERIFY(std::abs(energy.identity - reference[2].item<double>()) < 1e-5);
      }
    });
    const at::Tensor watched = unet.forward(input, &pass);
    QVERIFY(at::equal(plain, watched));
    QVERIFY(maps >= 5);
    QVERIFY(rows >= 10);
  }

  void gradientMatchesTheReference_data() {
    QTest::addColumn<bool>("checkpointed");
    QTest::addColumn<bool>("early");
    QTest::newRow("plain") << false << false;
    QTest::newRow("stopped after the last site") << false << true;
    QTest::newRow("checkpointed") << true << false;
    QTest::newRow("checkpointed and stopped") << true << true;
  }

  void gradientMatchesTheReference() {
    QFETCH(bool, checkpointed);
    QFETCH(bool, early);
    const Parity io(kReference + "unet_motion_mid/io.safetensors");
    const SafetensorsFile wanted(kReference + "unet_motion_mid/gradient.safetensors");
    const UNet unet = loadCase("unet_motion_mid");
    const auto [energy, gradient, out] = guidedGradient(unet, inputOf(io), wanted, checkpointed, early);
    QVERIFY(std::abs(energy - wanted.tensor("energy").item<double>()) <
            1e-5 * std::abs(wanted.tensor("energy").item<double>()));
    const at::Tensor reference = wanted.tensor("gradient");
    const double off = relativeDifference(unfold(gradient, reference), reference);
    QVERIFY2(off < 1e-4, qPrintable(QString::number(off)));
    QCOMPARE(out.defined(), !early);
  }

  void checkpointedGradientIsThePlainOne() {
    const Parity io(kReference + "unet_motion_mid/io.safetensors");
    const SafetensorsFile wanted(kReference + "unet_motion_mid/gradient.safetensors");
    const UNet unet = loadCase("unet_motion_mid");
    const auto plain = guidedGradient(unet, inputOf(io), wanted, false, true);
    const auto again = guidedGradient(unet, inputOf(io), wanted, true, true);
    QVERIFY(relativeDifference(again.gradient, plain.gradient) < 1e-5);
  }

  void listsItsSitesInOrder() {
    const UNet unet = loadCase("unet_motion_linear");
    const auto& sites = unet.sites();
    for (std::size_t i = 0; i < sites.size(); ++i) {
      QCOMPARE(sites[i]->order, static_cast<int>(i));
    }
    QCOMPARE(sites.front()->id,
             std::string("down_blocks.0.attentions.0.transformer_blocks.0.attn1"));
    std::vector<std::string> seen;
    AttentionPass pass;
    pass.observe(everySite(), [&](const AttentionCall& call, const at::Tensor&) {
      seen.push_back(call.site->id);
    });
    const Parity io(kReference + "unet_motion_linear/io.safetensors");
    const at::NoGradGuard noGrad;
    (void)unet.forward(inputOf(io), &pass);
    QCOMPARE(seen.size(), sites.size());
    for (std::size_t i = 0; i < seen.size(); ++i) QCOMPARE(seen[i], sites[i]->id);
  }

  void runsInBfloat16() {
    const at::NoGradGuard noGrad;
    const Parity io(kReference + "unet_motion_mid/io.safetensors");
    const UNet unet = loadCase("unet_motion_mid", at::kBFloat16);
    DenoiserInput input = inputOf(io);
    input.latents = input.latents.to(at::kBFloat16);
    input.text = input.text.to(at::kBFloat16);
    const at::Tensor wanted = io.tensor("out.sample");
    const at::Tensor out = unfold(unet.forward(input, nullptr), wanted);
    QCOMPARE(out.scalar_type(), at::kBFloat16);
    QVERIFY(relativeDifference(out, wanted) < 0.2);
  }

  void refusesTooManyFramesAndOtherAdapters() {
    const UNet unet = loadCase("unet_motion_mid");
    const int most = unet.shape().mostFrames;
    DenoiserInput input;
    input.frames = most + 1;
    expectBadInput([&] { (void)unet.forward(input, nullptr); }, "windows");
    expectBadInput(
        [&] {
          (void)UNet::load(kReference + "unet_motion_mid/unet",
                           kReference + "unet_motion_linear/motion_adapter", at::kFloat, at::kCPU);
        },
        "another U-Net");
    expectBadInput(
        [&] {
          (void)UNet::load(kReference + "vae_plain", "", at::kFloat, at::kCPU);
        },
        "block type");
  }

  void stopsBetweenLayers() {
    const at::NoGradGuard noGrad;
    const Parity io(kReference + "unet_motion_mid/io.safetensors");
    const UNet unet = loadCase("unet_motion_mid");
    DenoiserInput input = inputOf(io);
    std::stop_source source;
    input.cancel = CancelToken(source.get_token());
    int taps = 0;
    input.tap = [&](std::string_view, const at::Tensor&) {
      if (++taps == 3) source.request_stop();
    };
    QVERIFY_EXCEPTION_THROWN((void)unet.forward(input, nullptr), Error);
    QVERIFY(taps < 8);
  }

 private:
  struct Guided {
    double energy;
    at::Tensor gradient;
    at::Tensor out;
  };

  static Guided guidedGradient(const UNet& unet, DenoiserInput input, const SafetensorsFile& wanted,
                               bool checkpointed, bool early) {
    const at::AutoGradMode withGrad(true);
    input.latents = input.latents.clone().requires_grad_(true);
    input.checkpointed = checkpointed;
    AttentionPass pass;
    int last = 0;
    for (const auto& site : unet.sites()) {
      if (wanted.find("target." + site->id) != nullptr) last = std::max(last, site->order);
    }
    if (early) pass.stopAfter(last);
    pass.observe(
        [&](const AttentionSite& site) { return wanted.find("target." + site.id) != nullptr; },
        [&](const AttentionCall& call, const at::Tensor&) {
          const at::Tensor scores = at::matmul(call.q * call.scale, call.k.transpose(2, 3));
          pass.keep(call, at::softmax(scores, 3).mean(1));
        });
    const at::Tensor out = unet.forward(input, &pass);
    at::Tensor energy = at::zeros({});
    for (const auto& kept : pass.kept()) {
      const at::Tensor target = wanted.tensor("target." + kept.site->id).to(at::kFloat);
      const double weight = wanted.tensor("weight." + kept.site->id).item<double>();
      energy = energy + (kept.value - target).square().mean() * weight;
    }
    const auto gradient = torch::autograd::grad({energy}, {input.latents});
    return {energy.item<double>(), gradient[0], out};
  }

  template <class F>
  static void expectBadInput(F&& f, const char* part) {
    try {
      f();
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadInput);
      QVERIFY2(error.message().find(part) != std::string::npos, error.what());
      return;
    }
    QFAIL("nothing was thrown");
  }
};

QTEST_APPLESS_MAIN(UnetTest)
#include "unet_test.moc"
