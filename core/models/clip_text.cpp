// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/clip_text.h"

#include <ATen/ops/full.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/tensor.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/message.h"
#include "core/weights/config.h"

namespace attune {
namespace {

at::Tensor causalBias(int64_t length, const at::TensorOptions& options) {
  return at::full({length, length}, -std::numeric_limits<double>::infinity(), options).triu(1);
}

}  // namespace

ClipTextModel ClipTextModel::load(const std::filesystem::path& folder, at::ScalarType dtype,
                                  at::Device device) {
  const ModelConfig config = ModelConfig::load(folder / "config.json");
  const WeightStore store = WeightStore::open(folder);
  ClipTextModel model;
  (void)Weights::loadAll(store, dtype, device, [&](const Weights& weights) {
    // Files from before transformers 5 keep everything under text_model.
    const Weights inner = weights / "text_model";
    model.loadFrom(inner.hasAny() ? inner : weights, config);
    return true;
  });
  if (const std::string unused = store.report(); !unused.empty()) log(LogLevel::Warning, unused);
  return model;
}

void ClipTextModel::loadFrom(const Weights& weights, const ModelConfig& config) {
  const int64_t width = config.integerOr("hidden_size", 512);
  const int64_t inner = config.integerOr("intermediate_size", 2048);
  const int heads = config.integerOr("num_attention_heads", 8);
  const int layers = config.integerOr("num_hidden_layers", 12);
  const double epsilon = config.numberOr("layer_norm_eps", 1e-5);
  const std::string activation = config.textOr("hidden_act", "quick_gelu");
  if (activation != "quick_gelu" && activation != "gelu") {
    throw badInput(Message("%1: hidden_act is '%2'; this program runs quick_gelu and gelu")
                       .arg(config.where())
                       .arg(activation));
  }
  if (heads < 1 || width % heads != 0) {
    throw badInput(
        Message("%1: hidden_size cannot be divided by num_attention_heads").arg(config.where()));
  }
  quickGelu_ = activation == "quick_gelu";
  tokens_ = weights.tensor("embeddings.token_embedding.weight",
                           {config.integerOr("vocab_size", 49408), width});
  positions_ = weights.tensor("embeddings.position_embedding.weight",
                              {config.integerOr("max_position_embeddings", 77), width});
  for (int i = 0; i < layers; ++i) {
    const Weights at = weights / "encoder" / "layers" / i;
    const Weights attention = at / "self_attn";
    ClipTextLayer layer;
    layer.norm1 = LayerNorm::load(at / "layer_norm1", width, epsilon);
    layer.site = sites_.add("text_encoder.encoder.layers." + std::to_string(i) + ".self_attn",
                            AttentionKind::TextSelf, heads, static_cast<int>(width / heads), 1);
    layer.q = Linear::load(attention / "q_proj", width, width);
    layer.k = Linear::load(attention / "k_proj", width, width);
    layer.v = Linear::load(attention / "v_proj", width, width);
    layer.out = Linear::load(attention / "out_proj", width, width);
    layer.norm2 = LayerNorm::load(at / "layer_norm2", width, epsilon);
    layer.fc1 = Linear::load(at / "mlp" / "fc1", width, inner);
    layer.fc2 = Linear::load(at / "mlp" / "fc2", inner, width);
    layers_.push_back(std::move(layer));
  }
  finalNorm_ = LayerNorm::load(weights / "final_layer_norm", width, epsilon);
}

at::Tensor ClipTextModel::encode(const std::vector<std::vector<int>>& ids, AttentionPass* pass,
                                 const BlockTap& tap) const {
  const auto batch = static_cast<int64_t>(ids.size());
  const auto length = batch == 0 ? 0 : static_cast<int64_t>(ids.front().size());
  if (length > positions()) {
    throw badInput(Message("prompt: %1 tokens are more than the text encoder's %2 positions; the "
                           "tokenizer's model_max_length is too large for this model")
                       .arg(length)
                       .arg(positions()));
  }
  std::vector<int64_t> flat;
  for (const auto& row : ids) {
    for (const int id : row) {
      if (id < 0 || id >= tokens_.size(0)) {
        throw badInput(
            Message("tokenizer: token id %1 is past the text encoder's vocabulary of %2; "
                    "the two do not belong together")
                .arg(id)
                .arg(tokens_.size(0)));
      }
      flat.push_back(id);
    }
  }
  const at::Tensor index = at::tensor(flat, at::kLong).to(tokens_.device());
  at::Tensor h = tokens_.index_select(0, index).view({batch, length, width()}) +
                 positions_.slice(0, 0, length);
  const at::Tensor bias = causalBias(length, h.options());
  const AttentionRows rows{static_cast<int>(batch), 1, {static_cast<int>(length), 1}};

  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const ClipTextLayer& layer = layers_[i];
    const auto perHead = [&](const at::Tensor& t) {
      return t.view({batch, length, layer.site->heads, layer.site->headDim}).transpose(1, 2);
    };
    const at::Tensor x = layer.norm1(h);
    AttentionCall call{.site = layer.site.get(),
                       .rows = rows,
                       .q = perHead(layer.q(x)),
                       .k = perHead(layer.k(x)),
                       .v = perHead(layer.v(x)),
                       .scale = 1.0 / std::sqrt(static_cast<double>(layer.site->headDim)),
                       .bias = bias};
    h = h + layer.out(runAttention(pass, std::move(call)).transpose(1, 2).reshape(h.sizes()));
    const at::Tensor inner = layer.fc1(layer.norm2(h));
    h = h + layer.fc2(quickGelu_ ? inner * at::sigmoid(inner * 1.702) : at::gelu(inner));
    if (tap) tap("encoder.layers." + std::to_string(i), h);
  }
  return finalNorm_(h);
}

}  // namespace attune
