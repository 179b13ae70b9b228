// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Quality.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace motcua::imaging::detail {
namespace {

// At the left edge of each stroke: the steepest step between neighbours as a part of the whole fall.
double focusOf(const Analysis& a, const cv::Rect& page) {
  std::vector<float> parts;
  for (int y = page.y + 4; y + 4 < page.br().y; y += 5) {
    const auto* ink = a.ink.ptr<std::uint8_t>(y);
    const auto* grey = a.grey.ptr<std::uint8_t>(y);
    for (int x = page.x + 8; x + 8 < page.br().x; ++x) {
      if (ink[x] == 0 || ink[x - 1] != 0) continue;
      int steepest = 0, high = 0, low = 255;
      for (int i = x - 6; i < x + 4; ++i) {
        steepest = std::max(steepest, grey[i] - grey[i + 1]);
        high = std::max<int>(high, grey[i]);
        low = std::min<int>(low, grey[i + 1]);
      }
      if (high - low > 3 * a.contrast) parts.push_back(static_cast<float>(steepest) / static_cast<float>(high - low));
      x += 6;
    }
  }
  if (parts.size() < 150) return 1;
  std::nth_element(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(parts.size() / 2), parts.end());
  return parts[parts.size() / 2];
}

// Overexposed: a patch at full white although the paper as a whole is not.
bool hasGlare(const Analysis& a, const cv::Rect& page) {
  if (a.paper > 246) return false;
  cv::Mat small, burnt, labels, stats, centres;
  cv::resize(a.grey(page), small, {std::max(1, page.width / 8), std::max(1, page.height / 8)}, 0, 0, cv::INTER_NEAREST);
  cv::threshold(small, burnt, 253, 255, cv::THRESH_BINARY);
  cv::morphologyEx(burnt, burnt, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  const int count = cv::connectedComponentsWithStats(burnt, labels, stats, centres);
  for (int i = 1; i < count; ++i)
    if (stats.at<int>(i, cv::CC_STAT_AREA) > 0.008 * static_cast<double>(small.total())) return true;
  return false;
}

// Strokes of the width of letters that are cut by one side of the page.
bool isClipped(const Analysis& a, const cv::Rect& page) {
  const int least = std::max(2, static_cast<int>(a.mm(0.2))), most = static_cast<int>(a.mm(4));
  auto runs = [&](const cv::Mat& line) {
    int found = 0, run = 0;
    for (int i = 0; i < static_cast<int>(line.total()); ++i) {
      if (line.at<std::uint8_t>(i) != 0) {
        ++run;
        continue;
      }
      found += run >= least && run <= most ? 1 : 0;
      run = 0;
    }
    return found;
  };
  const cv::Mat ink = a.ink(page);
  if (ink.cols < 8 || ink.rows < 8) return false;
  cv::Mat left = ink.col(1).clone(), right = ink.col(ink.cols - 2).clone();
  for (const auto& line : {ink.row(1).clone(), ink.row(ink.rows - 2).clone(), left.reshape(1, 1), right.reshape(1, 1)})
    if (runs(line) >= 6) return true;
  return false;
}

}  // namespace

QualityMarks judgeQuality(const Analysis& analysis, const cv::Rect& page) {
  QualityMarks out;
  out.focus = focusOf(analysis, page);
  out.blurred = out.focus < 0.2;
  out.glare = hasGlare(analysis, page);
  out.clippedEdge = isClipped(analysis, page);
  return out;
}

}  // namespace motcua::imaging::detail
