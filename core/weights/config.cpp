// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/config.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"

namespace attune {
namespace {

using nlohmann::json;

template <class T>
Message kind() {
  if constexpr (std::is_same_v<T, int>) {
    return Message("a whole number");
  } else if constexpr (std::is_same_v<T, double>) {
    return Message("a number");
  } else if constexpr (std::is_same_v<T, bool>) {
    return Message("true or false");
  } else {
    return Message("a text");
  }
}

std::string shown(const json& value) {
  if (value.is_array()) return Message("a list");
  if (value.is_object()) return Message("an object");
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
  return badInput(Message("%1: expected %2, found %3").arg(field).arg(expected).arg(shown(found)));
}

template <class T>
T one(const json& value, const std::string& field) {
  T out{};
  if (!read(value, out)) throw unexpected(field, kind<T>(), value);
  return out;
}

template <class T>
std::vector<T> list(const json& value, const std::string& field) {
  if (!value.is_array()) {
    throw badInput(Message("%1: expected a list, each %2, found %3")
                       .arg(field)
                       .arg(kind<T>().text())
                       .arg(shown(value)));
  }
  std::vector<T> out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    out.push_back(one<T>(value[i], field + "[" + std::to_string(i) + "]"));
  }
  return out;
}

template <class T>
std::vector<T> list(const json& value, const std::string& field, std::size_t count) {
  if (!value.is_array()) return std::vector<T>(count, one<T>(value, field));
  auto out = list<T>(value, field);
  if (out.size() != count) {
    throw badInput(Message("%1: expected a list of %2, found one of %3")
                       .arg(field)
                       .arg(count)
                       .arg(out.size()));
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
    throw badInput(Message("%1: is not valid JSON (at byte %2)").arg(where).arg(error.byte));
  } catch (const json::exception&) {
    throw badInput(Message("%1: holds a number that is too large").arg(where));
  }
  if (!value->is_object()) throw unexpected(where, Message("a JSON object"), *value);
  return {std::move(value), std::move(where), ""};
}

const json* ModelConfig::find(std::string_view key) const {
  const auto found = json_->find(key);
  return found == json_->end() || found->is_null() ? nullptr : &*found;
}

const json& ModelConfig::need(std::string_view key, const Message& expected) const {
  const json* value = find(key);
  if (value == nullptr) {
    throw badInput(Message("%1: is missing; expected %2").arg(field(key)).arg(expected.text()));
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
  return one<int>(need(key, kind<int>()), field(key));
}
int ModelConfig::integerOr(std::string_view key, int fallback) const {
  return has(key) ? integer(key) : fallback;
}
double ModelConfig::number(std::string_view key) const {
  return one<double>(need(key, kind<double>()), field(key));
}
double ModelConfig::numberOr(std::string_view key, double fallback) const {
  return has(key) ? number(key) : fallback;
}
bool ModelConfig::boolean(std::string_view key) const {
  return one<bool>(need(key, kind<bool>()), field(key));
}
bool ModelConfig::booleanOr(std::string_view key, bool fallback) const {
  return has(key) ? boolean(key) : fallback;
}
std::string ModelConfig::text(std::string_view key) const {
  return one<std::string>(need(key, kind<std::string>()), field(key));
}
std::string ModelConfig::textOr(std::string_view key, std::string_view fallback) const {
  return has(key) ? text(key) : std::string(fallback);
}

std::vector<int> ModelConfig::integers(std::string_view key) const {
  return list<int>(need(key, Message("a list of whole numbers")), field(key));
}
std::vector<int> ModelConfig::integers(std::string_view key, std::size_t count) const {
  return list<int>(need(key, Message("whole numbers")), field(key), count);
}
std::vector<int> ModelConfig::integersOr(std::string_view key, std::size_t count,
                                         int fallback) const {
  return has(key) ? integers(key, count) : std::vector<int>(count, fallback);
}
std::vector<bool> ModelConfig::booleansOr(std::string_view key, std::size_t count,
                                          bool fallback) const {
  const json* value = find(key);
  if (value == nullptr) return std::vector<bool>(count, fallback);
  return list<bool>(*value, field(key), count);
}
std::vector<double> ModelConfig::numbers(std::string_view key) const {
  return list<double>(need(key, Message("a list of numbers")), field(key));
}
std::vector<std::string> ModelConfig::texts(std::string_view key) const {
  return list<std::string>(need(key, Message("a list of texts")), field(key));
}

ModelConfig ModelConfig::object(std::string_view key) const {
  const json& value = need(key, Message("an object"));
  if (!value.is_object()) throw unexpected(field(key), Message("an object"), value);
  return {std::shared_ptr<const json>(json_, &value), where_, path_ + std::string(key) + "."};
}

std::optional<std::pair<std::string, std::string>> ModelConfig::component(
    std::string_view key) const {
  const json* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_array() || value->size() != 2)
    throw unexpected(field(key), "[library, class]", *value);
  if (value->at(0).is_null() || value->at(1).is_null()) return std::nullopt;
  return std::pair(one<std::string>(value->at(0), field(key) + "[0]"),
                   one<std::string>(value->at(1), field(key) + "[1]"));
}

}  // namespace attune
