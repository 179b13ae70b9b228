// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Geometry.h"

#include "devices/imaging/Warp.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging::detail {
namespace {

struct Frame {
  double cosine, sine;
  cv::Point2d centre;
  Frame(const cv::Size& source, double angle)
      : cosine(std::cos(angle * CV_PI / 180)), sine(std::sin(angle * CV_PI / 180)), centre((source.width - 1) * 0.5, (source.height - 1) * 0.5) {}
  [[nodiscard]] cv::Point2d straight(const cv::Point2d& p) const {
    const auto d = p - centre;
    return {cosine * d.x + sine * d.y, -sine * d.x + cosine * d.y};
  }
  [[nodiscard]] cv::Point2d source(const cv::Point2d& p) const { return centre + cv::Point2d(cosine * p.x - sine * p.y, sine * p.x + cosine * p.y); }
};

void include(cv::Rect2d& box, const cv::Point2d& p, double margin) {
  const double left = std::min(box.x, p.x - margin), top = std::min(box.y, p.y - margin);
  const double right = std::max(box.br().x, p.x + margin), bottom = std::max(box.br().y, p.y + margin);
  box = {left, top, right - left, bottom - top};
}

std::uint8_t tintOf(const cv::Mat& plane) {
  // Most of a page is paper, so the median of its colour is the paper's.
  std::array<int, 256> counts{};
  int total = 0;
  for (int y = 0; y < plane.rows; y += 16)
    for (int x = 0; x < plane.cols; x += 16, ++total) ++counts[plane.at<std::uint8_t>(y, x)];
  int sum = 0;
  for (int i = 0; i < 256; ++i)
    if ((sum += counts[static_cast<size_t>(i)]) * 2 >= total) return static_cast<std::uint8_t>(i);
  return 128;
}

cv::Size sizeOf(const Placement& placement) {
  return {std::max(16, static_cast<int>(std::lround(placement.box.width))), std::max(16, static_cast<int>(std::lround(placement.box.height)))};
}

}  // namespace

Placement placeWhole(const Analysis& analysis, const cv::Mat& ink, const cv::Size& source, double angle) {
  Placement out;
  out.angle = angle;
  out.box = {-source.width * 0.5, -source.height * 0.5, double(source.width), double(source.height)};
  if (angle == 0) return out;
  // Only what lies near the edges can fall off.
  const Frame frame(source, angle);
  const double reach = std::max(ink.cols, ink.rows) * 0.5 * std::abs(frame.sine) + 2;
  const cv::Rect2d original = out.box;
  for (int y = 0; y < ink.rows; ++y) {
    const auto* row = ink.ptr<std::uint8_t>(y);
    const bool wholeRow = y < reach || y > ink.rows - reach;
    for (int x = 1; x + 1 < ink.cols; ++x) {
      if (!wholeRow && x > reach && x < ink.cols - reach) x = static_cast<int>(ink.cols - reach);
      if (row[x] == 0 || row[x - 1] == 0 || row[x + 1] == 0) continue;  // not for grains
      const auto p = frame.straight({(x + 0.5) * analysis.factor, (y + 0.5) * analysis.factor});
      if (!original.contains(p)) include(out.box, p, analysis.mm(2) * analysis.factor);
    }
  }
  return out;
}

Placement placePaper(const Analysis& analysis, const PaperBox& paper, const cv::Size& source, double angle) {
  Placement out;
  out.angle = angle;
  const Frame own(source, paper.angle), wanted(source, angle);
  const double factor = analysis.factor, inset = analysis.mm(0.4) * factor;
  const auto middle = own.straight({paper.centre.x * factor, paper.centre.y * factor});
  const double w = paper.size.width * factor / 2 - inset, h = paper.size.height * factor / 2 - inset;
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const auto& corner : {cv::Point2d(-w, -h), cv::Point2d(w, -h), cv::Point2d(w, h), cv::Point2d(-w, h)}) {
    const auto p = wanted.straight(own.source(middle + corner));
    left = std::min(left, p.x);
    right = std::max(right, p.x);
    top = std::min(top, p.y);
    bottom = std::max(bottom, p.y);
  }
  out.box = {left, top, right - left, bottom - top};
  return out;
}

