// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/procedure/Procedure.h"

#include <QList>

namespace motcua::procedure {

/// The demo office's procedures: resources/catalogue/*.json, each file a list of procedures in our own JSON form.
[[nodiscard]] Result<QList<Procedure>> builtinCatalogue();

}  // namespace motcua::procedure
