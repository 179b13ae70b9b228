// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only. Skew and reading direction from the way ink lies in rows.
#pragma once
#include "devices/imaging/Analysis.h"

#include <vector>

namespace motcua::imaging::detail {

struct LineFit {
  double angle = 0;     ///< degrees; positive: the lines fall to the right (the page is turned clockwise)
  double strength = 0;  ///< how much sharper the rows are at this angle than at others: 1 = not at all
  bool sure = false;
  double upright = 0;  ///< > 0: more ink above the lines' bodies than below, as with the right side up; in standard errors
};

/// Fits lines to the rows of an ink mask (0/1) within +-maxAngle degrees.
[[nodiscard]] LineFit fitLines(const cv::Mat& ink, double maxAngle, double dpi);

}  // namespace motcua::imaging::detail
