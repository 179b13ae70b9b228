// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "devices/imaging/Capture.h"

#include <opencv2/core.hpp>

namespace motcua::imaging::detail {

/// width / height of the flat rectangle whose picture these corners are, seen by a camera of unknown focal length with
/// square pixels and its centre in the middle (Zhang and He, "Whiteboard scanning", MSR-TR-2003-39).
[[nodiscard]] double trueAspect(const std::array<cv::Point2d, 4>& corners, const cv::Size& photo);
/// A4, A5 or ID-1 when within four per cent; `aspect` is moved to it.
[[nodiscard]] SheetSize snapped(double& aspect);

}  // namespace motcua::imaging::detail
