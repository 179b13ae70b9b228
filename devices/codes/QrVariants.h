// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/codes only.
#pragma once
#include "devices/codes/QrCandidates.h"
#include "devices/codes/QrDecoders.h"

#include <vector>

namespace motcua::codes {

/// A repaired copy of a place and the way back to the frame.
struct VariantCopy {
  cv::Mat pixels;  ///< CV_8UC1
  cv::Matx33d back = cv::Matx33d::eye();

  [[nodiscard]] QPoint toFrame(QPoint at) const {
    const auto p = back * cv::Vec3d(at.x(), at.y(), 1.0);
    return {qRound(p[0] / p[2]), qRound(p[1] / p[2])};
  }
};

struct Variant {
  QrAttempt attempt;
  Effort effort;
  VariantCopy (*make)(const cv::Mat& grey, const Candidate& place);
};

/// In the order in which they pay off on blurred, noisy, small, tilted and glared cards (tests/bench/qr_bench).
[[nodiscard]] const std::vector<Variant>& variants();

/// The copies on which ZBar, which bears bent symbols better, is asked: a tenth of the time of the whole frame, and more read.
[[nodiscard]] const std::vector<VariantCopy (*)(const cv::Mat& grey, const Candidate& place)>& variantsForZbar();

}  // namespace motcua::codes
