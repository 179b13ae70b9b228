// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Capture.h"

#include "devices/imaging/Encode.h"
#include "devices/imaging/SheetAspect.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging {
namespace {

using namespace detail;

constexpr double kAlreadyFlat = 0.012;  // corners this near to the picture's own: nothing to correct

struct Target {
  cv::Size size;
  double dpi = 0;
};

// As many pixels as the sheet has in the photograph, no more: sharpness can't be added.
Target targetOf(const std::array<cv::Point2d, 4>& c, double aspect, SheetSize size, int maxPixels) {
  const double wide = std::max(cv::norm(c[1] - c[0]), cv::norm(c[2] - c[3])), high = std::max(cv::norm(c[3] - c[0]), cv::norm(c[2] - c[1]));
  double w = std::max(wide, high * aspect), h = w / aspect;
  const double shrink = std::min(1.0, std::sqrt(maxPixels / (w * h)));
  w *= shrink;
  h *= shrink;
  Target out;
  out.size = {std::max(16, cvRound(w)), std::max(16, cvRound(h))};
  const double inches = size == SheetSize::IdCard ? 85.6 / 25.4 : 11.69;
  out.dpi = std::max(out.size.width, out.size.height) / inches;
  return out;
}

CleanPage untouched(const QByteArray& photo, const Picture& picture) {
  CleanPage out;
  out.bytes = photo;
  out.width = picture.width;
  out.height = picture.height;
  out.dpi = picture.dpi > 0 ? picture.dpi : std::max(picture.width, picture.height) / 11.69;
  out.mimeType = QLatin1String(mimeTypeOf(sniff(photo)));
  return out;
}

// Shadow of the hand and of the phone: the brightness of the paper, smoothed widely, is brought to one level.
void levelShadows(cv::Mat& rgb) {
  cv::Mat light, map;
  cv::cvtColor(rgb, light, cv::COLOR_RGB2GRAY);
  const int block = std::max(8, std::max(rgb.cols, rgb.rows) / 64);
  cv::resize(light, map, {std::max(2, rgb.cols / block), std::max(2, rgb.rows / block)}, 0, 0, cv::INTER_AREA);
  cv::dilate(map, map, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
  cv::GaussianBlur(map, map, {}, 2.5);
  double least = 0, most = 0;
  cv::minMaxLoc(map, &least, &most);
  // Without a shadow nothing is touched; with a dark picture on the sheet it is not a shadow.
  if (most < 60 || least > 0.88 * most || least < 0.25 * most) return;
  cv::Mat factor;
  map.convertTo(factor, CV_32F);
  factor = 1.0 + (std::min(most, 235.0) / cv::max(factor, 30.0) - 1.0) * 0.85;
  cv::Mat row;
  for (int y = 0; y < rgb.rows; ++y) {
    const cv::Matx23d back(double(factor.cols) / rgb.cols, 0, 0, 0, 1, (y + 0.5) * factor.rows / rgb.rows - 0.5);
    cv::warpAffine(factor, row, back, {rgb.cols, 1}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    auto* pixel = rgb.ptr<cv::Vec3b>(y);
    const auto* f = row.ptr<float>(0);
    for (int x = 0; x < rgb.cols; ++x)
      for (int k = 0; k < 3; ++k) pixel[x][k] = cv::saturate_cast<std::uint8_t>(static_cast<float>(pixel[x][k]) * f[x]);
  }
}

Result<CleanPage> flattened(const Picture& picture, const std::array<QPointF, 4>& corners, double aspect, SheetSize size,
                            const CaptureOptions& options, const QString& subject) {
  std::array<cv::Point2d, 4> c;
  std::array<cv::Point2f, 4> from;
  for (size_t i = 0; i < 4; ++i) {
    c[i] = {corners[i].x(), corners[i].y()};
    from[i] = cv::Point2f(c[i]);
  }
  const auto target = targetOf(c, aspect, size, options.maxPixels);
  const float w = float(target.size.width - 1), h = float(target.size.height - 1);
  const std::array<cv::Point2f, 4> to{cv::Point2f(0, 0), {w, 0}, {w, h}, {0, h}};
  const bool grey = picture.format == PixelFormat::Grey8;
  const cv::Mat source(picture.height, picture.width, grey ? CV_8UC1 : CV_8UC3, picture.pixels.get());
  auto out = makePicture(target.size.width, target.size.height, picture.format);
  cv::Mat flat(target.size, source.type(), out.pixels.get());
  cv::warpPerspective(source, flat, cv::getPerspectiveTransform(from.data(), to.data()), target.size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  if (options.level && !grey) levelShadows(flat);
  out.dpi = target.dpi;
  CleanPage page;
  TRY_ASSIGN(const auto planes, planesOf(std::move(out), subject));
  TRY_ASSIGN(page.bytes, encodeJpeg(planes, options.jpegQuality, subject));
  page.encoding = PageEncoding::Jpeg;
  page.mimeType = QStringLiteral("image/jpeg");
  page.width = planes.width();
  page.height = planes.height();
  page.dpi = target.dpi;
  page.cropped = true;
  page.corners = corners;
  return page;
}

bool isWhole(const std::array<QPointF, 4>& corners, const Picture& picture) {
  const double dx = picture.width * kAlreadyFlat, dy = picture.height * kAlreadyFlat;
  const std::array<QPointF, 4> own{QPointF(0, 0), QPointF(picture.width - 1, 0), QPointF(picture.width - 1, picture.height - 1),
                                   QPointF(0, picture.height - 1)};
  for (size_t i = 0; i < 4; ++i)
    if (std::abs(corners[i].x() - own[i].x()) > dx || std::abs(corners[i].y() - own[i].y()) > dy) return false;
  return true;
}

Result<CapturedPage> capture(const QByteArray& photo, const CaptureOptions& options, const QString& subject, const std::array<QPointF, 4>* given) {
  QElapsedTimer clock;
  clock.start();
  TRY_ASSIGN(const auto picture, decodePage(photo, 0, options.decode, subject));
  CapturedPage out;
  if (given == nullptr) {
    out.sheet = findSheet(picture.view());
  } else {
    std::array<cv::Point2d, 4> c;
    for (size_t i = 0; i < 4; ++i) c[i] = {(*given)[i].x(), (*given)[i].y()};
    out.sheet.corners = *given;
    out.sheet.confidence = 1;
    out.sheet.aspect = trueAspect(c, {picture.width, picture.height});
    out.sheet.size = snapped(out.sheet.aspect);
  }
  out.corrected = out.sheet.confidence >= options.leastConfidence && !isWhole(out.sheet.corners, picture);
  if (out.corrected) {
    TRY_ASSIGN(out.page, flattened(picture, out.sheet.corners, out.sheet.aspect, out.sheet.size, options, subject));
  } else {
    out.page = untouched(photo, picture);
    out.page.corners = out.sheet.corners;
  }
  out.page.ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  return out;
}

}  // namespace

Result<CapturedPage> capturePage(const QByteArray& photo, const CaptureOptions& options, const QString& subject) {
  try {
    return capture(photo, options, subject, nullptr);
  } catch (const std::exception& error) {
    return fail(ErrorCode::BadImage, QString::fromUtf8(error.what()), subject);
  }
}

Result<CapturedPage> correctSheet(const QByteArray& photo, const std::array<QPointF, 4>& corners, const CaptureOptions& options,
                                  const QString& subject) {
  try {
    return capture(photo, options, subject, &corners);
  } catch (const std::exception& error) {
    return fail(ErrorCode::BadImage, QString::fromUtf8(error.what()), subject);
  }
}

}  // namespace motcua::imaging
