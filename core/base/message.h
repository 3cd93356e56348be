// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace attune {

// A line for the user: an English pattern whose %1 to %9 stand for its parts.
//
//   throw badInput(Message("%1: is no folder; name the tokenizer's folder").arg(folder));
//
// Patterns are literals, which `./dev texts` collects for translation. A whole line, or what
// follows `file: field: `, makes one pattern: pieces glued together cannot be translated.
class Message {
 public:
  // What the pattern is in the user's language; the pattern itself where there is no such text.
  using Translate = std::string (*)(const char* pattern);

  explicit Message(const char* pattern) : pattern_(pattern) {}

  Message&& arg(std::string_view part) &&;
  Message&& arg(const char* part) && { return std::move(*this).arg(std::string_view(part)); }
  Message&& arg(double part) &&;  // as short as six digits allow
  template <typename Whole, typename = std::enable_if_t<std::is_integral_v<Whole>>>
  Message&& arg(Whole part) && {
    return std::move(*this).arg(std::to_string(part));
  }
  // Not any type that makes a path: a text does.
  template <typename Path, typename = std::enable_if_t<std::is_same_v<Path, std::filesystem::path>>>
  Message&& arg(const Path& part) && {
    return std::move(*this).arg(part.string());
  }

  [[nodiscard]] std::string text() const;
  operator std::string() const { return text(); }  // for badInput() and its like

 private:
  const char* pattern_;
  std::vector<std::string> parts_;
};

// The window's own; a null pointer, as at first, leaves messages in English. Safe while other
// threads make messages.
void setTranslate(Message::Translate translate);

}  // namespace attune
