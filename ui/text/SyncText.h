// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace motcua::text {

/// Why an event of a counter has no effect or wants a look (reasons of sync.judge in resources/hub).
[[nodiscard]] QString conflictSentence(const QString& reason);

}  // namespace motcua::text
