// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "devices/imaging/Analysis.h"

namespace motcua::imaging::detail {

/// The sheet on a dark lid, or a page with a dark strip at an edge, in pixels of the analysis.
struct PaperBox {
  bool sure = false;  ///< false: the picture is the page
  cv::Point2d centre;
  cv::Size2d size;   ///< along the sheet's own sides
  double angle = 0;  ///< degrees, clockwise, -45..45
};
[[nodiscard]] PaperBox findPaper(const Analysis& analysis);

}  // namespace motcua::imaging::detail
