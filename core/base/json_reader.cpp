// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/error.h"

namespace attune {
namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t swap = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, swap}));
    }
  }
  return row.back();
}

std::string joined(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

}  // namespace

JsonReader::JsonReader(const nlohmann::json& value, std::string source, std::string place)
    : value_(value), source_(std::move(source)), place_(std::move(place)) {}

void JsonReader::fail(const Message& what) const {
  throw badInput(source_ + ": " + (place_.empty() ? "" : place_ + ": ") + what.text());
}

void JsonReader::expectObject(std::initializer_list<std::string_view> fields) const {
  if (!value_.is_object()) fail(Message("must be an object"));
  const std::vector<std::string_view> known(fields);
  for (const auto& [name, unused] : value_.items())
    if (std::find(known.begin(), known.end(), name) == known.end())
      JsonReader(value_, source_, place_.empty() ? name : place_ + "." + name)
          .fail(Message("unknown field; did you mean %1?").arg(nearestName(name, known)));
}

bool JsonReader::has(std::string_view field) const {
  return value_.is_object() && value_.contains(field);
}

JsonReader JsonReader::at(std::string_view field) const {
  const std::string name(field);
  const std::string place = place_.empty() ? name : place_ + "." + name;
  if (!value_.is_object()) fail(Message("must be an object"));
  const auto found = value_.find(field);
  if (found == value_.end()) JsonReader(value_, source_, place).fail(Message("is missing; add it"));
  return {*found, source_, place};
}

std::vector<JsonReader> JsonReader::items() const {
  if (!value_.is_array()) fail(Message("must be a list"));
  std::vector<JsonReader> out;
  for (std::size_t i = 0; i < value_.size(); ++i)
    out.emplace_back(value_[i], source_, place_ + "[" + std::to_string(i) + "]");
  return out;
}

double JsonReader::number(double least, double most) const {
  if (!value_.is_number()) fail(Message("must be a number"));
  const auto got = value_.get<double>();
  if (!(got >= least && got <= most))
    fail(Message("%1 is out of range; use %2..%3").arg(value_.dump()).arg(least).arg(most));
  return got;
}

int JsonReader::integer(int least, int most) const {
  if (!value_.is_number() || value_.get<double>() != std::floor(value_.get<double>()))
    fail(Message("must be a whole number"));
  return static_cast<int>(number(least, most));
}

bool JsonReader::boolean() const {
  if (!value_.is_boolean()) fail(Message("must be true or false"));
  return value_.get<bool>();
}

std::string JsonReader::text() const {
  if (!value_.is_string()) fail(Message("must be a text in quotes"));
  return value_.get<std::string>();
}

std::vector<double> JsonReader::numbers(std::size_t least, std::size_t most) const {
  const auto all = items();
  if (all.size() < least || all.size() > most)
    fail(most == least
             ? Message("has %1 numbers; use %2").arg(all.size()).arg(least)
             : Message("has %1 numbers; use %2 to %3").arg(all.size()).arg(least).arg(most));
  constexpr double kMost = std::numeric_limits<float>::max();
  std::vector<double> out;
  for (const JsonReader& item : all) out.push_back(item.number(-kMost, kMost));
  return out;
}

std::size_t JsonReader::choice(std::span<const std::string_view> choices) const {
  const std::string name = text();
  const auto found = std::find(choices.begin(), choices.end(), name);
  if (found == choices.end())
    fail(Message("\"%1\" is unknown; use one of %2").arg(name).arg(joined(choices)));
  return static_cast<std::size_t>(found - choices.begin());
}

nlohmann::json parseJson(const std::string& text, const std::string& source) {
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
    const auto line = 1 + std::count(text.begin(), end, '\n');
    throw badInput(Message("%1: line %2: is not valid JSON").arg(source).arg(line));
  } catch (const nlohmann::json::out_of_range&) {
    throw badInput(Message("%1: holds a number that is too large").arg(source));
  }
}

std::string_view nearestName(std::string_view name, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const std::string_view candidate : candidates)
    if (const std::size_t d = editDistance(name, candidate); d < least) {
      least = d;
      best = candidate;
    }
  return best;
}

}  // namespace attune
