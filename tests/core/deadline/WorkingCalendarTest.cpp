// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/CalendarJson.h"
#include "core/deadline/CalendarPort.h"
#include "core/deadline/HolidayRules.h"
#include "core/deadline/WorkingCalendar.h"
#include "tests/core/deadline/CalendarSamples.h"
#include "tests/support/SharedData.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <set>

using namespace motcua;
using namespace motcua::deadline;
using namespace motcua::test;

namespace {

std::set<QString> weekdaysOff(const WorkingCalendar& calendar, int year) {
  std::set<QString> out;
  for (const auto& off : calendar.daysOffIn(year))
    if (off.date.dayOfWeek() < 6) out.insert(off.date.toString(Qt::ISODate));
  return out;
}

std::set<QString> datesOf(const QList<DayOff>& days) {
  std::set<QString> out;
  for (const auto& off : days)
    if (off.date.dayOfWeek() < 6) out.insert(off.date.toString(Qt::ISODate));
  return out;
}

CalendarData dataOf(const WorkingCalendar& calendar) {
  return calendar.data();
}

QByteArray changed(const WorkingCalendar& calendar, void (*change)(CalendarData&)) {
  auto data = calendar.data();
  change(data);
  return QJsonDocument(toJson(data)).toJson();
}

}  // namespace

TEST_CASE("the official days off of 2026 are the ones of the notices") {
  const auto calendar = builtInCalendar();
  const std::set<QString> expected{QStringLiteral("2026-01-01"), QStringLiteral("2026-01-02"), QStringLiteral("2026-02-16"),
                                   QStringLiteral("2026-02-17"), QStringLiteral("2026-02-18"), QStringLiteral("2026-02-19"),
                                   QStringLiteral("2026-02-20"), QStringLiteral("2026-04-27"), QStringLiteral("2026-04-30"),
                                   QStringLiteral("2026-05-01"), QStringLiteral("2026-08-31"), QStringLiteral("2026-09-01"),
                                   QStringLiteral("2026-09-02"), QStringLiteral("2026-11-24")};
  CHECK(weekdaysOff(calendar, 2026) == expected);
}

TEST_CASE("make-up days are worked with the hours of the day they replace") {
  const auto calendar = builtInCalendar();
  for (const char* date : {"2019-01-05", "2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"}) {
    CAPTURE(date);
    CHECK(calendar.kindOf(day(date)) == DayKind::MakeUp);
    CHECK(calendar.isWorkingDay(day(date)));
    CHECK(calendar.workingSeconds(day(date)) == 8 * 3600);
  }
  for (const char* date : {"2018-12-31", "2019-04-29", "2024-04-29", "2025-05-02", "2026-01-02", "2026-08-31"})
    CHECK(calendar.kindOf(day(date)) == DayKind::DayOff);
}

TEST_CASE("24 November is a day off from 2026 and a switch in the data makes it a working day") {
  const auto calendar = builtInCalendar();
  CHECK(calendar.isWorkingDay(day("2025-11-24")));
  CHECK_FALSE(calendar.isWorkingDay(day("2026-11-24")));
  CHECK(calendar.dayOff(day("2026-11-24"))->source == QStringLiteral("nq28-2026"));
  // The swap that was proposed (23 off, 28 worked) was not decided.
  CHECK(calendar.isWorkingDay(day("2026-11-23")));
  CHECK_FALSE(calendar.isWorkingDay(day("2026-11-28")));

  auto data = dataOf(calendar);
  for (auto& off : data.daysOff)
    if (off.date == day("2026-11-24")) off.inForce = false;
  CHECK(WorkingCalendar(data).isWorkingDay(day("2026-11-24")));
}

