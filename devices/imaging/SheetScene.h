// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only: what FindSheet's parts share.
#pragma once
#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace motcua::imaging::detail {

using Quad = std::array<cv::Point2d, 4>;

/// The photograph, small.
struct Scene {
  cv::Mat lab;    // CV_8UC3 smoothed
  cv::Mat light;  // its L
};

/// Three ways of seeing a sheet: brighter than the rest, of the colour of the middle, bounded by straight edges.
[[nodiscard]] std::vector<Quad> proposeSheets(const Scene& scene);

/// 0 to 1: paper inside and something else outside along most of each side.
[[nodiscard]] double scoreOf(const Scene& scene, const Quad& quad);
struct TwoSheets {
  bool seen = false;  ///< the outline is that of two sheets, one aside under the other
  Quad upper;
  bool sure = false;  ///< which of them is the upper one
};
[[nodiscard]] TwoSheets lookForTwo(const Scene& scene, const Quad& outline);

/// Each side moved to where the step is steepest.
[[nodiscard]] Quad refined(const Scene& scene, const Quad& quad);

}  // namespace motcua::imaging::detail
