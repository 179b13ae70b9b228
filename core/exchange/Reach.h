// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::exchange {

/// How far everything that was done to a dossier has come: the three words a clerk sees.
enum class Reach { Here, Office, Province };

}  // namespace motcua::exchange
