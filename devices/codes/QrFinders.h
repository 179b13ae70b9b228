// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/codes only.
#pragma once
#include <opencv2/core.hpp>

namespace motcua::codes {

/// How many places look like the eye of a QR symbol (dark and light as 1:1:3:1:1 in both directions). A symbol that no
/// reader can read still shows two or more; writing seldom does. A fraction of a millisecond for a cut-out.
[[nodiscard]] int countFinders(const cv::Mat& grey);

}  // namespace motcua::codes
