// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/DueCount.h"

#include "core/base/Clock.h"

namespace motcua::deadline {
namespace {

QString shown(const QDate& day) {
  return day.toString(QStringLiteral("dd/MM/yyyy"));
}
QString shown(const QDateTime& at) {
  return at.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

}  // namespace

void DueCount::step(const QDateTime& at, const QString& code, const QStringList& args, const QString& article) {
  m_steps << DueStep{at, code, args, article};
}

void DueCount::noteSkipped(const QDate& first, const QDate& last) {
  QStringList names;
  QString article;
  for (auto day = first; day <= last; day = day.addDays(1)) {
    const auto off = m_calendar.dayOff(day);
    if (!off) continue;
    m_provisional = m_provisional || off->certainty == Certainty::Provisional;
    if (!names.contains(off->name)) names << off->name;
    if (article.isEmpty()) article = m_calendar.citation(off->source);
  }
  const auto resumes = m_calendar.opening(last.addDays(1));
  const auto name = names.join(QStringLiteral("; "));
  if (names.isEmpty()) {
    step(resumes, QStringLiteral("skipped_weekend"), {shown(first), shown(last)}, QStringLiteral("Bộ luật Lao động 2019, Điều 111"));
  } else if (first == last) {
    step(resumes, QStringLiteral("skipped_day_off"), {shown(first), name}, article);
  } else {
    step(resumes, QStringLiteral("skipped_days_off"), {shown(first), shown(last), name}, article);
  }
}

QDate DueCount::nextWorkingDay(const QDate& day) {
  const auto next = m_calendar.nextWorkingDay(day);
  if (next > day.addDays(1)) noteSkipped(day.addDays(1), next.addDays(-1));
  if (const auto madeUp = m_calendar.makeUpDay(next))
    step(m_calendar.opening(next), QStringLiteral("make_up_day"), {shown(next), shown(madeUp->replaces)}, m_calendar.citation(madeUp->source));
  return next;
}

QDate DueCount::workingDaysAfter(QDate day, int n) {
  for (int i = 0; i < n; ++i) day = nextWorkingDay(day);
  return day;
}

QDate DueCount::firstWorkingDayFrom(const QDate& day) {
  return m_calendar.isWorkingDay(day) ? day : nextWorkingDay(day.addDays(-1));
}

QDateTime DueCount::normalisedStart(const QDateTime& from, const DueOptions& options) {
  const auto local = inVietnam(from);
  const QDateTime handIn(local.date(), QTime(local.time().hour(), local.time().minute(), local.time().second()), vietnamZone());
  step(handIn, QStringLiteral("start"), {shown(handIn)});
  const auto day = handIn.date();
  if (!m_calendar.isWorkingDay(day)) {
    const auto start = m_calendar.opening(firstWorkingDayFrom(day));
    step(start, QStringLiteral("moved_from_day_off"), {shown(start)});
    return start;
  }
  const auto sessions = m_calendar.sessions(day);
  for (const auto& session : sessions) {
    const QDateTime opens(day, session.opens, vietnamZone());
    if (handIn < opens) {
      step(opens, session == sessions.first() ? QStringLiteral("moved_to_opening") : QStringLiteral("moved_past_lunch"), {shown(opens)});
      return lateStart(opens, handIn, options);
    }
    // A session is [opens, closes): a hand-in at 11:30 sharp belongs to the afternoon.
    if (handIn.time() < session.closes) return lateStart(handIn, handIn, options);
  }
  const auto start = m_calendar.opening(nextWorkingDay(day));
  step(start, QStringLiteral("moved_past_closing"), {shown(start)});
  return start;
}

QDateTime DueCount::lateStart(const QDateTime& start, const QDateTime& handIn, const DueOptions& options) {
  if (options.lateRule == LateRule::NextDay && handIn.time() > options.lateAfter) {
    const auto moved = m_calendar.opening(nextWorkingDay(start.date()));
    step(moved, QStringLiteral("late_next_day"), {options.lateAfter.toString(QStringLiteral("HH:mm")), shown(moved)});
    return moved;
  }
  if (options.lateRule != LateRule::HalfDay) return start;
  for (const auto& session : m_calendar.sessions(start.date())) {
    if (session.opens < start.time()) continue;
    const QDateTime opens(start.date(), session.opens, vietnamZone());
    if (opens > start) step(opens, QStringLiteral("late_half_day"), {shown(opens)});
    return opens;
  }
  const auto moved = m_calendar.opening(nextWorkingDay(start.date()));
  step(moved, QStringLiteral("late_half_day"), {shown(moved)});
  return moved;
}

QDateTime DueCount::afterWorkingSeconds(const QDateTime& start, qint64 seconds) {
  const auto end = addWorkingSeconds(m_calendar, start, seconds);
  for (auto day = start.date(); day < end.date();) day = nextWorkingDay(day);
  return end;
}

QDateTime DueCount::afterWorkingDays(const QDateTime& start, int days) {
  if (days == 0) return start;
  const auto opening = m_calendar.opening(start.date());
  const qint64 passed = workingSecondsBetween(m_calendar, opening, start);
  if (passed == 0) return m_calendar.closing(workingDaysAfter(start.date(), days - 1));
  const auto last = workingDaysAfter(start.date(), days);
  const qint64 share = passed * m_calendar.workingSeconds(last) / m_calendar.workingSeconds(start.date());
  return addWorkingSeconds(m_calendar, m_calendar.opening(last), share);
}

void DueCount::noteProvisional(const QDateTime& until) {
  if (until.isValid() && (m_provisional || !m_calendar.covers(until.date().year())))
    step(until, QStringLiteral("calendar_provisional"), {QString::number(until.date().year())});
}

}  // namespace motcua::deadline
