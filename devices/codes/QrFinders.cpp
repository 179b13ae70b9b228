// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrFinders.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace motcua::codes {
namespace {

using Runs = std::array<int, 5>;

double moduleOf(const Runs& runs) {
  return (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7.0;
}

bool isEye(const Runs& runs) {
  const double module = moduleOf(runs);
  if (module < 1) return false;
  for (size_t i = 0; i < 5; ++i) {
    const double expected = i == 2 ? 3 * module : module, room = i == 2 ? 1.47 * module : 0.7 * module;
    if (std::abs(runs[i] - expected) >= room) return false;
  }
  return true;
}

// The five runs of the column through (x, y), which lies in the dark middle.
bool isEyeUpright(const cv::Mat& binary, int x, int y, double module) {
  const int most = static_cast<int>(module * 6) + 3;
  Runs runs{};
  auto walk = [&](int from, int step, std::array<size_t, 3> into) {
    int at = from;
    bool dark = true;
    for (const auto i : into) {
      while (at >= 0 && at < binary.rows && (binary.at<std::uint8_t>(at, x) == 0) == dark && runs[i] < most) {
        ++runs[i];
        at += step;
      }
      dark = !dark;
    }
  };
  walk(y, -1, {2, 1, 0});
  walk(y + 1, 1, {2, 3, 4});
  return isEye(runs);
}

struct Eye {
  double x, y, module;
  int rows;
};

void note(std::vector<Eye>& eyes, double x, double y, double module) {
  for (auto& eye : eyes)
    if (std::hypot(eye.x - x, eye.y - y) < 4 * module) {
      ++eye.rows;
      return;
    }
  eyes.push_back({x, y, module, 1});
}

void eyesOfRow(const cv::Mat& binary, int y, std::vector<Eye>& eyes) {
  const auto* row = binary.ptr<std::uint8_t>(y);
  std::vector<int> starts{0};
  for (int x = 1; x < binary.cols; ++x)
    if (row[x] != row[x - 1]) starts.push_back(x);
  starts.push_back(binary.cols);
  for (size_t i = row[0] == 0 ? 0 : 1; i + 5 < starts.size(); i += 2) {
    Runs runs{};
    for (size_t k = 0; k < 5; ++k) runs[k] = starts[i + k + 1] - starts[i + k];
    if (!isEye(runs)) continue;
    const int middle = starts[i + 2] + runs[2] / 2;
    if (isEyeUpright(binary, middle, y, moduleOf(runs))) note(eyes, middle, y, moduleOf(runs));
  }
}

}  // namespace

int countFinders(const cv::Mat& grey) {
  if (grey.cols < 21 || grey.rows < 21) return 0;
  cv::Mat binary;
  const int block = std::max(3, std::max(grey.cols, grey.rows) / 10 * 2 + 1);
  cv::adaptiveThreshold(grey, binary, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY, block, 2);
  std::vector<Eye> eyes;
  for (int y = 1; y < binary.rows; y += 2) eyesOfRow(binary, y, eyes);
  return static_cast<int>(std::count_if(eyes.begin(), eyes.end(), [](const Eye& eye) { return eye.rows >= 2; }));
}

}  // namespace motcua::codes
