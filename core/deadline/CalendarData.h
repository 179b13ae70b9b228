// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

namespace motcua::deadline {

/// One stretch of work in a day, [opens, closes), Vietnamese time.
struct Session {
  QTime opens;
  QTime closes;
  friend bool operator==(const Session&, const Session&) = default;
};
using Sessions = QList<Session>;

/// Whose word a row of the calendar is. Rows name it by `id`, so that a correction is made in one place.
struct CalendarSource {
  QString id;
  QString title;  ///< as a clerk would cite it: "Thông báo 9441/TB-BNV ngày 16/10/2025"
  QString url;
  QString note;
  friend bool operator==(const CalendarSource&, const CalendarSource&) = default;
};

enum class DayOffKind {
  Holiday,       ///< nghỉ lễ, tết: Labour Code art. 112
  Compensation,  ///< nghỉ bù, when a holiday falls on a weekly rest day: art. 111(3)
  Swap,          ///< nghỉ hoán đổi, worked on a make-up day instead
  Office,        ///< this office alone (storm, move); says so in its note
};

enum class Certainty {
  Official,     ///< a published decision names the day
  Provisional,  ///< follows from the law, but the yearly decision is not out
};

struct DayOff {
  QDate date;
  QString name;
  DayOffKind kind = DayOffKind::Holiday;
  QString source;  ///< id of a CalendarSource, or the citation itself
  Certainty certainty = Certainty::Official;
  bool inForce = true;  ///< false: kept with its source, but counted as an ordinary day
  QDate madeUpOn;       ///< Swap: the make-up day
  QString note;
  friend bool operator==(const DayOff&, const DayOff&) = default;
};

/// Ngày làm bù: a weekly rest day on which the office works.
struct MakeUpDay {
  QDate date;
  QDate replaces;  ///< the day off; its weekday gives the hours
  QString source;
  Certainty certainty = Certainty::Official;
  bool inForce = true;
  QString note;
  friend bool operator==(const MakeUpDay&, const MakeUpDay&) = default;
};

/// Hours for some weekdays, perhaps only for a season. The last row that fits a date holds.
struct HoursRow {
  QList<int> weekdays;  ///< Qt's numbers: 1 Monday .. 7 Sunday
  Sessions sessions;
  QDate from;  ///< invalid: since ever
  QDate to;    ///< invalid: for ever
  QString source;
  QString note;
  friend bool operator==(const HoursRow&, const HoursRow&) = default;
};

/// The calendar as the office keeps it: plain data, edited by people. WorkingCalendar answers questions about it.
struct CalendarData {
  QString name;
  QDate updated;
  QString note;
  int firstYear = 0;  ///< years for which days off are listed; outside them the law alone is applied
  int lastYear = 0;
  QList<int> weeklyRest{6, 7};
  QList<HoursRow> workingHours;  ///< the legal working hours: terms run in them
  /// When the counter is open for people: another table. An extra opening on a Saturday starts no clock.
  QList<HoursRow> counterHours;
  QList<CalendarSource> sources;
  QList<DayOff> daysOff;
  QList<MakeUpDay> makeUpDays;
  friend bool operator==(const CalendarData&, const CalendarData&) = default;
};

}  // namespace motcua::deadline
