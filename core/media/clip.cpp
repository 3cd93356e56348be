// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clip.h"

#include <numeric>
#include <utility>

#include "core/base/error.h"

namespace attune {

Rational makeRational(std::int64_t num, std::int64_t den) {
  if (den == 0) throw internalError("a fraction over zero");
  const std::int64_t common = std::gcd(num, den);
  const std::int64_t sign = den < 0 ? -1 : 1;
  return {sign * num / common, sign * den / common};
}

Rational operator+(Rational a, Rational b) {
  const std::int64_t den = std::lcm(a.den, b.den);
  return makeRational(a.num * (den / a.den) + b.num * (den / b.den), den);
}

Rational operator-(Rational a, Rational b) {
  return a + Rational{-b.num, b.den};
}

Clip makeClip(std::vector<Image> frames, Rational rate) {
  Clip clip{.frames = std::move(frames), .rate = rate};
  if (rate.num <= 0) throw internalError("a clip needs a positive rate");
  for (std::int64_t i = 0; i < clip.count(); ++i) {
    clip.times.push_back(makeRational(i * rate.den, rate.num));
  }
  checkClip(clip);
  return clip;
}

void checkClip(const Clip& clip) {
  if (clip.frames.empty()) throw internalError("a clip without frames");
  if (clip.rate.num <= 0 || clip.rate.den <= 0) throw internalError("a clip needs a positive rate");
  if (clip.times.size() != clip.frames.size()) throw internalError("a clip needs a time a frame");
  const Image& first = clip.frames.front();
  if (first.empty() || (first.channels != 3 && first.channels != 4)) {
    throw internalError("the frames of a clip are RGB or RGBA");
  }
  for (std::size_t i = 0; i < clip.frames.size(); ++i) {
    const Image& frame = clip.frames[i];
    if (frame.size != first.size || frame.channels != first.channels) {
      throw internalError("the frames of a clip differ in size or channels");
    }
    const bool inOrder =
        i == 0 ? clip.times[0].num == 0 : clip.times[i - 1].value() < clip.times[i].value();
    if (!inOrder || clip.times[i].den <= 0) throw internalError("the times of a clip do not rise");
  }
}

}  // namespace attune
