// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/document/VietnameseWords.h"
#include "tests/support/catch.h"

#include <limits>

using namespace motcua;
using namespace motcua::document;

TEST_CASE("Money is written in words as on a receipt") {
  const QList<QPair<qint64, QString>> known{{0, QStringLiteral("Không đồng")},
                                            {5, QStringLiteral("Năm đồng")},
                                            {10, QStringLiteral("Mười đồng")},
                                            {15, QStringLiteral("Mười lăm đồng")},
                                            {21, QStringLiteral("Hai mươi mốt đồng")},
                                            {24, QStringLiteral("Hai mươi tư đồng")},
                                            {105, QStringLiteral("Một trăm linh năm đồng")},
                                            {111, QStringLiteral("Một trăm mười một đồng")},
                                            {8000, QStringLiteral("Tám nghìn đồng")},
                                            {32000, QStringLiteral("Ba mươi hai nghìn đồng")},
                                            {100000, QStringLiteral("Một trăm nghìn đồng")},
                                            {128000, QStringLiteral("Một trăm hai mươi tám nghìn đồng")},
                                            {1005000, QStringLiteral("Một triệu không trăm linh năm nghìn đồng")},
                                            {1000005, QStringLiteral("Một triệu không trăm linh năm đồng")},
                                            {2015055, QStringLiteral("Hai triệu không trăm mười lăm nghìn không trăm năm mươi lăm đồng")},
                                            {1000000000, QStringLiteral("Một tỷ đồng")},
                                            {3000000000000, QStringLiteral("Ba nghìn tỷ đồng")},
                                            {-2000, QStringLiteral("Âm hai nghìn đồng")}};
  for (const auto& [amount, words] : known) CHECK(amountInWords(amount) == words);
  CHECK(amountInWords(std::numeric_limits<qint64>::min()).startsWith(QStringLiteral("Âm chín tỷ")));
}

TEST_CASE("Digits are grouped by points") {
  CHECK(groupedDigits(0) == QStringLiteral("0"));
  CHECK(groupedDigits(999) == QStringLiteral("999"));
  CHECK(groupedDigits(1234567) == QStringLiteral("1.234.567"));
  CHECK(groupedDigits(-123456) == QStringLiteral("-123.456"));
}

TEST_CASE("Dates are written as NĐ 30-2020 wants with a zero before small days and the first two months") {
  CHECK(dateInWords(QDate(2026, 2, 5)) == QStringLiteral("ngày 05 tháng 02 năm 2026"));
  CHECK(dateInWords(QDate(2026, 3, 15)) == QStringLiteral("ngày 15 tháng 3 năm 2026"));
  CHECK(timeInWords(vietnamTime(2026, 11, 24, 8, 15)) == QStringLiteral("08 giờ 15 phút, ngày 24 tháng 11 năm 2026"));
  CHECK(timeInWords(fromIso(QStringLiteral("2026-11-24T17:30:00Z"))) == QStringLiteral("00 giờ 30 phút, ngày 25 tháng 11 năm 2026"));
  CHECK(dateInWords(QDate()).isEmpty());
  CHECK(timeInWords(QDateTime()).isEmpty());
  CHECK(birthDateText(QStringLiteral("1990-02-14")) == QStringLiteral("14/02/1990"));
  CHECK(birthDateText(QStringLiteral("1947")) == QStringLiteral("1947"));
}
