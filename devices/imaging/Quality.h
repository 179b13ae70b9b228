// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "devices/imaging/Analysis.h"
#include "devices/imaging/CleanPage.h"

namespace motcua::imaging::detail {

[[nodiscard]] QualityMarks judgeQuality(const Analysis& analysis, const cv::Rect& page);

}  // namespace motcua::imaging::detail
