// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include <QByteArray>

namespace motcua::imaging::detail {

/// A TrueType font of two empty glyphs, 500/1000 wide. The text layer needs characters, not shapes: any character is glyph 1.
[[nodiscard]] QByteArray glyphlessFont();
inline constexpr int kGlyphlessWidth = 500;  ///< thousandths of the size

}  // namespace motcua::imaging::detail
