// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/config.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

namespace attune {
namespace {

using nlohmann::json;

constexpr const char* kInteger = "a whole number";
constexpr const char* kNumber = "a number";
constexpr const char* kBoolean = "true or false";
constexpr const char* kText = "a text";

std::string shown(const json& value) {
  if (value.is_array()) return "a list";
  if (value.is_object()) return "an object";
  constexpr std::size_t kLongest = 60;
  std::string text = value.dump();
  if (text.size() > kLongest) text = text.substr(0, kLongest) + "...";
  return text;
}

bool read(const json& value, int& out) {
  double number = 0;
  if (value.is_number_unsigned()) {
    number = static_cast<double>(value.get<std::uint64_t>());
  } else if (value.is_number_integer()) {
    number = static_cast<double>(value.get<std::int64_t>());
  } else if (value.is_number_float()) {
    number = value.get<double>();
  } else {
    return false;
  }
  if (number != std::floor(number) || number < std::numeric_limits<int>::min() ||
      number > std::numeric_limits<int>::max()) {
    return false;
  }
  out = static_cast<int>(number);
  return true;
}

bool read(const json& value, double& out) {
  if (!value.is_number()) return false;
  out = value.get<double>();
  return true;
}

bool read(const json& value, bool& out) {
  if (!value.is_boolean()) return false;
  out = value.get<bool>();
  return true;
}

bool read(const json& value, std::string& out) {
  if (!value.is_string()) return false;
  out = value.get<std::string>();
  return true;
}

Error unexpected(const std::string& field, const std::string& expected, const json& found) {
  return badInput(field + ": expected " + expected + ", found " + shown(found));
}

template <class T>
T one(const json& value, const std::string& field, const char* expected) {
  T out{};
  if (!read(value, out)) throw unexpected(field, expected, value);
  return out;
}

template <class T>
std::vector<T> list(const json& value, const std::string& field, const char* expected) {
  if (!value.is_array()) throw unexpected(field, std::string("a list, each ") + expected, value);
  std::vector<T> out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    out.push_back(one<T>(value[i], field + "[" + std::to_string(i) + "]", expected));
  }
  return out;
}

template <class T>
std::vector<T> list(const json& value, const std::string& field, const char* expected,
                    std::size_t count) {
  if (!value.is_array()) return std::vector<T>(count, one<T>(value, field, expected));
  auto out = list<T>(value, field, expected);
  if (out.size() != count) {
    throw badInput(field + ": expected a list of " + std::to_string(count) + ", found one of " +
                   std::to_string(out.size()));
  }
  return out;
}

}  // namespace

ModelConfig::ModelConfig(std::shared_ptr<const json> json, std::string where, std::string path)
    : json_(std::move(json)), where_(std::move(where)), path_(std::move(path)) {}

ModelConfig ModelConfig::load(const std::filesystem::path& path) {
  return parse(readFile(path), path.string());
}

ModelConfig ModelConfig::parse(std::string_view text, std::string where) {
  auto value = std::make_shared<json>();
  try {
    *value = json::parse(text);
  } catch (const json::parse_error& error) {
    throw badInput(where + ": is not valid JSON (at byte " + std::to_string(error.byte) + ")");
  } catch (const json::exception&) {
    throw badInput(where + ": holds a number that is too large");
  }
  if (!value->is_object()) throw unexpected(where, "a JSON object", *value);
  return {std::move(value), std::move(where), ""};
}

const json* ModelConfig::find(std::string_view key) const {
  const auto found = json_->find(key);
  return found == json_->end() || found->is_null() ? nullptr : &*found;
}

const json& ModelConfig::need(std::string_view key, const char* expected) const {
  const json* value = find(key);
  if (value == nullptr) {
    throw badInput(field(key) + ": is missing; expected " + expected);
  }
  return *value;
}

std::string ModelConfig::field(std::string_view key) const {
  return where_ + ": " + path_ + std::string(key);
}

bool ModelConfig::has(std::string_view key) const {
  return find(key) != nullptr;
}

std::vector<std::string> ModelConfig::keys() const {
  std::vector<std::string> out;
  for (const auto& [key, value] : json_->items()) {
    if (!value.is_null()) out.push_back(key);
  }
  return out;
}

int ModelConfig::integer(std::string_view key) const {
  return one<int>(need(key, kInteger), field(key), kInteger);
}
int ModelConfig::integerOr(std::string_view key, int fallback) const {
  return has(key) ? integer(key) : fallback;
}
double ModelConfig::number(std::string_view key) const {
  return one<double>(need(key, kNumber), field(key), kNumber);
}
double ModelConfig::numberOr(std::string_view key, double fallback) const {
  return has(key) ? number(key) : fallback;
}
bool ModelConfig::boolean(std::string_view key) const {
  return one<bool>(need(key, kBoolean), field(key), kBoolean);
}
bool ModelConfig::booleanOr(std::string_view key, bool fallback) const {
  return has(key) ? boolean(key) : fallback;
}
std::string ModelConfig::text(std::string_view key) const {
  return one<std::string>(need(key, kText), field(key), kText);
}
std::string ModelConfig::textOr(std::string_view key, std::string_view fallback) const {
  return has(key) ? text(key) : std::string(fallback);
}

std::vector<int> ModelConfig::integers(std::string_view key) const {
  return list<int>(need(key, "a list of whole numbers"), field(key), kInteger);
}
std::vector<int> ModelConfig::integers(std::string_view key, std::size_t count) const {
  return list<int>(need(key, "whole numbers"), field(key), kInteger, count);
}
std::vector<int> ModelConfig::integersOr(std::string_view key, std::size_t count,
                                         int fallback) const {
  return has(key) ? integers(key, count) : std::vector<int>(count, fallback);
}
std::vector<bool> ModelConfig::booleansOr(std::string_view key, std::size_t count,
                                          bool fallback) const {
  const json* value = find(key);
  if (value == nullptr) return std::vector<bool>(count, fallback);
  return list<bool>(*value, field(key), kBoolean, count);
}
std::vector<double> ModelConfig::numbers(std::string_view key) const {
  return list<double>(need(key, "a list of numbers"), field(key), kNumber);
}
std::vector<std::string> ModelConfig::texts(std::string_view key) const {
  return list<std::string>(need(key, "a list of texts"), field(key), kText);
}

ModelConfig ModelConfig::object(std::string_view key) const {
  const json& value = need(key, "an object");
  if (!value.is_object()) throw unexpected(field(key), "an object", value);
  return {std::shared_ptr<const json>(json_, &value), where_, path_ + std::string(key) + "."};
}

std::optional<std::pair<std::string, std::string>> ModelConfig::component(
    std::string_view key) const {
  const json* value = find(key);
  if (value == nullptr) return std::nullopt;
  constexpr const char* kPair = "[library, class]";
  if (!value->is_array() || value->size() != 2) throw unexpected(field(key), kPair, *value);
  if (value->at(0).is_null() || value->at(1).is_null()) return std::nullopt;
  return std::pair(one<std::string>(value->at(0), field(key) + "[0]", kText),
                   one<std::string>(value->at(1), field(key) + "[1]", kText));
}

}  // namespace attune
