// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/safetensors_header.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/error.h"

namespace attune {
namespace {

struct DtypeRow {
  std::string_view name;
  std::size_t bytes;
};

constexpr std::array<DtypeRow, 14> kDtypes{{{"BOOL", 1},
                                            {"U8", 1},
                                            {"I8", 1},
                                            {"U16", 2},
                                            {"I16", 2},
                                            {"F16", 2},
                                            {"BF16", 2},
                                            {"U32", 4},
                                            {"I32", 4},
                                            {"F32", 4},
                                            {"U64", 8},
                                            {"I64", 8},
                                            {"F64", 8},
                                            {"C64", 8}}};

// Names come from a file nobody has checked: one line, of bounded length.
std::string inQuotes(std::string_view name) {
  constexpr std::size_t kLongest = 120;
  std::string shown(name.substr(0, kLongest));
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
  return "'" + shown + (name.size() > kLongest ? "...'" : "'");
}

// Builds the entries while the JSON is read, so that a header of 100 MB needs no tree of its own.
// Offsets are relative to the data until parseSafetensorsHeader moves them.
class HeaderHandler final : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::vector<SafetensorsEntry> entries;
  std::map<std::string, std::string> metadata;
  std::string fault;

  bool null() override { return skipping() || place_ == Place::MetadataValue || wrong("null"); }
  bool boolean(bool) override { return skipping() || wrong("a boolean"); }
  bool number_integer(number_integer_t) override {
    return skipping() || wrong("a negative number");
  }
  bool number_float(number_float_t, const string_t&) override {
    return skipping() || wrong("a fraction or too large a number");
  }
  bool binary(binary_t&) override { return wrong("binary data"); }

  bool number_unsigned(number_unsigned_t value) override {
    if (skipping()) return true;
    if (place_ == Place::Shape) {
      if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        return wrong("a dimension past 2^63");
      }
      entries.back().shape.push_back(static_cast<std::int64_t>(value));
      return true;
    }
    if (place_ == Place::Offsets) {
      if (offsetCount_ == 2) return fail("has more than two data_offsets");
      offsets_[offsetCount_++] = value;
      return true;
    }
    return wrong("a number");
  }

  bool string(string_t& value) override {
    if (skipping()) return true;
    if (place_ == Place::Metadata) {
      metadata.insert_or_assign(key_, std::move(value));
      return true;
    }
    if (place_ != Place::Tensor || field_ != "dtype") return wrong("a string");
    const auto row = std::find_if(kDtypes.begin(), kDtypes.end(),
                                  [&](const DtypeRow& known) { return known.name == value; });
    if (row == kDtypes.end()) return refuseDtype(value);
    entries.back().dtype = static_cast<Dtype>(row - kDtypes.begin());
    hasDtype_ = true;
    return true;
  }

  bool start_object(std::size_t) override {
    switch (place_) {
      case Place::Outside:
        place_ = Place::Top;
        return true;
      case Place::MetadataValue:
        place_ = Place::Metadata;
        return true;
      case Place::Top:
        place_ = Place::Tensor;
        entries.emplace_back().name = key_;
        hasDtype_ = hasShape_ = hasOffsets_ = false;
        return true;
      default:
        break;
    }
    return enterSkipped("an object");
  }

  bool key(string_t& name) override {
    if (skip_ > 0) return true;
    if (place_ == Place::MetadataValue) place_ = Place::Top;
    if (place_ == Place::Top) {
      if (!names_.insert(name).second)
        return failWith("the name " + inQuotes(name) + " occurs twice");
      key_ = std::move(name);
      if (key_ == "__metadata__") place_ = Place::MetadataValue;
      return true;
    }
    if (place_ == Place::Metadata) {
      if (!metadataNames_.insert(name).second) {
        return failWith("the metadata name " + inQuotes(name) + " occurs twice");
      }
      key_ = std::move(name);
      return true;
    }
    const bool seen = (name == "dtype" && hasDtype_) || (name == "shape" && hasShape_) ||
                      (name == "data_offsets" && hasOffsets_);
    if (seen) return fail("gives its " + name + " twice");
    field_ = std::move(name);
    return true;
  }

