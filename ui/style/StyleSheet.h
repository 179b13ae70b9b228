// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace motcua::style {

/// The one style sheet. Widgets ask for a look by property (setLook): role, tone, state.
[[nodiscard]] QString styleSheet();

}  // namespace motcua::style
