// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only. Folds of the paper, which a scanner's lamp shows as pale straight lines.
#pragma once
#include "devices/imaging/Analysis.h"

namespace motcua::imaging::detail {

/// `ink` without the folds: what lies on a line of pale, thin strokes that together go straight from edge to edge of
/// `page`. A line that a person drew ends before the edge or is darker; letters are no thin strokes along one line.
[[nodiscard]] cv::Mat withoutCreases(const Analysis& analysis, const cv::Rect& page);

}  // namespace motcua::imaging::detail
