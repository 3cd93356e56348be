// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/film_strip.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attune {
namespace {

QImage scaledFrame(const Image& frame, int height, double ratio) {
  QImage::Format format = QImage::Format_RGB888;
  if (frame.channels == 1) format = QImage::Format_Grayscale8;
  if (frame.channels == 4) format = QImage::Format_RGBA8888;
  const QImage view(frame.pixels.data(), frame.size.width, frame.size.height,
                    static_cast<qsizetype>(frame.rowBytes()), format);
  QImage small = view.scaledToHeight(std::max(1, static_cast<int>(std::lround(height * ratio))),
                                     Qt::SmoothTransformation)
                     .convertToFormat(QImage::Format_ARGB32_Premultiplied);
  small.setDevicePixelRatio(ratio);
  return small;
}

}  // namespace

FilmStrip::FilmStrip(QObject* parent) : QObject(parent) {
  // One thread: film strips must not take cores from a run.
  pool_.setMaxThreadCount(1);
}

FilmStrip::~FilmStrip() {
  stop_.request_stop();
  pool_.clear();
  pool_.waitForDone();
}

void FilmStrip::setClip(std::shared_ptr<const Clip> clip) {
  if (clip == clip_) return;
  clip_ = std::move(clip);
  restart();
}

void FilmStrip::setHeight(int px, double pixelRatio) {
  if (px == height_ && pixelRatio == ratio_) return;
  height_ = px;
  ratio_ = pixelRatio;
  restart();
}

int FilmStrip::width() const {
  if (!clip_ || clip_->size().height <= 0) return 0;
  const Size2i size = clip_->size();
  return std::max(1, static_cast<int>(std::lround(1.0 * height_ * size.width / size.height)));
}

void FilmStrip::restart() {
  ++generation_;
  stop_.request_stop();
  stop_ = std::stop_source();
  pool_.clear();
  pictures_.clear();
  asked_.clear();
}

QImage FilmStrip::picture(int frame) {
  const auto found = pictures_.constFind(frame);
  if (found != pictures_.constEnd()) return *found;
  if (!clip_ || height_ < 1 || frame < 0 || frame >= clip_->count()) return {};
  if (!asked_.insert(frame).second) return {};
  pool_.start([this, clip = clip_, frame, height = height_, ratio = ratio_,
               generation = generation_, stop = stop_.get_token()] {
    if (stop.stop_requested()) return;
    QImage picture = scaledFrame(clip->frames[static_cast<std::size_t>(frame)], height, ratio);
    QMetaObject::invokeMethod(
        this,
        [this, frame, generation, picture = std::move(picture)] {
          if (generation != generation_) return;
          pictures_.insert(frame, picture);
          Q_EMIT ready(frame);
        },
        Qt::QueuedConnection);
  });
  return {};
}

}  // namespace attune
