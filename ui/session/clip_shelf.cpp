// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/clip_shelf.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attune {
namespace {

constexpr std::size_t kCachedFrames = 64;
constexpr std::uint8_t kBlankGrey = 72;
constexpr double kMostBlankBytes = 1024.0 * 1048576;

QImage::Format formatOf(int channels) {
  if (channels == 1) return QImage::Format_Grayscale8;
  return channels == 4 ? QImage::Format_RGBA8888 : QImage::Format_RGB888;
}

// The picture borrows the clip's pixels and keeps the clip alive.
QImage wrapFrame(const std::shared_ptr<const Clip>& clip, int frame) {
  const Image& image = clip->frames[static_cast<std::size_t>(frame)];
  if (image.empty()) return {};
  auto* keeper = new std::shared_ptr<const Clip>(clip);
  return QImage(
      image.pixels.data(), image.size.width, image.size.height,
      static_cast<qsizetype>(image.rowBytes()), formatOf(image.channels),
      [](void* kept) { delete static_cast<std::shared_ptr<const Clip>*>(kept); }, keeper);
}

}  // namespace

void ClipShelf::clear() {
  *this = {};
}

void ClipShelf::setSource(const std::string& id, std::shared_ptr<const Clip> clip) {
  sources_[id] = std::move(clip);
}

std::shared_ptr<const Clip> ClipShelf::source(const std::string& id) const {
  const auto found = sources_.find(id);
  return found == sources_.end() ? nullptr : found->second;
}

std::shared_ptr<const Clip> ClipShelf::blank(Size2i size, int frames, double framesPerSecond) {
  if (size.width <= 0 || size.height <= 0 || frames <= 0) return nullptr;
  if (3.0 * size.width * size.height * frames > kMostBlankBytes) return nullptr;
  if (!blank_ || blank_->size() != size || blank_->count() != frames) {
    if (blank_) forget(blank_.get());  // a cached frame holds the whole of it
    Image grey(size, 3);
    std::ranges::fill(grey.pixels, kBlankGrey);
    blank_ = std::make_shared<const Clip>(
        makeClip(std::vector<Image>(static_cast<std::size_t>(frames), grey),
                 makeRational(std::lround(framesPerSecond), 1)));
  }
  return blank_;
}

const std::vector<ViewClip>& ClipShelf::results() const {
  return results_;
}

std::shared_ptr<const Clip> ClipShelf::result(const QString& id) const {
  const auto found = std::ranges::find(results_, id, &ViewClip::id);
  return found == results_.end() ? nullptr : found->clip;
}

void ClipShelf::setResult(ViewClip result) {
  const auto found = std::ranges::find(results_, result.id, &ViewClip::id);
  if (found == results_.end()) {
    results_.push_back(std::move(result));
  } else {
    forget(found->clip.get());
    *found = std::move(result);
  }
}

bool ClipShelf::removeResult(const QString& id) {
  const auto found = std::ranges::find(results_, id, &ViewClip::id);
  if (found == results_.end()) return false;
  forget(found->clip.get());
  results_.erase(found);
  return true;
}

QImage ClipShelf::frameOf(const std::shared_ptr<const Clip>& clip, int frame) {
  if (!clip || frame < 0 || frame >= clip->count()) return {};
  const auto found = std::ranges::find_if(cache_, [&](const CachedFrame& each) {
    return each.clip == clip.get() && each.frame == frame;
  });
  if (found != cache_.end()) {
    cache_.splice(cache_.begin(), cache_, found);
  } else {
    cache_.push_front({.clip = clip.get(), .frame = frame, .image = wrapFrame(clip, frame)});
    if (cache_.size() > kCachedFrames) cache_.pop_back();
  }
  return cache_.front().image;
}

void ClipShelf::forget(const Clip* clip) {
  cache_.remove_if([&](const CachedFrame& cached) { return cached.clip == clip; });
}

}  // namespace attune
