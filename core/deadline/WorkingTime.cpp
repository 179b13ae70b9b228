// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/deadline/Deadline.h"

namespace motcua::deadline {
namespace {

/// Working seconds of `sessions` before `time`.
qint64 secondsBefore(const Sessions& sessions, const QTime& time) {
  qint64 total = 0;
  for (const auto& session : sessions)
    if (time > session.opens) total += session.opens.secsTo(qMin(time, session.closes));
  return total;
}

QDateTime at(const QDate& day, const QTime& time) {
  return {day, time, vietnamZone()};
}

}  // namespace

qint64 workingSecondsBetween(const WorkingCalendar& calendar, const QDateTime& a, const QDateTime& b) {
  if (!a.isValid() || !b.isValid()) return 0;
  if (b < a) return -workingSecondsBetween(calendar, b, a);
  const auto start = inVietnam(a);
  const auto end = inVietnam(b);
  qint64 total = -secondsBefore(calendar.sessions(start.date()), start.time());
  for (auto day = start.date(); day < end.date(); day = day.addDays(1)) total += calendar.workingSeconds(day);
  return total + secondsBefore(calendar.sessions(end.date()), end.time());
}

QDateTime addWorkingSeconds(const WorkingCalendar& calendar, const QDateTime& from, qint64 seconds) {
  if (!from.isValid() || seconds < 0) return {};
  const auto start = inVietnam(from);
  if (seconds == 0) return start;
  auto day = start.date();
  // What is left, counted from the opening of `day`.
  qint64 left = seconds + secondsBefore(calendar.sessions(day), start.time());
  for (;; day = day.addDays(1)) {
    for (const auto& session : calendar.sessions(day)) {
      const qint64 length = session.opens.secsTo(session.closes);
      if (left <= length) return at(day, session.opens.addSecs(static_cast<int>(left)));
      left -= length;
    }
  }
}

Lateness lateness(const WorkingCalendar& calendar, const QDateTime& dueAt, const QDateTime& now, ClockState clock) {
  if (!dueAt.isValid()) return Lateness::None;
  if (clock == ClockState::Paused) return Lateness::Paused;
  if (now > dueAt) return Lateness::Late;
  // One working day as long as the day it is due on: eight hours in most offices.
  const auto day = inVietnam(dueAt).date();
  const qint64 oneDay = calendar.isWorkingDay(day) ? calendar.workingSeconds(day) : 8 * 3600;
  if (now.secsTo(dueAt) > 40 * 86400) return Lateness::OnTime;  // no run of days off is that long
  return workingSecondsBetween(calendar, now, dueAt) <= oneDay ? Lateness::Soon : Lateness::OnTime;
}

QDateTime soonUntil(const WorkingCalendar& calendar, const QDateTime& now) {
  // The day it ends on gives the length, and the length may move the end into a longer or shorter day.
  auto end = addWorkingSeconds(calendar, now, 8 * 3600);
  for (int i = 0; i < 3; ++i) end = addWorkingSeconds(calendar, now, calendar.workingSeconds(end.date()));
  return end;
}

Findings checkPromise(const WorkingCalendar& calendar, const QDateTime& oldDue, const QDateTime& promised, const QDateTime& now) {
  const auto field = QStringLiteral("new_due_at");
  if (!promised.isValid()) return {{field, QStringLiteral("new_due_missing"), Severity::Blocking, {}}};
  Findings out;
  const auto local = inVietnam(promised);
  const auto shownDay = local.toString(QStringLiteral("dd/MM/yyyy"));
  if (oldDue.isValid() && promised <= oldDue)
    out << Finding{field, QStringLiteral("new_due_not_later"), Severity::Blocking, {inVietnam(oldDue).toString(QStringLiteral("dd/MM/yyyy HH:mm"))}};
  if (promised <= now) out << Finding{field, QStringLiteral("new_due_in_the_past"), Severity::Blocking, {shownDay}};
  if (!calendar.isWorkingDay(local.date())) {
    out << Finding{field, QStringLiteral("new_due_on_day_off"), Severity::Blocking, {shownDay}};
  } else if (promised < calendar.opening(local.date()) || promised > calendar.closing(local.date())) {
    out << Finding{field, QStringLiteral("new_due_outside_hours"), Severity::Warning, {local.toString(QStringLiteral("HH:mm"))}};
  }
  return out;
}

}  // namespace motcua::deadline
