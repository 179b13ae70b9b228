// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Supplement, apology, colours and the correction of a calendar.
#include "tests/core/deadline/CalendarSamples.h"

using namespace motcua;
using namespace motcua::deadline;
using namespace motcua::test;
using procedure::SupplementPolicy;

namespace {

DueHistory land() {
  DueHistory out;
  out.from = at("2026-11-02T09:00");  // Monday
  out.duration = term("10d");         // due Monday 16/11 09:00
  return out;
}
QString dueText(const DueHistory& history) {
  return toIso(dueOf(builtInCalendar(), history).dueAt);
}

}  // namespace

TEST_CASE("extend moves the date by the waiting time") {
  auto history = land();
  CHECK(dueText(history) == QStringLiteral("2026-11-16T09:00:00+07:00"));
  history.pauses = {{at("2026-11-05T10:00"), at("2026-11-10T10:00")}};  // three working days
  CHECK(dueText(history) == QStringLiteral("2026-11-19T09:00:00+07:00"));
}

TEST_CASE("restart counts the whole term from the completion") {
  auto history = land();
  history.policy = SupplementPolicy::Restart;
  history.pauses = {{at("2026-11-05T10:00"), at("2026-11-10T10:00")}};
  CHECK(dueText(history) == QStringLiteral("2026-11-25T10:00:00+07:00"));  // 24/11 is a day off
  CHECK(dueOf(builtInCalendar(), history).steps.first().code == QStringLiteral("restarted"));
}

TEST_CASE("a wait over a weekend or a holiday costs no working time") {
  auto history = land();
  history.pauses = {{at("2026-11-06T17:00"), at("2026-11-09T07:00")}};
  CHECK(dueText(history) == QStringLiteral("2026-11-16T09:00:00+07:00"));
  history.pauses = {{at("2026-11-07T10:00"), at("2026-11-07T16:00")}};
  CHECK(dueText(history) == QStringLiteral("2026-11-16T09:00:00+07:00"));
}

TEST_CASE("a pause that still runs moves nothing yet") {
  auto history = land();
  history.pauses = {{at("2026-11-05T10:00"), {}}};
  CHECK(dueText(history) == QStringLiteral("2026-11-16T09:00:00+07:00"));
}

TEST_CASE("calendar days are extended by calendar days and roll over days off") {
  auto history = land();
  history.duration = term("10cd");  // Thursday 12/11
  CHECK(dueText(history) == QStringLiteral("2026-11-12T17:00:00+07:00"));
  history.pauses = {{at("2026-11-05T10:00"), at("2026-11-07T10:00")}};
  CHECK(dueText(history) == QStringLiteral("2026-11-16T17:00:00+07:00"));  // 14/11 is a Saturday
}

TEST_CASE("with terms that end at closing an extended one ends at closing too") {
  auto history = land();
  history.options.termEnd = TermEnd::EndOfLastDay;
  history.pauses = {{at("2026-11-05T10:00"), at("2026-11-06T11:00")}};
  CHECK(inVietnam(dueOf(builtInCalendar(), history).dueAt).time() == QTime(17, 0));
}

TEST_CASE("the date of an apology stands whatever the calendar says") {
  auto history = land();
  history.promised = at("2026-11-20T16:00");
  CHECK(dueText(history) == QStringLiteral("2026-11-20T16:00:00+07:00"));
  auto data = builtInCalendar().data();
  data.daysOff << DayOff{
      day("2026-11-10"), QStringLiteral("Bão số 15"), DayOffKind::Office, QStringLiteral("office"), Certainty::Official, true, {}, {}};
  CHECK_FALSE(recompute(builtInCalendar(), WorkingCalendar(data), history).changed());
}

TEST_CASE("a wait after the apology comes on top of the promised date") {
  auto history = land();
  history.promised = at("2026-11-20T16:00");
  history.promisedAt = at("2026-11-16T08:00");
  history.pauses = {{at("2026-11-05T10:00"), at("2026-11-06T10:00")}, {at("2026-11-17T10:00"), at("2026-11-18T10:00")}};
  CHECK(dueText(history) == QStringLiteral("2026-11-23T16:00:00+07:00"));
}