  bool end_object() override {
    if (skip_ > 0) return leaveSkipped();
    if (place_ == Place::Metadata) {
      place_ = Place::Top;
      return true;
    }
    if (place_ == Place::Tensor) {
      place_ = Place::Top;
      if (!hasDtype_) return fail("has no dtype");
      if (!hasShape_) return fail("has no shape");
      if (!hasOffsets_) return fail("has no data_offsets");
      return finishTensor();
    }
    return true;
  }

  bool start_array(std::size_t) override {
    if (place_ == Place::Tensor && skip_ == 0 && field_ == "shape") {
      place_ = Place::Shape;
      return true;
    }
    if (place_ == Place::Tensor && skip_ == 0 && field_ == "data_offsets") {
      place_ = Place::Offsets;
      offsetCount_ = 0;
      return true;
    }
    return enterSkipped("a list");
  }

  bool end_array() override {
    if (skip_ > 0) return leaveSkipped();
    if (place_ == Place::Shape) hasShape_ = true;
    if (place_ == Place::Offsets) {
      if (offsetCount_ != 2) return fail("has fewer than two data_offsets");
      hasOffsets_ = true;
    }
    place_ = Place::Tensor;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception&) override {
    return failWith("the header is not UTF-8 JSON (at its byte " + std::to_string(position) + ")");
  }

 private:
  enum class Place : std::uint8_t { Outside, Top, MetadataValue, Metadata, Tensor, Shape, Offsets };

  // Fields we do not know are stepped over, as the reference reader does.
  [[nodiscard]] bool skipping() const {
    return skip_ > 0 || (place_ == Place::Tensor && field_ != "dtype" && field_ != "shape" &&
                         field_ != "data_offsets");
  }
  bool enterSkipped(const char* what) {
    if (!skipping()) return wrong(what);
    ++skip_;
    return true;
  }
  bool leaveSkipped() {
    --skip_;
    return true;
  }

  bool failWith(std::string message) {
    fault = std::move(message);
    return false;
  }
  bool fail(const std::string& what) {
    return failWith(inQuotes(entries.back().name) + " " + what);
  }
  bool wrong(const std::string& found) {
    switch (place_) {
      case Place::Outside:
        return failWith("the header is " + found + ", not an object");
      case Place::Top:
        return failWith(inQuotes(key_) + " is " + found + ", not an object");
      case Place::MetadataValue:
        return failWith("__metadata__ is " + found + ", not an object");
      case Place::Metadata:
        return failWith("the metadata of " + inQuotes(key_) + " is " + found + ", not a string");
      case Place::Tensor:
        return fail("has " + found + " for its " + field_);
      case Place::Shape:
        return fail("has " + found + " in its shape");
      case Place::Offsets:
        break;
    }
    return fail("has " + found + " in its data_offsets");
  }
  bool refuseDtype(const std::string& name) {
    if (name.starts_with("F8_") || name.starts_with("F6_") || name == "F4") {
      return fail("has the dtype " + inQuotes(name) +
                  ", which is not supported; convert the file to F16, BF16 or F32");
    }
    return fail("has the unknown dtype " + inQuotes(name));
  }

  bool finishTensor() {
    SafetensorsEntry& entry = entries.back();
    const auto [begin, end] = offsets_;
    if (end < begin) return fail("ends before it begins (data_offsets)");
    // Strides count an empty dimension as one, so the product with ones must fit as well.
    std::int64_t elements = 1;
    std::int64_t extent = 1;
    for (const std::int64_t dimension : entry.shape) {
      if (__builtin_mul_overflow(elements, dimension, &elements) ||
          __builtin_mul_overflow(extent, std::max<std::int64_t>(dimension, 1), &extent)) {
        return fail("has a shape past 2^63 elements");
      }
    }
    std::uint64_t bytes = 0;
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(elements), dtypeBytes(entry.dtype),
                               &bytes)) {
      return fail("has a shape past 2^64 bytes");
    }
    if (bytes != end - begin) {
      return fail("takes " + std::to_string(end - begin) + " bytes, but its shape and dtype need " +
                  std::to_string(bytes));
    }
    entry.offset = begin;
    entry.bytes = bytes;
    return true;
  }

  Place place_ = Place::Outside;
  std::size_t skip_ = 0;  // how deep inside an unknown field
  std::string key_;
  std::string field_;
  std::set<std::string> names_;
  std::set<std::string> metadataNames_;
  bool hasDtype_ = false;
  bool hasShape_ = false;
  bool hasOffsets_ = false;
  std::array<std::uint64_t, 2> offsets_{};
  std::size_t offsetCount_ = 0;
};

