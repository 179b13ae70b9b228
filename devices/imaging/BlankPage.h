// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "devices/imaging/Analysis.h"

namespace motcua::imaging::detail {

struct BlankMark {
  bool blank = false;
  double inkPart = 0;  ///< of the page without its edges
};

/// Whether a person would say there is nothing on the page. Punched holes, dust, the shadow at the edges, show-through and
/// tinted paper are nothing; a pencil note, a faint stamp or a page number is something. When in doubt: not blank.
[[nodiscard]] BlankMark judgeBlank(const Analysis& analysis, const cv::Rect& page);

}  // namespace motcua::imaging::detail
