// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/Office.h"

namespace motcua::app {

/// Plausible dossiers, through the ordinary services, for training and load tests. The same seed gives the same people.
/// Hands them in over the working days before now, and lets the older ones run through their life.
/// `progress` is called now and then with how many there are.
[[nodiscard]] Status generateDossiers(Office& office, FixedClock& clock, int count, quint32 seed, const std::function<void(int)>& progress);

}  // namespace motcua::app
