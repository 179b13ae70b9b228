// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QString>

namespace motcua::account {

/// Argon2id through libsodium, "interactive" cost: a tenth of a second on an old PC. The text carries salt and cost.
[[nodiscard]] Result<QString> hashPassword(const QString& password);
[[nodiscard]] bool verifyPassword(const QString& hash, const QString& password);

}  // namespace motcua::account
