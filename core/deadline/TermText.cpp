// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/TermText.h"

#include <QRegularExpression>

namespace motcua::deadline {
namespace {

using procedure::Duration;
using procedure::DurationUnit;

tl::unexpected<Error> badTerm(const QString& text) {
  return fail(ErrorCode::BadInput, QStringLiteral("expected a term such as 5d, 8h, 10cd, same-day or none: ") + text, text);
}

/// "same-day@15:30" -> 15:30; without "@": no time; anything else: invalid.
std::optional<QTime> timeAfterAt(const QString& text) {
  const auto at = text.indexOf(QLatin1Char('@'));
  return at < 0 ? std::nullopt : std::optional(QTime::fromString(text.mid(at + 1), QStringLiteral("H:mm")));
}

}  // namespace

Result<Duration> durationFromText(const QString& text) {
  const auto term = text.trimmed().toLower();
  Duration out;
  if (term == QLatin1String("none")) {
    out.unit = DurationUnit::None;
    return out;
  }
  if (term.section(QLatin1Char('@'), 0, 0) == QLatin1String("same-day")) {
    out.unit = DurationUnit::SameDay;
    out.cutOff = timeAfterAt(term);
    if (out.cutOff && !out.cutOff->isValid()) return badTerm(text);
    return out;
  }
  static const QRegularExpression kNumberAndUnit(QStringLiteral("^(\\d{1,5})(d|h|cd)$"));
  const auto match = kNumberAndUnit.match(term);
  if (!match.hasMatch()) return badTerm(text);
  out.value = match.captured(1).toInt();
  const auto unit = match.captured(2);
  out.unit = unit == QLatin1String("d")   ? DurationUnit::WorkingDay
             : unit == QLatin1String("h") ? DurationUnit::WorkingHour
                                          : DurationUnit::CalendarDay;
  if (out.value > kLongestTerm) return badTerm(text);
  return out;
}

Result<DueOptions> dueOptionsFromText(const QString& lateRule, const QString& termEnd) {
  DueOptions out;
  const auto rule = lateRule.section(QLatin1Char('@'), 0, 0);
  const auto time = timeAfterAt(lateRule);
  if (rule == QLatin1String("exact") && !time)
    out.lateRule = LateRule::Exact;
  else if (rule == QLatin1String("half-day") && !time)
    out.lateRule = LateRule::HalfDay;
  else if (rule == QLatin1String("next-day") && (!time || time->isValid()))
    out.lateRule = LateRule::NextDay;
  else
    return fail(ErrorCode::BadInput, QStringLiteral("expected exact, half-day or next-day[@HH:MM]"), lateRule);
  if (time) out.lateAfter = *time;
  if (termEnd == QLatin1String("same-hour"))
    out.termEnd = TermEnd::SameHour;
  else if (termEnd == QLatin1String("end-of-day"))
    out.termEnd = TermEnd::EndOfLastDay;
  else
    return fail(ErrorCode::BadInput, QStringLiteral("expected same-hour or end-of-day"), termEnd);
  return out;
}

QString lateRuleText(const DueOptions& options) {
  switch (options.lateRule) {
    case LateRule::Exact: return QStringLiteral("exact");
    case LateRule::HalfDay: return QStringLiteral("half-day");
    case LateRule::NextDay: return QStringLiteral("next-day@") + options.lateAfter.toString(QStringLiteral("HH:mm"));
  }
  return {};
}

QString termEndText(const DueOptions& options) {
  return options.termEnd == TermEnd::SameHour ? QStringLiteral("same-hour") : QStringLiteral("end-of-day");
}

QList<DayChange> changesBetween(const WorkingCalendar& before, const WorkingCalendar& after) {
  QList<DayChange> out;
  const QDate end(qMax(before.data().lastYear, after.data().lastYear), 12, 31);
  for (QDate day(qMin(before.data().firstYear, after.data().firstYear), 1, 1); day <= end; day = day.addDays(1)) {
    const bool was = before.isWorkingDay(day);
    const bool is = after.isWorkingDay(day);
    if (was != is) out << DayChange{day, was, is};
  }
  return out;
}

}  // namespace motcua::deadline
