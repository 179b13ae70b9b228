// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "core/base/Result.h"

#include <QByteArray>

namespace motcua::imaging::detail {

struct G4Strip {
  QByteArray data;  ///< the coded rows, as PDF's CCITTFaxDecode takes them
  int width = 0;
  int height = 0;
};
/// The one strip of a group 4 TIFF as encodeG4 writes it; BadImage for any other TIFF.
[[nodiscard]] Result<G4Strip> g4Strip(const QByteArray& tiff);

}  // namespace motcua::imaging::detail
