// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/SheetScene.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging::detail {

// By a straight line through the steepest points.
Quad refined(const Scene& scene, const Quad& q) {
  std::array<cv::Vec4d, 4> sides;
  const auto middle = (q[0] + q[1] + q[2] + q[3]) * 0.25;
  for (size_t i = 0; i < 4; ++i) {
    const auto a = q[i], b = q[(i + 1) % 4], along = b - a;
    const double length = std::max(1.0, cv::norm(along));
    cv::Point2d inward(-along.y / length, along.x / length);
    if (inward.dot(middle - a) < 0) inward = -inward;
    std::vector<cv::Point2f> points;
    for (double t = 0.05; t <= 0.95; t += 0.015) {
      const auto p = a + along * t;
      double best = 4;
      double at = 1e9;
      for (double d = -7; d <= 7; d += 0.5) {
        const auto in = p + inward * (d + 1.5), outside = p + inward * (d - 1.5);
        const cv::Rect frame(1, 1, scene.light.cols - 2, scene.light.rows - 2);
        if (!frame.contains(cv::Point(in)) || !frame.contains(cv::Point(outside))) continue;
        const auto i3 = scene.lab.at<cv::Vec3b>(cv::Point(cvRound(in.x), cvRound(in.y))),
                   o3 = scene.lab.at<cv::Vec3b>(cv::Point(cvRound(outside.x), cvRound(outside.y)));
        const double step = std::hypot(double(i3[0] - o3[0]), 1.5 * std::hypot(i3[1] - o3[1], i3[2] - o3[2])) - 0.3 * std::abs(d);
        if (step > best) {
          best = step;
          at = d;
        }
      }
      if (at < 1e8) points.emplace_back(cv::Point2f(p + inward * at));
    }
    cv::Vec4f line(float(along.x / length), float(along.y / length), float(a.x), float(a.y));
    if (points.size() >= 12) cv::fitLine(points, line, cv::DIST_HUBER, 0, 0.01, 0.01);
    sides[i] = cv::Vec4d(line[0], line[1], line[2], line[3]);
  }
  Quad out;
  for (size_t i = 0; i < 4; ++i) {
    const auto& u = sides[(i + 3) % 4];
    const auto& v = sides[i];
    const double cross = u[0] * v[1] - u[1] * v[0];
    if (std::abs(cross) < 0.2) return q;
    const double t = ((v[2] - u[2]) * v[1] - (v[3] - u[3]) * v[0]) / cross;
    out[i] = {u[2] + u[0] * t, u[3] + u[1] * t};
    if (cv::norm(out[i] - q[i]) > 16) return q;
  }
  return out;
}

}  // namespace motcua::imaging::detail
