// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weight_store.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/weights/safetensors.h"
#include "core/weights/weight_files.h"

namespace attune {
namespace {

constexpr std::size_t kMostListed = 10;

// Buffers that networks compute anew, so nobody takes them.
bool holdsNoParameters(std::string_view name) {
  constexpr std::array<std::string_view, 3> kBuffers{"position_ids", "pos_embed.pe",
                                                     "num_batches_tracked"};
  return std::any_of(kBuffers.begin(), kBuffers.end(), [&](std::string_view buffer) {
    return name == buffer ||
           (name.ends_with(buffer) && name[name.size() - buffer.size() - 1] == '.');
  });
}

// The first kMostListed of them.
std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < std::min(items.size(), kMostListed); ++i) {
    if (i > 0) out += separator;
    out += items[i];
  }
  return out;
}

std::string shapeText(at::IntArrayRef shape) {
  std::string out = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    out += (i > 0 ? ", " : "") + std::to_string(shape[i]);
  }
  return out + "]";
}

Error misfit(const std::filesystem::path& file, const std::string& message) {
  return badInput(Message("%1: %2; the config and the weights must be of the same model")
                      .arg(file)
                      .arg(message));
}

at::IntArrayRef withoutTrailingOnes(at::IntArrayRef shape) {
  while (!shape.empty() && shape.back() == 1) {
    shape = shape.slice(0, shape.size() - 1);
  }
  return shape;
}

}  // namespace

struct WeightStore::State {
  struct Slot {
    std::size_t file = 0;
    const SafetensorsEntry* entry = nullptr;
    std::atomic<bool> taken = false;
  };

  std::filesystem::path path;
  std::vector<SafetensorsFile> files;
  std::map<std::string, Slot, std::less<>> slots;

  void add(const std::string& name, std::size_t file, const SafetensorsEntry* entry) {
    Slot& slot = slots[name];
    slot.file = file;
    slot.entry = entry;
  }

  [[nodiscard]] Slot& need(std::string_view name) {
    const auto found = slots.find(name);
    if (found == slots.end()) {
      throw badInput(Message("%1: has no tensor '%2'").arg(path).arg(name));
    }
    return found->second;
  }
};

WeightStore WeightStore::open(const std::filesystem::path& folderOrFile, WeightVariant variant) {
  const WeightFiles found = findWeightFiles(folderOrFile, variant);
  auto state = std::make_shared<State>();
  state->path = found.opened;
  if (found.shards.empty()) {
    const SafetensorsFile& file = state->files.emplace_back(found.opened);
    for (const SafetensorsEntry& entry : file.entries()) state->add(entry.name, 0, &entry);
    return WeightStore(std::move(state));
  }

  std::map<std::filesystem::path, std::size_t> opened;
  for (const auto& [name, shard] : found.shards) {
    const auto [place, isNew] = opened.try_emplace(shard, state->files.size());
    if (isNew) state->files.emplace_back(shard);
    const SafetensorsEntry* entry = state->files[place->second].find(name);
    if (entry == nullptr) {
      throw badInput(Message("%1: lacks '%2', which %3 says it holds; fetch the model again")
                         .arg(shard)
                         .arg(name)
                         .arg(found.opened.filename()));
    }
    state->add(name, place->second, entry);
  }
  return WeightStore(std::move(state));
}

const std::filesystem::path& WeightStore::path() const {
  return state_->path;
}

std::vector<std::string> WeightStore::names() const {
  std::vector<std::string> out;
  out.reserve(state_->slots.size());
  for (const auto& [name, slot] : state_->slots) out.push_back(name);
  return out;
}

bool WeightStore::has(std::string_view name) const {
  return state_->slots.contains(name);
}

std::vector<std::int64_t> WeightStore::shape(std::string_view name) const {
  return state_->need(name).entry->shape;
}

at::ScalarType WeightStore::dtype(std::string_view name) const {
  return toScalarType(state_->need(name).entry->dtype);
}

std::filesystem::path WeightStore::fileOf(std::string_view name) const {
  return state_->files[state_->need(name).file].path();
}

at::Tensor WeightStore::tensor(std::string_view name) const {
  State::Slot& slot = state_->need(name);
  slot.taken.store(true, std::memory_order_relaxed);
  return state_->files[slot.file].tensor(*slot.entry);
}

Weights WeightStore::root(at::ScalarType dtype, at::Device device) const {
  return {*this, dtype, device};
}

std::vector<std::string> WeightStore::unused() const {
  std::vector<std::string> out;
  for (const auto& [name, slot] : state_->slots) {
    if (!slot.taken.load(std::memory_order_relaxed) && !holdsNoParameters(name)) {
      out.push_back(name);
    }
  }
  return out;
}

