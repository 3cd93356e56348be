// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propagate/flow.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>
#include <vector>

namespace attune {
namespace {

// DIS stops at a quarter of the size it is given; small pictures are enlarged to keep detail.
constexpr int kShorterSide = 384;
constexpr int kLargestScale = 4;
// The picture still looks the same: mean difference of the channels, 0..255.
constexpr double kLookTolerance = 36;

// Read-only view of our pixels; OpenCV has no const Mat.
cv::Mat viewOf(const Image& image) {
  return {image.size.height, image.size.width, CV_MAKETYPE(CV_8U, image.channels),
          const_cast<std::uint8_t*>(image.pixels.data())};  // NOLINT
}

Image imageOf(const cv::Mat& grey) {
  Image out({grey.cols, grey.rows}, 1);
  for (int y = 0; y < grey.rows; ++y) {
    std::copy_n(grey.ptr<std::uint8_t>(y), grey.cols, out.row(y));
  }
  return out;
}

cv::Size workSize(Size2i size) {
  const double shorter = std::max(1, std::min(size.width, size.height));
  const double scale = std::clamp(kShorterSide / shorter, 1.0, double{kLargestScale});
  // A picture of a few pixels is still given room for one patch on the coarsest level.
  return {std::max(32, cvRound(size.width * scale)), std::max(32, cvRound(size.height * scale))};
}

cv::Mat scaled(const cv::Mat& picture, cv::Size size) {
  if (picture.size() == size) return picture.clone();
  cv::Mat out;
  cv::resize(picture, out, size, 0, 0, cv::INTER_LINEAR);
  return out;
}

cv::Mat colourOf(const Image& image, cv::Size size) {
  cv::Mat view = viewOf(image);
  cv::Mat rgb;
  if (image.channels == 1) {
    cv::cvtColor(view, rgb, cv::COLOR_GRAY2RGB);
  } else if (image.channels == 4) {
    cv::cvtColor(view, rgb, cv::COLOR_RGBA2RGB);
  } else {
    rgb = view;
  }
  return scaled(rgb, size);
}

// The grey on which the thing stands out best from what is around it: along the line between the
// mean colours; luma where those are much the same.
cv::Vec3d separatingGrey(const cv::Mat& rgb, const cv::Mat& mask) {
  const cv::Vec3d luma{0.299, 0.587, 0.114};
  cv::Mat inside = mask >= 128;
  cv::Mat around;
  cv::dilate(inside, around, cv::getStructuringElement(cv::MORPH_RECT, {31, 31}));
  around &= ~inside;
  if (cv::countNonZero(inside) == 0 || cv::countNonZero(around) == 0) return luma;
  const cv::Scalar in = cv::mean(rgb, inside);
  const cv::Scalar out = cv::mean(rgb, around);
  const cv::Vec3d apart{in[0] - out[0], in[1] - out[1], in[2] - out[2]};
  const double distance = cv::norm(apart);
  if (distance < 8) return luma;
  cv::Vec3d axis = apart / distance;
  if (axis.dot(luma) < 0) axis = -axis;
  return axis;
}

cv::Mat greyOf(const cv::Mat& rgb, const cv::Vec3d& weights) {
  // Negative weights are lifted so that no colour is cut off.
  double low = 0;
  double high = 0;
  for (int c = 0; c < 3; ++c) (weights[c] < 0 ? low : high) += weights[c] * 255;
  const double gain = 255 / std::max(1.0, high - low);
  cv::Mat out;
  const cv::Matx14f m(static_cast<float>(weights[0] * gain), static_cast<float>(weights[1] * gain),
                      static_cast<float>(weights[2] * gain), static_cast<float>(-low * gain));
  cv::transform(rgb, out, m);
  return out;
}

// Absolute places that a flow field points to, as remap wants them.
cv::Mat placesOf(const cv::Mat& flow) {
  cv::Mat out(flow.size(), CV_32FC2);
  for (int y = 0; y < flow.rows; ++y) {
    const auto* from = flow.ptr<cv::Vec2f>(y);
    auto* to = out.ptr<cv::Vec2f>(y);
    for (int x = 0; x < flow.cols; ++x) {
      to[x] = from[x] + cv::Vec2f(static_cast<float>(x), static_cast<float>(y));
    }
  }
  return out;
}

cv::Mat sampled(const cv::Mat& picture, const cv::Mat& places, int border) {
  cv::Mat out;
  cv::remap(picture, out, places, cv::noArray(), cv::INTER_LINEAR, border);
  return out;
}

}  // namespace

struct MaskFollower::Impl {
  cv::Size work;
  Size2i size;
  cv::Vec3d weights;
  cv::Mat firstLook;  // colours at the start, smoothed
  cv::Mat firstMask;
  cv::Mat grey;   // of the last picture
  cv::Mat total;  // flow from the last picture to the first
  cv::Ptr<cv::DISOpticalFlow> dis;

