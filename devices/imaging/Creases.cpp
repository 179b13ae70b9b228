// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Creases.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace motcua::imaging::detail {
namespace {

constexpr double kMostDepth = 55;  // darker than the paper beside it; a printed rule is 100 and more, pencil 60
constexpr double kMostThickMm = 1.3;
constexpr double kLeastLong = 2;      // times its thickness
constexpr double kBandMm = 1;         // to both sides of the line
constexpr double kLeastCover = 0.28;  // of the page's side, and
constexpr double kLeastSpan = 0.65;   // from the first piece to the last
constexpr double kReach = 0.1;        // of the page's side: so near to an edge it goes; at the other it may have worn away
constexpr double kMostSlope = 0.036;  // two degrees
constexpr double kSlopeStep = 0.004;
constexpr double kTileMm = 15;
constexpr std::size_t kMostPieces = 1500;  // more is no page with a fold or two

// A pale thin stroke seen along one axis; across at its middle.
struct Piece {
  double from, to, across;
  [[nodiscard]] double middle() const { return (from + to) / 2; }
};
struct Pieces {
  std::vector<Piece> lying, upright;
};
struct Line {
  double at, through, slope;  // across = through + slope * (along - at)
};

double depthOf(const Analysis& a, const cv::Mat& mask, const cv::Rect& box) {
  const int around = std::max(2, static_cast<int>(a.mm(1.5)));
  const cv::Rect wide = (box + cv::Size(2 * around, 2 * around) - cv::Point(around, around)) & cv::Rect({0, 0}, a.grey.size());
  return cv::mean(a.grey(wide), a.ink(wide) == 0)[0] - cv::mean(a.grey(box), mask)[0];
}

// Folds that cross are one blob of ink; cut into tiles only the crossing itself is no thin stroke.
Pieces piecesOf(const Analysis& a, const cv::Rect& page) {
  cv::Mat ink = a.ink(page).clone(), labels, stats, centres;
  const int tile = std::max(24, static_cast<int>(a.mm(kTileMm)));
  for (int y = tile; y < ink.rows; y += tile) ink.row(y).setTo(0);
  for (int x = tile; x < ink.cols; x += tile) ink.col(x).setTo(0);
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
  Pieces out;
  for (int i = 1; i < count && out.lying.size() + out.upright.size() < kMostPieces; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP), stats.at<int>(i, cv::CC_STAT_WIDTH),
                       stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const bool upright = box.height > box.width;
    const double length = std::max(box.width, box.height), across = std::min(box.width, box.height);
    const double thick = stats.at<int>(i, cv::CC_STAT_AREA) / length;
    if (length < a.mm(0.7) || thick > a.mm(kMostThickMm) || length < kLeastLong * thick || across > length * kMostSlope + a.mm(kMostThickMm))
      continue;
    if (depthOf(a, labels(box) == i, box + page.tl()) > kMostDepth) continue;
    auto& list = upright ? out.upright : out.lying;
    if (upright)
      list.push_back({double(box.y), double(box.br().y), box.x + box.width * 0.5});
    else
      list.push_back({double(box.x), double(box.br().x), box.y + box.height * 0.5});
  }
  return out;
}

std::vector<Line> linesOf(const std::vector<Piece>& pieces, double side, double band) {
  std::vector<Line> out;
  for (const auto& seed : pieces) {
    const auto near = [&](const Line& line, const Piece& p) {
      return std::abs(p.across - line.through - line.slope * (p.middle() - line.at)) <= band;
    };
    if (std::any_of(out.begin(), out.end(), [&](const Line& line) { return near(line, seed); })) continue;
    for (double slope = -kMostSlope; slope <= kMostSlope; slope += kSlopeStep) {
      const Line line{seed.middle(), seed.across, slope};
      double cover = 0, from = side, to = 0;
      for (const auto& piece : pieces) {
        if (!near(line, piece)) continue;
        cover += piece.to - piece.from;
        from = std::min(from, piece.from);
        to = std::max(to, piece.to);
      }
      const bool reaches = from <= kReach * side || to >= (1 - kReach) * side;
      if (reaches && cover >= kLeastCover * side && to - from >= kLeastSpan * side) out.push_back(line);
    }
  }
  return out;
}

}  // namespace

cv::Mat withoutCreases(const Analysis& a, const cv::Rect& page) {
  const auto pieces = piecesOf(a, page);
  const double band = a.mm(kBandMm);
  const auto lying = linesOf(pieces.lying, page.width, band), upright = linesOf(pieces.upright, page.height, band);
  if (lying.empty() && upright.empty()) return a.ink;
  cv::Mat out = a.ink.clone();
  const int thick = std::max(3, static_cast<int>(2 * band));
  auto erase = [&](const Line& line, bool isUpright) {
    const double side = isUpright ? page.height : page.width;
    const cv::Point2d from(0, line.through - line.slope * line.at), to(side, line.through + line.slope * (side - line.at));
    const auto point = [&](const cv::Point2d& p) { return cv::Point(isUpright ? cv::Point2d(p.y, p.x) : p) + page.tl(); };
    cv::line(out, point(from), point(to), cv::Scalar(0), thick);
  };
  for (const auto& line : lying) erase(line, false);
  for (const auto& line : upright) erase(line, true);
  return out;
}

}  // namespace motcua::imaging::detail
