// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three ways of seeing a sheet propose quadrilaterals; one judge looks along the sides of each and takes the best:
// paper inside and something else outside along most of each side. Shadows break one way, white on pale another, a hand
// at the edge a third; seldom all three.
#include "devices/imaging/Capture.h"
#include "devices/imaging/SheetAspect.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <vector>

namespace motcua::imaging {
namespace {

constexpr double kWorkingSide = 640;
constexpr double kLeastArea = 0.06;  // of the photograph

using Quad = std::array<cv::Point2d, 4>;

struct Scene {
  cv::Mat lab;    // CV_8UC3 smoothed
  cv::Mat light;  // its L
};

Scene sceneOf(const ImageView& photo, double scale) {
  const bool grey = photo.format == PixelFormat::Grey8;
  const cv::Mat pixels(photo.height, photo.width, grey ? CV_8UC1 : CV_8UC3, const_cast<std::uint8_t*>(photo.data), static_cast<size_t>(photo.stride));
  Scene out;
  cv::Mat small;
  cv::resize(pixels, small, {std::max(1, static_cast<int>(photo.width * scale)), std::max(1, static_cast<int>(photo.height * scale))}, 0, 0,
             cv::INTER_AREA);
  if (grey) cv::cvtColor(small, small, cv::COLOR_GRAY2BGR);
  cv::medianBlur(small, small, 5);  // text away, edges stay
  cv::cvtColor(small, out.lab, photo.format == PixelFormat::Rgb8 ? cv::COLOR_RGB2Lab : cv::COLOR_BGR2Lab);
  cv::extractChannel(out.lab, out.light, 0);
  return out;
}

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

struct SideLook {
  double edge = 0;    // part of the side along which inside and outside differ, sharply
  double paper = 0;   // part along which the inside is brighter
  double step = 0;    // mean difference
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

double scoreOf(const Scene& scene, const Quad& q) {
  const auto middle = (q[0] + q[1] + q[2] + q[3]) * 0.25;
  double edge = 0, least = 1, paper = 0, step = 0, beyond = 0;
  for (size_t i = 0; i < 4; ++i) {
    const auto look = lookAlong(scene, q[i], q[(i + 1) % 4], middle);
    edge += look.edge / 4;
    least = std::min(least, look.edge);
    paper += look.paper / 4;
    step += look.step / 4;
    beyond = std::max(beyond, look.beyond);
  }
  std::vector<cv::Point2f> points;
  for (const auto& p : q) points.emplace_back(float(p.x), float(p.y));
  const double area = cv::contourArea(points) / static_cast<double>(scene.light.total());
  return (0.55 * edge + 0.25 * least + 0.2 * std::min(1.0, step / 25)) * (0.35 + 0.65 * paper) * (0.87 + 0.13 * evenness(scene, q)) *
         (1 - 0.4 * beyond) * (0.8 + 0.2 * std::min(1.0, area / 0.4));
}

// Each side moved to where the step is steepest, by a straight line through the steepest points.
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

SheetFound wholePhoto(const ImageView& photo) {
  SheetFound out;
  out.corners = {QPointF(0, 0), QPointF(photo.width - 1, 0), QPointF(photo.width - 1, photo.height - 1), QPointF(0, photo.height - 1)};
  out.aspect = photo.height > 0 ? double(photo.width) / photo.height : 1;
  return out;
}

SheetFound search(const ImageView& photo) {
  auto out = wholePhoto(photo);
  const double scale = std::min(1.0, kWorkingSide / std::max(photo.width, photo.height));
  const auto scene = sceneOf(photo, scale);
  std::vector<Quad> proposals;
  proposeByLight(scene, proposals);
  proposeByFlood(scene, proposals);
  proposeByLines(scene, proposals);
  double most = 0;
  Quad best;
  for (const auto& quad : proposals)
    if (const double score = scoreOf(scene, quad); score > most) {
      most = score;
      best = quad;
    }
  if (most <= 0.2) return out;
  for (int round = 0; round < 2; ++round)
    if (const auto better = refined(scene, best); scoreOf(scene, better) >= most * 0.97) best = better;
  out.confidence = std::clamp((most - 0.2) / 0.6, 0.0, 1.0);
  for (size_t i = 0; i < 4; ++i) {
    best[i] = {std::clamp((best[i].x + 0.5) / scale - 0.5, 0.0, photo.width - 1.0),
               std::clamp((best[i].y + 0.5) / scale - 0.5, 0.0, photo.height - 1.0)};
    out.corners[i] = QPointF(best[i].x, best[i].y);
  }
  out.aspect = detail::trueAspect(best, {photo.width, photo.height});
  out.size = detail::snapped(out.aspect);
  return out;
}

}  // namespace

const char* nameOf(SheetSize size) {
  switch (size) {
    case SheetSize::Free: return "free";
    case SheetSize::A4: return "a4";
    case SheetSize::A5: return "a5";
    case SheetSize::IdCard: return "id_card";
  }
  return "";
}

SheetFound findSheet(const ImageView& photo) {
  if (photo.isEmpty() || photo.width < 64 || photo.height < 64) return wholePhoto(photo);
  try {
    return search(photo);
  } catch (const cv::Exception&) {
    return wholePhoto(photo);
  }
}

}  // namespace motcua::imaging
