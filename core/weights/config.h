// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/message.h"

namespace attune {

// A JSON object with settings (config.json, scheduler_config.json, model_index.json), read by key
// and type. A key that is null counts as absent; keys nobody asks for are ignored.
//
// Every getter throws BadInput naming file, key, what was expected and what was found:
// `unet/config.json: cross_attention_dim: expected a whole number, found "768"`. The ...Or forms
// return the fallback when the key is absent, and still throw when it has the wrong type.
class ModelConfig {
 public:
  // Throws Io when the file cannot be read and BadInput when it is no JSON object.
  [[nodiscard]] static ModelConfig load(const std::filesystem::path& path);
  // `where` stands for the file in messages.
  [[nodiscard]] static ModelConfig parse(std::string_view json, std::string where);

  [[nodiscard]] const std::string& where() const { return where_; }
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> keys() const;  // sorted, null ones left out

  // Whole numbers fit an int; 2.0 is taken for 2.
  [[nodiscard]] int integer(std::string_view key) const;
  [[nodiscard]] int integerOr(std::string_view key, int fallback) const;
  [[nodiscard]] double number(std::string_view key) const;
  [[nodiscard]] double numberOr(std::string_view key, double fallback) const;
  [[nodiscard]] bool boolean(std::string_view key) const;
  [[nodiscard]] bool booleanOr(std::string_view key, bool fallback) const;
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::string textOr(std::string_view key, std::string_view fallback) const;

  // Lists. With a count, a single value stands for a list of it and a list must have that length.
  [[nodiscard]] std::vector<int> integers(std::string_view key) const;
  [[nodiscard]] std::vector<int> integers(std::string_view key, std::size_t count) const;
  [[nodiscard]] std::vector<int> integersOr(std::string_view key, std::size_t count,
                                            int fallback) const;
  [[nodiscard]] std::vector<bool> booleansOr(std::string_view key, std::size_t count,
                                             bool fallback) const;
  [[nodiscard]] std::vector<double> numbers(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;

  [[nodiscard]] ModelConfig object(std::string_view key) const;  // a nested object
  // A model_index.json entry {library, class}; nothing when absent or [null, null].
  [[nodiscard]] std::optional<std::pair<std::string, std::string>> component(
      std::string_view key) const;

 private:
  ModelConfig(std::shared_ptr<const nlohmann::json> json, std::string where, std::string path);
  [[nodiscard]] std::string field(std::string_view key) const;  // "unet/config.json: key"
  [[nodiscard]] const nlohmann::json* find(std::string_view key) const;
  [[nodiscard]] const nlohmann::json& need(std::string_view key, const Message& expected) const;

  std::shared_ptr<const nlohmann::json> json_;
  std::string where_;
  std::string path_;  // of a nested object, with a dot at its end
};

}  // namespace attune
