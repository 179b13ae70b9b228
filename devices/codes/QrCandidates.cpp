// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrCandidates.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace motcua::codes {
namespace {

constexpr int kMaxPlaces = 3;
constexpr int kWorkingWidth = 640;

cv::Rect grown(const cv::Rect& box, double part, const cv::Size& frame) {
  const int dx = static_cast<int>(box.width * part) + 8;
  const int dy = static_cast<int>(box.height * part) + 8;
  return cv::Rect(box.x - dx, box.y - dy, box.width + 2 * dx, box.height + 2 * dy) & cv::Rect({0, 0}, frame);
}

Candidate seen(const std::array<QPoint, 4>& corners, const cv::Size& frame) {
  Candidate out;
  std::vector<cv::Point> points;
  for (size_t i = 0; i < 4; ++i) {
    points.emplace_back(corners[i].x(), corners[i].y());
    out.corners[i] = cv::Point2f(static_cast<float>(corners[i].x()), static_cast<float>(corners[i].y()));
  }
  out.box = grown(cv::boundingRect(points), 0.25, frame);
  out.hasCorners = true;
  out.likely = true;
  return out;
}

// A symbol has many edges in both directions within a compact, nearly square field; text has them in lines, a table in
// one direction at a time, a photograph hardly anywhere at this density.
cv::Mat textureOf(const cv::Mat& small, int window) {
  cv::Mat dx, dy, both;
  cv::Sobel(small, dx, CV_16S, 1, 0, 3);
  cv::Sobel(small, dy, CV_16S, 0, 1, 3);
  cv::convertScaleAbs(dx, dx, 0.25);
  cv::convertScaleAbs(dy, dy, 0.25);
  cv::boxFilter(dx, dx, CV_8U, {window, window});
  cv::boxFilter(dy, dy, CV_8U, {window, window});
  cv::min(dx, dy, both);
  return both;
}

}  // namespace

QList<Candidate> candidates(const cv::Mat& grey, const QList<std::array<QPoint, 4>>& unreadable) {
  QList<Candidate> out;
  for (const auto& corners : unreadable) {
    auto candidate = seen(corners, grey.size());
    if (candidate.box.width >= 24 && candidate.box.height >= 24 && out.size() < kMaxPlaces) out << candidate;
  }
  const double scale = std::min(1.0, double{kWorkingWidth} / grey.cols);
  cv::Mat small;
  cv::resize(grey, small, {}, scale, scale, cv::INTER_AREA);
  const int window = 17;
  const auto texture = textureOf(small, window);
  double most = 0;
  cv::minMaxLoc(texture, nullptr, &most);
  if (most < 12) return out;
  cv::Mat mask, labels, stats, centres;
  cv::compare(texture, most * 0.5, mask, cv::CMP_GT);
  const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
  std::vector<std::pair<double, Candidate>> ranked;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP), stats.at<int>(i, cv::CC_STAT_WIDTH),
                       stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const double aspect = double(std::max(box.width, box.height)) / std::min(box.width, box.height);
    const double fill = double(stats.at<int>(i, cv::CC_STAT_AREA)) / box.area();
    if (std::min(box.width, box.height) < 14 || aspect > 2.2 || fill < 0.35) continue;
    Candidate candidate;
    const cv::Rect full(int(box.x / scale), int(box.y / scale), int(box.width / scale), int(box.height / scale));
    candidate.box = grown(full, 0.2, grey.size());
    candidate.likely = aspect < 1.7 && fill > 0.5;
    ranked.emplace_back(cv::mean(texture, labels == i)[0] * fill / aspect, candidate);
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [score, candidate] : ranked) {
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const Candidate& c) { return (c.box & candidate.box).area() * 2 > candidate.box.area(); });
    if (!known && out.size() < kMaxPlaces) out << candidate;
  }
  return out;
}

}  // namespace motcua::codes
