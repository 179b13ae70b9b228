// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Kstt.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"

#include <QMap>

#include <algorithm>

namespace motcua::report {
namespace {

/// Whether it waited for the citizen at that moment.
bool waitingAt(const ReportRow& row, const QDateTime& at) {
  for (const auto& wait : row.waits)
    if (wait.asked < at && (!wait.completed.isValid() || wait.completed >= at)) return true;
  return false;
}

/// Closed while waiting for the citizen (withdrawn, papers never came): nothing was owed since the request.
QDateTime owedUntil(const ReportRow& row, const QDateTime& end) {
  const bool waiting = !row.resultAt.isValid() && !row.waits.isEmpty() && !row.waits.last().completed.isValid();
  return waiting ? row.waits.last().asked : end;
}

void addSolved(KsttRow& out, const ReportRow& row, const QDateTime& closed) {
  const auto end = owedUntil(row, closed);
  if (row.dueAt.isValid() && end > row.dueAt)
    ++out.late;
  else if (row.dueAt.isValid() && inVietnam(end).date() < inVietnam(row.dueAt).date())
    ++out.early;
  else
    ++out.onTime;
}

void add(KsttRow& out, const ReportRow& row, const Period& period) {
  if (row.receivedAt < period.from)
    ++out.carried;
  else if (row.channel == procedure::Channel::Online)
    ++out.online;
  else
    ++out.direct;
  const auto end = endOf(row);
  if (end.isValid() && end < period.to)
    addSolved(out, row, end);
  else if (row.dueAt.isValid() && row.dueAt < period.to && !waitingAt(row, period.to))
    ++out.pendingLate;
  else
    ++out.pendingInTerm;
}

/// Received before its end, and not yet ended before its beginning.
bool belongs(const ReportRow& row, const Period& period) {
  const auto end = endOf(row);
  return counts(row) && row.receivedAt < period.to && !(end.isValid() && end < period.from);
}

}  // namespace

KsttReport ksttOf(const QList<ReportRow>& rows, const Period& period) {
  KsttReport out;
  QMap<QString, KsttRow> sectors;
  for (const auto& row : rows) {
    if (!belongs(row, period)) continue;
    auto& sector = sectors[row.sector];
    sector.sector = row.sector;
    add(sector, row, period);
    add(out.total, row, period);
  }
  out.sectors = sectors.values();
  std::stable_sort(out.sectors.begin(), out.sectors.end(), [](const KsttRow& a, const KsttRow& b) { return folded(a.sector) < folded(b.sector); });
  return out;
}

}  // namespace motcua::report
