// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/mask_delta.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

constexpr int kSide = 64;
constexpr int kFast = 1;           // zlib's level: deltas are made while the user paints
constexpr std::uint8_t kFlat = 0;  // one value for the whole tile
constexpr std::uint8_t kTexture = 1;

// A tile as it is written: number (4 bytes), kind, then one byte or all of the tile's.
struct Tile {
  std::size_t left = 0;  // bytes of the row
  int top = 0;
  std::size_t bytes = 0;  // of each row
  int rows = 0;
};

std::size_t tilesAcross(const Image& mask) {
  return (mask.rowBytes() + kSide - 1) / kSide;
}

std::size_t tileCount(const Image& mask) {
  return tilesAcross(mask) * static_cast<std::size_t>((mask.size.height + kSide - 1) / kSide);
}

Tile tileAt(const Image& mask, std::size_t number) {
  Tile out;
  out.left = number % tilesAcross(mask) * kSide;
  out.top = static_cast<int>(number / tilesAcross(mask)) * kSide;
  out.bytes = std::min<std::size_t>(kSide, mask.rowBytes() - out.left);
  out.rows = std::min(kSide, mask.size.height - out.top);
  return out;
}

bool differs(const Image& mask, const Image* neighbour, const Tile& tile) {
  static constexpr std::array<std::uint8_t, kSide> kNothing{};
  for (int y = tile.top; y < tile.top + tile.rows; ++y) {
    const std::uint8_t* other = neighbour ? neighbour->row(y) + tile.left : kNothing.data();
    if (std::memcmp(mask.row(y) + tile.left, other, tile.bytes) != 0) return true;
  }
  return false;
}

void writeTile(const Image& mask, const Image* neighbour, std::size_t number,
               std::vector<std::uint8_t>& out) {
  const Tile tile = tileAt(mask, number);
  if (!differs(mask, neighbour, tile)) return;
  for (int shift = 0; shift < 32; shift += 8)
    out.push_back(static_cast<std::uint8_t>(number >> shift));
  const std::size_t kind = out.size();
  out.push_back(kTexture);
  out.resize(out.size() + tile.bytes * static_cast<std::size_t>(tile.rows));
  std::uint8_t* to = out.data() + kind + 1;
  for (int y = tile.top; y < tile.top + tile.rows; ++y, to += tile.bytes) {
    const std::uint8_t* row = mask.row(y) + tile.left;
    std::copy_n(row, tile.bytes, to);
    if (!neighbour) continue;
    const std::uint8_t* other = neighbour->row(y) + tile.left;
    for (std::size_t x = 0; x < tile.bytes; ++x) to[x] ^= other[x];
  }
  const std::uint8_t* pixels = out.data() + kind + 1;
  const std::size_t count = out.size() - kind - 1;
  if (std::memcmp(pixels, pixels + 1, count - 1) != 0) return;
  out[kind] = kFlat;
  out.resize(kind + 2);
}

[[noreturn]] void failDamaged() {
  throw internalError("an undo step is damaged");
}

}  // namespace

MaskDelta makeDelta(const Image& mask, const Image* neighbour) {
  MaskDelta out{.size = mask.size, .channels = mask.channels};
  std::vector<std::uint8_t> raw;
  for (std::size_t i = 0; i < tileCount(mask); ++i) writeTile(mask, neighbour, i, raw);
  out.rawBytes = raw.size();
  if (raw.empty()) return out;
  uLongf bytes = compressBound(static_cast<uLong>(raw.size()));
  std::vector<std::uint8_t> deflated(bytes);
  if (compress2(deflated.data(), &bytes, raw.data(), static_cast<uLong>(raw.size()), kFast) != Z_OK)
    throw Error(ErrorCode::OutOfMemory, Message("out of memory while an undo step was kept"));
  out.deflated.assign(deflated.begin(), deflated.begin() + static_cast<std::ptrdiff_t>(bytes));
  return out;
}

Image applyDelta(const MaskDelta& delta, const Image* neighbour) {
  Image out = neighbour ? *neighbour : Image(delta.size, delta.channels);
  if (out.size != delta.size || out.channels != delta.channels) failDamaged();
  if (delta.rawBytes == 0) return out;
  std::vector<std::uint8_t> raw(delta.rawBytes);
  uLongf bytes = static_cast<uLongf>(raw.size());
  if (uncompress(raw.data(), &bytes, delta.deflated.data(),
                 static_cast<uLong>(delta.deflated.size())) != Z_OK ||
      bytes != raw.size())
    failDamaged();
  std::size_t at = 0;
  while (at < raw.size()) {
    if (raw.size() - at < 6) failDamaged();
    std::size_t number = 0;
    for (int shift = 0; shift < 32; shift += 8) number |= std::size_t{raw[at++]} << shift;
    const std::uint8_t kind = raw[at++];
    if (number >= tileCount(out)) failDamaged();
    const Tile tile = tileAt(out, number);
    const std::size_t count = kind == kFlat ? 1 : tile.bytes * static_cast<std::size_t>(tile.rows);
    if (raw.size() - at < count) failDamaged();
    const std::uint8_t* from = raw.data() + at;
    for (int y = tile.top; y < tile.top + tile.rows; ++y) {
      std::uint8_t* row = out.row(y) + tile.left;
      for (std::size_t x = 0; x < tile.bytes; ++x) row[x] ^= kind == kFlat ? *from : *from++;
    }
    at += count;
  }
  return out;
}

}  // namespace attune
