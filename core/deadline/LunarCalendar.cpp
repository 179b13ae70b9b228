// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days are counted as Julian day numbers (QDate::toJulianDay). A lunar month begins on the Vietnamese day that holds the
// new moon. Month 11 always holds the winter solstice; when thirteen months lie between two solstices, the first of them
// in which the sun enters no new twelfth of its path is the leap month.
#include "core/deadline/LunarCalendar.h"

#include <cmath>
#include <numbers>

namespace motcua::deadline {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kTimeZone = 7.0 / 24;  // UTC+7 in days
constexpr double kSynodicMonth = 29.530588853;
constexpr double kFirstNewMoon = 2415021.076998695;  // of 1900-01-01

/// The instant of the k-th new moon after 1 January 1900, Julian date in UT.
double newMoonInstant(qint64 k) {
  const double t = static_cast<double>(k) / 1236.85;  // Julian centuries
  const double t2 = t * t;
  const double t3 = t2 * t;
  const auto count = static_cast<double>(k);
  double instant = 2415020.75933 + 29.53058868 * count + 0.0001178 * t2 - 0.000000155 * t3;
  instant += 0.00033 * std::sin((166.56 + 132.87 * t - 0.009173 * t2) * kDegree);
  const double sun = (359.2242 + 29.10535608 * count - 0.0000333 * t2 - 0.00000347 * t3) * kDegree;
  const double moon = (306.0253 + 385.81691806 * count + 0.0107306 * t2 + 0.00001236 * t3) * kDegree;
  const double node = (21.2964 + 390.67050646 * count - 0.0016528 * t2 - 0.00000239 * t3) * kDegree;
  double correction = (0.1734 - 0.000393 * t) * std::sin(sun) + 0.0021 * std::sin(2 * sun);
  correction += -0.4068 * std::sin(moon) + 0.0161 * std::sin(2 * moon) - 0.0004 * std::sin(3 * moon);
  correction += 0.0104 * std::sin(2 * node) - 0.0051 * std::sin(sun + moon) - 0.0074 * std::sin(sun - moon);
  correction += 0.0004 * std::sin(2 * node + sun) - 0.0004 * std::sin(2 * node - sun);
  correction += -0.0006 * std::sin(2 * node + moon) + 0.0010 * std::sin(2 * node - moon);
  correction += 0.0005 * std::sin(sun + 2 * moon);
  // Dynamical time minus universal time, in days.
  const double deltaT =
      t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3 : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return instant + correction - deltaT;
}

qint64 newMoonDay(qint64 k) {
  return static_cast<qint64>(std::floor(newMoonInstant(k) + 0.5 + kTimeZone));
}

/// Which twelfth of its path the sun stands in at the Vietnamese midnight that begins `day`: 0 from the spring equinox.
int sunSector(qint64 day) {
  const double t = (static_cast<double>(day) - 0.5 - kTimeZone - 2451545.0) / 36525;
  const double t2 = t * t;
  const double anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * kDegree;
  double longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  longitude += (1.914600 - 0.004817 * t - 0.000014 * t2) * std::sin(anomaly);
  longitude += (0.019993 - 0.000101 * t) * std::sin(2 * anomaly) + 0.000290 * std::sin(3 * anomaly);
  longitude -= 360 * std::floor(longitude / 360);
  return static_cast<int>(std::floor(longitude / 30));
}

/// First day of the month that holds the winter solstice of that solar year.
qint64 month11(int solarYear) {
  const auto lastDay = QDate(solarYear, 12, 31).toJulianDay();
  const auto k = static_cast<qint64>(std::floor((static_cast<double>(lastDay) - 2415021) / kSynodicMonth));
  const auto day = newMoonDay(k);
  return sunSector(day) >= 9 ? newMoonDay(k - 1) : day;
}

/// The number of the new moon that begins at `day`, an exact month start.
qint64 indexOf(qint64 day) {
  return static_cast<qint64>(std::floor(0.5 + (static_cast<double>(day) - kFirstNewMoon) / kSynodicMonth));
}

/// How many months after month 11 the leap month comes, counted from the month 11 that begins at `start`.
int leapOffset(qint64 start) {
  const auto k = indexOf(start);
  int i = 1;
  int sector = sunSector(newMoonDay(k + i));
  int previous = -1;
  do {
    previous = sector;
    ++i;
    sector = sunSector(newMoonDay(k + i));
  } while (sector != previous && i < 14);
  return i - 1;
}

struct Year {
  qint64 start;  // of month 11 of the solar year before
  int leap;      // months from `start` to the leap month; 0: none
};

Year lunarYearEndingIn(int solarYear) {
  const auto before = month11(solarYear - 1);
  const auto after = month11(solarYear);
  return {before, after - before > 365 ? leapOffset(before) : 0};
}

}  // namespace

LunarDate toLunar(const QDate& solar) {
  const auto day = solar.toJulianDay();
  auto k = static_cast<qint64>(std::floor((static_cast<double>(day) - kFirstNewMoon) / kSynodicMonth)) + 1;
  while (newMoonDay(k) > day) --k;
  const auto monthStart = newMoonDay(k);
  int solarYear = solar.year();
  if (monthStart >= month11(solarYear)) ++solarYear;
  const auto year = lunarYearEndingIn(solarYear);
  auto offset = static_cast<int>((monthStart - year.start) / 29);
  LunarDate out;
  out.day = static_cast<int>(day - monthStart + 1);
  out.leap = year.leap > 0 && offset == year.leap;
  if (year.leap > 0 && offset >= year.leap) --offset;
  out.month = offset + 11 > 12 ? offset - 1 : offset + 11;
  out.year = offset < 2 ? solarYear - 1 : solarYear;
  return out;
}

QDate toSolar(const LunarDate& lunar) {
  if (lunar.month < 1 || lunar.month > 12 || lunar.day < 1 || lunar.day > 30) return {};
  const int solarYear = lunar.month < 11 ? lunar.year : lunar.year + 1;
  const auto year = lunarYearEndingIn(solarYear);
  int offset = lunar.month < 11 ? lunar.month + 1 : lunar.month - 11;
  if (year.leap > 0 && (offset >= year.leap || (lunar.leap && offset == year.leap - 1))) ++offset;
  const auto start = newMoonDay(indexOf(year.start) + offset);
  const auto solar = QDate::fromJulianDay(start + lunar.day - 1);
  return toLunar(solar) == lunar ? solar : QDate();
}

QDate tet(int solarYear) {
  return toSolar({solarYear, 1, 1, false});
}

QDate hungKingsDay(int solarYear) {
  return toSolar({solarYear, 3, 10, false});
}

}  // namespace motcua::deadline
