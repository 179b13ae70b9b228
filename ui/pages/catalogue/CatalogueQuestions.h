// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"
#include "core/procedure/Catalogue.h"

#include <memory>

namespace motcua::ui {

/// What the counter may take in today; what it takes in most stands first.
[[nodiscard]] Result<std::shared_ptr<const procedure::Catalogue>> catalogueOfToday(desk::Desk& desk);
/// Every procedure in its newest version, also one that is not in force yet.
[[nodiscard]] Result<std::shared_ptr<const procedure::Catalogue>> wholeCatalogue(desk::Desk& desk);

/// From when to when a version of the list (oldest first) holds: its own dates, or the day before the next one begins.
[[nodiscard]] QString validityText(const QList<procedure::Procedure>& versions, qsizetype at, const QDate& today);
/// Papers, terms, fees, grounds and doubts of a version, as rich text; everything in it is escaped.
[[nodiscard]] QString procedureHtml(const procedure::Procedure& procedure);

[[nodiscard]] QString unitWord(procedure::DurationUnit unit);

}  // namespace motcua::ui
