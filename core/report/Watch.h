// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/ReportRow.h"

namespace motcua::report {

/// A figure of the daily book and the dossiers behind it.
enum class Group { Received, Results, HandedOver, Closed, Supplements, Supplemented, PoorPages, Counter, Procedure, Hour, Clerk };
[[nodiscard]] QList<ReportRow> behind(const QList<ReportRow>& rows, const Period& period, Group group, const QString& key);

}  // namespace motcua::report
