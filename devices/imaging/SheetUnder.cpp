// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two sheets of one size, one a little aside under the other, have one outline that looks like a larger sheet; but in two
// opposite corners of it the desk shows. How far it shows along the sides is how far the sheets are apart, and the upper one
// is the one whose inner edges throw a shadow.
#include "devices/imaging/SheetScene.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace motcua::imaging::detail {
namespace {

constexpr double kLeastNotch = 3;      // pixels of the small picture
constexpr double kMostNotch = 0.25;    // of the side
constexpr double kLeastContrast = 12;  // between paper and desk
constexpr double kLeastShadow = 1.5;   // of the inner edges, levels

using Colour = cv::Vec3d;

double apart(const Colour& a, const Colour& b) {
  return std::hypot(a[0] - b[0], 1.5 * std::hypot(a[1] - b[1], a[2] - b[2]));
}

std::optional<Colour> colourAt(const Scene& scene, const cv::Point2d& p) {
  const cv::Point at(cvRound(p.x), cvRound(p.y));
  if (!cv::Rect({0, 0}, scene.lab.size()).contains(at)) return std::nullopt;
  return Colour(scene.lab.at<cv::Vec3b>(at));
}

cv::Point2d unit(const cv::Point2d& v) {
  return v * (1 / std::max(1e-9, cv::norm(v)));
}

// How far from `corner` towards `along` the desk shows inside the outline; `inward` leads into it.
double notch(const Scene& scene, const cv::Point2d& corner, const cv::Point2d& along, const cv::Point2d& inward, double side) {
  const auto desk = colourAt(scene, corner - inward * 7 + along * 4), paper = colourAt(scene, corner + along * (side * 0.4) + inward * 4);
  if (!desk || !paper || apart(*desk, *paper) < kLeastContrast) return 0;
  double s = 3;
  for (; s < side * kMostNotch; s += 0.5) {
    const auto here = colourAt(scene, corner + along * s + inward * 3);
    if (!here || apart(*here, *desk) > apart(*here, *paper)) break;
  }
  return s < side * kMostNotch && s > 3 ? s : 0;
}

struct Notches {
  double next = 0;  // along the side to the next corner
  double before = 0;
  [[nodiscard]] bool both() const { return next >= kLeastNotch && before >= kLeastNotch; }
};

Notches notchesAt(const Scene& scene, const Quad& q, size_t i) {
  const auto forth = q[(i + 1) % 4] - q[i], back = q[(i + 3) % 4] - q[i];
  const auto f = unit(forth), b = unit(back);
  return {notch(scene, q[i], f, b, cv::norm(forth)), notch(scene, q[i], b, f, cv::norm(back))};
}

bool alike(double a, double b) {
  return a < 2.5 * b + 3 && b < 2.5 * a + 3;
}

cv::Point2d crossing(const cv::Point2d& a, const cv::Point2d& b, const cv::Point2d& c, const cv::Point2d& d) {
  const auto u = b - a, v = d - c, w = c - a;
  const double cross = u.x * v.y - u.y * v.x;
  return std::abs(cross) < 1e-9 ? b : a + u * ((w.x * v.y - w.y * v.x) / cross);
}

// How much darker the line is than the paper on both of its sides: the shadow that the upper sheet throws.
double shadowAlong(const Scene& scene, const cv::Point2d& a, const cv::Point2d& b) {
  const auto along = unit(b - a);
  const cv::Point2d across(-along.y, along.x);
  std::vector<double> depths;
  for (double t = 0.08; t <= 0.92; t += 0.02) {
    const auto p = a + (b - a) * t;
    double least = 255;
    for (double d = -3; d <= 3; d += 1)
      if (const auto c = colourAt(scene, p + across * d)) least = std::min(least, (*c)[0]);
    const auto left = colourAt(scene, p + across * 7), right = colourAt(scene, p - across * 7);
    if (left && right) depths.push_back(std::min((*left)[0], (*right)[0]) - least);
  }
  if (depths.size() < 10) return 0;
  std::nth_element(depths.begin(), depths.begin() + static_cast<std::ptrdiff_t>(depths.size() / 2), depths.end());
  return depths[depths.size() / 2];
}

}  // namespace

TwoSheets lookForTwo(const Scene& scene, const Quad& outline) {
  TwoSheets out;
  out.upper = outline;
  for (size_t first = 0; first < 2; ++first) {
    Quad q;  // the desk shows at 1 and 3
    for (size_t k = 0; k < 4; ++k) q[k] = outline[(k + first) % 4];
    const auto one = notchesAt(scene, q, 1), three = notchesAt(scene, q, 3);
    if (!one.both() || !three.both() || !alike(one.next, three.next) || !alike(one.before, three.before)) continue;
    out.seen = true;
    auto on = [&q](size_t from, size_t to, double far) { return q[from] + unit(q[to] - q[from]) * far; };
    const auto a = on(1, 0, one.before), b = on(2, 3, three.before), c = on(3, 0, three.next), d = on(2, 1, one.next);
    const Quad nearZero{q[0], a, crossing(a, b, c, d), c};
    const auto e = on(3, 2, three.before), f = on(0, 1, one.before), g = on(1, 2, one.next), h = on(0, 3, three.next);
    const Quad nearTwo{crossing(e, f, g, h), g, q[2], e};
    // An edge that lies away from the lamp throws no shadow: one of the two may be pale, neither may speak for the other sheet.
    const std::array<double, 2> zero{shadowAlong(scene, a, nearZero[2]), shadowAlong(scene, c, nearZero[2])};
    const std::array<double, 2> two{shadowAlong(scene, e, nearTwo[0]), shadowAlong(scene, g, nearTwo[0])};
    auto beats = [](const std::array<double, 2>& these, const std::array<double, 2>& those) {
      return these[0] + these[1] > those[0] + those[1] + kLeastShadow && std::min(these[0], these[1]) >= std::min(those[0], those[1]) &&
             std::max(these[0], these[1]) >= std::max(those[0], those[1]);
    };
    if (!beats(zero, two) && !beats(two, zero)) return out;
    const auto& upper = beats(zero, two) ? nearZero : nearTwo;
    for (size_t k = 0; k < 4; ++k) out.upper[(k + first) % 4] = upper[k];
    out.sure = true;
    return out;
  }
  return out;
}

}  // namespace motcua::imaging::detail
