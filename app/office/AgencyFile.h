// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agency/AgencyDirectory.h"

namespace motcua::app {

/// The office's list of agencies, agencies.json in the data folder; without one the demo's rows for a demo office, else none.
/// A damaged list is an error: forms would name the wrong agency.
[[nodiscard]] Result<agency::AgencyDirectory> loadAgencies(const QString& dataDir, bool demo);
/// Checks a list and puts it in the place of the old one; answers how many rows it has. Counts from the next start.
[[nodiscard]] Result<int> importAgencies(const QString& dataDir, const QString& file);

}  // namespace motcua::app
