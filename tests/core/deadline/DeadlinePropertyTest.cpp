// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random hand-ins from 2018 to 2032, terms and rules, always from the same seed.
#include "tests/core/deadline/CalendarSamples.h"
#include "ui/text/FindingText.h"

#include <QSet>

#include <random>

using namespace motcua;
using namespace motcua::deadline;
using namespace motcua::test;
using procedure::DurationUnit;

namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_engine); }
  QDateTime instant() {
    const QDate day = QDate(2018, 1, 1).addDays(upTo(15 * 365));
    return {day, QTime(0, 0).addSecs(upTo(86399)), vietnamZone()};
  }
  DueOptions options() { return {static_cast<TermEnd>(upTo(1)), static_cast<LateRule>(upTo(2)), QTime(13 + upTo(3), 0), QTime(15, 0)}; }
  procedure::Duration duration() {
    procedure::Duration out;
    out.unit = static_cast<DurationUnit>(upTo(3));
    out.value = upTo(upTo(3) == 0 ? 120 : 15);
    return out;
  }

 private:
  std::mt19937 m_engine;
};

}  // namespace

TEST_CASE("a due date is never on a day off nor outside working hours nor before the hand-in") {
  const auto calendar = builtInCalendar();
  Dice dice(1);
  QSet<QString> codes;
  for (int i = 0; i < 4000; ++i) {
    const auto from = dice.instant();
    const auto duration = dice.duration();
    const auto due = computeDue(calendar, from, duration, dice.options());
    CAPTURE(toIso(from), duration.value, static_cast<int>(duration.unit), toIso(due.dueAt));
    if (!calendar.isWorkingDay(due.dueAt.date()) || due.dueAt > calendar.closing(due.dueAt.date()) ||
        due.dueAt < calendar.opening(due.dueAt.date()) || due.dueAt < from || due.dueAt < due.clockStart ||
        !calendar.isWorkingDay(due.clockStart.date()))
      FAIL("out of working time");
    for (const auto& step : due.steps) codes << step.code;
  }
  for (const auto& code : codes) {
    CAPTURE(code);
    CHECK(text::hasSentence(code));
  }
  CHECK(codes.size() >= 16);
}

TEST_CASE("a longer term and a later hand-in never give an earlier date") {
  const auto calendar = builtInCalendar();
  Dice dice(2);
  for (int i = 0; i < 2000; ++i) {
    const auto from = dice.instant();
    const auto options = dice.options();
    auto duration = dice.duration();
    const auto due = computeDue(calendar, from, duration, options).dueAt;
    const auto later = computeDue(calendar, from.addSecs(1 + dice.upTo(3 * 86400)), duration, options).dueAt;
    CAPTURE(toIso(from), duration.value, static_cast<int>(duration.unit), static_cast<int>(options.lateRule));
    if (later < due) FAIL("not monotone in the hand-in");
    ++duration.value;
    if (computeDue(calendar, from, duration, options).dueAt < due) FAIL("not monotone in the term");
  }
}

TEST_CASE("counting by the hour never promises later than the Civil Code allows") {
  const auto calendar = builtInCalendar();
  Dice dice(3);
  for (int i = 0; i < 2000; ++i) {
    const auto from = dice.instant();
    auto options = dice.options();
    procedure::Duration duration;
    duration.value = 1 + dice.upTo(30);
    options.termEnd = TermEnd::SameHour;
    const auto byHour = computeDue(calendar, from, duration, options).dueAt;
    options.termEnd = TermEnd::EndOfLastDay;
    options.lateRule = LateRule::Exact;
    const auto byLaw = computeDue(calendar, from, duration, options).dueAt;
    CAPTURE(toIso(from), duration.value, toIso(byHour), toIso(byLaw));
    if (byHour > byLaw) FAIL("later than the law");
  }
}

TEST_CASE("in an office of eight-hour days a term holds exactly its hours") {
  const auto calendar = builtInCalendar();
  Dice dice(4);
  for (int i = 0; i < 2000; ++i) {
    auto duration = dice.duration();
    if (duration.unit != DurationUnit::WorkingDay && duration.unit != DurationUnit::WorkingHour) continue;
    const auto due = computeDue(calendar, dice.instant(), duration, {});
    const qint64 hours = duration.unit == DurationUnit::WorkingDay ? 8 * duration.value : duration.value;
    CAPTURE(toIso(due.clockStart), duration.value, toIso(due.dueAt));
    if (workingSecondsBetween(calendar, due.clockStart, due.dueAt) != hours * 3600) FAIL("hours are lost or gained");
  }
}

TEST_CASE("working time between two instants adds up and turns its sign") {
  const auto calendar = builtInCalendar();
  Dice dice(5);
  for (int i = 0; i < 1000; ++i) {
    const auto a = dice.instant();
    const auto b = a.addSecs(dice.upTo(40 * 86400));
    const auto c = b.addSecs(dice.upTo(40 * 86400));
    if (workingSecondsBetween(calendar, a, b) + workingSecondsBetween(calendar, b, c) != workingSecondsBetween(calendar, a, c))
      FAIL("does not add up");
    if (workingSecondsBetween(calendar, b, a) != -workingSecondsBetween(calendar, a, b)) FAIL("sign");
    const int seconds = dice.upTo(400'000);
    if (workingSecondsBetween(calendar, a, addWorkingSeconds(calendar, a, seconds)) != seconds) FAIL("addWorkingSeconds");
  }
}

TEST_CASE("stop and resume add up: the term keeps its working time whatever the pauses") {
  const auto calendar = builtInCalendar();
  Dice dice(6);
  for (int i = 0; i < 1000; ++i) {
    DueHistory history;
    history.from = dice.instant();
    history.duration.value = 1 + dice.upTo(30);
    qint64 waited = 0;
    auto cursor = history.from;
    for (int pause = dice.upTo(3); pause > 0; --pause) {
      const auto from = cursor.addSecs(dice.upTo(5 * 86400));
      const auto to = from.addSecs(dice.upTo(20 * 86400));
      history.pauses << Pause{from, to};
      waited += workingSecondsBetween(calendar, from, to);
      cursor = to;
    }
    const auto due = dueOf(calendar, history);
    const auto withoutPause = computeDue(calendar, history.from, history.duration).dueAt;
    CAPTURE(toIso(history.from), history.pauses.size());
    if (workingSecondsBetween(calendar, due.clockStart, due.dueAt) != waited + history.duration.value * 8 * 3600) FAIL("adds up");
    if (due.dueAt < withoutPause) FAIL("a pause never shortens");
  }
}
