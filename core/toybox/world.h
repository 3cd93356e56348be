// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace attune {

// What there is in the toy box. The order of each list is part of the starter model's data: append
// only.
enum class Thing { Ball, Star, Heart, Fish, Car, Boat, Bird, Tree, House, Balloon };
enum class Colour { Red, Orange, Yellow, Green, Blue, Purple, Pink, White };
enum class Size { Small, Medium, Big };
enum class Background { Sky, Meadow, Night, Desert, Sea, Road };
enum class Motion { Still, Left, Right, Up, Down, Growing, Shrinking };

inline constexpr int kThingCount = 10;
inline constexpr int kColourCount = 8;
inline constexpr int kSizeCount = 3;
inline constexpr int kBackgroundCount = 6;
inline constexpr int kMotionCount = 7;

struct Rgb {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  bool operator==(const Rgb&) const = default;
};

// The three tones in which a coloured thing is painted; `dark` is its outline as well.
struct Tones {
  Rgb fill;
  Rgb dark;
  Rgb light;
};

// The one word that captions use for each.
[[nodiscard]] std::string_view word(Thing thing);
[[nodiscard]] std::string_view word(Colour colour);
[[nodiscard]] std::string_view word(Size size);
[[nodiscard]] std::string_view word(Background background);
[[nodiscard]] std::string_view word(Motion motion);

[[nodiscard]] std::optional<Thing> thingFromWord(std::string_view text);
[[nodiscard]] std::optional<Colour> colourFromWord(std::string_view text);

[[nodiscard]] const Tones& tones(Colour colour);

// Eight pairs that training never shows, so that a model can be asked for what it has not seen.
[[nodiscard]] bool isHeldOut(Thing thing, Colour colour);

// Every word a caption may hold, lower case, with the comma; the starter model's whole vocabulary.
// The order is fixed: a word's place is its token id less two (begin and end of text come first).
[[nodiscard]] const std::vector<std::string_view>& vocabulary();

}  // namespace attune
