// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QImage>

namespace motcua::print {

/// A QR symbol (ISO/IEC 18004, byte mode, UTF-8, error correction M) with its quiet zone, black on white, each module
/// `pixelsPerModule` wide. BadInput if the text is longer than a symbol can hold (about 2,300 bytes).
[[nodiscard]] Result<QImage> qrImage(const QString& text, int pixelsPerModule = 8);

}  // namespace motcua::print
