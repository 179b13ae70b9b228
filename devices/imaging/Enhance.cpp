// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Enhance.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging::detail {
namespace {

constexpr int kBlock = 16;       // pixels of the page a pixel of the paper map
constexpr int kInkBelow = 170;   // of 255 after levelling
constexpr int kWhiteFrom = 226;  // paper's grain above this is gone

// The paper without its ink: the brightest of the surroundings, smoothed.
cv::Mat paperMap(const cv::Mat& brightness) {
  cv::Mat small;
  cv::resize(brightness, small, {std::max(1, brightness.cols / kBlock), std::max(1, brightness.rows / kBlock)}, 0, 0, cv::INTER_AREA);
  cv::dilate(small, small, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
  cv::medianBlur(small, small, 5);
  cv::GaussianBlur(small, small, {}, 2);
  cv::max(small, 40, small);
  return small;
}

std::array<std::uint8_t, 256> curve() {
  std::array<std::uint8_t, 256> out{};
  for (int i = 0; i < 256; ++i) out[static_cast<size_t>(i)] = static_cast<std::uint8_t>(std::min(255, i * 255 / kWhiteFrom));
  return out;
}

void level(cv::Mat& brightness) {
  const auto map = paperMap(brightness);
  const auto to = curve();
  cv::Mat paper;
  const int band = 64;  // rows at a time: no second page in memory
  for (int top = 0; top < brightness.rows; top += band) {
    const int rows = std::min(band, brightness.rows - top);
    const double scaleX = static_cast<double>(map.cols) / brightness.cols, scaleY = static_cast<double>(map.rows) / brightness.rows;
    const cv::Matx23d back(scaleX, 0, scaleX / 2 - 0.5, 0, scaleY, (top + 0.5) * scaleY - 0.5);
    cv::warpAffine(map, paper, back, {brightness.cols, rows}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    for (int y = 0; y < rows; ++y) {
      auto* row = brightness.ptr<std::uint8_t>(top + y);
      const auto* white = paper.ptr<std::uint8_t>(y);
      for (int x = 0; x < brightness.cols; ++x) row[x] = to[static_cast<size_t>(std::min(255, row[x] * 250 / white[x]))];
    }
  }
}

// The tint of the paper is the most frequent colour; it is moved to grey.
void neutralise(cv::Mat& plane) {
  std::array<int, 256> counts{};
  for (int y = 0; y < plane.rows; y += 4)
    for (int x = 0; x < plane.cols; x += 4) ++counts[plane.at<std::uint8_t>(y, x)];
  const auto tint = static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  if (std::abs(tint - 128) > 40) return;
  plane += cv::Scalar(128 - tint);
}

}  // namespace

void whiten(Planes& planes) {
  level(planes.plane[0]);
  for (int i = 1; i < planes.count(); ++i) neutralise(planes.plane[static_cast<size_t>(i)]);
}

void toLineart(Planes& planes) {
  level(planes.plane[0]);
  cv::threshold(planes.plane[0], planes.plane[0], kInkBelow, 255, cv::THRESH_BINARY);
  planes.plane[1].release();
  planes.plane[2].release();
  planes.subsampling = Subsampling::Grey;
  planes.bilevel = true;
}

}  // namespace motcua::imaging::detail
