// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/ReportRow.h"

namespace motcua::report {

/// What is still owed and due by `until`, the soonest first: late ones and those near. Waiting for the citizen owes nothing.
[[nodiscard]] QList<ReportRow> owedBy(const QList<ReportRow>& rows, const QDateTime& until);

/// A figure of the daily book and the dossiers behind it.
enum class Group { Received, Results, HandedOver, Closed, Supplements, Supplemented, PoorPages, Counter, Procedure, Hour, Clerk };
[[nodiscard]] QList<ReportRow> behind(const QList<ReportRow>& rows, const Period& period, Group group, const QString& key);

}  // namespace motcua::report
