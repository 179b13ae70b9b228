// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QString>

namespace motcua::store {

/// From errno: DiskFull, StoreReadOnly, StoreFailed. `step` is for the log ("fsync").
[[nodiscard]] Error diskError(const char* step, const QString& path);
/// The names in this folder are on the disk. A failure is never to be asked away by a second call: Linux tells it once.
[[nodiscard]] Status syncFolder(const QString& path);

}  // namespace motcua::store
