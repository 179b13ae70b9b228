// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queues/QueueQuestions.h"

#include "core/dossier/LifeRules.h"

namespace motcua::ui {
deadline::Lateness latenessOf(const deadline::WorkingCalendar& calendar, dossier::State state, const QDateTime& dueAt, const QDateTime& now) {
  using dossier::State;
  if (dossier::isPaused(state)) return deadline::lateness(calendar, dueAt, now, deadline::ClockState::Paused);
  if (state != State::Received && state != State::Processing) return deadline::Lateness::None;
  return deadline::lateness(calendar, dueAt, now);
}

Result<QueueCounts> queueCounts(desk::Desk& desk) {
  TRY_ASSIGN(const auto times, desk.life.queueTimes());
  TRY_ASSIGN(const auto settings, desk.settings.all());
  QueueCounts out;
  out.hasHub = !settings[QStringLiteral("hub.url")].toString().isEmpty();
  TRY_ASSIGN(out.counts, desk.dossiers.queueCounts(times));
  if (out.hasHub) {
    TRY_ASSIGN(out.counts[dossier::Queue::Unsent], desk.dossiers.unsentCount());
  }
  TRY_ASSIGN(out.filters, savedFilters(desk));
  for (const auto& filter : std::as_const(out.filters)) {
    TRY_ASSIGN(const int many, desk.dossiers.queueCount(filter, times));
    out.filterCounts << many;
  }
  return out;
}

Result<QList<dossier::QueueFilter>> savedFilters(desk::Desk& desk) {
  TRY_ASSIGN(const auto settings, desk.settings.all());
  return dossier::queueFiltersFromJson(settings[QLatin1String(dossier::kQueueFilters)].toArray());
}

Status saveFilters(desk::Desk& desk, const QList<dossier::QueueFilter>& filters, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Intake));
  return desk.settings.set(QLatin1String(dossier::kQueueFilters), dossier::toJson(filters), actor.name);
}

Result<QueueRows> queueRows(desk::Desk& desk, const QueueChoice& choice, const dossier::QueuePlace& after) {
  TRY_ASSIGN(const auto calendar, desk.life.calendar());
  const auto now = desk.clock.now();
  dossier::QueueQuery query;
  query.queue = choice.queue;
  query.filter = choice.filter;
  query.times = {now, deadline::soonUntil(calendar, now)};
  query.after = after;
  TRY_ASSIGN(auto page, desk.dossiers.queue(query));
  QueueRows out;
  out.counter = desk.counter;
  out.next = page.next;
  for (auto& summary : page.rows) {
    const auto lateness = latenessOf(calendar, summary.state, summary.dueAt, now);
    out.lines << QueueLine{std::move(summary), lateness};
  }
  return out;
}

}  // namespace motcua::ui