std::uint64_t littleEndian(std::span<const std::byte, 8> bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 8; i-- > 0;) value = value << 8 | std::to_integer<std::uint64_t>(bytes[i]);
  return value;
}

void requireTiling(const SafetensorsHeader& header, std::uint64_t dataBytes,
                   const std::string& file) {
  std::uint64_t reached = 0;
  for (const SafetensorsEntry& entry : header.entries) {
    if (entry.offset != reached) {
      throw badInput(file + inQuotes(entry.name) + " begins at byte " +
                     std::to_string(entry.offset) + " of the data, but " + std::to_string(reached) +
                     " was expected (tensors must lie end to end); the file is damaged");
    }
    reached += entry.bytes;
  }
  if (reached != dataBytes) {
    throw badInput(file + "the tensors take " + std::to_string(reached) +
                   " bytes, but the file has " + std::to_string(dataBytes) + " for them" +
                   (reached > dataBytes ? "; it is cut short: fetch it again" : ""));
  }
}

}  // namespace

std::size_t dtypeBytes(Dtype dtype) noexcept {
  return kDtypes[static_cast<std::size_t>(dtype)].bytes;
}

std::string_view dtypeName(Dtype dtype) noexcept {
  return kDtypes[static_cast<std::size_t>(dtype)].name;
}

SafetensorsHeader parseSafetensorsHeader(std::span<const std::byte> start, std::uint64_t fileBytes,
                                         std::string_view where) {
  const std::string file = std::string(where) + ": ";
  if (fileBytes < 8 || start.size() < 8) {
    throw badInput(file + "is too short to be a safetensors file; fetch it again");
  }
  const std::uint64_t headerBytes = littleEndian(start.first<8>());
  if (headerBytes > kMaxSafetensorsHeader) {
    throw badInput(file + "is no safetensors file (its header would be " +
                   std::to_string(headerBytes) + " bytes long)");
  }
  if (headerBytes > fileBytes - 8 || headerBytes > start.size() - 8) {
    throw badInput(file + "is cut short inside its header; fetch it again");
  }
  const auto text = start.subspan(8, static_cast<std::size_t>(headerBytes));
  if (text.empty() || text.front() != std::byte{'{'}) {
    throw badInput(file + "is no safetensors file (its header does not begin with '{')");
  }

  // The JSON reader takes a zero byte for the end and would leave what follows unread.
  if (std::find(text.begin(), text.end(), std::byte{0}) != text.end()) {
    throw badInput(file + "the header is not UTF-8 JSON (it holds a zero byte)");
  }

  HeaderHandler handler;
  const auto* first = reinterpret_cast<const char*>(text.data());
  if (!nlohmann::json::sax_parse(first, first + text.size(), &handler)) {
    throw badInput(file + handler.fault);
  }

  SafetensorsHeader header{.entries = std::move(handler.entries),
                           .metadata = std::move(handler.metadata),
                           .dataStart = 8 + headerBytes};
  std::sort(header.entries.begin(), header.entries.end(), [](const auto& a, const auto& b) {
    return std::tie(a.offset, a.bytes, a.name) < std::tie(b.offset, b.bytes, b.name);
  });
  requireTiling(header, fileBytes - header.dataStart, file);
  for (SafetensorsEntry& entry : header.entries) entry.offset += header.dataStart;
  return header;
}

}  // namespace attune
