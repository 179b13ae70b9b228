// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/HolidayRules.h"

#include "core/deadline/LunarCalendar.h"

#include <algorithm>

namespace motcua::deadline {
namespace {

constexpr int kLabourCode2019Since = 2021;  // in force 1 January 2021 (art. 220)
constexpr int kCultureDaySince = 2026;      // Resolution 28/2026/QH16, in force 1 July 2026

class Year {
 public:
  Year(int year, QList<int> weeklyRest) : m_year(year), m_weeklyRest(std::move(weeklyRest)) {}

  void addHoliday(const QDate& date, const QString& name) { add(date, name, DayOffKind::Holiday, holidayArticle()); }
  void addCultureDay() {
    // Not in art. 112(1), so art. 111(3) gives no day in lieu of it.
    m_days << DayOff{QDate(m_year, 11, 24),
                     QStringLiteral("Ngày Văn hóa Việt Nam"),
                     DayOffKind::Holiday,
                     QStringLiteral("Nghị quyết 28/2026/QH16, Điều 2"),
                     Certainty::Provisional,
                     true,
                     {},
                     {}};
  }
  /// A holiday on a weekly rest day is made good on the next working day (art. 111(3)); the days of one feast in order.
  void addDaysInLieu() {
    const auto holidays = m_days;
    for (const auto& holiday : holidays) {
      if (!m_weeklyRest.contains(holiday.date.dayOfWeek())) continue;
      auto day = holiday.date;
      while (m_weeklyRest.contains(day.dayOfWeek()) || isOff(day)) day = day.addDays(1);
      add(day, QStringLiteral("Nghỉ bù ") + holiday.name, DayOffKind::Compensation, compensationArticle());
    }
  }
  QList<DayOff> sorted() {
    std::sort(m_days.begin(), m_days.end(), [](const DayOff& a, const DayOff& b) { return a.date < b.date; });
    return m_days;
  }

 private:
  bool isOff(const QDate& date) const {
    return std::any_of(m_days.begin(), m_days.end(), [&](const DayOff& day) { return day.date == date; });
  }
  void add(const QDate& date, const QString& name, DayOffKind kind, const QString& article) {
    if (!isOff(date)) m_days << DayOff{date, name, kind, article, Certainty::Provisional, true, {}, {}};
  }
  QString holidayArticle() const {
    return m_year < kLabourCode2019Since ? QStringLiteral("Bộ luật Lao động 2012, Điều 115 khoản 1")
                                         : QStringLiteral("Bộ luật Lao động 2019, Điều 112 khoản 1");
  }
  QString compensationArticle() const {
    return m_year < kLabourCode2019Since ? QStringLiteral("Bộ luật Lao động 2012, Điều 115 khoản 3")
                                         : QStringLiteral("Bộ luật Lao động 2019, Điều 111 khoản 3");
  }

  int m_year;
  QList<int> m_weeklyRest;
  QList<DayOff> m_days;
};

/// Tết is five days. When mùng 1 is a Tuesday, one before and four after make a whole week; in every other year on record
/// (2018-2027) it was two before and three after.
void addTet(Year& out, int year) {
  const auto first = tet(year);
  const int before = first.dayOfWeek() == Qt::Tuesday ? 1 : 2;
  for (int i = -before; i < 5 - before; ++i) out.addHoliday(first.addDays(i), QStringLiteral("Tết Âm lịch"));
}

/// 2/9 and, from 2021, one neighbour: the one that joins the weekend.
void addNationalDay(Year& out, int year) {
  const QDate day(year, 9, 2);
  const auto name = QStringLiteral("Quốc khánh");
  out.addHoliday(day, name);
  if (year < kLabourCode2019Since) return;
  const int weekday = day.dayOfWeek();
  const bool after = weekday == Qt::Sunday || weekday == Qt::Monday || weekday == Qt::Thursday;
  out.addHoliday(day.addDays(after ? 1 : -1), name);
}

}  // namespace

QList<DayOff> statutoryDaysOff(int year, const QList<int>& weeklyRest) {
  Year out(year, weeklyRest);
  out.addHoliday(QDate(year, 1, 1), QStringLiteral("Tết Dương lịch"));
  addTet(out, year);
  out.addHoliday(hungKingsDay(year), QStringLiteral("Giỗ Tổ Hùng Vương"));
  out.addHoliday(QDate(year, 4, 30), QStringLiteral("Ngày Chiến thắng"));
  out.addHoliday(QDate(year, 5, 1), QStringLiteral("Ngày Quốc tế lao động"));
  addNationalDay(out, year);
  out.addDaysInLieu();
  if (year >= kCultureDaySince) out.addCultureDay();
  return out.sorted();
}

}  // namespace motcua::deadline
