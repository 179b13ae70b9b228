// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Theme.h"

#include <QIcon>

namespace motcua::ui {

/// A state as a sign that differs by shape as well as by colour: tick, dot, triangle, cross.
[[nodiscard]] QIcon toneSign(style::Tone tone, int size = 14);

}  // namespace motcua::ui
