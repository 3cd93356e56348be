// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/world.h"

#include <algorithm>

namespace attune {
namespace {

constexpr std::array<std::string_view, kThingCount> kThings{
    "ball", "star", "heart", "fish", "car", "boat", "bird", "tree", "house", "balloon"};
constexpr std::array<std::string_view, kColourCount> kColours{"red",  "orange", "yellow", "green",
                                                              "blue", "purple", "pink",   "white"};
constexpr std::array<std::string_view, kSizeCount> kSizes{"small", "medium", "big"};
constexpr std::array<std::string_view, kBackgroundCount> kBackgrounds{"sky",    "meadow", "night",
                                                                      "desert", "sea",    "road"};
constexpr std::array<std::string_view, kMotionCount> kMotions{"still", "left",    "right",    "up",
                                                              "down",  "growing", "shrinking"};

constexpr std::array<Tones, kColourCount> kTones{{
    {.fill = {222, 48, 46}, .dark = {128, 18, 28}, .light = {247, 122, 108}},
    {.fill = {244, 134, 32}, .dark = {150, 68, 8}, .light = {255, 186, 104}},
    {.fill = {250, 212, 48}, .dark = {150, 112, 8}, .light = {255, 240, 150}},
    {.fill = {34, 152, 74}, .dark = {10, 84, 42}, .light = {108, 204, 128}},
    {.fill = {44, 88, 214}, .dark = {16, 36, 120}, .light = {120, 160, 250}},
    {.fill = {142, 62, 184}, .dark = {74, 22, 108}, .light = {194, 132, 228}},
    {.fill = {246, 138, 186}, .dark = {158, 54, 108}, .light = {255, 200, 224}},
    {.fill = {248, 248, 246}, .dark = {92, 98, 112}, .light = {214, 220, 230}},
}};

struct Pair {
  Thing thing;
  Colour colour;
};

constexpr std::array<Pair, 8> kHeldOut{{{Thing::Ball, Colour::Purple},
                                        {Thing::Star, Colour::Green},
                                        {Thing::Heart, Colour::Orange},
                                        {Thing::Fish, Colour::Pink},
                                        {Thing::Car, Colour::White},
                                        {Thing::Boat, Colour::Yellow},
                                        {Thing::Bird, Colour::Red},
                                        {Thing::Tree, Colour::Blue}}};

template <typename List>
std::string_view at(const List& list, int index) {
  return list[static_cast<std::size_t>(index)];
}

template <typename Value, typename List>
std::optional<Value> find(const List& list, std::string_view text) {
  const auto it = std::find(list.begin(), list.end(), text);
  if (it == list.end()) return std::nullopt;
  return static_cast<Value>(it - list.begin());
}

}  // namespace

std::string_view word(Thing thing) {
  return at(kThings, static_cast<int>(thing));
}
std::string_view word(Colour colour) {
  return at(kColours, static_cast<int>(colour));
}
std::string_view word(Size size) {
  return at(kSizes, static_cast<int>(size));
}
std::string_view word(Background background) {
  return at(kBackgrounds, static_cast<int>(background));
}
std::string_view word(Motion motion) {
  return at(kMotions, static_cast<int>(motion));
}

std::optional<Thing> thingFromWord(std::string_view text) {
  return find<Thing>(kThings, text);
}
std::optional<Colour> colourFromWord(std::string_view text) {
  return find<Colour>(kColours, text);
}

const Tones& tones(Colour colour) {
  return kTones[static_cast<std::size_t>(colour)];
}

bool isHeldOut(Thing thing, Colour colour) {
  return std::any_of(kHeldOut.begin(), kHeldOut.end(), [&](const Pair& pair) {
    return pair.thing == thing && pair.colour == colour;
  });
}

const std::vector<std::string_view>& vocabulary() {
  static const std::vector<std::string_view> words = [] {
    std::vector<std::string_view> all{"a", "an", "and", "with", ",", "the", "to"};
    all.insert(all.end(), {"small", "medium", "big", "little", "large"});
    all.insert(all.end(),
               {"moving", "moves", "going", "goes", "still", "stays", "stands", "standing", "left",
                "right", "up", "down", "growing", "grows", "shrinking", "shrinks"});
    all.insert(all.end(), kColours.begin(), kColours.end());
    all.insert(all.end(), kThings.begin(), kThings.end());
    all.insert(all.end(), kBackgrounds.begin(), kBackgrounds.end());
    all.insert(all.end(), {"in", "on", "over", "at", "by", "under"});
    return all;
  }();
  return words;
}

}  // namespace attune
