// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/SheetScene.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace motcua::imaging::detail {
namespace {

struct SideLook {
  double edge = 0;    // part of the side along which inside and outside differ, sharply
  double paper = 0;   // part along which the inside is brighter
  double step = 0;    // mean difference
  double rough = 0;   // part along which the inside changes from place to place: cloth, tiles, planks, no margin of a sheet
  double beyond = 0;  // the edge goes on past both corners: a shadow or the table's edge, no side of a sheet
};

struct Step {
  double light = 0;  // inside minus outside
  double colour = 0;
  double difference = 0;
};

// What lies `reach` pixels to both sides of a point on an edge.
std::optional<Step> stepAcross(const Scene& scene, const cv::Point2d& p, const cv::Point2d& inward, double reach) {
  const cv::Point in(cvRound(p.x + inward.x * reach), cvRound(p.y + inward.y * reach)),
      outside(cvRound(p.x - inward.x * reach), cvRound(p.y - inward.y * reach));
  const cv::Rect frame({0, 0}, scene.light.size());
  if (!frame.contains(in) || !frame.contains(outside)) return std::nullopt;
  const auto i = scene.lab.at<cv::Vec3b>(in), o = scene.lab.at<cv::Vec3b>(outside);
  const double light = i[0] - o[0], colour = std::hypot(i[1] - o[1], i[2] - o[2]);
  return Step{light, colour, std::hypot(light, 1.5 * colour)};
}

struct Side {
  cv::Point2d a, along, inward;
};

// The middle of the steps along a side: letters, rules and dirt that a side crosses do not move it.
double usualStep(const Scene& scene, const Side& side, double reach) {
  std::array<std::vector<int>, 3> steps;
  const cv::Rect frame({0, 0}, scene.light.size());
  for (double t = 0.06; t <= 0.94; t += 0.02) {
    const auto p = side.a + side.along * t;
    const cv::Point in(cvRound(p.x + side.inward.x * reach), cvRound(p.y + side.inward.y * reach)),
        outside(cvRound(p.x - side.inward.x * reach), cvRound(p.y - side.inward.y * reach));
    if (!frame.contains(in) || !frame.contains(outside)) continue;
    for (int c = 0; c < 3; ++c) steps[size_t(c)].push_back(scene.lab.at<cv::Vec3b>(in)[c] - scene.lab.at<cv::Vec3b>(outside)[c]);
  }
  if (steps[0].size() < 10) return -1;
  std::array<double, 3> middle{};
  for (size_t c = 0; c < 3; ++c) {
    const auto at = steps[c].begin() + static_cast<std::ptrdiff_t>(steps[c].size() / 2);
    std::nth_element(steps[c].begin(), at, steps[c].end());
    middle[c] = *at;
  }
  return std::hypot(middle[0], 1.5 * std::hypot(middle[1], middle[2]));
}

// Paper ends within a few pixels, and behind its end something else begins: a shadow fades over many pixels, a line of
// letters has the same paper on both sides.
double endsHere(const Scene& scene, const Side& side) {
  const double near = usualStep(scene, side, 3), far = usualStep(scene, side, 11);
  if (near < 0 || far < 0) return 1;  // at the frame: nothing to see
  const double sharp = far < 12 ? 1 : std::clamp((near / far - 0.4) / 0.25, 0.0, 1.0);
  return sharp * std::clamp(far / 6, 0.4, 1.0);
}

double sharpnessAt(const Scene& scene, const cv::Point2d& p, const cv::Point2d& inward) {
  const auto near = stepAcross(scene, p, inward, 3), far = stepAcross(scene, p, inward, 10);
  if (!near || !far || far->difference < 15) return 1;  // too little to tell
  return std::clamp((near->difference / far->difference - 0.4) / 0.25, 0.0, 1.0);
}

double meanLight(const Scene& scene, const Side& side, double from, double to) {
  double sum = 0;
  int seen = 0;
  for (double t = from; t <= to; t += 0.02)
    if (const auto step = stepAcross(scene, side.a + side.along * t, side.inward, 4)) {
      sum += step->light;
      ++seen;
    }
  return seen < 4 ? 0 : sum / seen;
}

// The margin of a sheet is plain, but for a finger or a shadow across it; that of a piece of checked cloth is not.
double roughness(const Scene& scene, const Side& side) {
  const cv::Rect frame({0, 0}, scene.light.size());
  const double length = cv::norm(side.along);
  int seen = 0, changes = 0, before = -1;
  for (double t = 0.06; t <= 0.94; t += std::max(0.01, 6 / length)) {
    const auto p = side.a + side.along * t + side.inward * 6;
    const cv::Point at(cvRound(p.x), cvRound(p.y));
    if (!frame.contains(at)) continue;
    const int light = scene.light.at<std::uint8_t>(at);
    changes += before >= 0 && std::abs(light - before) > std::max(8, light / 12) ? 1 : 0;
    before = light;
    ++seen;
  }
  return seen < 10 ? 0 : double(changes) / seen;
}

SideLook lookAlong(const Scene& scene, const cv::Point2d& a, const cv::Point2d& b, const cv::Point2d& middle) {
  SideLook out;
  const auto along = b - a;
  const double length = cv::norm(along);
  if (length < 8) return out;
  cv::Point2d inward(-along.y / length, along.x / length);
  if (inward.dot(middle - a) < 0) inward = -inward;
  int seen = 0;
  double light = 0;
  for (double t = 0.06; t <= 0.94; t += 0.02) {
    const auto p = a + along * t;
    if (!cv::Rect({0, 0}, scene.light.size()).contains(cv::Point(cvRound(p.x + inward.x * 4), cvRound(p.y + inward.y * 4)))) continue;
    ++seen;
    const auto step = stepAcross(scene, p, inward, 4);
    if (!step) {  // the sheet goes on beyond the picture: neither for nor against
      out.edge += 0.4;
      out.paper += 0.5;
      continue;
    }
    light += step->light;
    out.edge += std::min(1.0, step->difference / 9) * sharpnessAt(scene, p, inward);
    out.paper += step->light > -2                        ? 1
                 : step->light > -25 && step->colour > 5 ? 0.8
                                                         : 0;  // tinted papers and cards need not be brighter than a pale desk
    out.step += std::min(step->difference, 40.0);
  }
  if (seen == 0) return out;
  const Side side{a, along, inward};
  out.edge *= endsHere(scene, side) / seen;
  out.paper /= seen;
  out.step /= seen;
  const double sign = light < 0 ? -1 : 1;
  const double before = sign * meanLight(scene, side, -0.22, -0.05), after = sign * meanLight(scene, side, 1.05, 1.22);
  out.rough = roughness(scene, side);
  out.beyond = std::clamp(std::min(before, after) / 9, 0.0, 1.0);
  return out;
}

// The inside of a sheet is of one colour but for its writing.
double evenness(const Scene& scene, const Quad& q) {
  std::vector<int> values;
  for (double u = 0.08; u < 0.95; u += 0.06)
    for (double v = 0.08; v < 0.95; v += 0.06) {
      const auto p = (q[0] * (1 - u) + q[1] * u) * (1 - v) + (q[3] * (1 - u) + q[2] * u) * v;
      const cv::Point at(cvRound(p.x), cvRound(p.y));
      if (cv::Rect({0, 0}, scene.light.size()).contains(at)) values.push_back(scene.light.at<std::uint8_t>(at));
    }
  if (values.size() < 40) return 0;
  std::sort(values.begin(), values.end());
  const double spread = values[values.size() * 3 / 4] - values[values.size() / 4];
  return std::clamp(1 - (spread - 20) / 90, 0.0, 1.0);
}

}  // namespace

double scoreOf(const Scene& scene, const Quad& q) {
  const auto middle = (q[0] + q[1] + q[2] + q[3]) * 0.25;
  double edge = 0, least = 1, paper = 0, step = 0, rough = 0, beyond = 0;
  for (size_t i = 0; i < 4; ++i) {
    const auto look = lookAlong(scene, q[i], q[(i + 1) % 4], middle);
    edge += look.edge / 4;
    least = std::min(least, look.edge);
    paper += look.paper / 4;
    step += look.step / 4;
    rough += look.rough / 4;
    beyond = std::max(beyond, look.beyond);
  }
  std::vector<cv::Point2f> points;
  for (const auto& p : q) points.emplace_back(float(p.x), float(p.y));
  const double area = cv::contourArea(points) / static_cast<double>(scene.light.total());
  return (0.55 * edge + 0.25 * least + 0.2 * std::min(1.0, step / 25)) * (0.35 + 0.65 * paper) * (0.87 + 0.13 * evenness(scene, q)) *
         (1 - 0.4 * beyond) * (1 - 0.6 * std::clamp((rough - 0.1) / 0.15, 0.0, 1.0)) * (0.8 + 0.2 * std::min(1.0, area / 0.4));
}

}  // namespace motcua::imaging::detail
