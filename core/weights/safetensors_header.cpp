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
#include "core/base/message.h"

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
std::string shown(std::string_view name) {
  constexpr std::size_t kLongest = 120;
  std::string text(name.substr(0, kLongest));
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
  return name.size() > kLongest ? text + "..." : text;
}

// Builds the entries while the JSON is read, so that a header of 100 MB needs no tree of its own.
// Offsets are relative to the data until parseSafetensorsHeader moves them.
class HeaderHandler final : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::vector<SafetensorsEntry> entries;
  std::map<std::string, std::string> metadata;
  std::string fault;

  bool null() override { return skipping() || place_ == Place::MetadataValue || wrong("null"); }
  bool boolean(bool) override { return skipping() || wrong(Message("a boolean")); }
  bool number_integer(number_integer_t) override {
    return skipping() || wrong(Message("a negative number"));
  }
  bool number_float(number_float_t, const string_t&) override {
    return skipping() || wrong(Message("a fraction or too large a number"));
  }
  bool binary(binary_t&) override { return wrong(Message("binary data")); }

  bool number_unsigned(number_unsigned_t value) override {
    if (skipping()) return true;
    if (place_ == Place::Shape) {
      if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        return wrong(Message("a dimension past 2^63"));
      }
      entries.back().shape.push_back(static_cast<std::int64_t>(value));
      return true;
    }
    if (place_ == Place::Offsets) {
      if (offsetCount_ == 2)
        return failWith(Message("'%1' has more than two data_offsets").arg(tensor()));
      offsets_[offsetCount_++] = value;
      return true;
    }
    return wrong(Message("a number"));
  }

  bool string(string_t& value) override {
    if (skipping()) return true;
    if (place_ == Place::Metadata) {
      metadata.insert_or_assign(key_, std::move(value));
      return true;
    }
    if (place_ != Place::Tensor || field_ != "dtype") return wrong(Message("a string"));
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
    return enterSkipped(Message("an object"));
  }

  bool key(string_t& name) override {
    if (skip_ > 0) return true;
    if (place_ == Place::MetadataValue) place_ = Place::Top;
    if (place_ == Place::Top) {
      if (!names_.insert(name).second)
        return failWith(Message("the name '%1' occurs twice").arg(shown(name)));
      key_ = std::move(name);
      if (key_ == "__metadata__") place_ = Place::MetadataValue;
      return true;
    }
    if (place_ == Place::Metadata) {
      if (!metadataNames_.insert(name).second) {
        return failWith(Message("the metadata name '%1' occurs twice").arg(shown(name)));
      }
      key_ = std::move(name);
      return true;
    }
    const bool seen = (name == "dtype" && hasDtype_) || (name == "shape" && hasShape_) ||
                      (name == "data_offsets" && hasOffsets_);
    if (seen) return failWith(Message("'%1' gives its %2 twice").arg(tensor()).arg(name));
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
      if (!hasDtype_) return failWith(Message("'%1' has no dtype").arg(tensor()));
      if (!hasShape_) return failWith(Message("'%1' has no shape").arg(tensor()));
      if (!hasOffsets_) return failWith(Message("'%1' has no data_offsets").arg(tensor()));
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
    return enterSkipped(Message("a list"));
  }

  bool end_array() override {
    if (skip_ > 0) return leaveSkipped();
    if (place_ == Place::Shape) hasShape_ = true;
    if (place_ == Place::Offsets) {
      if (offsetCount_ != 2)
        return failWith(Message("'%1' has fewer than two data_offsets").arg(tensor()));
      hasOffsets_ = true;
    }
    place_ = Place::Tensor;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception&) override {
    return failWith(Message("the header is not UTF-8 JSON (at its byte %1)").arg(position));
  }

 private:
  enum class Place : std::uint8_t { Outside, Top, MetadataValue, Metadata, Tensor, Shape, Offsets };

  // Fields we do not know are stepped over, as the reference reader does.
  [[nodiscard]] bool skipping() const {
    return skip_ > 0 || (place_ == Place::Tensor && field_ != "dtype" && field_ != "shape" &&
                         field_ != "data_offsets");
  }
  bool enterSkipped(const Message& what) {
    if (!skipping()) return wrong(what);
    ++skip_;
    return true;
  }
  bool leaveSkipped() {
    --skip_;
    return true;
  }

  [[nodiscard]] std::string tensor() const { return shown(entries.back().name); }
  bool failWith(std::string message) {
    fault = std::move(message);
    return false;
  }
  bool wrong(const std::string& found) {
    switch (place_) {
      case Place::Outside:
        return failWith(Message("the header is %1, not an object").arg(found));
      case Place::Top:
        return failWith(Message("'%1' is %2, not an object").arg(shown(key_)).arg(found));
      case Place::MetadataValue:
        return failWith(Message("__metadata__ is %1, not an object").arg(found));
      case Place::Metadata:
        return failWith(
            Message("the metadata of '%1' is %2, not a string").arg(shown(key_)).arg(found));
      case Place::Tensor:
        return failWith(Message("'%1' has %2 for its %3").arg(tensor()).arg(found).arg(field_));
      case Place::Shape:
        return failWith(Message("'%1' has %2 in its shape").arg(tensor()).arg(found));
      case Place::Offsets:
        break;
    }
    return failWith(Message("'%1' has %2 in its data_offsets").arg(tensor()).arg(found));
  }
  bool refuseDtype(const std::string& name) {
    if (name.starts_with("F8_") || name.starts_with("F6_") || name == "F4") {
      return failWith(Message("'%1' has the dtype '%2', which is not supported; convert the file "
                              "to F16, BF16 or F32")
                          .arg(tensor())
                          .arg(shown(name)));
    }
    return failWith(Message("'%1' has the unknown dtype '%2'").arg(tensor()).arg(shown(name)));
  }

  bool finishTensor() {
    SafetensorsEntry& entry = entries.back();
    const auto [begin, end] = offsets_;
    if (end < begin)
      return failWith(Message("'%1' ends before it begins (data_offsets)").arg(tensor()));
    // Strides count an empty dimension as one, so the product with ones must fit as well.
    std::int64_t elements = 1;
    std::int64_t extent = 1;
    for (const std::int64_t dimension : entry.shape) {
      if (__builtin_mul_overflow(elements, dimension, &elements) ||
          __builtin_mul_overflow(extent, std::max<std::int64_t>(dimension, 1), &extent)) {
        return failWith(Message("'%1' has a shape past 2^63 elements").arg(tensor()));
      }
    }
    std::uint64_t bytes = 0;
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(elements), dtypeBytes(entry.dtype),
                               &bytes)) {
      return failWith(Message("'%1' has a shape past 2^64 bytes").arg(tensor()));
    }
    if (bytes != end - begin) {
      return failWith(Message("'%1' takes %2 bytes, but its shape and dtype need %3")
                          .arg(tensor())
                          .arg(end - begin)
                          .arg(bytes));
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
                   std::string_view where) {
  std::uint64_t reached = 0;
  for (const SafetensorsEntry& entry : header.entries) {
    if (entry.offset != reached) {
      throw badInput(Message("%1: '%2' begins at byte %3 of the data, but %4 was expected "
                             "(tensors must lie end to end); the file is damaged")
                         .arg(where)
                         .arg(shown(entry.name))
                         .arg(entry.offset)
                         .arg(reached));
    }
    reached += entry.bytes;
  }
  if (reached != dataBytes) {
    throw badInput((reached > dataBytes
                        ? Message("%1: the tensors take %2 bytes, but the file has %3 for them; "
                                  "it is cut short: fetch it again")
                        : Message("%1: the tensors take %2 bytes, but the file has %3 for them"))
                       .arg(where)
                       .arg(reached)
                       .arg(dataBytes));
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
  if (fileBytes < 8 || start.size() < 8) {
    throw badInput(Message("%1: is too short to be a safetensors file; fetch it again").arg(where));
  }
  const std::uint64_t headerBytes = littleEndian(start.first<8>());
  if (headerBytes > kMaxSafetensorsHeader) {
    throw badInput(Message("%1: is no safetensors file (its header would be %2 bytes long)")
                       .arg(where)
                       .arg(headerBytes));
  }
  if (headerBytes > fileBytes - 8 || headerBytes > start.size() - 8) {
    throw badInput(Message("%1: is cut short inside its header; fetch it again").arg(where));
  }
  const auto text = start.subspan(8, static_cast<std::size_t>(headerBytes));
  if (text.empty() || text.front() != std::byte{'{'}) {
    throw badInput(
        Message("%1: is no safetensors file (its header does not begin with '{')").arg(where));
  }

  // The JSON reader takes a zero byte for the end and would leave what follows unread.
  if (std::find(text.begin(), text.end(), std::byte{0}) != text.end()) {
    throw badInput(Message("%1: the header is not UTF-8 JSON (it holds a zero byte)").arg(where));
  }

  HeaderHandler handler;
  const auto* first = reinterpret_cast<const char*>(text.data());
  if (!nlohmann::json::sax_parse(first, first + text.size(), &handler)) {
    throw badInput(std::string(where) + ": " + handler.fault);
  }

  SafetensorsHeader header{.entries = std::move(handler.entries),
                           .metadata = std::move(handler.metadata),
                           .dataStart = 8 + headerBytes};
  std::sort(header.entries.begin(), header.entries.end(), [](const auto& a, const auto& b) {
    return std::tie(a.offset, a.bytes, a.name) < std::tie(b.offset, b.bytes, b.name);
  });
  requireTiling(header, fileBytes - header.dataStart, where);
  for (SafetensorsEntry& entry : header.entries) entry.offset += header.dataStart;
  return header;
}

}  // namespace attune
