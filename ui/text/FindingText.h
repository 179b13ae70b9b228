// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/deadline/DueDate.h"

#include <QString>

namespace motcua::text {

[[nodiscard]] QString sentence(const Finding& finding);
[[nodiscard]] QString sentence(const deadline::DueStep& step);
/// For the test that every code used in core has its sentence.
[[nodiscard]] bool hasSentence(const QString& findingCode);

}  // namespace motcua::text
