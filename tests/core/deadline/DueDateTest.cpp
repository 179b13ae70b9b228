// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days of 2026 used below: 20/11 Friday, 23/11 Monday, 24/11 a day off, 24/4 Friday before Giỗ Tổ (26/4, Monday 27/4 in
// lieu), 13/2 Friday before Tết (14-22/2), 21/8 Friday before the make-up Saturday 22/8.
#include "tests/core/deadline/CalendarSamples.h"

using namespace motcua;
using namespace motcua::deadline;
using namespace motcua::test;

namespace {
DueOptions endOfDay() {
  return {TermEnd::EndOfLastDay, LateRule::Exact, QTime(15, 0), QTime(15, 0)};
}
DueOptions nextDay() {
  return {TermEnd::SameHour, LateRule::NextDay, QTime(15, 0), QTime(15, 0)};
}
DueOptions halfDay() {
  return {TermEnd::SameHour, LateRule::HalfDay, QTime(15, 0), QTime(15, 0)};
}
QString s(const char* text) {
  return QString::fromUtf8(text);
}
}  // namespace

TEST_CASE("a day is eight working hours") {
  CHECK(due("2026-11-02T09:00", "1d") == s("2026-11-03 09:00:00"));
  CHECK(due("2026-11-02T09:00", "8h") == s("2026-11-03 09:00:00"));
  CHECK(due("2026-11-02T09:00", "5d") == s("2026-11-09 09:00:00"));
  CHECK(due("2026-11-02T09:00", "40h") == s("2026-11-09 09:00:00"));
}

// The faults of domain.md 5.1, read in the code of a system in use.

TEST_CASE("bug of others: a start on a Saturday is moved to the next opening") {
  CHECK(due("2026-11-07T09:00", "1d") == s("2026-11-09 17:00:00"));
  CHECK(due("2026-11-07T09:00", "8h") == s("2026-11-09 17:00:00"));
  CHECK(due("2026-11-24T09:00", "1d") == s("2026-11-25 17:00:00"));  // a holiday
}

TEST_CASE("bug of others: a start at half past eleven sharp counts from the afternoon") {
  CHECK(due("2026-11-02T11:30", "1h") == s("2026-11-02 14:30:00"));
  CHECK(due("2026-11-02T11:30", "4h") == s("2026-11-03 07:30:00"));
  CHECK(due("2026-11-02T11:30", "1d") == s("2026-11-03 11:30:00"));
  CHECK(computeDue(builtInCalendar(), at("2026-11-02T11:30"), term("1h")).clockStart == at("2026-11-02T13:30"));
  CHECK(computeDue(builtInCalendar(), at("2026-11-02T17:00"), term("1h")).clockStart == at("2026-11-03T07:00"));
}

TEST_CASE("bug of others: a full day ends at closing and not at the next opening") {
  CHECK(due("2026-11-02T07:00", "1d") == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-02T07:00", "8h") == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-06T07:00", "1d") == s("2026-11-06 17:00:00"));  // Friday, not Monday 07:00
}

TEST_CASE("bug of others: holidays already gone count in a recomputation of the past") {
  CHECK(due("2019-02-01T09:00", "1d") == s("2019-02-11 09:00:00"));
  CHECK(due("2024-04-26T09:00", "1d") == s("2024-05-02 09:00:00"));
  CHECK(due("2024-05-03T09:00", "1d") == s("2024-05-04 09:00:00"));  // make-up Saturday
}

TEST_CASE("bug of others: no date is made up where none can be told") {
  const auto none = computeDue(builtInCalendar(), QDateTime(), term("5d"));
  CHECK_FALSE(none.dueAt.isValid());
  CHECK(due("2026-11-02T09:00", "none") == QString());
  procedure::Duration absurd;
  absurd.value = 1'000'000;
  const auto tooLong = computeDue(builtInCalendar(), at("2026-11-02T09:00"), absurd);
  CHECK_FALSE(tooLong.dueAt.isValid());
  CHECK(tooLong.steps.last().code == s("term_too_long"));
}

