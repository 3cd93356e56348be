// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <atomic>
#include <locale>
#include <sstream>

namespace attune {
namespace {

std::atomic<Message::Translate> current = nullptr;

}  // namespace

Message&& Message::arg(std::string_view part) && {
  parts_.emplace_back(part);
  return std::move(*this);
}

Message&& Message::arg(double part) && {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << part;
  return std::move(*this).arg(out.str());
}

std::string Message::text() const {
  const Message::Translate translate = current.load();
  const std::string pattern = translate ? translate(pattern_) : pattern_;
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t part = i + 1 < pattern.size() ? pattern[i + 1] - std::size_t{'1'} : 9;
    if (pattern[i] == '%' && part < parts_.size()) {
      out += parts_[part];
      ++i;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

void setTranslate(Message::Translate translate) {
  current = translate;
}

}  // namespace attune