std::string WeightStore::report() const {
  const auto left = unused();
  if (left.empty()) return {};
  return path().string() + ": " + std::to_string(left.size()) + " of " +
         std::to_string(state_->slots.size()) + " tensors were not used: " + joined(left, ", ") +
         (left.size() > kMostListed ? ", " + std::to_string(left.size() - kMostListed) + " more"
                                    : "");
}

std::string oldAttentionKey(std::string_view key) {
  constexpr std::array<std::array<std::string_view, 2>, 4> kNames{
      {{"to_q", "query"}, {"to_k", "key"}, {"to_v", "value"}, {"to_out.0", "proj_attn"}}};
  for (const auto& [now, then] : kNames) {
    const std::string part = "." + std::string(now) + ".";
    const auto at = key.rfind(part);
    if (at == std::string_view::npos) continue;
    return std::string(key.substr(0, at + 1)) + std::string(then) + "." +
           std::string(key.substr(at + part.size()));
  }
  return {};
}

Weights Weights::operator/(std::string_view part) const {
  Weights below = *this;
  below.prefix_.append(part).append(".");
  return below;
}

Weights Weights::operator/(int index) const {
  return *this / std::to_string(index);
}

Weights Weights::withAlias(KeyAlias alias) const {
  Weights copy = *this;
  copy.alias_ = std::move(alias);
  return copy;
}

Weights Weights::withDtype(at::ScalarType dtype) const {
  Weights copy = *this;
  copy.dtype_ = dtype;
  return copy;
}

std::string Weights::key(std::string_view leaf) const {
  return prefix_ + std::string(leaf);
}

std::string Weights::resolve(std::string_view leaf) const {
  std::string full = key(leaf);
  if (store_.has(full)) return full;
  if (!alias_) return {};
  full = alias_(full);
  return store_.has(full) ? full : std::string();
}

bool Weights::has(std::string_view leaf) const {
  return !resolve(leaf).empty();
}

bool Weights::hasAny() const {
  const auto first = store_.state_->slots.lower_bound(prefix_);
  return first != store_.state_->slots.end() && first->first.starts_with(prefix_);
}

std::vector<std::int64_t> Weights::shape(std::string_view leaf) const {
  const std::string name = resolve(leaf);
  return store_.shape(name.empty() ? key(leaf) : name);
}

at::Tensor Weights::tensor(std::string_view leaf) const {
  const std::string name = resolve(leaf);
  return convert(store_.tensor(name.empty() ? key(leaf) : name));
}

at::Tensor Weights::tensor(std::string_view leaf, at::IntArrayRef shape) const {
  const std::string name = resolve(leaf);
  if (name.empty()) return problem({}, Message("%1 is missing").arg(key(leaf)), shape);
  const auto found = store_.shape(name);
  if (withoutTrailingOnes(found) != withoutTrailingOnes(shape)) {
    return problem(store_.fileOf(name),
                   Message("%1: expected shape %2, found %3")
                       .arg(name)
                       .arg(shapeText(shape))
                       .arg(shapeText(found)),
                   shape);
  }
  const c10::InferenceMode ordinary(false);
  return convert(store_.tensor(name).view(shape));
}

at::Tensor Weights::convert(at::Tensor stored) const {
  const c10::InferenceMode ordinary(false);
  try {
    // Moved first and converted there: the device is the faster of the two.
    at::Tensor moved = stored.to(device_);
    return moved.is_floating_point() ? moved.to(dtype_) : moved;
  } catch (const c10::OutOfMemoryError&) {
    throw Error(ErrorCode::OutOfMemory,
                Message("%1: the weights do not fit the memory of the device").arg(store_.path()));
  } catch (const c10::Error& error) {
    throw internalError(store_.path().string() + ": " + error.what_without_backtrace());
  }
}

at::Tensor Weights::problem(const std::filesystem::path& file, std::string message,
                            at::IntArrayRef shape) const {
  if (problems_ == nullptr) {
    throw misfit(file.empty() ? store_.path() : file, message);
  }
  problems_->push_back(std::move(message));
  return at::zeros({}, at::TensorOptions().dtype(dtype_).device(device_)).expand(shape);
}

void Weights::throwIfProblems() const {
  if (problems_->empty()) return;
  const std::size_t count = problems_->size();
  if (count == 1) throw misfit(store_.path(), problems_->front());
  throw badInput((count > kMostListed
                      ? Message("%1: %2 tensors do not fit the config: %3; %4 more; the config and "
                                "the weights must be of the same model")
                      : Message("%1: %2 tensors do not fit the config: %3; the config and the "
                                "weights must be of the same model"))
                     .arg(store_.path())
                     .arg(count)
                     .arg(joined(*problems_, "; "))
                     .arg(count - std::min(count, kMostListed)));
}

}  // namespace attune
