// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune {

class Weights;

// Which file of a folder that ships several precisions is opened. The name promises nothing about
// what is inside: dtypes always come from the headers.
enum class WeightVariant : std::uint8_t {
  Full,  // X.safetensors, and X.fp16.safetensors only where that is all there is
  Half,  // X.fp16.safetensors first
};

// The named tensors of one component (a UNet, a VAE), whatever files they lie in.
//
// A cheap handle: copies share the files and the record of what was taken. Safe from any thread.
class WeightStore {
 public:
  // Opens a .safetensors file, a .safetensors.index.json, or a folder that holds
  // diffusion_pytorch_model or model in either form. A sharded index must name files beside it, all
  // of them present, and each tensor must lie in the shard the index gives.
  // Throws Io or BadInput naming the folder, what is wrong, and the remedy.
  [[nodiscard]] static WeightStore open(const std::filesystem::path& folderOrFile,
                                        WeightVariant variant = WeightVariant::Full);

  [[nodiscard]] const std::filesystem::path& path() const;  // what was opened
  [[nodiscard]] std::vector<std::string> names() const;     // sorted
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] std::vector<std::int64_t> shape(std::string_view name) const;  // throws if absent
  [[nodiscard]] at::ScalarType dtype(std::string_view name) const;             // throws if absent
  [[nodiscard]] std::filesystem::path fileOf(std::string_view name) const;     // throws if absent
  // As stored, on the CPU, a view of the file; marks the name as taken. Throws if absent.
  [[nodiscard]] at::Tensor tensor(std::string_view name) const;

  // A cursor at the root; every tensor comes out in `dtype` on `device`.
  [[nodiscard]] Weights root(at::ScalarType dtype, at::Device device) const;

  // Names nobody took, sorted; without those that hold no parameters (position_ids, pos_embed.pe
  // and num_batches_tracked buffers, which are computed anew).
  [[nodiscard]] std::vector<std::string> unused() const;
  // One line for a log: "model.safetensors: 3 of 120 tensors were not used: a, b, c"; empty if
  // none.
  [[nodiscard]] std::string report() const;

 private:
  friend class Weights;
  struct State;
  explicit WeightStore(std::shared_ptr<State> state) : state_(std::move(state)) {}
  std::shared_ptr<State> state_;
};

// Gives the older spelling of a full key, or an empty string when it has none.
using KeyAlias = std::function<std::string(std::string_view key)>;

// VAE attention before diffusers 0.17: query, key, value, proj_attn for to_q, to_k, to_v, to_out.0.
[[nodiscard]] std::string oldAttentionKey(std::string_view key);

// A place in the tree of names, by which a network takes its parameters:
//
//   const Weights block = store.root(at::kFloat, at::kCPU) / "down_blocks" / 0 / "resnets" / 1;
//   weight = block.tensor("conv1.weight", {out, in, 3, 3});
//
// A value; it may outlive the WeightStore it came from.
class Weights {
 public:
  [[nodiscard]] Weights operator/(std::string_view part) const;
  [[nodiscard]] Weights operator/(int index) const;
  // Keys that are absent are looked for under their alias as well.
  [[nodiscard]] Weights withAlias(KeyAlias alias) const;
  [[nodiscard]] Weights withDtype(at::ScalarType dtype) const;

  // The parameter in the cursor's dtype and device, in exactly this shape. Trailing dimensions of 1
  // may be missing or in excess in the file ([C,C,1,1] for [C,C] and the other way round). A view
  // of the file where nothing is converted. Integers keep their dtype. Throws BadInput naming file,
  // key, and both shapes. Never an inference tensor.
  [[nodiscard]] at::Tensor tensor(std::string_view leaf, at::IntArrayRef shape) const;
  // The same in whatever shape it is stored.
  [[nodiscard]] at::Tensor tensor(std::string_view leaf) const;

  [[nodiscard]] bool has(std::string_view leaf) const;
  // True when any key lies below here: `unet / "mid_block"`.
  [[nodiscard]] bool hasAny() const;
  [[nodiscard]] std::vector<std::int64_t> shape(std::string_view leaf) const;  // throws if absent
  [[nodiscard]] std::string key(std::string_view leaf) const;                  // the full key
  [[nodiscard]] at::ScalarType dtype() const { return dtype_; }
  [[nodiscard]] at::Device device() const { return device_; }
  [[nodiscard]] const WeightStore& store() const { return store_; }

  // Runs `build(root cursor)` so that absent and misshapen keys are gathered and thrown as one
  // BadInput at its end, instead of the first alone; what `build` made is then discarded.
  template <class Build>
  [[nodiscard]] static auto loadAll(const WeightStore& store, at::ScalarType dtype,
                                    at::Device device, Build&& build) {
    Weights root(store, dtype, device);
    root.problems_ = std::make_shared<std::vector<std::string>>();
    auto made = std::forward<Build>(build)(std::as_const(root));
    root.throwIfProblems();
    return made;
  }

 private:
  friend class WeightStore;
  Weights(WeightStore store, at::ScalarType dtype, at::Device device)
      : store_(std::move(store)), dtype_(dtype), device_(device) {}
  [[nodiscard]] std::string resolve(std::string_view leaf) const;  // empty when absent
  [[nodiscard]] at::Tensor convert(at::Tensor stored) const;
  at::Tensor problem(const std::filesystem::path& file, std::string message,
                     at::IntArrayRef shape) const;
  void throwIfProblems() const;

  WeightStore store_;
  std::string prefix_;  // empty, or ends in '.'
  at::ScalarType dtype_;
  at::Device device_;
  KeyAlias alias_;
  std::shared_ptr<std::vector<std::string>> problems_;  // null: throw at once
};

}  // namespace attune
