// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/HolidayRules.h"
#include "core/deadline/WorkingCalendar.h"

#include <QSet>

namespace motcua::deadline {
namespace {

QString shown(const QDate& date) {
  return date.toString(QStringLiteral("dd/MM/yyyy"));
}

void checkSwaps(const CalendarData& data, Findings& out) {
  QSet<QDate> replaced;
  for (const auto& day : data.makeUpDays) {
    if (!day.inForce) continue;
    replaced << day.replaces;
    if (!data.weeklyRest.contains(day.date.dayOfWeek()))
      out << Finding{QStringLiteral("make_up_days"), QStringLiteral("calendar_make_up_on_working_day"), Severity::Warning, {shown(day.date)}};
  }
  for (const auto& day : data.daysOff)
    if (day.inForce && day.kind == DayOffKind::Swap && !replaced.contains(day.date))
      out << Finding{QStringLiteral("days_off"), QStringLiteral("calendar_swap_without_make_up"), Severity::Warning, {shown(day.date)}};
}

/// Only the days that the law names by date: which days of Tết and which neighbour of 2/9 is the yearly decision's choice.
void checkStatutoryDays(const CalendarData& data, Findings& out) {
  QSet<QDate> listed;
  for (const auto& day : data.daysOff) listed << day.date;
  for (int year = data.firstYear; year <= data.lastYear; ++year)
    for (const auto& day : statutoryDaysOff(year, data.weeklyRest)) {
      const bool chosenYearly =
          day.kind == DayOffKind::Compensation || day.name == QStringLiteral("Tết Âm lịch") || (day.date.month() == 9 && day.date.day() != 2);
      if (!chosenYearly && !listed.contains(day.date))
        out << Finding{QStringLiteral("days_off"), QStringLiteral("calendar_holiday_missing"), Severity::Warning, {day.name, shown(day.date)}};
    }
}

void noteProvisionalYears(const CalendarData& data, Findings& out) {
  QSet<int> years;
  for (const auto& day : data.daysOff)
    if (day.inForce && day.certainty == Certainty::Provisional) years << day.date.year();
  auto sorted = years.values();
  std::sort(sorted.begin(), sorted.end());
  for (const int year : sorted)
    out << Finding{QStringLiteral("days_off"), QStringLiteral("calendar_year_provisional"), Severity::Note, {QString::number(year)}};
}

}  // namespace

Findings check(const CalendarData& data) {
  Findings out;
  checkSwaps(data, out);
  checkStatutoryDays(data, out);
  noteProvisionalYears(data, out);
  return out;
}

}  // namespace motcua::deadline
