// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/LunarCalendar.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace motcua;
using deadline::LunarDate;

TEST_CASE("Tet 2030 is 2 February in Vietnamese time and not the Chinese 3 February") {
  CHECK(deadline::tet(2030) == QDate(2030, 2, 2));
  CHECK(deadline::tet(1985) == QDate(1985, 1, 21));  // a month before the Chinese one
  CHECK(deadline::tet(2007) == QDate(2007, 2, 17));
}

TEST_CASE("lunar dates named in official notices are found") {
  CHECK(deadline::toLunar(QDate(2025, 1, 25)) == LunarDate{2024, 12, 26, false});  // 6150/TB-BLĐTBXH
  CHECK(deadline::toLunar(QDate(2026, 2, 14)) == LunarDate{2025, 12, 27, false});  // 9441/TB-BNV
  CHECK(deadline::toLunar(QDate(2026, 2, 22)) == LunarDate{2026, 1, 6, false});
  CHECK(deadline::hungKingsDay(2026) == QDate(2026, 4, 26));
}

TEST_CASE("a leap month is told from the ordinary one") {
  // 2023 had a leap second month, 2025 a leap sixth.
  CHECK(deadline::toLunar(QDate(2023, 3, 22)) == LunarDate{2023, 2, 1, true});
  CHECK(deadline::toLunar(QDate(2025, 7, 25)) == LunarDate{2025, 6, 1, true});
  CHECK_FALSE(deadline::toSolar({2026, 6, 1, true}).isValid());
  CHECK_FALSE(deadline::toSolar({2026, 13, 1, false}).isValid());
}

TEST_CASE("every day of 1950-2099 goes to the lunar calendar and back") {
  for (QDate day(1950, 1, 1); day.year() < 2100; day = day.addDays(1))
    if (deadline::toSolar(deadline::toLunar(day)) != day) FAIL(day.toString(Qt::ISODate));
}

TEST_CASE("Tet and Gio To agree with the independent tables of 1901-2099") {
  REQUIRE_SHARED_DATA();
  QFile file(test::sharedData(QStringLiteral("holidays_lunar/tet_hungkings_1901_2099.json")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const auto tables = QJsonDocument::fromJson(file.readAll()).object();
  int compared = 0;
  const auto compare = [&](const QString& table, QDate (*ours)(int)) {
    const auto years = tables[table].toObject();
    for (auto year = years.begin(); year != years.end(); ++year, ++compared)
      CHECK(ours(year.key().toInt()).toString(Qt::ISODate) == year.value().toString());
  };
  compare(QStringLiteral("tet"), deadline::tet);
  compare(QStringLiteral("hung_kings_10_3"), deadline::hungKingsDay);
  CHECK(compared >= 398);
}
