// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Only a surround that is clearly darker than the paper is cut away: a wrong cut loses content, a missing one costs
// nothing. Works on a quarter of the analysis, where a sheet is some 400 pixels high.
#include "devices/imaging/CropToPaper.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace motcua::imaging::detail {
namespace {

constexpr double kDarkPart = 0.62;   // of the paper's brightness
constexpr double kLeastRing = 0.15;  // of the outermost pixels that are dark
constexpr double kLeastFill = 0.95;  // of the rectangle that is sheet
constexpr double kLeastArea = 0.04;  // of the picture: an ID card on A4 is 0.074
constexpr double kMostArea = 0.98;   // what is left to cut away is not worth it
constexpr double kLeastDark = 0.7;   // of what would be cut away

// Dark pixels that hang together with the picture's edge.
cv::Mat surroundOf(const cv::Mat& small, int limit, double& ringPart) {
  cv::Mat dark, labels;
  cv::threshold(small, dark, limit, 255, cv::THRESH_BINARY_INV);
  const int count = cv::connectedComponents(dark, labels, 4, CV_32S);
  std::vector<char> touches(static_cast<size_t>(count), 0);
  int ring = 0, darkRing = 0;
  auto visit = [&](int y, int x) {
    ++ring;
    const int label = labels.at<int>(y, x);
    if (label == 0) return;
    ++darkRing;
    touches[static_cast<size_t>(label)] = 1;
  };
  for (int x = 0; x < small.cols; ++x) {
    visit(0, x);
    visit(small.rows - 1, x);
  }
  for (int y = 0; y < small.rows; ++y) {
    visit(y, 0);
    visit(y, small.cols - 1);
  }
  ringPart = static_cast<double>(darkRing) / ring;
  cv::Mat out(small.size(), CV_8UC1, cv::Scalar(0));
  for (int y = 0; y < small.rows; ++y)
    for (int x = 0; x < small.cols; ++x)
      if (touches[static_cast<size_t>(labels.at<int>(y, x))] != 0) out.at<std::uint8_t>(y, x) = 255;
  return out;
}

std::vector<cv::Point> largestOutline(const cv::Mat& mask) {
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
  std::vector<cv::Point> best;
  double most = 0;
  for (auto& outline : outlines)
    if (const double area = cv::contourArea(outline); area > most) {
      most = area;
      best = std::move(outline);
    }
  return best;
}

// A cut may only take what is dark: grain and clouds have dark spots at the edge too.
bool cutsOnlyDark(const cv::Mat& surround, const cv::RotatedRect& box) {
  cv::Point2f corners[4];
  box.points(corners);
  cv::Mat away(surround.size(), CV_8UC1, cv::Scalar(255));
  cv::fillConvexPoly(away, std::vector<cv::Point>(corners, corners + 4), cv::Scalar(0));
  return cv::countNonZero(away & surround) >= kLeastDark * cv::countNonZero(away);
}

}  // namespace

PaperBox findPaper(const Analysis& analysis) {
  PaperBox out;
  const int longest = std::max(analysis.grey.cols, analysis.grey.rows);
  const double scale = std::min(1.0, 440.0 / longest);
  cv::Mat small;
  // Nearest first, mean after: reading every pixel of the page again would cost more than all the rest.
  cv::resize(analysis.grey, small, {}, scale * 2, scale * 2, cv::INTER_NEAREST);
  cv::resize(small, small, {small.cols / 2, small.rows / 2}, 0, 0, cv::INTER_AREA);
  if (small.cols < 16 || small.rows < 16) return out;
  std::vector<std::uint8_t> values(small.begin<std::uint8_t>(), small.end<std::uint8_t>());
  // The brightest tenth of a sheet that may be a twentieth of the picture.
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(values.size()) * 0.97);
  std::nth_element(values.begin(), at, values.end());
  double ringPart = 0;
  const auto surround = surroundOf(small, static_cast<int>(*at * kDarkPart), ringPart);
  if (ringPart < kLeastRing) return out;
  cv::Mat sheet;
  cv::bitwise_not(surround, sheet);
  cv::morphologyEx(sheet, sheet, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
  const auto outline = largestOutline(sheet);
  if (outline.size() < 4) return out;
  const auto box = cv::minAreaRect(outline);
  const double area = static_cast<double>(box.size.area());
  if (area <= 0 || cv::contourArea(outline) < kLeastFill * area || area < kLeastArea * static_cast<double>(small.total())) return out;
  if (area > kMostArea * static_cast<double>(small.total()) || !cutsOnlyDark(surround, box)) return out;
  const double back = static_cast<double>(analysis.grey.cols) / small.cols;
  out.centre = cv::Point2d((box.center.x + 0.5) * back, (box.center.y + 0.5) * back);
  out.size = cv::Size2d((box.size.width + 1) * back, (box.size.height + 1) * back);
  out.angle = box.angle;
  while (out.angle > 45) {
    out.angle -= 90;
    std::swap(out.size.width, out.size.height);
  }
  while (out.angle <= -45) {
    out.angle += 90;
    std::swap(out.size.width, out.size.height);
  }
  out.sure = true;
  return out;
}

}  // namespace motcua::imaging::detail
