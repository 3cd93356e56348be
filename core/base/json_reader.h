// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace attune {

// A JSON object or array on its way in, which knows its place in the file, so that every complaint
// is one line `source: keys[2].frame: what; remedy`.
class JsonReader {
 public:
  JsonReader(const nlohmann::json& value, std::string source, std::string place = {});

  [[nodiscard]] const nlohmann::json& value() const { return value_; }
  [[nodiscard]] const std::string& source() const { return source_; }
  [[nodiscard]] const std::string& place() const { return place_; }
  [[noreturn]] void fail(const Message& what) const;

  // Throws unless this is an object with no other fields than these; suggests the nearest.
  void expectObject(std::initializer_list<std::string_view> fields) const;
  [[nodiscard]] bool has(std::string_view field) const;
  [[nodiscard]] JsonReader at(std::string_view field) const;  // the field must exist
  [[nodiscard]] std::vector<JsonReader> items() const;        // throws unless an array

  [[nodiscard]] double number(double least, double most) const;
  [[nodiscard]] int integer(int least, int most) const;
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::vector<double> numbers(std::size_t least, std::size_t most) const;
  // Position of the text in the list; throws listing the choices.
  [[nodiscard]] std::size_t choice(std::span<const std::string_view> choices) const;

 private:
  const nlohmann::json& value_;
  std::string source_;
  std::string place_;
};

// Parses a file; throws BadInput with the position of the first fault.
[[nodiscard]] nlohmann::json parseJson(const std::string& text, const std::string& source);

// The candidate nearest by edit distance.
[[nodiscard]] std::string_view nearestName(std::string_view name,
                                           std::span<const std::string_view> candidates);

}  // namespace attune
