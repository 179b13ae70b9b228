// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/Database.h"

namespace motcua::store {

/// Brings a store to this program's shape. Scripts resources/db/NNNN_*.sql, in order, each in one transaction with its
/// version bump; never backwards. An existing store is copied beside itself first (VACUUM INTO, <file>.before-NNNN).
/// A store of a newer program is refused with StoreTooNew and not touched.
[[nodiscard]] Status migrate(Database& database, const QString& path);
[[nodiscard]] int newestSchema();

/// "MOTC": so that file(1), and we, know the file.
inline constexpr qint64 kApplicationId = 0x4D4F5443;

}  // namespace motcua::store
