// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "devices/imaging/Planes.h"

namespace motcua::imaging::detail {

/// Divides by the paper's own brightness, from place to place: paper becomes white, ink and colours stay.
void whiten(Planes& planes);
/// whiten, then black or white; the colour planes go.
void toLineart(Planes& planes);

}  // namespace motcua::imaging::detail
