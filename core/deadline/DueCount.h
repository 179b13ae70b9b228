// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/deadline/Deadline.h"

namespace motcua::deadline {

/// Walks the calendar for one due date and writes down each step. Used by computeDue and dueAfterPause only.
class DueCount {
 public:
  DueCount(const WorkingCalendar& calendar, QList<DueStep>& steps) : m_calendar(calendar), m_steps(steps) {}

  void step(const QDateTime& at, const QString& code, const QStringList& args = {}, const QString& article = {});
  /// The instant from which the term runs: inside a session, never at its end.
  [[nodiscard]] QDateTime normalisedStart(const QDateTime& from, const DueOptions& options);
  /// The n-th working day after `day` (n >= 0), noting what was skipped.
  [[nodiscard]] QDate workingDaysAfter(QDate day, int n);
  /// `day` itself or the first working day after it, noting what was skipped.
  [[nodiscard]] QDate firstWorkingDayFrom(const QDate& day);
  [[nodiscard]] QDateTime afterWorkingSeconds(const QDateTime& start, qint64 seconds);
  /// Whole days counted in hours: the same share of the last day as of the first.
  [[nodiscard]] QDateTime afterWorkingDays(const QDateTime& start, int days);
  /// Tells when the answer leans on days off that are not decided yet.
  void noteProvisional(const QDateTime& until);

 private:
  [[nodiscard]] QDate nextWorkingDay(const QDate& day);
  void noteSkipped(const QDate& first, const QDate& last);
  [[nodiscard]] QDateTime lateStart(const QDateTime& start, const QDateTime& handIn, const DueOptions& options);

  const WorkingCalendar& m_calendar;
  QList<DueStep>& m_steps;
  bool m_provisional = false;
};

}  // namespace motcua::deadline
