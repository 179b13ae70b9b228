// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/CameraHints.h"

#include <opencv2/imgproc.hpp>

namespace motcua::camera {
namespace {

constexpr int kWorkWidth = 480;

cv::Mat smallGrey(const scanning::CameraFrame& frame) {
  // OpenCV has no const Mat over foreign memory; it is only read.
  const cv::Mat colour(frame.height, frame.width, CV_8UC3, const_cast<char*>(frame.pixels.constData()));
  cv::Mat small;
  const double scale = std::min(1.0, static_cast<double>(kWorkWidth) / frame.width);
  cv::resize(colour, small, {}, scale, scale, cv::INTER_AREA);
  cv::Mat grey;
  cv::cvtColor(small, grey, cv::COLOR_BGR2GRAY);
  return grey;
}

/// The grey value below which `part` of the pixels lie.
int percentile(const cv::Mat& grey, double part) {
  std::array<size_t, 256> counts{};
  for (int y = 0; y < grey.rows; ++y)
    for (int x = 0; x < grey.cols; ++x) ++counts[grey.ptr(y)[x]];
  const auto wanted = static_cast<size_t>(part * static_cast<double>(grey.total()));
  size_t seen = 0;
  for (int value = 0; value < 256; ++value)
    if ((seen += counts[static_cast<size_t>(value)]) > wanted) return value;
  return 255;
}

/// A lamp mirrored in a card's foil: one compact, burnt-out patch. White paper is larger, and print on it breaks it up.
bool hasGlare(const cv::Mat& grey) {
  cv::Mat labels, stats, centres;
  const int count = cv::connectedComponentsWithStats(grey >= 251, labels, stats, centres, 8);
  const double all = static_cast<double>(grey.total());
  for (int i = 1; i < count; ++i) {
    const double area = stats.at<int>(i, cv::CC_STAT_AREA);
    const double box = static_cast<double>(stats.at<int>(i, cv::CC_STAT_WIDTH)) * stats.at<int>(i, cv::CC_STAT_HEIGHT);
    if (area > 0.003 * all && area < 0.12 * all && area > 0.45 * box) return true;
  }
  return false;
}

/// Sharpness where there is something to be sharp: the strongest edges against the contrast between dark and light.
bool isBlurred(const cv::Mat& grey) {
  const int contrast = percentile(grey, 0.98) - percentile(grey, 0.02);
  if (contrast < 40) return false;
  cv::Mat edges;
  cv::Laplacian(grey, edges, CV_16S, 3);
  edges = cv::abs(edges);
  cv::Mat strength;
  edges.convertTo(strength, CV_8U, 0.5);
  return percentile(strength, 0.995) * 2 < 0.55 * contrast;
}

/// The largest four-cornered bright or dark thing; 0 when there is none.
double largestSheet(const cv::Mat& grey) {
  cv::Mat smooth, binary;
  cv::GaussianBlur(grey, smooth, {5, 5}, 0);
  cv::threshold(smooth, binary, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  cv::morphologyEx(binary, binary, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {7, 7}));
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(binary, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
  double largest = 0;
  for (const auto& contour : contours) {
    std::vector<cv::Point> corners;
    cv::approxPolyDP(contour, corners, 0.03 * cv::arcLength(contour, true), true);
    if (corners.size() == 4 && cv::isContourConvex(corners)) largest = std::max(largest, cv::contourArea(corners));
  }
  return largest / static_cast<double>(grey.total());
}

bool isTooFar(const cv::Mat& grey, const HintOptions& options) {
  if (options.modulePixels) return *options.modulePixels < 4;
  const double part = largestSheet(grey);
  return part > 0.004 && part < 0.10;
}

QList<CameraHint> look(const scanning::CameraFrame& frame, const HintOptions& options) {
  QList<CameraHint> out;
  const auto grey = smallGrey(frame);
  if (percentile(grey, 0.95) < 90) out << CameraHint::TooDark;
  if (hasGlare(grey)) out << CameraHint::Glare;
  if (isTooFar(grey, options)) out << CameraHint::TooFar;
  if (isBlurred(grey)) out << CameraHint::Blurred;
  return out;
}

}  // namespace

QString toText(CameraHint hint) {
  switch (hint) {
    case CameraHint::TooDark: return QStringLiteral("too_dark");
    case CameraHint::Glare: return QStringLiteral("glare");
    case CameraHint::Blurred: return QStringLiteral("blurred");
    case CameraHint::TooFar: return QStringLiteral("too_far");
  }
  return {};
}

QList<CameraHint> hintsFor(const scanning::CameraFrame& frame, const HintOptions& options) {
  if (frame.width < 16 || frame.height < 16 || frame.pixels.size() < qsizetype{3} * frame.width * frame.height) return {};
  try {
    return look(frame, options);
  } catch (const std::exception&) {
    return {};  // a hint is a courtesy; a frame that OpenCV can't look at gives none
  }
}

}  // namespace motcua::camera
