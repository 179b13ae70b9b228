// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Error.h"

#include <QString>

namespace motcua::text {

/// One sentence for a person: what is wrong and what to do.
[[nodiscard]] QString sentence(const Error& error);

}  // namespace motcua::text
