// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/captions.h"

#include <initializer_list>

#include "core/toybox/random.h"

namespace attune {
namespace {

class Speaker {
 public:
  Speaker(const Scene& scene, std::uint64_t variant, CaptionMotion motion)
      : scene_(scene),
        motion_(motion),
        random_(scene.seed * 0x2545F4914F6CDD1Dull + variant * 0x9E3779B97F4A7C15ull + 17) {}

  std::string say() {
    const std::string place = where();
    const std::string things = list();
    return random_.chance(0.2) ? place + ", " + things : things + " " + place;
  }

 private:
  std::string pick(std::initializer_list<const char*> choices) {
    return choices.begin()[random_.below(static_cast<int>(choices.size()))];
  }

  std::string where() {
    switch (scene_.background) {
      case Background::Sky:
        return pick({"in the sky", "in the sky", "under the sky"});
      case Background::Meadow:
        return pick({"on a meadow", "over a meadow", "on the meadow"});
      case Background::Night:
        return pick({"at night", "at night", "in the night"});
      case Background::Desert:
        return pick({"in the desert", "in a desert", "over the desert"});
      case Background::Sea:
        return pick({"on the sea", "at the sea", "over the sea"});
      case Background::Road:
        return pick({"on a road", "on the road", "by the road"});
    }
    return {};
  }

  std::string list() {
    std::string text;
    const std::size_t count = scene_.objects.size();
    const std::string joint = random_.chance(0.85) ? " and " : " with ";
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += count == 3 && i == 1 ? ", " : joint;
      text += phrase(scene_.objects[i]);
    }
    return text;
  }

  std::string sizeWord(Size size) {
    if (size == Size::Medium) return random_.chance(0.25) ? "medium " : "";
    if (random_.chance(0.05)) return {};
    if (size == Size::Small) return random_.chance(0.85) ? "small " : "little ";
    return random_.chance(0.85) ? "big " : "large ";
  }

  std::string phrase(const SceneObject& object) {
    const bool told = motion_ == CaptionMotion::Told;
    const bool before = told && random_.chance(0.2) &&
                        (object.motion == Motion::Still || object.motion == Motion::Growing ||
                         object.motion == Motion::Shrinking);
    std::string words = before ? std::string(word(object.motion)) + " " : std::string();
    words += sizeWord(object.size);
    words += std::string(word(object.colour)) + " " + std::string(word(object.thing));
    std::string article = words.starts_with("orange") ? "an " : "a ";
    const std::string after = told && !before ? moves(object.motion) : std::string();
    return article + words + after;
  }

  std::string moves(Motion motion) {
    switch (motion) {
      case Motion::Still:
        return pick({"", " standing still", " stands still", " stays still"});
      case Motion::Growing:
        return pick({" growing", " grows"});
      case Motion::Shrinking:
        return pick({" shrinking", " shrinks"});
      default:
        break;
    }
    const bool sideways = motion == Motion::Left || motion == Motion::Right;
    const bool roomy = scene_.objects.size() == 1;
    const std::string to = sideways && roomy && random_.chance(0.2) ? " to the " : " ";
    return pick({" moving", " moves", " moving", " goes", " going"}) + to +
           std::string(word(motion));
  }

  const Scene& scene_;
  CaptionMotion motion_;
  Random random_;
};

}  // namespace

std::string caption(const Scene& scene, std::uint64_t variant, CaptionMotion motion) {
  return Speaker(scene, variant, motion).say();
}

}  // namespace attune
