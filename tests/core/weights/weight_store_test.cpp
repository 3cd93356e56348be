// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weight_store.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/weights/safetensors.h"

namespace fs = std::filesystem;
using namespace attune;
using nlohmann::json;

class WeightStoreTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void findsTheNamesThatAreInUse() {
    for (const char* name :
         {"diffusion_pytorch_model.safetensors", "model.safetensors", "model.fp16.safetensors"}) {
      init();
      write(name, {{"a", at::ones({2})}});
      QCOMPARE(WeightStore::open(root()).path(), root() / name);
      QCOMPARE(WeightStore::open(root() / name).names(), (std::vector<std::string>{"a"}));
    }
  }

  void theVariantIsChosenByNameAndTheDtypeByHeader() {
    write("model.safetensors", {{"a", at::ones({2})}});
    write("model.fp16.safetensors", {{"a", at::full({2}, 2.0F)}});
    QCOMPARE(valueOf(WeightStore::open(root()), "a"), 1.0);
    const auto half = WeightStore::open(root(), WeightVariant::Half);
    QCOMPARE(valueOf(half, "a"), 2.0);
    QCOMPARE(half.dtype("a"), at::kFloat);
    fs::remove(root() / "model.fp16.safetensors");
    QCOMPARE(valueOf(WeightStore::open(root(), WeightVariant::Half), "a"), 1.0);
  }

  void readsShards() {
    for (const char* index : {"diffusion_pytorch_model.safetensors.index.json",
                              "diffusion_pytorch_model.safetensors.index.fp16.json"}) {
      init();
      writeShards(index);
      const auto store = WeightStore::open(root());
      QCOMPARE(store.names(), (std::vector<std::string>{"a", "b", "c"}));
      QCOMPARE(valueOf(store, "a"), 1.0);
      QCOMPARE(valueOf(store, "c"), 3.0);
      QCOMPARE(store.fileOf("c"), root() / "two.safetensors");
      QCOMPARE(WeightStore::open(root() / index).names().size(), std::size_t{3});
    }
  }

  void refusesBrokenShards() {
    const char* index = "model.safetensors.index.json";
    writeShards(index);
    const auto refuse = [&](const json& map, const char* message) {
      writeFile(root() / index, json{{"weight_map", map}}.dump());
      expectError([&] { (void)WeightStore::open(root()); }, message);
    };
    refuse({{"a", "two.safetensors"}}, "two.safetensors: lacks 'a', which model.safetensors.index");
    refuse({{"a", "three.safetensors"}}, "weight_map['a']: the shard three.safetensors is missing");
    refuse({{"a", "../one.safetensors"}}, "is not the name of a file beside the index");
    refuse({{"a", "/etc/one.safetensors"}}, "is not the name of a file beside the index");
    refuse({{"a", "..\\one.safetensors"}}, "is not the name of a file beside the index");
    refuse({{"a", ""}}, "is not the name of a file beside the index");
    refuse({{"a", "one.bin"}}, "'one.bin' is no .safetensors file");
    refuse({{"a", 1}}, "weight_map['a']: expected the name of a file");
    refuse(json::object(), "weight_map: expected an object");
    refuse(json::array(), "weight_map: expected an object");
    for (const char* text : {"{}", "[]", "3"}) {
      writeFile(root() / index, text);
      expectError([&] { (void)WeightStore::open(root()); }, "weight_map: expected an object");
    }
    writeFile(root() / index, "{");
    expectError([&] { (void)WeightStore::open(root()); }, "index.json: is not valid JSON");
  }

  void aFolderWithoutWeightsSaysWhatToDo() {
    expectError([&] { (void)WeightStore::open(root() / "unet"); }, "unet: does not exist");
    expectError([&] { (void)WeightStore::open(root()); }, "fetch the model again with its weights");
    writeFile(root() / "diffusion_pytorch_model.bin", "x");
    expectError([&] { (void)WeightStore::open(root()); },
                "as a pickle only (diffusion_pytorch_model.bin)");
    expectError([&] { (void)WeightStore::open(root() / "diffusion_pytorch_model.bin"); },
                "is a pickle");
    write("adapter.safetensors", {});
    expectError([&] { (void)WeightStore::open(root()); },
                "name the file itself if 'adapter.safetensors' is meant");
  }

  void theCursorWalksConvertsAndKeepsCount() {
    write("model.safetensors", {{"down.0.weight", at::ones({2, 3}, at::kBFloat16)},
                                {"down.0.bias", at::full({2}, 0.5F).to(at::kHalf)},
                                {"down.ids", at::ones({4}, at::kLong)},
                                {"embeddings.position_ids", at::ones({4}, at::kLong)},
                                {"extra", at::ones({1})}});
    const auto store = WeightStore::open(root());
    const Weights down = store.root(at::kFloat, at::kCPU) / "down";
    const Weights first = down / 0;
    QCOMPARE(first.key("weight"), std::string("down.0.weight"));
    const at::Tensor weight = first.tensor("weight", {2, 3});
    QCOMPARE(weight.scalar_type(), at::kFloat);
    QVERIFY(at::equal(weight, at::ones({2, 3})));
    QVERIFY(at::equal(first.tensor("bias", {2}), at::full({2}, 0.5F)));
    QCOMPARE(first.withDtype(at::kHalf).tensor("bias").scalar_type(), at::kHalf);
    QCOMPARE(down.tensor("ids").scalar_type(), at::kLong);
    QVERIFY(first.has("bias") && !first.has("gain"));
    QVERIFY(down.hasAny() && !(down / 1).hasAny() && !(down / "0.w").hasAny());
    QCOMPARE(first.shape("weight"), (std::vector<std::int64_t>{2, 3}));

    QCOMPARE(store.unused(), (std::vector<std::string>{"extra"}));
    QVERIFY(store.report().ends_with("1 of 5 tensors were not used: extra"));
    (void)store.tensor("extra");
    QVERIFY(store.report().empty());
  }

  void whatNeedsNoConversionIsAView() {
    write("model.safetensors", {{"a", at::ones({2, 2})}});
    const Weights root = WeightStore::open(this->root()).root(at::kFloat, at::kCPU);
    QCOMPARE(root.tensor("a").data_ptr(), root.tensor("a", {2, 2}).data_ptr());
    const c10::InferenceMode inference;
    QVERIFY(!root.tensor("a", {2, 2}).is_inference());
    QVERIFY(!root.withDtype(at::kHalf).tensor("a", {2, 2}).is_inference());
  }

  void trailingOnesMayDiffer() {
    write("model.safetensors", {{"conv", at::ones({3, 3, 1, 1})}, {"linear", at::ones({3, 3})}});
    const Weights root = WeightStore::open(this->root()).root(at::kFloat, at::kCPU);
    QVERIFY(root.tensor("conv", {3, 3}).sizes() == at::IntArrayRef({3, 3}));
    QVERIFY(root.tensor("linear", {3, 3, 1, 1}).sizes() == at::IntArrayRef({3, 3, 1, 1}));
    expectError(
        [&] {
          (void)root.tensor("conv", {1, 3, 3});
        },
        "model.safetensors: conv: expected shape [1, 3, 3], found [3, 3, 1, 1]");
  }

  void oldNamesAreFoundByTheirAlias() {
    write("model.safetensors", {{"mid.attentions.0.query.weight", at::full({2, 2}, 1.0F)},
                                {"mid.attentions.0.proj_attn.bias", at::full({2}, 4.0F)}});
    const auto store = WeightStore::open(root());
    const Weights plain = store.root(at::kFloat, at::kCPU) / "mid" / "attentions" / 0;
    QVERIFY(!plain.has("to_q.weight"));
    const Weights aliased = plain.withAlias(oldAttentionKey);
    QVERIFY(aliased.has("to_q.weight"));
    QVERIFY(at::equal(aliased.tensor("to_q.weight", {2, 2}), at::ones({2, 2})));
    QCOMPARE((aliased / "to_out" / 0).tensor("bias", {2}).sum().item<float>(), 8.0F);
    QVERIFY(store.unused().empty());
    QCOMPARE(oldAttentionKey("a.to_k.bias"), std::string("a.key.bias"));
    QCOMPARE(oldAttentionKey("a.to_v.bias"), std::string("a.value.bias"));
    QVERIFY(oldAttentionKey("a.group_norm.bias").empty());
  }

  void theFirstProblemIsThrownAtOnce() {
    write("model.safetensors", {{"a", at::ones({2})}});
    const Weights root = WeightStore::open(this->root()).root(at::kFloat, at::kCPU);
    expectError([&] { (void)(root / "down").tensor("a", {2}); },
                "model.safetensors: down.a is missing; the config and the weights must be of");
    expectError([&] { (void)root.tensor("b"); }, "has no tensor 'b'");
  }

  void loadAllNamesEveryProblem() {
    write("model.safetensors", {{"a", at::ones({2})}, {"b", at::ones({3})}});
    const auto store = WeightStore::open(root());
    const auto build = [](const Weights& w) {
      return std::vector{w.tensor("a", {2}), w.tensor("b", {2}), w.tensor("c", {4, 4})};
    };
    expectError([&] { (void)Weights::loadAll(store, at::kFloat, at::kCPU, build); },
                "model.safetensors: 2 tensors do not fit the config: b: expected shape [2], found "
                "[3]; c is missing;");
    const auto good = Weights::loadAll(store, at::kFloat, at::kCPU,
                                       [](const Weights& w) { return w.tensor("b", {3}); });
    QVERIFY(at::equal(good, at::ones({3})));
    expectError(
        [&] {
          (void)Weights::loadAll(store, at::kFloat, at::kCPU, [](const Weights& w) {
            for (int i = 0; i < 25; ++i) (void)(w / i).tensor("x", {1});
            return 0;
          });
        },
        "25 tensors do not fit the config: 0.x is missing; ");
  }

 private:
  [[nodiscard]] fs::path root() const { return folder_->path().toStdString(); }
  void write(const char* name, const std::map<std::string, at::Tensor>& tensors) const {
    writeSafetensors(root() / name, tensors);
  }
  void writeShards(const char* index) const {
    write("one.safetensors", {{"a", at::full({2}, 1.0F)}, {"b", at::full({2}, 2.0F)}});
    write("two.safetensors", {{"c", at::full({2}, 3.0F)}});
    const json map{{"a", "one.safetensors"}, {"b", "one.safetensors"}, {"c", "two.safetensors"}};
    writeFile(root() / index, json{{"metadata", {{"total_size", 24}}}, {"weight_map", map}}.dump());
  }
  static double valueOf(const WeightStore& store, const char* name) {
    return store.tensor(name)[0].item<double>();
  }

  static void expectError(const std::function<void()>& action, const char* message) {
    try {
      action();
    } catch (const Error& error) {
      QVERIFY2(error.message().find(message) != std::string::npos, error.what());
      return;
    }
    QFAIL("no error");
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(WeightStoreTest)
#include "weight_store_test.moc"
