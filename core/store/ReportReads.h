// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace motcua::store {

/// What DossierRepository::forEachIn asks, for the test of its plan.
[[nodiscard]] QString periodSql();

}  // namespace motcua::store
