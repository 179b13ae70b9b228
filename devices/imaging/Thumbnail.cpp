// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Thumbnail.h"

#include "devices/imaging/Encode.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging {
namespace {

constexpr int kQuality = 60;
constexpr double kPdfDpi = 40;  // A4 is 468 points high then

}  // namespace

Result<QByteArray> thumbnail(const QByteArray& bytes, int page, int longSide, const DecodeOptions& options, const QString& subject) {
  auto coarse = options;
  coarse.pdfDpi = kPdfDpi;
  TRY_ASSIGN(auto picture, decodePage(bytes, page, coarse, subject));
  const double scale = static_cast<double>(longSide) / std::max({picture.width, picture.height, longSide});
  if (scale < 1) {
    // Even, because the colour planes have half of it.
    const auto side = [scale](int length) { return std::max(2, static_cast<int>(length * scale) & ~1); };
    auto small = makePicture(side(picture.width), side(picture.height), picture.format);
    const int type = channelsOf(picture.format) == 1 ? CV_8UC1 : CV_8UC3;
    const cv::Mat from(picture.height, picture.width, type, picture.pixels.get());
    cv::Mat to(small.height, small.width, type, small.pixels.get());
    cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
    picture = std::move(small);
  }
  picture.dpi = 0;
  TRY_ASSIGN(const auto planes, detail::planesOf(std::move(picture), subject));
  return detail::encodeJpeg(planes, kQuality, subject);
}

}  // namespace motcua::imaging
