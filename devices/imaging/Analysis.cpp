// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging::detail {
namespace {

constexpr int kLongSide = 2500;

// Median of |4c - up - down - left - right| over a grid: ink covers a small part of a page, so the median is grain.
double finestGrain(const cv::Mat& grey, int stepY, int stepX) {
  std::array<int, 1024> counts{};
  int total = 0;
  for (int y = 1; y + 1 < grey.rows; y += stepY) {
    const auto* up = grey.ptr<std::uint8_t>(y - 1);
    const auto* row = grey.ptr<std::uint8_t>(y);
    const auto* down = grey.ptr<std::uint8_t>(y + 1);
    for (int x = 1; x + 1 < grey.cols; x += stepX, ++total)
      ++counts[static_cast<size_t>(std::abs(4 * row[x] - up[x] - down[x] - row[x - 1] - row[x + 1]))];
  }
  int sum = 0;
  for (size_t i = 0; i < counts.size(); ++i) {
    sum += counts[i];
    if (2 * sum >= total) return static_cast<double>(i) / (0.6745 * 4.472);  // sqrt(16+4)
  }
  return 0;
}

// Of white noise three quarters lie in the finest octave, three quarters of the rest in the next. JPEG takes the finest
// away and leaves the next two, so that the finest alone would call a noisy page clean.
double grainOf(const cv::Mat& grey) {
  double squares = 0;
  cv::Mat level = grey;
  for (int octave = 0; octave < 3 && std::min(level.cols, level.rows) >= 32; ++octave) {
    const double grain = octave == 0 ? finestGrain(level, 7, 5) : finestGrain(level, 4, 3);
    squares += 0.75 * grain * grain;
    cv::Mat half;
    cv::resize(level, half, {level.cols / 2, level.rows / 2}, 0, 0, cv::INTER_AREA);
    level = half;
  }
  return std::sqrt(squares);
}

int percentile(const cv::Mat& grey, double part) {
  std::array<int, 256> counts{};
  int total = 0;
  for (int y = 0; y < grey.rows; y += 3)
    for (int x = 0; x < grey.cols; x += 3, ++total) ++counts[grey.at<std::uint8_t>(y, x)];
  int sum = 0;
  for (int i = 0; i < 256; ++i) {
    sum += counts[static_cast<size_t>(i)];
    if (sum >= part * total) return i;
  }
  return 255;
}

}  // namespace

Analysis analyse(const cv::Mat& brightness, double dpi, bool bilevel) {
  Analysis out;
  out.grey = brightness;
  while (std::max(out.grey.cols, out.grey.rows) >= kLongSide && std::min(out.grey.cols, out.grey.rows) >= 64) {
    cv::Mat half;
    cv::resize(out.grey, half, {out.grey.cols / 2, out.grey.rows / 2}, 0, 0, cv::INTER_AREA);
    out.grey = half;
    out.factor *= 2;
  }
  out.dpi = dpi > 0 ? dpi / out.factor : std::max(out.grey.cols, out.grey.rows) / 11.69;
  out.noise = bilevel ? 0 : grainOf(out.grey);
  out.paper = percentile(out.grey, 0.8);
  out.contrast = std::clamp(static_cast<int>(4.5 * out.noise + 0.5), 10, 40);
  // Darker than the mean of five millimetres around: shadows and tinted paper are not ink.
  const int window = std::max(15, static_cast<int>(out.mm(5))) | 1;
  cv::Mat mean;
  cv::boxFilter(out.grey, mean, CV_8U, {window, window}, {-1, -1}, true, cv::BORDER_REPLICATE);
  cv::subtract(mean, out.grey, mean);
  cv::threshold(mean, out.ink, out.contrast, 1, cv::THRESH_BINARY);
  return out;
}

}  // namespace motcua::imaging::detail