TEST_CASE("a corrected calendar gives the old and the new date") {
  auto data = builtInCalendar().data();
  data.daysOff << DayOff{
      day("2026-11-10"), QStringLiteral("Bão số 15"), DayOffKind::Office, QStringLiteral("office"), Certainty::Official, true, {}, {}};
  const WorkingCalendar corrected(data);
  const auto change = recompute(builtInCalendar(), corrected, land());
  CHECK(change.changed());
  CHECK(toIso(change.before) == QStringLiteral("2026-11-16T09:00:00+07:00"));
  CHECK(toIso(change.after) == QStringLiteral("2026-11-17T09:00:00+07:00"));
  const auto days = changesBetween(builtInCalendar(), corrected);
  REQUIRE(days.size() == 1);
  CHECK(days.first().date == day("2026-11-10"));
  CHECK_FALSE(days.first().worked);
}

TEST_CASE("amber one working day before and red after") {
  const auto calendar = builtInCalendar();
  const auto due = at("2026-11-25T09:00");  // Wednesday after the day off
  CHECK(lateness(calendar, due, at("2026-11-23T08:59")) == Lateness::OnTime);
  CHECK(lateness(calendar, due, at("2026-11-23T09:00")) == Lateness::Soon);
  CHECK(lateness(calendar, due, at("2026-11-24T09:00")) == Lateness::Soon);
  CHECK(lateness(calendar, due, at("2026-11-25T09:00")) == Lateness::Soon);
  CHECK(lateness(calendar, due, at("2026-11-25T09:01")) == Lateness::Late);
  CHECK(lateness(calendar, due, at("2026-01-02T09:00")) == Lateness::OnTime);
  CHECK(lateness(calendar, due, at("2026-12-01T09:01"), ClockState::Paused) == Lateness::Paused);
  CHECK(lateness(calendar, {}, at("2026-12-01T09:01")) == Lateness::None);
  CHECK(lateness(calendar, at("2026-02-23T10:00"), at("2026-02-13T10:00")) == Lateness::Soon);  // over Tết
}

TEST_CASE("a new date is checked and all faults are told at once") {
  const auto calendar = builtInCalendar();
  const auto codes = [&](const char* promised) {
    QStringList out;
    for (const auto& finding : checkPromise(calendar, at("2026-11-16T09:00"), at(promised), at("2026-11-18T09:00"))) out << finding.code;
    return out;
  };
  CHECK(codes("2026-11-20T16:00").isEmpty());
  CHECK(codes("2026-11-14T09:00") ==
        QStringList{QStringLiteral("new_due_not_later"), QStringLiteral("new_due_in_the_past"), QStringLiteral("new_due_on_day_off")});
  CHECK(codes("2026-11-24T09:00") == QStringList{QStringLiteral("new_due_on_day_off")});
  CHECK(codes("2026-11-20T18:00") == QStringList{QStringLiteral("new_due_outside_hours")});
  CHECK(checkPromise(calendar, {}, {}, at("2026-11-18T09:00")).size() == 1);
}

TEST_CASE("The last amber due date is one working day ahead") {
  const auto calendar = builtInCalendar();
  for (const auto* now : {"2026-11-23T09:00", "2026-11-23T12:00", "2026-11-21T10:00", "2026-11-25T16:59", "2026-02-13T10:00"}) {
    CAPTURE(now);
    const auto until = deadline::soonUntil(calendar, at(now));
    CHECK(lateness(calendar, until, at(now)) == Lateness::Soon);
    CHECK(lateness(calendar, deadline::addWorkingSeconds(calendar, until, 60), at(now)) == Lateness::OnTime);
  }
  CHECK(deadline::soonUntil(calendar, at("2026-11-23T09:00")) == at("2026-11-25T09:00"));  // the 24th is a day off
}
