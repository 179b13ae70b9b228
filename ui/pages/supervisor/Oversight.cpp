// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/Oversight.h"

#include "core/report/Reports.h"
#include "core/report/Watch.h"
#include "ui/text/ReportTables.h"

namespace motcua::ui {
namespace {

/// The counts from the queues' index; of the dossiers themselves only as many as somebody will look at.
Status addOwed(desk::Desk& desk, Oversight& out) {
  TRY_ASSIGN(const auto queues, desk.dossiers.queueCounts(out.times));
  out.late = queues.value(dossier::Queue::Late);
  out.near = queues.value(dossier::Queue::DueSoon);
  dossier::QueueQuery query;
  query.times = out.times;
  query.limit = kMostOwedShown;
  for (const auto queue : {dossier::Queue::Late, dossier::Queue::DueSoon}) {
    query.queue = queue;
    TRY_ASSIGN(const auto page, desk.dossiers.queue(query));
    for (const auto& summary : page.rows) {
      if (out.owed.size() >= kMostOwedShown) return {};
      TRY_ASSIGN(const auto dossier, desk.dossiers.find(summary.id));
      out.owed << report::rowOf(dossier);
    }
  }
  return {};
}

}  // namespace

Result<Oversight> oversight(desk::Desk& desk, const report::Period& period) {
  Oversight out;
  out.period = period;
  TRY_ASSIGN(out.rows, report::rowsTouchedIn(desk.dossiers, period));
  out.book = report::dailyBookOf(out.rows, period);
  TRY_ASSIGN(out.times, desk.life.queueTimes());
  TRY(addOwed(desk, out));
  TRY_ASSIGN(const auto settings, desk.settings.all());
  if (!settings[QStringLiteral("hub.url")].toString().isEmpty()) {
    TRY_ASSIGN(out.unsent, desk.dossiers.unsentCount());
  }
  if (out.isOneDay()) {
    TRY_ASSIGN(out.closings, desk.cashBook.closingsOf(out.first()));
  }
  TRY_ASSIGN(out.names, desk.accounts.displayNames());
  out.fees = report::feeBookOf(out.rows, period);
  for (const auto& line : report::registerOf(out.rows, period)) out.registered << line.row.id;
  for (const auto kind : report::allKinds())
    if (!report::countsOwed(kind)) out.tables[kind] = text::reportTable(kind, out.rows, period, out.names);
  return out;
}

}  // namespace motcua::ui
