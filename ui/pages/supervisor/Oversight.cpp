// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/Oversight.h"

#include "core/report/Reports.h"
#include "core/report/Watch.h"

namespace motcua::ui {

Result<Oversight> oversight(desk::Desk& desk, const report::Period& period) {
  Oversight out;
  out.period = period;
  const auto now = desk.clock.now();
  TRY_ASSIGN(out.rows, report::rowsIn(desk.dossiers, period));
  out.book = report::dailyBookOf(out.rows, period);
  const auto today = report::daysFromTo(now.date(), now.date());
  TRY_ASSIGN(const auto current, report::rowsIn(desk.dossiers, today));
  TRY_ASSIGN(const auto calendar, desk.life.calendar());
  out.times = {now, deadline::soonUntil(calendar, now)};
  TRY_ASSIGN(const auto queues, desk.dossiers.queueCounts(out.times));
  out.unsent = queues.value(dossier::Queue::Unsent);
  out.owed = report::owedBy(current, out.times.soonUntil);
  for (const auto& row : out.owed) out.late += row.dueAt < now ? 1 : 0;
  if (out.isOneDay()) {
    TRY_ASSIGN(out.closings, desk.cashBook.closingsOf(out.first()));
  }
  TRY_ASSIGN(const auto accounts, desk.accounts.all());
  for (const auto& account : accounts) out.names[account.name.value] = account.displayName;
  return out;
}

}  // namespace motcua::ui