TEST_CASE("intake times around lunch and closing") {
  CHECK(due("2026-11-02T11:29", "1h") == s("2026-11-02 14:29:00"));
  CHECK(due("2026-11-02T11:30", "1h") == s("2026-11-02 14:30:00"));
  CHECK(due("2026-11-02T11:31", "1h") == s("2026-11-02 14:30:00"));
  CHECK(due("2026-11-02T14:59", "1d") == s("2026-11-03 14:59:00"));
  CHECK(due("2026-11-02T15:00", "1d") == s("2026-11-03 15:00:00"));
  CHECK(due("2026-11-02T15:01", "1d") == s("2026-11-03 15:01:00"));
  CHECK(due("2026-11-02T16:59", "1h") == s("2026-11-03 07:59:00"));
  CHECK(due("2026-11-02T17:00", "1h") == s("2026-11-03 08:00:00"));
  CHECK(due("2026-11-02T17:01", "1h") == s("2026-11-03 08:00:00"));
  CHECK(due("2026-11-02T17:00", "1d") == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T17:01", "1d") == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T06:59", "1d") == s("2026-11-02 17:00:00"));
}

TEST_CASE("Friday and before Tet and across the year's end") {
  CHECK(due("2026-11-20T15:01", "1d") == s("2026-11-23 15:01:00"));
  CHECK(due("2026-11-20T17:01", "1d") == s("2026-11-23 17:00:00"));
  CHECK(due("2026-02-13T10:00", "1d") == s("2026-02-23 10:00:00"));
  CHECK(due("2026-02-13T10:00", "3d") == s("2026-02-25 10:00:00"));
  CHECK(due("2025-12-31T10:00", "1d") == s("2026-01-05 10:00:00"));  // 1/1 holiday, 2/1 swap, weekend
  CHECK(due("2025-12-31T10:00", "6d") == s("2026-01-10 10:00:00"));  // make-up Saturday
  CHECK(due("2027-12-30T10:00", "3d") == s("2028-01-05 10:00:00"));  // 1/1/2028 a Saturday, Monday in lieu
  CHECK(due("2030-01-30T10:00", "1d") == s("2030-02-07 10:00:00"));  // Tết 2030 is 2 February
}

TEST_CASE("a make-up Saturday counts") {
  CHECK(due("2026-08-21T09:00", "1d") == s("2026-08-22 09:00:00"));
  CHECK(due("2026-08-21T09:00", "2d") == s("2026-08-24 09:00:00"));
  CHECK(due("2026-08-28T09:00", "1d") == s("2026-09-03 09:00:00"));
}

TEST_CASE("to the letter of the Civil Code the day of the hand-in is not counted") {
  CHECK(due("2026-11-02T07:00", "1d", endOfDay()) == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T16:59", "1d", endOfDay()) == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T17:01", "1d", endOfDay()) == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-06T09:00", "1d", endOfDay()) == s("2026-11-09 17:00:00"));
  CHECK(due("2026-11-07T09:00", "1d", endOfDay()) == s("2026-11-09 17:00:00"));
  CHECK(due("2026-11-23T09:00", "5d", endOfDay()) == s("2026-12-01 17:00:00"));
  CHECK(due("2026-11-02T09:00", "8h", endOfDay()) == s("2026-11-03 09:00:00"));  // hours run from the instant
}

TEST_CASE("calendar days end with their last day and roll over days off") {
  CHECK(due("2026-11-02T09:00", "3cd") == s("2026-11-05 17:00:00"));
  CHECK(due("2026-11-02T09:00", "5cd") == s("2026-11-09 17:00:00"));   // Saturday
  CHECK(due("2026-11-02T09:00", "22cd") == s("2026-11-25 17:00:00"));  // 24/11
  CHECK(due("2026-08-02T09:00", "20cd") == s("2026-08-22 17:00:00"));  // Sunday start; 22/8 is worked
  CHECK(due("2026-02-10T09:00", "5cd") == s("2026-02-23 17:00:00"));
  CHECK(due("2026-11-07T09:00", "1cd") == s("2026-11-09 17:00:00"));  // the clock starts on Monday
}

