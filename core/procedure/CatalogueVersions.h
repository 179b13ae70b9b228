// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/procedure/Procedure.h"

#include <QDate>
#include <QList>

#include <optional>

namespace motcua::procedure {

/// The version that holds on a day: of those whose validity includes it the newest; empty if none does. A dossier keeps the
/// version it was received under, whatever comes later.
[[nodiscard]] std::optional<Procedure> versionOn(const QList<Procedure>& versions, QDate day);
/// Equal in everything but the version number: publishing it again changes nothing.
[[nodiscard]] bool sameContent(const Procedure& a, const Procedure& b);

/// What changed, for the supervisor: codes "changed_*", args {what, before, after}. Papers are matched by name and case, because
/// the national catalogue numbers nothing and shuffles its rows. Empty: the same content.
[[nodiscard]] Findings changesBetween(const Procedure& before, const Procedure& after);

enum class PlanKind { New, Changed, Unchanged };
struct PlannedImport {
  Procedure procedure;
  PlanKind kind = PlanKind::New;
  Findings changes;
};
/// What publishing these would do to the catalogue as it stands.
[[nodiscard]] QList<PlannedImport> planImport(const QList<Procedure>& newest, const QList<Procedure>& imported);

}  // namespace motcua::procedure
