// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/deadline/Deadline.h"

namespace motcua::deadline {

/// A term as people type it: 5d working days, 8h working hours, 10cd calendar days, same-day or same-day@15:30, none.
[[nodiscard]] Result<procedure::Duration> durationFromText(const QString& text);
/// How an office counts, as settings and `calendar due` write it.
/// lateRule: exact | half-day | next-day | next-day@HH:MM. termEnd: same-hour | end-of-day.
[[nodiscard]] Result<DueOptions> dueOptionsFromText(const QString& lateRule, const QString& termEnd);
[[nodiscard]] QString lateRuleText(const DueOptions& options);
[[nodiscard]] QString termEndText(const DueOptions& options);

/// A day that one calendar works and the other does not.
struct DayChange {
  QDate date;
  bool workedBefore = false;
  bool worked = false;
};
/// Over the years that either calendar covers.
[[nodiscard]] QList<DayChange> changesBetween(const WorkingCalendar& before, const WorkingCalendar& after);

}  // namespace motcua::deadline
