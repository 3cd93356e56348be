// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"

namespace attune {
namespace {

// A private mapping that may be written to: an in-place operation on a weight then touches a copy
// of the page instead of faulting, and the file stays as it is.
class FileMapping {
 public:
  explicit FileMapping(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) throw failure(path);
    struct stat info {};
    if (::fstat(fd, &info) != 0) {
      const Error error = failure(path);
      ::close(fd);
      throw error;
    }
    if (!S_ISREG(info.st_mode)) {
      ::close(fd);
      throw ioError(Message("%1: is not a file; name a .safetensors file").arg(path));
    }
    size_ = static_cast<std::size_t>(info.st_size);
    if (size_ > 0) {
      void* mapped =
          ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, fd, 0);
      if (mapped == MAP_FAILED) {
        const Error error = failure(path);
        ::close(fd);
        throw error;
      }
      start_ = static_cast<std::byte*>(mapped);
    }
    ::close(fd);
  }
  ~FileMapping() {
    if (start_ != nullptr) ::munmap(start_, size_);
  }
  FileMapping(const FileMapping&) = delete;
  FileMapping& operator=(const FileMapping&) = delete;

  [[nodiscard]] std::byte* at(std::uint64_t offset) const { return start_ + offset; }
  [[nodiscard]] std::span<const std::byte> bytes() const { return {start_, size_}; }

 private:
  static Error failure(const std::filesystem::path& path) {
    return ioError(
        Message("%1: cannot be read: %2").arg(path).arg(std::generic_category().message(errno)));
  }

  std::byte* start_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace

struct SafetensorsFile::State {
  explicit State(const std::filesystem::path& from)
      : path(from),
        mapping(std::make_shared<FileMapping>(from)),
        header(parseSafetensorsHeader(mapping->bytes(), mapping->bytes().size(), from.string())) {
    for (const SafetensorsEntry& entry : header.entries) byName.emplace(entry.name, &entry);
  }

  std::filesystem::path path;
  std::shared_ptr<FileMapping> mapping;
  SafetensorsHeader header;
  std::unordered_map<std::string_view, const SafetensorsEntry*> byName;
};

namespace {

constexpr std::array<at::ScalarType, 14> kScalarTypes{
    at::kBool,   at::kByte, at::kChar,  at::kUInt16, at::kShort, at::kHalf,   at::kBFloat16,
    at::kUInt32, at::kInt,  at::kFloat, at::kUInt64, at::kLong,  at::kDouble, at::kComplexFloat};

Dtype toDtype(at::ScalarType type, const std::string& name) {
  const auto* found = std::find(kScalarTypes.begin(), kScalarTypes.end(), type);
  if (found == kScalarTypes.end()) {
    throw badInput(Message("'%1': tensors of type %2 cannot be stored as safetensors")
                       .arg(name)
                       .arg(c10::toString(type)));
  }
  return static_cast<Dtype>(found - kScalarTypes.begin());
}

struct PlannedTensor {
  const std::string* name;
  const at::Tensor* tensor;
  Dtype dtype;
};

std::string headerText(const std::vector<PlannedTensor>& plan,
                       const std::map<std::string, std::string>& metadata) {
  auto header = nlohmann::ordered_json::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  std::uint64_t offset = 0;
  for (const PlannedTensor& item : plan) {
    const std::uint64_t end = offset + item.tensor->nbytes();
    header[*item.name] = {{"dtype", dtypeName(item.dtype)},
                          {"shape", item.tensor->sizes().vec()},
                          {"data_offsets", {offset, end}}};
    offset = end;
  }
  std::string text;
  try {
    text = header.dump();
  } catch (const nlohmann::json::exception&) {
    throw badInput(Message("a tensor's name or the metadata is not UTF-8"));
  }
  text.resize((text.size() + 7) / 8 * 8, ' ');
  return text;
}

}  // namespace

at::ScalarType toScalarType(Dtype dtype) noexcept {
  return kScalarTypes[static_cast<std::size_t>(dtype)];
}

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path)
    : state_(std::make_shared<const State>(path)) {}

const std::filesystem::path& SafetensorsFile::path() const {
  return state_->path;
}

const std::vector<SafetensorsEntry>& SafetensorsFile::entries() const {
  return state_->header.entries;
}

const std::map<std::string, std::string>& SafetensorsFile::metadata() const {
  return state_->header.metadata;
}

const SafetensorsEntry* SafetensorsFile::find(std::string_view name) const {
  const auto found = state_->byName.find(name);
  return found == state_->byName.end() ? nullptr : found->second;
}

at::Tensor SafetensorsFile::tensor(std::string_view name) const {
  const SafetensorsEntry* entry = find(name);
  if (entry == nullptr) {
    throw badInput(Message("%1: has no tensor '%2'").arg(path()).arg(name));
  }
  return tensor(*entry);
}

at::Tensor SafetensorsFile::tensor(const SafetensorsEntry& entry) const {
  // Inference tensors cannot take part in the gradients that steering needs.
  const c10::InferenceMode ordinary(false);
  const auto options = at::TensorOptions().dtype(toScalarType(entry.dtype));
  if (entry.bytes == 0) return at::empty(entry.shape, options);
  std::byte* start = state_->mapping->at(entry.offset);
  if (reinterpret_cast<std::uintptr_t>(start) % dtypeBytes(entry.dtype) != 0) {
    at::Tensor copy = at::empty(entry.shape, options);
    std::memcpy(copy.mutable_data_ptr(), start, static_cast<std::size_t>(entry.bytes));
    return copy;
  }
  return at::from_blob(
      start, entry.shape, [keep = state_->mapping](void*) mutable { keep.reset(); }, options);
}

void writeSafetensors(const std::filesystem::path& path,
                      const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata) {
  std::vector<PlannedTensor> plan;
  for (const auto& [name, tensor] : tensors) {
    if (name == "__metadata__") throw badInput(Message("'__metadata__' cannot name a tensor"));
    plan.push_back({&name, &tensor, toDtype(tensor.scalar_type(), name)});
  }
  // Wide types first: each tensor then begins at a multiple of its element.
  std::stable_sort(plan.begin(), plan.end(), [](const PlannedTensor& a, const PlannedTensor& b) {
    return std::pair(dtypeBytes(b.dtype), a.dtype) < std::pair(dtypeBytes(a.dtype), b.dtype);
  });
  const std::string header = headerText(plan, metadata);

  PendingOutput pending(path);
  std::ofstream out(pending.path(), std::ios::binary | std::ios::trunc);
  std::array<char, 8> length{};
  for (std::size_t i = 0; i < 8; ++i) {
    length[i] = static_cast<char>(static_cast<std::uint64_t>(header.size()) >> (8 * i) & 0xff);
  }
  out.write(length.data(), length.size());
  out.write(header.data(), static_cast<std::streamsize>(header.size()));
  for (const PlannedTensor& item : plan) {
    const at::Tensor stored = item.tensor->resolve_conj().resolve_neg().cpu().contiguous();
    out.write(static_cast<const char*>(stored.const_data_ptr()),
              static_cast<std::streamsize>(stored.nbytes()));
    if (!out) break;
  }
  out.close();
  if (!out) {
    throw ioError(Message("%1: cannot be written (%2); free some space or choose another folder")
                      .arg(path)
                      .arg(std::generic_category().message(errno)));
  }
  pending.commit();
}

}  // namespace attune
