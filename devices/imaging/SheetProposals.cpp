// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/SheetScene.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging::detail {
namespace {

constexpr double kLeastArea = 0.06;  // of the photograph

Quad ordered(const std::vector<cv::Point2d>& points) {
  // Top left has the least x+y, bottom right the most; clockwise as seen.
  Quad out;
  cv::Point2d middle(0, 0);
  for (const auto& p : points) middle += p * 0.25;
  auto sorted = points;
  std::sort(sorted.begin(), sorted.end(),
            [&](const auto& a, const auto& b) { return std::atan2(a.y - middle.y, a.x - middle.x) < std::atan2(b.y - middle.y, b.x - middle.x); });
  size_t first = 0;
  for (size_t i = 1; i < 4; ++i)
    if (sorted[i].x + sorted[i].y < sorted[first].x + sorted[first].y) first = i;
  for (size_t i = 0; i < 4; ++i) out[i] = sorted[(first + i) % 4];
  return out;
}

bool isPlausible(const Quad& q, const cv::Size& size) {
  std::vector<cv::Point2f> points;
  for (const auto& p : q) points.emplace_back(float(p.x), float(p.y));
  if (!cv::isContourConvex(points) || cv::contourArea(points) < kLeastArea * size.area()) return false;
  for (size_t i = 0; i < 4; ++i) {
    const auto a = q[(i + 3) % 4] - q[i], b = q[(i + 1) % 4] - q[i];
    const double cosine = a.dot(b) / std::max(1e-6, cv::norm(a) * cv::norm(b));
    if (std::abs(cosine) > 0.62) return false;  // corners of 52 to 128 degrees
    if (q[i].x < -0.06 * size.width || q[i].x > 1.06 * size.width || q[i].y < -0.06 * size.height || q[i].y > 1.06 * size.height) return false;
  }
  return true;
}

// Four lines that together fit an outline best: sides of the hull merged until four are left, each merge cutting least.
bool quadOfHull(std::vector<cv::Point> hull, Quad& out) {
  std::vector<cv::Point2d> p(hull.begin(), hull.end());
  while (p.size() > 4) {
    double least = 1e18;
    size_t at = p.size();
    cv::Point2d meeting;
    for (size_t i = 0; i < p.size(); ++i) {
      // Remove the side i..i+1 by prolonging its neighbours until they meet.
      const auto n = p.size();
      const auto a = p[(i + n - 1) % n], b = p[i], c = p[(i + 1) % n], d = p[(i + 2) % n];
      const auto u = b - a, v = c - d;
      const double cross = u.x * v.y - u.y * v.x;
      if (std::abs(cross) < 1e-9) continue;
      const auto w = c - b;
      const double t = (w.x * v.y - w.y * v.x) / cross;
      if (t < 0) continue;
      const auto x = b + u * t;
      const double added = std::abs((x.x - b.x) * (c.y - b.y) - (x.y - b.y) * (c.x - b.x)) / 2;
      if (added < least) {
        least = added;
        at = i;
        meeting = x;
      }
    }
    if (at == p.size()) return false;
    const auto n = p.size();
    p[at] = meeting;
    p.erase(p.begin() + static_cast<std::ptrdiff_t>((at + 1) % n));
  }
  if (p.size() != 4) return false;
  out = ordered(p);
  return true;
}

void proposeFromMask(const cv::Mat& mask, std::vector<Quad>& out) {
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
  for (const auto& outline : outlines) {
    if (cv::contourArea(outline) < kLeastArea * static_cast<double>(mask.total())) continue;
    std::vector<cv::Point> hull, simple;
    cv::convexHull(outline, hull);
    cv::approxPolyDP(hull, simple, 2.0, true);
    Quad quad;
    if (simple.size() >= 4 && quadOfHull(simple, quad) && isPlausible(quad, mask.size())) out.push_back(quad);
  }
}

// Brighter than the rest, at several levels: Otsu's and the levels around it.
void proposeByLight(const Scene& scene, std::vector<Quad>& out) {
  cv::Mat mask;
  const double otsu = cv::threshold(scene.light, mask, 0, 255, cv::THRESH_OTSU);
  const auto kernel = cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7});
  for (const double shift : {-0.35, -0.15, 0.0, 0.2, 0.4, 0.6}) {
    const double level = shift < 0 ? otsu * (1 + shift) : otsu + (255 - otsu) * shift;
    cv::threshold(scene.light, mask, level, 255, cv::THRESH_BINARY);
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, kernel);
    cv::morphologyEx(mask, mask, cv::MORPH_OPEN, kernel);
    proposeFromMask(mask, out);
  }
}

