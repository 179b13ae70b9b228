// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrVariants.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace motcua::codes {
namespace {

// A cut-out brought to about this size a side: four to ten pixels a module for the symbols of cards.
constexpr double kPlaceSide = 560;

VariantCopy cut(const cv::Mat& grey, const Candidate& place, double sigma, double side = kPlaceSide) {
  VariantCopy out;
  cv::Mat roi = grey(place.box);
  if (sigma > 0) cv::GaussianBlur(roi, roi, {}, sigma);
  const double longest = std::max(place.box.width, place.box.height);
  const double scale = std::clamp(side / longest, 0.5, 4.0);
  cv::resize(roi, out.pixels, {}, scale, scale, scale > 1 ? cv::INTER_CUBIC : cv::INTER_AREA);
  out.back = cv::Matx33d(1 / scale, 0, place.box.x, 0, 1 / scale, place.box.y, 0, 0, 1);
  return out;
}

VariantCopy denoised(const cv::Mat& grey, const Candidate& place) {
  return cut(grey, place, 0.9);
}
VariantCopy enlarged(const cv::Mat& grey, const Candidate& place) {
  return cut(grey, place, 0);
}

VariantCopy sharpenedBy(const cv::Mat& grey, const Candidate& place, double sigma, double side, double amount) {
  auto out = cut(grey, place, sigma, side);
  cv::Mat soft;
  cv::GaussianBlur(out.pixels, soft, {}, 4.0 * side / kPlaceSide);
  cv::addWeighted(out.pixels, 1 + amount, soft, -amount, 0, out.pixels);
  return out;
}

VariantCopy sharpened(const cv::Mat& grey, const Candidate& place) {
  return sharpenedBy(grey, place, 0.6, kPlaceSide, 1.6);
}
VariantCopy sharpenedLarge(const cv::Mat& grey, const Candidate& place) {
  return sharpenedBy(grey, place, 0, 700, 2.5);
}
VariantCopy sharpenedSmall(const cv::Mat& grey, const Candidate& place) {
  return sharpenedBy(grey, place, 0, 360, 1.6);
}

VariantCopy inverted(const cv::Mat& grey, const Candidate& place) {
  auto out = cut(grey, place, 0.5);
  cv::bitwise_not(out.pixels, out.pixels);
  return out;
}

// Glare and shadow: divide by the local brightness.
VariantCopy levelled(const cv::Mat& grey, const Candidate& place) {
  auto out = cut(grey, place, 0.7);
  cv::Mat paper;
  const int radius = std::max(out.pixels.cols, out.pixels.rows) / 16 * 2 + 1;
  cv::boxFilter(out.pixels, paper, CV_8U, {radius, radius});
  cv::divide(out.pixels, paper, out.pixels, 140);
  return out;
}

VariantCopy binarised(const cv::Mat& grey, const Candidate& place) {
  auto out = cut(grey, place, 1.3);
  const int block = std::max(out.pixels.cols, out.pixels.rows) / 10 * 2 + 1;
  cv::adaptiveThreshold(out.pixels, out.pixels, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY, std::max(3, block), 2);
  return out;
}

VariantCopy straightened(const cv::Mat& grey, const Candidate& place) {
  VariantCopy out;
  if (!place.hasCorners) return out;
  const float side = 480, margin = 60;
  const std::array<cv::Point2f, 4> to{cv::Point2f(margin, margin), {side - margin, margin}, {side - margin, side - margin}, {margin, side - margin}};
  const cv::Mat forth = cv::getPerspectiveTransform(place.corners.data(), to.data());
  cv::warpPerspective(grey, out.pixels, forth, {int(side), int(side)}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
  cv::GaussianBlur(out.pixels, out.pixels, {}, 1.5);
  out.back = cv::Matx33d(cv::Mat(forth.inv()));
  return out;
}

}  // namespace

const std::vector<Variant>& variants() {
  static const std::vector<Variant> all{
      {QrAttempt::Denoised, Effort::Place, denoised},       {QrAttempt::Sharpened, Effort::Place, sharpened},
      {QrAttempt::Inverted, Effort::Place, inverted},       {QrAttempt::Straightened, Effort::Place, straightened},
      {QrAttempt::Levelled, Effort::PlaceGlobal, levelled}, {QrAttempt::Binarised, Effort::Place, binarised},
      {QrAttempt::Enlarged, Effort::Place, enlarged},
  };
  return all;
}

const std::vector<VariantCopy (*)(const cv::Mat& grey, const Candidate& place)>& variantsForZbar() {
  static const std::vector<VariantCopy (*)(const cv::Mat& grey, const Candidate& place)> all{sharpened, sharpenedLarge, sharpenedSmall};
  return all;
}

}  // namespace motcua::codes