  [[nodiscard]] cv::Mat flow(const cv::Mat& from, const cv::Mat& to) const {
    cv::Mat out;
    dis->calc(from, to, out);
    return out;
  }
};

MaskFollower::MaskFollower(const Image& picture, const Image& mask)
    : impl_(std::make_unique<Impl>()) {
  impl_->size = picture.size;
  impl_->work = workSize(picture.size);
  impl_->firstMask = scaled(viewOf(mask), impl_->work);
  const cv::Mat colour = colourOf(picture, impl_->work);
  impl_->weights = separatingGrey(colour, impl_->firstMask);
  impl_->grey = greyOf(colour, impl_->weights);
  cv::blur(colour, impl_->firstLook, {5, 5});
  impl_->total = cv::Mat::zeros(impl_->work, CV_32FC2);
  impl_->dis = cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_FAST);
}

MaskFollower::~MaskFollower() = default;

MaskFollower::Step MaskFollower::follow(const Image& next) {
  const cv::Mat colour = colourOf(next, impl_->work);
  const cv::Mat grey = greyOf(colour, impl_->weights);
  const cv::Mat back = impl_->flow(grey, impl_->grey);
  const cv::Mat fore = impl_->flow(impl_->grey, grey);
  const cv::Mat places = placesOf(back);
  const cv::Mat foreThere = sampled(fore, places, cv::BORDER_REPLICATE);
  impl_->total = back + sampled(impl_->total, places, cv::BORDER_REPLICATE);
  const cv::Mat origin = placesOf(impl_->total);
  const cv::Mat mask = sampled(impl_->firstMask, origin, cv::BORDER_CONSTANT);
  const cv::Mat look = sampled(impl_->firstLook, origin, cv::BORDER_REPLICATE);
  cv::Mat lookNow;
  cv::blur(colour, lookNow, {5, 5});
  impl_->grey = grey;

  // The equation's half pixel, in pixels of the clip.
  const double scale = static_cast<double>(impl_->work.width) / impl_->size.width;
  const auto slack = static_cast<float>(0.5 * scale * scale);
  long inside = 0;
  long trusted = 0;
  for (int y = 0; y < mask.rows; ++y) {
    const auto* m = mask.ptr<std::uint8_t>(y);
    const auto* b = back.ptr<cv::Vec2f>(y);
    const auto* f = foreThere.ptr<cv::Vec2f>(y);
    const auto* then = look.ptr<cv::Vec3b>(y);
    const auto* now = lookNow.ptr<cv::Vec3b>(y);
    for (int x = 0; x < mask.cols; ++x) {
      if (m[x] < 128) continue;
      ++inside;
      const cv::Vec2f gap = b[x] + f[x];
      // Sundaram, Brox, Keutzer (ECCV 2010), equation 5.
      if (gap.dot(gap) > 0.01f * (b[x].dot(b[x]) + f[x].dot(f[x])) + slack) continue;
      int difference = 0;
      for (int c = 0; c < 3; ++c) difference += std::abs(then[x][c] - now[x][c]);
      if (difference <= 3 * kLookTolerance) ++trusted;
    }
  }
  Step step;
  const double workArea = static_cast<double>(impl_->work.area());
  step.area = static_cast<double>(inside) / workArea * impl_->size.width * impl_->size.height;
  step.confidence = inside > 0 ? static_cast<double>(trusted) / static_cast<double>(inside) : 0;
  cv::Mat small;
  cv::resize(mask, small, {impl_->size.width, impl_->size.height}, 0, 0,
             mask.cols > impl_->size.width ? cv::INTER_AREA : cv::INTER_LINEAR);
  step.mask = imageOf(small);
  return step;
}

Image blendedMask(const Image& first, const Image& second, double share) {
  const auto distance = [](const Image& image) {
    const cv::Mat inside = viewOf(image) >= 128;
    cv::Mat within;
    cv::Mat without;
    cv::distanceTransform(inside, within, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    cv::distanceTransform(~inside, without, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    return cv::Mat(within - without);
  };
  const cv::Mat mixed = distance(first) * (1 - share) + distance(second) * share;
  cv::Mat out;
  // One pixel of slope at the edge.
  mixed.convertTo(out, CV_8U, 127.5, 127.5);
  return imageOf(out);
}

}  // namespace attune