TEST_CASE("weekdays off agree with the published package of 2019-2026 but for the days it lacks") {
  REQUIRE_SHARED_DATA();
  QFile file(sharedData(QStringLiteral("holidays_lunar/snapshots/countries/VN_COMMON.json")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const auto table = QJsonDocument::fromJson(file.readAll()).object();
  const auto calendar = builtInCalendar();
  for (int year = 2019; year <= 2027; ++year) {
    std::set<QString> theirs;
    for (auto entry = table.begin(); entry != table.end(); ++entry) {
      const auto date = QDate::fromString(entry.key(), Qt::ISODate);
      if (date.year() == year && date.dayOfWeek() < 6) theirs.insert(entry.key());
    }
    if (year == 2025) theirs.insert(QStringLiteral("2025-05-02"));
    if (year == 2026) theirs.insert({QStringLiteral("2026-01-02"), QStringLiteral("2026-08-31")});
    if (year >= 2026) theirs.insert(QStringLiteral("%1-11-24").arg(year));
    CAPTURE(year);
    CHECK(weekdaysOff(calendar, year) == theirs);
  }
}

TEST_CASE("the law alone gives every decided day of 2019-2027 except the swaps") {
  const auto calendar = builtInCalendar();
  for (int year = 2019; year <= 2030; ++year) {
    QList<DayOff> decided;
    for (const auto& off : calendar.daysOffIn(year))
      if (off.kind != DayOffKind::Swap) decided << off;
    CAPTURE(year);
    CHECK(datesOf(statutoryDaysOff(year)) == datesOf(decided));
  }
}

TEST_CASE("a year the data does not cover is answered by the law and says so") {
  const auto calendar = builtInCalendar();
  CHECK_FALSE(calendar.covers(2035));
  CHECK_FALSE(calendar.isWorkingDay(day("2035-04-30")));
  CHECK(calendar.dayOff(day("2035-04-30"))->certainty == Certainty::Provisional);
  const auto due = computeDue(calendar, at("2035-04-27T09:00"), term("1d"));
  CHECK(due.steps.last().code == QStringLiteral("calendar_provisional"));
}

TEST_CASE("a calendar comes back from its own JSON without loss") {
  const auto calendar = builtInCalendar();
  const auto again = WorkingCalendar::fromJson(calendar.toJson());
  REQUIRE(again);
  CHECK(again->data() == calendar.data());
}

TEST_CASE("every row of the built-in calendar has a source that is listed") {
  const auto calendar = builtInCalendar();
  for (const auto& off : calendar.data().daysOff) CHECK(calendar.citation(off.source) != off.source);
  for (const auto& madeUp : calendar.data().makeUpDays) CHECK(calendar.citation(madeUp.source) != madeUp.source);
  for (const auto& finding : check(calendar.data())) CHECK(finding.severity == Severity::Note);  // only "not decided yet"
}

TEST_CASE("a bad calendar is refused with the place of the fault") {
  const auto calendar = builtInCalendar();
  const auto detail = [](const QByteArray& bytes) {
    const auto result = WorkingCalendar::fromJson(bytes);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::BadJson);
    return result.error().detail;
  };
  CHECK(detail("[]").contains(QStringLiteral("object")));
  CHECK(detail("{}").contains(QStringLiteral("format")));
  CHECK(detail("{\"format\":\"motcua-calendar-1\",\"covers\":{\"from\":2026,\"to\":2025}}").contains(QStringLiteral("covers")));
  CHECK(detail(changed(calendar, [](CalendarData& d) { d.weeklyRest = {1, 2, 3, 4, 5, 6, 7}; })).contains(QStringLiteral("weekly_rest")));
  CHECK(detail(changed(calendar, [](CalendarData& d) { d.daysOff << d.daysOff.first(); })).contains(QStringLiteral("listed twice")));
  auto text = calendar.toJson();
  CHECK(detail(QByteArray(text).replace("2026-11-24\"", "2026-11-31\"")).contains(QStringLiteral("date")));
  CHECK(detail(QByteArray(text).replace("13:30-17:00", "11:00-17:00")).contains(QStringLiteral("hours")));
  CHECK(detail(QByteArray(text).replace("\"certainty\": \"official\"", "\"certainty\": \"sure\"")).contains(QStringLiteral("certainty")));
  CHECK(detail(QByteArray(text).replace("\"in_force\": true", "\"in_force\": \"yes\"")).contains(QStringLiteral("in_force")));
}

TEST_CASE("the check names a swap without make-up day and a missing holiday") {
  auto data = builtInCalendar().data();
  data.makeUpDays.clear();
  data.daysOff.removeIf([](const DayOff& off) { return off.date == day("2026-04-30"); });
  QStringList codes;
  for (const auto& finding : check(data)) codes << finding.code;
  CHECK(codes.count(QStringLiteral("calendar_swap_without_make_up")) == 6);
  CHECK(codes.count(QStringLiteral("calendar_holiday_missing")) == 1);
}

TEST_CASE("seasonal hours hold in their season and the last fitting row wins") {
  auto data = builtInCalendar().data();
  data.workingHours << HoursRow{
      {1, 2, 3, 4, 5}, {{QTime(7, 30), QTime(12, 0)}, {QTime(13, 0), QTime(16, 30)}}, day("2026-10-16"), day("2027-04-14"), {}, {}};
  const WorkingCalendar calendar(data);
  CHECK(calendar.opening(day("2026-10-15")).time() == QTime(7, 0));
  CHECK(calendar.opening(day("2026-10-16")).time() == QTime(7, 30));
  CHECK(calendar.opening(day("2027-04-15")).time() == QTime(7, 0));
}

TEST_CASE("an extra Sunday opening of the counter is no working day") {
  auto data = builtInCalendar().data();
  data.counterHours << HoursRow{{7}, {{QTime(8, 0), QTime(11, 0)}}, {}, {}, {}, {}};
  const WorkingCalendar calendar(data);
  CHECK(calendar.counterSessions(day("2026-11-29")).size() == 1);
  CHECK_FALSE(calendar.isWorkingDay(day("2026-11-29")));
  CHECK(calendar.counterSessions(day("2026-11-30")).size() == 2);
  const auto due = computeDue(calendar, at("2026-11-29T09:00"), term("1d"));
  CHECK(due.clockStart == at("2026-11-30T07:00"));
}

TEST_CASE("the office's calendar replaces the built-in one whole or not at all") {
  QTemporaryDir dir;
  FileCalendarPort port(dir.path());
  REQUIRE(port.load());
  CHECK(port.load()->data() == builtInCalendar().data());
  auto data = builtInCalendar().data();
  data.name = QStringLiteral("Lịch phường");
  REQUIRE(port.replace(WorkingCalendar(data)));
  CHECK(port.load()->data() == data);
  // Another process replaces it: the next step must see that.
  data.name = QStringLiteral("Lịch phường, bản sửa");
  REQUIRE(FileCalendarPort(dir.path()).replace(WorkingCalendar(data)));
  CHECK(port.load()->data() == data);

  FileCalendarPort nowhere(QStringLiteral("/proc/none"));
  const auto status = nowhere.replace(WorkingCalendar(data));
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::StoreFailed);
}
