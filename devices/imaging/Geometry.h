// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only. Where the page lies in the source, and putting it straight.
#pragma once
#include "devices/imaging/Analysis.h"
#include "devices/imaging/CropToPaper.h"
#include "devices/imaging/Planes.h"

#include <QPointF>

#include <array>

namespace motcua::imaging::detail {

/// The page in the source: turned clockwise by `angle` about the source's centre; `box` in the frame that is straight and
/// has its origin at that centre, source pixels.
struct Placement {
  double angle = 0;
  cv::Rect2d box;
};

/// The whole picture, turned; wider where ink would otherwise fall off the corners.
[[nodiscard]] Placement placeWhole(const Analysis& analysis, const cv::Mat& ink, const cv::Size& source, double angle);
/// The sheet that was found, a hair inside its edge.
[[nodiscard]] Placement placePaper(const Analysis& analysis, const PaperBox& paper, const cv::Size& source, double angle);
/// Top left of the upright page, then clockwise, in pixels of the source.
[[nodiscard]] std::array<QPointF, 4> cornersOf(const Placement& placement, const cv::Size& source, int turns);

/// Straightens and cuts at once; corners outside the source get the paper's colour.
[[nodiscard]] Planes straightened(const Planes& source, const Placement& placement, int paperBrightness);
/// One plane of full size, turned bicubically: strokes keep their edges, at four times the price.
[[nodiscard]] cv::Mat sharplyStraightened(const cv::Mat& brightness, const Placement& placement, int paperBrightness);
/// Quarter turns clockwise.
void turnPlanes(Planes& planes, int turns);

}  // namespace motcua::imaging::detail
