// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/ReceiptClock.h"
#include "core/intake/IntakeService.h"

namespace motcua::text {

/// Why the PC's clock is not believed, for a person who has a calendar on the wall.
[[nodiscard]] QString doubtSentence(const intake::IntakeService::ClockQuestion& clock);
/// Behind a due date, in brackets: how far it may be relied on; empty: it stands.
[[nodiscard]] QString standingWord(dossier::DueStanding standing);
[[nodiscard]] QString withStanding(const QString& due, dossier::DueStanding standing);

}  // namespace motcua::text
