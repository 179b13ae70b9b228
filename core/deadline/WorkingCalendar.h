// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/base/Result.h"
#include "core/deadline/CalendarData.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace motcua::deadline {

enum class DayKind { Working, MakeUp, WeeklyRest, DayOff };

/// The legal working calendar: which days and hours a term runs in. All times Vietnamese. A value: copy it freely, any
/// thread. Years that the data does not cover answer by the law alone (statutoryDaysOff), and `covers` says so.
class WorkingCalendar {
 public:
  [[nodiscard]] static Result<WorkingCalendar> fromJson(const QByteArray& bytes, const QString& subject = {});
  /// The calendar this program was built with (resources/calendar/vietnam.json).
  [[nodiscard]] static Result<WorkingCalendar> builtIn();
  explicit WorkingCalendar(CalendarData data);
  [[nodiscard]] QByteArray toJson() const;
  [[nodiscard]] const CalendarData& data() const { return m_data; }

  [[nodiscard]] DayKind kindOf(const QDate& date) const;
  [[nodiscard]] bool isWorkingDay(const QDate& date) const;
  /// The row that makes it a day off: its name and source. Empty on working days and plain weekends.
  [[nodiscard]] std::optional<DayOff> dayOff(const QDate& date) const;
  [[nodiscard]] std::optional<MakeUpDay> makeUpDay(const QDate& date) const;
  /// Strictly after / before `date`.
  [[nodiscard]] QDate nextWorkingDay(const QDate& date) const;
  [[nodiscard]] QDate previousWorkingDay(const QDate& date) const;

  /// Empty on days that are not worked; otherwise never empty (07:00-11:30 and 13:30-17:00 if no row fits).
  [[nodiscard]] Sessions sessions(const QDate& date) const;
  [[nodiscard]] QDateTime opening(const QDate& workingDay) const;
  [[nodiscard]] QDateTime closing(const QDate& workingDay) const;
  [[nodiscard]] qint64 workingSeconds(const QDate& date) const;
  /// Opening of the counter for people; says nothing about terms.
  [[nodiscard]] Sessions counterSessions(const QDate& date) const;

  [[nodiscard]] bool covers(int year) const { return year >= m_data.firstYear && year <= m_data.lastYear; }
  /// "Bộ luật ..., Điều ...": the title behind a source id, or the text itself.
  [[nodiscard]] QString citation(const QString& source) const;
  /// Days off of one year, in order; not covered: by the law alone. Rows that are not in force are left out.
  [[nodiscard]] QList<DayOff> daysOffIn(int year) const;

 private:
  CalendarData m_data;
  QHash<QDate, qsizetype> m_daysOff;     // in force only
  QHash<QDate, qsizetype> m_makeUpDays;  // in force only
  QHash<QString, QString> m_citations;
};

/// What a supervisor should look at before a calendar is put in use: a swap without its make-up day, a make-up day on a
/// day that is worked anyway, a covered year without a statutory holiday, days not yet decided.
[[nodiscard]] Findings check(const CalendarData& data);

}  // namespace motcua::deadline
