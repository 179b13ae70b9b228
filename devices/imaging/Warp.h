// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include <opencv2/core.hpp>

namespace motcua::imaging::detail {

/// Turns one plane by a small angle, the hot loop of the pipeline. Each pixel of the result (x, y) is taken bilinearly
/// from source(cos*x - sin*y + x0, sin*x + cos*y + y0); what lies outside becomes `fill`. Beyond 12 degrees OpenCV does it.
struct Turn {
  double cosine = 1;
  double sine = 0;
  double x0 = 0;
  double y0 = 0;
};
void turnPlane(const cv::Mat& source, cv::Mat& out, const Turn& turn, std::uint8_t fill);

}  // namespace motcua::imaging::detail
