// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"

#include <QString>

namespace motcua::applicant {

inline constexpr qsizetype kLongestName = 200;

/// Letters, marks, spaces, hyphens, apostrophes and points; at least two letters.
[[nodiscard]] bool isPlausibleName(const QString& name);
/// Warnings on odd names (foreign names exist), blocking only when it is too long to be one.
[[nodiscard]] Findings checkPersonName(const QString& name, const QString& field);

}  // namespace motcua::applicant
