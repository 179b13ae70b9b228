// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queues/QueueQuestions.h"

#include "core/dossier/LifeRules.h"

namespace motcua::ui {
namespace {

dossier::QueueTimes timesOf(const deadline::WorkingCalendar& calendar, const QDateTime& now) {
  return {now, deadline::soonUntil(calendar, now)};
}

}  // namespace

deadline::Lateness latenessOf(const deadline::WorkingCalendar& calendar, dossier::State state, const QDateTime& dueAt, const QDateTime& now) {
  using dossier::State;
  if (dossier::isPaused(state)) return deadline::lateness(calendar, dueAt, now, deadline::ClockState::Paused);
  if (state != State::Received && state != State::Processing) return deadline::Lateness::None;
  return deadline::lateness(calendar, dueAt, now);
}

Result<QueueCounts> queueCounts(desk::Desk& desk) {
  TRY_ASSIGN(const auto calendar, desk.life.calendar());
  TRY_ASSIGN(const auto settings, desk.settings.all());
  QueueCounts out;
  out.hasHub = !settings[QStringLiteral("hub.url")].toString().isEmpty();
  TRY_ASSIGN(out.counts, desk.dossiers.queueCounts(timesOf(calendar, desk.clock.now())));
  return out;
}

Result<QueueRows> queueRows(desk::Desk& desk, dossier::Queue queue, const dossier::QueuePlace& after) {
  TRY_ASSIGN(const auto calendar, desk.life.calendar());
  const auto now = desk.clock.now();
  dossier::QueueQuery query;
  query.queue = queue;
  query.times = timesOf(calendar, now);
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
