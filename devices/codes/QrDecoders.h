// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/codes only: the two foreign readers, each behind one function.
#pragma once
#include "devices/codes/QrReader.h"

#include <opencv2/core.hpp>

namespace motcua::codes {

/// Whole: a frame, looked at in several sizes. Place: a cut-out that has already been brought to a good size.
enum class Effort { Whole, Place, PlaceGlobal };

struct ZxingReading {
  QList<QrCode> codes;
  QList<std::array<QPoint, 4>> unreadable;  ///< symbols seen whose data could not be corrected
};

/// `grey` is CV_8UC1. Never throws anything but std::bad_alloc.
[[nodiscard]] ZxingReading readWithZxing(const cv::Mat& grey, Effort effort);
[[nodiscard]] QList<QrCode> readWithZbar(const cv::Mat& grey);

}  // namespace motcua::codes
