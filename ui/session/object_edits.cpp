// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/object_edits.h"

#include <algorithm>
#include <array>
#include <utility>

#include "render/object_palette.h"
#include "ui/language/translate.h"

namespace attune {
namespace {

int freeColour(const Document& document) {
  std::array<int, kObjectColours> uses{};
  for (const DocumentObject& object : document.objects)
    ++uses[static_cast<std::size_t>(((object.colour % kObjectColours) + kObjectColours) %
                                    kObjectColours)];
  return static_cast<int>(std::ranges::min_element(uses) - uses.begin());
}

std::string uniqueName(const Document& document, const std::string& wanted) {
  const auto taken = [&](const std::string& name) {
    return std::ranges::find(document.objects, name, &DocumentObject::name) !=
           document.objects.end();
  };
  std::string name = wanted;
  for (int i = 2; taken(name); ++i) name = wanted + " " + std::to_string(i);
  return name;
}

auto placeOf(Document& document, const std::string& id) {
  return std::ranges::find(document.objects, id, &DocumentObject::id);
}

}  // namespace

std::string addObject(Document& document, std::string name, std::string words) {
  DocumentObject object{.id = newId(),
                        .name = uniqueName(document, name),
                        .colour = freeColour(document),
                        .words = std::move(words)};
  std::string id = object.id;
  document.objects.insert(document.objects.begin(), std::move(object));
  return id;
}

std::string duplicateObject(Document& document, const std::string& id) {
  const auto place = placeOf(document, id);
  if (place == document.objects.end()) return {};
  DocumentObject copy = *place;
  copy.id = newId();
  copy.name = uniqueName(document, copy.name);
  copy.colour = freeColour(document);
  copy.words.clear();
  std::string made = copy.id;
  document.objects.insert(place + 1, std::move(copy));
  return made;
}

std::string deleteObject(Document& document, const std::string& id) {
  const auto place = placeOf(document, id);
  if (place == document.objects.end()) return {};
  const auto next = document.objects.erase(place);
  if (next != document.objects.end()) return next->id;
  return document.objects.empty() ? std::string() : document.objects.back().id;
}

void bindObject(Document& document, const std::string& id, const std::string& words) {
  const auto place = placeOf(document, id);
  if (place == document.objects.end()) return;
  place->words = words;
  const bool isNamed = !QString::fromStdString(place->name).startsWith(tr("Object"));
  if (!words.empty() && !isNamed) place->name = uniqueName(document, words);
}

void moveObject(Document& document, const std::string& id, int before) {
  const auto place = placeOf(document, id);
  if (place == document.objects.end()) return;
  const int from = static_cast<int>(place - document.objects.begin());
  const int target = std::clamp(before, 0, static_cast<int>(document.objects.size()));
  if (target == from || target == from + 1) return;
  DocumentObject object = std::move(*place);
  document.objects.erase(place);
  document.objects.insert(document.objects.begin() + (target > from ? target - 1 : target),
                          std::move(object));
}

}  // namespace attune