std::array<QPointF, 4> cornersOf(const Placement& placement, const cv::Size& source, int turns) {
  const Frame frame(source, placement.angle);
  const auto& b = placement.box;
  const std::array<cv::Point2d, 4> straight{cv::Point2d(b.x, b.y), {b.br().x, b.y}, b.br(), {b.x, b.br().y}};
  std::array<QPointF, 4> out;
  for (size_t i = 0; i < 4; ++i) {
    // After one quarter turn clockwise the lower left corner is the upper left one.
    const auto p = frame.source(straight[(i + 4 - static_cast<size_t>(turns & 3)) & 3]);
    out[i] = QPointF(p.x, p.y);
  }
  return out;
}

Planes straightened(const Planes& source, const Placement& placement, int paperBrightness) {
  Planes out;
  out.subsampling = source.subsampling;
  out.dpi = source.dpi;
  out.bilevel = source.bilevel;
  const cv::Size whole(source.width(), source.height());
  const auto size = sizeOf(placement);
  const Frame frame(whole, placement.angle);
  for (int i = 0; i < source.count(); ++i) {
    const auto& from = source.plane[static_cast<size_t>(i)];
    auto& to = out.plane[static_cast<size_t>(i)];
    to.create(planeSize(i, size, out.subsampling), CV_8UC1);
    // A colour sample stands in the middle of the pixels that share it.
    const double fx = std::round(double(whole.width) / from.cols), fy = std::round(double(whole.height) / from.rows);
    const double mx = (fx - 1) / 2, my = (fy - 1) / 2;
    const auto origin = frame.source({placement.box.x + 0.5 + mx, placement.box.y + 0.5 + my});
    const Turn turn{frame.cosine, frame.sine, (origin.x - mx) / fx, (origin.y - my) / fy};
    const auto fill = i == 0 ? static_cast<std::uint8_t>(paperBrightness) : tintOf(from);
    if (fx == fy) {
      turnPlane(from, to, turn, fill);
    } else {
      const cv::Matx23d map(turn.cosine, -turn.sine * fy / fx, turn.x0, turn.sine * fx / fy, turn.cosine, turn.y0);
      cv::warpAffine(from, to, map, to.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, cv::Scalar(fill));
    }
  }
  return out;
}

cv::Mat sharplyStraightened(const cv::Mat& brightness, const Placement& placement, int paperBrightness) {
  const Frame frame(brightness.size(), placement.angle);
  const auto origin = frame.source({placement.box.x + 0.5, placement.box.y + 0.5});
  const cv::Matx23d map(frame.cosine, -frame.sine, origin.x, frame.sine, frame.cosine, origin.y);
  cv::Mat out;
  cv::warpAffine(brightness, out, map, sizeOf(placement), cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, cv::Scalar(paperBrightness));
  return out;
}

void turnPlanes(Planes& planes, int turns) {
  if ((turns & 3) == 0) return;
  constexpr int kCodes[4] = {0, cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE};
  for (int i = 0; i < planes.count(); ++i) {
    cv::Mat turned;
    cv::rotate(planes.plane[static_cast<size_t>(i)], turned, kCodes[turns & 3]);
    planes.plane[static_cast<size_t>(i)] = turned;
  }
  if ((turns & 1) == 0) return;
  if (planes.subsampling == Subsampling::S422 || planes.subsampling == Subsampling::S440) {
    planes.subsampling = planes.subsampling == Subsampling::S422 ? Subsampling::S440 : Subsampling::S422;
  } else if (planes.subsampling == Subsampling::S411) {  // has no turned sibling
    planes.subsampling = Subsampling::S420;
    for (size_t i = 1; i < 3; ++i)
      cv::resize(planes.plane[i], planes.plane[i], planeSize(int(i), planes.plane[0].size(), planes.subsampling), 0, 0, cv::INTER_LINEAR);
  }
}

}  // namespace motcua::imaging::detail
