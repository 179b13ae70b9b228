// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/imaging/Decode.h"

namespace motcua::imaging {

/// One page small, as a JPEG of some 5 kB: for a counter that has not fetched the page itself. A page that is smaller stays so.
[[nodiscard]] Result<QByteArray> thumbnail(const QByteArray& bytes, int page, int longSide, const DecodeOptions& options, const QString& subject);

}  // namespace motcua::imaging
