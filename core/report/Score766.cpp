// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Score766.h"

#include "core/base/Text.h"

#include <QMap>

#include <algorithm>

namespace motcua::report {
namespace {

/// The promise that is judged: an apology's date as it was given, else the date before the first wait.
QDateTime dueJudged(const ReportRow& row) {
  return row.promisedAt.isValid() ? row.dueAt : row.firstDueAt;
}

/// Waits that came after that promise (earlier ones are in it) and before `end`, as they stood then.
QList<Wait> waitsJudged(const ReportRow& row, const QDateTime& end) {
  QList<Wait> out;
  for (auto wait : row.waits) {
    if (wait.asked >= end || (row.promisedAt.isValid() && wait.asked < row.promisedAt)) continue;
    if (wait.completed > end) wait.completed = {};
    out << wait;
  }
  return out;
}

/// Whether index 2.1 of the period judges it, and how: ended in it, or past due at its end.
std::optional<bool> onTimeIn(const ReportRow& row, const Period& period) {
  if (!counts(row)) return std::nullopt;
  const auto verdict = judged(row, period.to);
  const auto end = endOf(row);
  const bool openAtEnd = row.receivedAt < period.to && (!end.isValid() || end >= period.to);
  if (period.contains(end) || (openAtEnd && verdict.late)) return !verdict.late;
  return std::nullopt;
}

void count(Share& share, bool part) {
  ++share.whole;
  share.part += part ? 1 : 0;
}

}  // namespace

OnTimeVerdict judged(const ReportRow& row, const QDateTime& periodEnd, std::optional<int> longestTerm) {
  OnTimeVerdict out;
  out.due = dueJudged(row);
  if (!out.due.isValid() && longestTerm) out.due = row.receivedAt.addDays(*longestTerm);
  const auto end = row.resultAt.isValid() ? row.resultAt : row.handedOverAt.isValid() ? row.handedOverAt : row.closedAt;
  const bool open = !end.isValid() || end >= periodEnd;
  out.end = open ? periodEnd : end;
  const auto waits = waitsJudged(row, out.end);
  // Still waiting, or closed while waiting: nothing was owed since the request.
  const bool waiting = !waits.isEmpty() && !waits.last().completed.isValid();
  if (waiting) out.end = waits.last().asked;
  if (waiting && open) out.late = waits.size() > 1;
  for (const auto& wait : waits)
    if (wait.completed.isValid()) out.end = out.end.addMSecs(-wait.asked.msecsTo(wait.completed));
  if (out.due.isValid() && out.end > out.due) out.late = true;
  return out;
}

Score766 scoreOf(const QList<ReportRow>& rows, const Period& period) {
  Score766 out;
  out.online.fullPercent = 50;
  out.digitised.fullPercent = 80;
  out.reused.fullPercent = 80;
  for (const auto& row : rows) {
    if (!counts(row)) continue;
    if (const auto onTime = onTimeIn(row, period)) count(out.onTime, *onTime);
    if (period.contains(row.resultAt)) {
      count(out.online, row.channel == procedure::Channel::Online && row.resultDigitised);
      count(out.resultDigitised, row.resultDigitised);
      count(out.digitised, row.resultDigitised && row.componentDigitised);
    }
    if (!period.contains(row.receivedAt)) continue;
    if (row.fees > 0) count(out.paidOnline, row.paidOnline);
    count(out.reused, row.reused);
    count(out.fromStore, row.fromStore);
    count(out.identityChecked, row.identityChecked);
  }
  return out;
}

QList<SectorShare> onTimeBySector(const QList<ReportRow>& rows, const Period& period) {
  QMap<QString, Share> sectors;
  for (const auto& row : rows)
    if (const auto onTime = onTimeIn(row, period)) count(sectors[row.sector], *onTime);
  QList<SectorShare> out;
  for (auto it = sectors.begin(); it != sectors.end(); ++it) out << SectorShare{it.key(), it.value()};
  std::stable_sort(out.begin(), out.end(), [](const SectorShare& a, const SectorShare& b) { return folded(a.sector) < folded(b.sector); });
  return out;
}

QStringList lacking(const ReportRow& row) {
  QStringList out;
  if (!row.componentDigitised) out << QStringLiteral("kpi_component_not_digitised");
  if (row.resultAt.isValid() && !row.resultDigitised) out << QStringLiteral("kpi_result_not_digitised");
  if (!row.reused && !row.fromStore) out << QStringLiteral("kpi_nothing_reused");
  if (!row.identityChecked) out << QStringLiteral("kpi_identity_not_checked");
  if (row.fees > 0 && !row.paidOnline) out << QStringLiteral("kpi_not_paid_online");
  return out;
}

}  // namespace motcua::report
