// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/Deadline.h"

#include "core/base/Clock.h"
#include "core/deadline/DueCount.h"

namespace motcua::deadline {
namespace {

using procedure::Duration;
using procedure::DurationUnit;

const QString kNotCountedFirstDay = QStringLiteral("Bộ luật Dân sự 2015, Điều 147 khoản 2");
const QString kFromTheInstant = QStringLiteral("Bộ luật Dân sự 2015, Điều 147 khoản 1");
const QString kEndOfLastDay = QStringLiteral("Bộ luật Dân sự 2015, Điều 148 khoản 1");
const QString kRollsForward = QStringLiteral("Bộ luật Dân sự 2015, Điều 148 khoản 5");
const QString kSameDay = QStringLiteral("Nghị định 23/2015/NĐ-CP, Điều 7");

QString shown(const QDateTime& at) {
  return at.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

/// The hand-in's own day is not counted; a day to which the start was moved is.
QDate firstCountedDay(const QDateTime& handIn, const QDateTime& start) {
  return start.date() == inVietnam(handIn).date() ? start.date().addDays(1) : start.date();
}

QDateTime dueInWorkingDays(const WorkingCalendar& calendar, DueCount& count, const QDateTime& from, const QDateTime& start, const Duration& duration,
                           const DueOptions& options) {
  const auto days = QString::number(duration.value);
  if (options.termEnd == TermEnd::SameHour) {
    const auto due = count.afterWorkingDays(start, duration.value);
    count.step(due, QStringLiteral("counted_days"), {days, shown(due)}, kNotCountedFirstDay);
    return due;
  }
  const auto first = duration.value == 0 ? start.date() : count.firstWorkingDayFrom(firstCountedDay(from, start));
  const auto due = calendar.closing(count.workingDaysAfter(first, qMax(0, duration.value - 1)));
  count.step(due, QStringLiteral("counted_days_to_closing"), {days, shown(due)}, kEndOfLastDay);
  return due;
}

QDateTime dueInCalendarDays(const WorkingCalendar& calendar, DueCount& count, const QDateTime& from, const QDateTime& start,
                            const Duration& duration) {
  const auto last = duration.value == 0 ? start.date() : firstCountedDay(from, start).addDays(duration.value - 1);
  const auto lastText = last.toString(QStringLiteral("dd/MM/yyyy"));
  count.step({last, QTime(23, 59, 59), vietnamZone()}, QStringLiteral("counted_calendar_days"), {QString::number(duration.value), lastText},
             kNotCountedFirstDay);
  const auto day = count.firstWorkingDayFrom(last);
  const auto due = calendar.closing(day);
  if (day != last) count.step(due, QStringLiteral("rolled_forward"), {lastText, shown(due)}, kRollsForward);
  return due;
}

QDateTime dueSameDay(const WorkingCalendar& calendar, DueCount& count, const QDateTime& from, const QDateTime& start, const QTime& cutOff) {
  const auto handIn = inVietnam(from);
  const auto time = QTime(handIn.time().hour(), handIn.time().minute(), handIn.time().second());
  auto day = start.date();
  // "Sau 15 giờ": the cut-off itself is still in time.
  if (day == handIn.date() && time > cutOff) {
    day = count.workingDaysAfter(day, 1);
    count.step(calendar.opening(day), QStringLiteral("cut_off_passed"), {cutOff.toString(QStringLiteral("HH:mm"))}, kSameDay);
  }
  const auto due = calendar.closing(day);
  count.step(due, QStringLiteral("same_day"), {shown(due)}, kSameDay);
  return due;
}

/// The waiting time put on top: in the unit in which the term itself runs.
QDateTime extended(const WorkingCalendar& calendar, DueCount& count, const QDateTime& due, const Pause& pause, const Duration& duration,
                   const DueOptions& options) {
  if (duration.unit == DurationUnit::CalendarDay) {
    const auto days = inVietnam(pause.from).date().daysTo(inVietnam(pause.to).date());
    return calendar.closing(count.firstWorkingDayFrom(due.date().addDays(days)));
  }
  const auto moved = count.afterWorkingSeconds(due, workingSecondsBetween(calendar, pause.from, pause.to));
  const bool toClosing =
      duration.unit == DurationUnit::SameDay || (duration.unit == DurationUnit::WorkingDay && options.termEnd == TermEnd::EndOfLastDay);
  return toClosing ? calendar.closing(moved.date()) : moved;
}

}  // namespace

DueDate computeDue(const WorkingCalendar& calendar, const QDateTime& from, const Duration& duration, const DueOptions& options) {
  DueDate out;
  if (!from.isValid()) return out;
  DueCount count(calendar, out.steps);
  // The same-day rule has its own late hour.
  const bool ownCutOff = duration.unit == DurationUnit::SameDay;
  const auto start = count.normalisedStart(from, ownCutOff ? DueOptions{} : options);
  out.clockStart = start;
  if (duration.value < 0 || duration.value > kLongestTerm) {
    count.step(start, QStringLiteral("term_too_long"), {QString::number(duration.value)});
    return out;
  }
  switch (duration.unit) {
    case DurationUnit::WorkingDay: out.dueAt = dueInWorkingDays(calendar, count, from, start, duration, options); break;
    case DurationUnit::CalendarDay: out.dueAt = dueInCalendarDays(calendar, count, from, start, duration); break;
    case DurationUnit::WorkingHour:
      out.dueAt = count.afterWorkingSeconds(start, qint64{3600} * duration.value);
      count.step(out.dueAt, QStringLiteral("counted_hours"), {QString::number(duration.value), shown(out.dueAt)}, kFromTheInstant);
      break;
    case DurationUnit::SameDay: out.dueAt = dueSameDay(calendar, count, from, start, duration.cutOff.value_or(options.sameDayCutOff)); break;
    case DurationUnit::None: count.step(start, QStringLiteral("no_due_date")); break;
  }
  count.noteProvisional(out.dueAt);
  return out;
}

DueDate dueAfterPause(const WorkingCalendar& calendar, const DueDate& before, const Pause& pause, procedure::SupplementPolicy policy,
                      const Duration& duration, const DueOptions& options) {
  if (!before.dueAt.isValid() || !pause.from.isValid() || !pause.to.isValid() || pause.to < pause.from) return before;
  if (policy == procedure::SupplementPolicy::Restart) {
    auto out = computeDue(calendar, pause.to, duration, options);
    out.steps.prepend({inVietnam(pause.to), QStringLiteral("restarted"), {shown(inVietnam(pause.from)), shown(inVietnam(pause.to))}, {}});
    return out;
  }
  auto out = before;
  DueCount count(calendar, out.steps);
  count.step(inVietnam(pause.to), QStringLiteral("paused"), {shown(inVietnam(pause.from)), shown(inVietnam(pause.to))});
  out.dueAt = extended(calendar, count, before.dueAt, pause, duration, options);
  count.step(out.dueAt, QStringLiteral("extended"), {shown(out.dueAt)});
  count.noteProvisional(out.dueAt);
  return out;
}

DueDate dueOf(const WorkingCalendar& calendar, const DueHistory& history) {
  auto due = computeDue(calendar, history.from, history.duration, history.options);
  bool promiseGiven = !history.promised.isValid();
  const auto givePromise = [&] {
    due.dueAt = inVietnam(history.promised);
    due.steps << DueStep{due.dueAt, QStringLiteral("promised"), {shown(due.dueAt)}, QStringLiteral("Nghị định 118/2025/NĐ-CP")};
    promiseGiven = true;
  };
  for (const auto& pause : history.pauses) {
    if (!promiseGiven && history.promisedAt.isValid() && pause.from >= history.promisedAt) givePromise();
    due = dueAfterPause(calendar, due, pause, history.policy, history.duration, history.options);
  }
  if (!promiseGiven) givePromise();
  return due;
}

DueChange recompute(const WorkingCalendar& before, const WorkingCalendar& after, const DueHistory& history) {
  return {dueOf(before, history).dueAt, dueOf(after, history).dueAt};
}

}  // namespace motcua::deadline
