// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only. A page as the JPEG codec has it: brightness and two colour planes, which for 4:2:0 is half
// the bytes of RGB. Nothing of the pipeline needs RGB, so it is never made: that saves two conversions and half the warp.
#pragma once
#include "devices/imaging/Decode.h"

#include <array>
#include <opencv2/core.hpp>

namespace motcua::imaging::detail {

enum class Subsampling { Grey, S444, S422, S420, S440, S411 };

struct Planes {
  std::array<cv::Mat, 3> plane;  ///< CV_8UC1; only [0] when grey
  Subsampling subsampling = Subsampling::Grey;
  double dpi = 0;
  bool bilevel = false;
  bool direct = false;  ///< the source is a JPEG whose own blocks may be kept: baseline or progressive, grey or YCbCr, not mirrored
  int turns = 0;        ///< quarter turns clockwise that Exif asks for and that are not applied yet

  [[nodiscard]] int width() const { return plane[0].cols; }
  [[nodiscard]] int height() const { return plane[0].rows; }
  [[nodiscard]] int count() const { return subsampling == Subsampling::Grey ? 1 : 3; }
};

/// As decodePage, into planes.
[[nodiscard]] Result<Planes> decodePlanes(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject);
/// Takes the pixels over.
[[nodiscard]] Result<Planes> planesOf(Picture picture, const QString& subject);
/// Size of colour plane for a page of this size.
[[nodiscard]] cv::Size planeSize(int index, const cv::Size& page, Subsampling subsampling);
[[nodiscard]] int turboSubsampling(Subsampling subsampling);

}  // namespace motcua::imaging::detail
