// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/WorkingCalendar.h"

#include "core/base/Clock.h"
#include "core/deadline/CalendarJson.h"
#include "core/deadline/HolidayRules.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace motcua::deadline {
namespace {

const Sessions& defaultHours() {
  // Exactly eight hours; the hours most provinces keep.
  static const Sessions kHours{{QTime(7, 0), QTime(11, 30)}, {QTime(13, 30), QTime(17, 0)}};
  return kHours;
}

bool fits(const HoursRow& row, const QDate& date, int weekday) {
  return row.weekdays.contains(weekday) && (!row.from.isValid() || date >= row.from) && (!row.to.isValid() || date <= row.to);
}

const HoursRow* lastFitting(const QList<HoursRow>& rows, const QDate& date, int weekday) {
  const HoursRow* found = nullptr;
  for (const auto& row : rows)
    if (fits(row, date, weekday)) found = &row;
  return found;
}

}  // namespace

Result<WorkingCalendar> WorkingCalendar::fromJson(const QByteArray& bytes, const QString& subject) {
  TRY_ASSIGN(auto data, calendarFromJson(bytes, subject));
  return WorkingCalendar(std::move(data));
}

Result<WorkingCalendar> WorkingCalendar::builtIn() {
  static const auto kBuiltIn = []() -> Result<WorkingCalendar> {
    QFile file(QStringLiteral(":/calendar/vietnam.json"));
    if (!file.open(QIODevice::ReadOnly))
      return fail(ErrorCode::Internal, QStringLiteral("the built-in calendar is not in this program"), file.fileName());
    return fromJson(file.readAll(), file.fileName());
  }();
  return kBuiltIn;
}

WorkingCalendar::WorkingCalendar(CalendarData data) : m_data(std::move(data)) {
  for (qsizetype i = 0; i < m_data.daysOff.size(); ++i)
    if (m_data.daysOff[i].inForce) m_daysOff.insert(m_data.daysOff[i].date, i);
  for (qsizetype i = 0; i < m_data.makeUpDays.size(); ++i)
    if (m_data.makeUpDays[i].inForce) m_makeUpDays.insert(m_data.makeUpDays[i].date, i);
  for (const auto& source : m_data.sources) m_citations.insert(source.id, source.title);
}

QByteArray WorkingCalendar::toJson() const {
  return QJsonDocument(deadline::toJson(m_data)).toJson(QJsonDocument::Indented);
}

DayKind WorkingCalendar::kindOf(const QDate& date) const {
  if (m_makeUpDays.contains(date)) return DayKind::MakeUp;
  if (dayOff(date)) return DayKind::DayOff;
  return m_data.weeklyRest.contains(date.dayOfWeek()) ? DayKind::WeeklyRest : DayKind::Working;
}

bool WorkingCalendar::isWorkingDay(const QDate& date) const {
  const auto kind = kindOf(date);
  return kind == DayKind::Working || kind == DayKind::MakeUp;
}

std::optional<DayOff> WorkingCalendar::dayOff(const QDate& date) const {
  if (const auto found = m_daysOff.find(date); found != m_daysOff.end()) return m_data.daysOff[*found];
  if (covers(date.year()) || !date.isValid()) return std::nullopt;
  for (const auto& day : statutoryDaysOff(date.year(), m_data.weeklyRest))
    if (day.date == date) return day;
  return std::nullopt;
}

std::optional<MakeUpDay> WorkingCalendar::makeUpDay(const QDate& date) const {
  if (const auto found = m_makeUpDays.find(date); found != m_makeUpDays.end()) return m_data.makeUpDays[*found];
  return std::nullopt;
}

QDate WorkingCalendar::nextWorkingDay(const QDate& date) const {
  auto day = date.addDays(1);
  while (!isWorkingDay(day)) day = day.addDays(1);  // ends: a weekday is worked, and days off are finite
  return day;
}

QDate WorkingCalendar::previousWorkingDay(const QDate& date) const {
  auto day = date.addDays(-1);
  while (!isWorkingDay(day)) day = day.addDays(-1);
  return day;
}

Sessions WorkingCalendar::sessions(const QDate& date) const {
  if (!isWorkingDay(date)) return {};
  const auto madeUp = makeUpDay(date);
  const int weekday = madeUp ? madeUp->replaces.dayOfWeek() : date.dayOfWeek();
  const auto* row = lastFitting(m_data.workingHours, date, weekday);
  return row == nullptr || row->sessions.isEmpty() ? defaultHours() : row->sessions;
}

QDateTime WorkingCalendar::opening(const QDate& workingDay) const {
  const auto hours = sessions(workingDay);
  return hours.isEmpty() ? QDateTime() : QDateTime(workingDay, hours.first().opens, vietnamZone());
}

QDateTime WorkingCalendar::closing(const QDate& workingDay) const {
  const auto hours = sessions(workingDay);
  return hours.isEmpty() ? QDateTime() : QDateTime(workingDay, hours.last().closes, vietnamZone());
}

qint64 WorkingCalendar::workingSeconds(const QDate& date) const {
  qint64 total = 0;
  for (const auto& session : sessions(date)) total += session.opens.secsTo(session.closes);
  return total;
}

Sessions WorkingCalendar::counterSessions(const QDate& date) const {
  const auto* row = lastFitting(m_data.counterHours, date, date.dayOfWeek());
  if (row != nullptr) return row->sessions;
  return sessions(date);
}

QString WorkingCalendar::citation(const QString& source) const {
  return m_citations.value(source, source);
}

QList<DayOff> WorkingCalendar::daysOffIn(int year) const {
  if (!covers(year)) return statutoryDaysOff(year, m_data.weeklyRest);
  QList<DayOff> out;
  for (const auto& day : m_data.daysOff)
    if (day.inForce && day.date.year() == year) out << day;
  std::sort(out.begin(), out.end(), [](const DayOff& a, const DayOff& b) { return a.date < b.date; });
  return out;
}

}  // namespace motcua::deadline