// What has the colour of the middle of the picture, reached without crossing an edge; survives shadows.
void proposeByFlood(const Scene& scene, std::vector<Quad>& out) {
  for (const auto& seedPart : {cv::Point2d(0.5, 0.5), cv::Point2d(0.4, 0.4), cv::Point2d(0.6, 0.6), cv::Point2d(0.4, 0.6), cv::Point2d(0.6, 0.4)})
    for (const int tolerance : {2, 4}) {
      cv::Mat mask(scene.lab.rows + 2, scene.lab.cols + 2, CV_8UC1, cv::Scalar(0)), copy = scene.lab;
      const cv::Point seed(int(seedPart.x * copy.cols), int(seedPart.y * copy.rows));
      cv::floodFill(copy, mask, seed, {}, nullptr, cv::Scalar::all(tolerance), cv::Scalar::all(tolerance), 4 | cv::FLOODFILL_MASK_ONLY | (255 << 8));
      cv::Mat inner = mask(cv::Rect(1, 1, copy.cols, copy.rows)).clone();
      cv::morphologyEx(inner, inner, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {15, 15}));
      cv::morphologyEx(inner, inner, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7}));
      proposeFromMask(inner, out);
    }
}

struct Line {
  double rho, theta;
  int votes;
};

bool meet(const Line& a, const Line& b, cv::Point2d& out) {
  const double determinant = std::cos(a.theta) * std::sin(b.theta) - std::sin(a.theta) * std::cos(b.theta);
  if (std::abs(determinant) < 0.2) return false;
  out = {(a.rho * std::sin(b.theta) - b.rho * std::sin(a.theta)) / determinant,
         (b.rho * std::cos(a.theta) - a.rho * std::cos(b.theta)) / determinant};
  return true;
}

// Straight edges of light or colour, two and two; survives a hand and half a missing side.
void proposeByLines(const Scene& scene, std::vector<Quad>& out) {
  cv::Mat edges, one;
  for (int channel = 0; channel < 3; ++channel) {
    cv::extractChannel(scene.lab, one, channel);
    cv::Canny(one, one, channel == 0 ? 18 : 9, channel == 0 ? 45 : 24);
    edges = channel == 0 ? one.clone() : cv::Mat(edges | one);
  }
  std::vector<cv::Vec3f> found;
  cv::HoughLines(edges, found, 1, CV_PI / 180, std::max(40, std::min(edges.cols, edges.rows) / 7));
  std::vector<Line> flat, steep;
  for (const auto& f : found) {
    const Line line{f[0], f[1], static_cast<int>(f[2])};
    const bool isFlat = std::abs(line.theta - CV_PI / 2) < CV_PI / 4;
    auto& group = isFlat ? flat : steep;
    auto position = [&](const Line& l) {
      return isFlat ? (l.rho - std::cos(l.theta) * edges.cols / 2) / std::sin(l.theta)
                    : (l.rho - std::sin(l.theta) * edges.rows / 2) / std::cos(l.theta);
    };
    const bool known = std::any_of(group.begin(), group.end(), [&](const Line& l) {
      return std::abs(position(l) - position(line)) < 9 && std::abs(l.theta - line.theta) < 0.12;
    });
    if (!known && group.size() < 9) group.push_back(line);  // strongest first
  }
  for (size_t a = 0; a < flat.size(); ++a)
    for (size_t b = a + 1; b < flat.size(); ++b)
      for (size_t c = 0; c < steep.size(); ++c)
        for (size_t d = c + 1; d < steep.size(); ++d) {
          std::vector<cv::Point2d> points(4);
          if (!meet(flat[a], steep[c], points[0]) || !meet(flat[a], steep[d], points[1]) || !meet(flat[b], steep[d], points[2]) ||
              !meet(flat[b], steep[c], points[3]))
            continue;
          const auto quad = ordered(points);
          if (isPlausible(quad, edges.size())) out.push_back(quad);
        }
}

}  // namespace

std::vector<Quad> proposeSheets(const Scene& scene) {
  std::vector<Quad> out;
  proposeByLight(scene, out);
  proposeByFlood(scene, out);
  proposeByLines(scene, out);
  return out;
}

}  // namespace motcua::imaging::detail
