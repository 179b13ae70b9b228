// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/dossier/Dossier.h"
#include "core/dossier/Event.h"

namespace motcua::dossier {

/// The record after one more event. Pure: rebuilding is this, from nothing, over all events. An event of a kind this
/// version does not know only raises the revision (a newer counter wrote it; the event itself is kept and sent on).
[[nodiscard]] Dossier applied(Dossier before, const Event& event);

}  // namespace motcua::dossier
