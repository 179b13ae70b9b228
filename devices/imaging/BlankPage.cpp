// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/BlankPage.h"

#include "devices/imaging/Creases.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging::detail {
namespace {

constexpr double kEdgeMm = 3.5;       // shadows of the sheet's edge and of the feeder
constexpr double kSpeckMm = 0.45;     // dust: both sides shorter than this and a pixel of blur all around
constexpr double kHoleLeastMm = 3.5;  // punched holes are 5 to 6.5 mm wide and within 25 mm of an edge
constexpr double kHoleMostMm = 8.5;
constexpr double kHoleEdgeMm = 25;
constexpr double kPlentyOfInk = 0.01;  // real pages have 1.3 % and more (VotingWorks #340)

struct Blob {
  cv::Rect box;
  double area;  // pixels
};

bool isHole(const Blob& blob, const Analysis& a, const cv::Rect& page) {
  const double w = blob.box.width, h = blob.box.height;
  if (std::min(w, h) < a.mm(kHoleLeastMm) || std::max(w, h) > a.mm(kHoleMostMm) || std::max(w, h) > 1.35 * std::min(w, h)) return false;
  const double fill = blob.area / (w * h);
  if (fill < 0.35 || fill > 0.9) return false;  // a disc has 0.79; its middle may be missing from the mask
  const double reach = a.mm(kHoleEdgeMm);
  const auto end = page.br();
  return blob.box.x - page.x < reach || blob.box.y - page.y < reach || end.x - blob.box.br().x < reach || end.y - blob.box.br().y < reach;
}

}  // namespace

BlankMark judgeBlank(const Analysis& a, const cv::Rect& page) {
  BlankMark out;
  const int edge = static_cast<int>(a.mm(kEdgeMm));
  const cv::Rect inner = cv::Rect(page.x + edge, page.y + edge, page.width - 2 * edge, page.height - 2 * edge) & cv::Rect({0, 0}, a.ink.size());
  if (inner.width < 16 || inner.height < 16) return out;
  out.inkPart = static_cast<double>(cv::countNonZero(a.ink(inner))) / static_cast<double>(inner.area());
  if (out.inkPart > kPlentyOfInk) return out;
  cv::Mat labels, stats, centres;
  const cv::Mat ink = withoutCreases(a, page)(inner);
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
  double content = 0;  // square millimetres of strokes
  int glyphs = 0;
  const double speck = a.mm(kSpeckMm) + 2, square = a.mm(1) * a.mm(1);
  for (int i = 1; i < count; ++i) {
    Blob blob{{stats.at<int>(i, cv::CC_STAT_LEFT) + inner.x, stats.at<int>(i, cv::CC_STAT_TOP) + inner.y, stats.at<int>(i, cv::CC_STAT_WIDTH),
               stats.at<int>(i, cv::CC_STAT_HEIGHT)},
              double(stats.at<int>(i, cv::CC_STAT_AREA))};
    if (std::max(blob.box.width, blob.box.height) <= speck || isHole(blob, a, page)) continue;
    // What runs out of the page at its edge is the edge.
    const bool atEdge = blob.box.x <= inner.x || blob.box.y <= inner.y || blob.box.br().x >= inner.br().x || blob.box.br().y >= inner.br().y;
    if (atEdge && std::min(blob.box.width, blob.box.height) < a.mm(4)) continue;
    content += blob.area / square;
    glyphs += std::max(blob.box.width, blob.box.height) >= a.mm(0.9) ? 1 : 0;
  }
  out.blank = content < 0.6 && glyphs < 3;
  return out;
}

}  // namespace motcua::imaging::detail
