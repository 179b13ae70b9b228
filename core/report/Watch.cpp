// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Watch.h"

#include "core/report/Register.h"

#include <algorithm>

namespace motcua::report {
namespace {

bool belongsTo(const ReportRow& row, const Period& period, Group group, const QString& key) {
  switch (group) {
    case Group::Results: return period.contains(row.resultAt);
    case Group::HandedOver: return period.contains(row.handedOverAt);
    case Group::Closed: return period.contains(row.closedAt);
    case Group::Supplements: return std::any_of(row.waits.begin(), row.waits.end(), [&](const Wait& wait) { return period.contains(wait.asked); });
    default: break;
  }
  if (!period.contains(row.receivedAt)) return false;
  switch (group) {
    case Group::Supplemented: return !row.waits.isEmpty();
    case Group::PoorPages: return row.poorPages > 0;
    case Group::Counter: return counterKey(row) == key;
    case Group::Procedure: return row.procedureCode == key;
    case Group::Hour: return hourKey(row) == key;
    case Group::Clerk: return row.receivedBy == key;
    default: return true;
  }
}

}  // namespace

QList<ReportRow> behind(const QList<ReportRow>& rows, const Period& period, Group group, const QString& key) {
  QList<ReportRow> out;
  for (const auto& row : rows)
    if (counts(row) && belongsTo(row, period, group, key)) out << row;
  return out;
}

}  // namespace motcua::report