TEST_CASE("same day: fifteen o'clock sharp is still today") {
  CHECK(due("2026-11-02T14:59", "same-day") == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-02T15:00", "same-day") == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-02T15:00:01", "same-day") == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T15:01", "same-day") == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T17:01", "same-day") == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T06:00", "same-day") == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-02T12:00", "same-day") == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-20T15:01", "same-day") == s("2026-11-23 17:00:00"));
  CHECK(due("2026-11-23T15:01", "same-day") == s("2026-11-25 17:00:00"));
  CHECK(due("2026-11-21T09:00", "same-day") == s("2026-11-23 17:00:00"));
  CHECK(due("2026-11-21T16:00", "same-day") == s("2026-11-23 17:00:00"));
  CHECK(due("2026-11-02T15:30", "same-day@16:00") == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-02T16:01", "same-day@16:00") == s("2026-11-03 17:00:00"));
}

TEST_CASE("hand-ins late in the day count from the next morning where the office says so") {
  CHECK(due("2026-11-02T15:00", "1d", nextDay()) == s("2026-11-03 15:00:00"));
  CHECK(due("2026-11-02T15:01", "1d", nextDay()) == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-20T15:01", "8h", nextDay()) == s("2026-11-23 17:00:00"));
  CHECK(due("2026-11-21T16:00", "1d", nextDay()) == s("2026-11-23 17:00:00"));  // not moved twice
  CHECK(due("2026-11-02T17:30", "1d", nextDay()) == s("2026-11-03 17:00:00"));
}

TEST_CASE("counting by half days ends terms at the end of a half day") {
  CHECK(due("2026-11-02T09:17", "1d", halfDay()) == s("2026-11-03 11:30:00"));
  CHECK(due("2026-11-02T14:05", "1d", halfDay()) == s("2026-11-03 17:00:00"));
  CHECK(due("2026-11-02T07:00", "1d", halfDay()) == s("2026-11-02 17:00:00"));
  CHECK(due("2026-11-02T12:00", "1d", halfDay()) == s("2026-11-03 11:30:00"));
}

TEST_CASE("a hand-in given in another time zone is the same instant") {
  CHECK(due("2026-11-02T02:00Z", "1d") == s("2026-11-03 09:00:00"));
  CHECK(due("2026-11-01T23:00:00-05:00", "1d") == due("2026-11-02T11:00", "1d"));
}

TEST_CASE("each step says what was skipped and by which source") {
  const auto due = computeDue(builtInCalendar(), at("2026-04-24T16:00"), term("2d"));
  QStringList codes;
  for (const auto& step : due.steps) codes << step.code;
  CHECK(codes == QStringList{s("start"), s("skipped_days_off"), s("counted_days")});
  CHECK(due.steps[1].args == QStringList{s("25/04/2026"), s("27/04/2026"), s("Giỗ Tổ Hùng Vương; Nghỉ bù Giỗ Tổ Hùng Vương")});
  CHECK(due.steps[1].article == s("Bộ luật Lao động 2019, Điều 112 khoản 1"));
  CHECK(due.clockStart == at("2026-04-24T16:00"));
}

TEST_CASE("a promise that leans on undecided days says so") {
  CHECK(computeDue(builtInCalendar(), at("2028-01-21T09:00"), term("3d")).steps.last().code == s("calendar_provisional"));
  CHECK(computeDue(builtInCalendar(), at("2027-02-03T09:00"), term("3d")).steps.last().code == s("counted_days"));
}

TEST_CASE("terms are read as people type them") {
  CHECK(term("5d").unit == procedure::DurationUnit::WorkingDay);
  CHECK(term(" 8H ").unit == procedure::DurationUnit::WorkingHour);
  CHECK(term("10cd").value == 10);
  CHECK(term("same-day@16:30").cutOff == QTime(16, 30));
  for (const char* bad : {"", "5", "d", "-1d", "5 d", "99999d", "same-day@25:00", "same-day@", "5w", "5d8h"}) {
    CAPTURE(bad);
    CHECK_FALSE(durationFromText(QString::fromLatin1(bad)));
  }
  for (const char* rule : {"exact", "half-day", "next-day", "next-day@16:00"}) CHECK(dueOptionsFromText(s(rule), s("same-hour")));
  for (const char* rule : {"", "exact@15:00", "next-day@", "late"}) CHECK_FALSE(dueOptionsFromText(s(rule), s("same-hour")));
  CHECK(dueOptionsFromText(s("next-day@16:00"), s("end-of-day"))->lateAfter == QTime(16, 0));
  CHECK_FALSE(dueOptionsFromText(s("exact"), s("noon")));
}
