// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/dossier/DossierCode.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::dossier;

namespace {

struct Shape {
  const char* text;
  const char* agency;
  const char* date;
  const char* serial;
  CodeShape shape;
};

GivenCode next(const SerialState& state, const QDateTime& now, SerialRange range = {3001, 3999}) {
  auto given = nextDossierCode(CodePattern::standard(), QStringLiteral("H13.31.33"), range, state, now);
  REQUIRE(given);
  return *given;
}

}  // namespace

TEST_CASE("every known shape of dossier code is taken apart") {
  const Shape shapes[] = {
      {"000.17.22.H56-210531-0001", "000.17.22.H56", "2021-05-31", "0001", CodeShape::Old},
      {"000.00.53.H48-220921-0099", "000.00.53.H48", "2022-09-21", "0099", CodeShape::Old},
      {"000.00.00.H30-240229-0007", "000.00.00.H30", "2024-02-29", "0007", CodeShape::Old},
      {"H15.50.05.13-261008-0975", "H15.50.05.13", "2026-10-08", "0975", CodeShape::New},
      {"H30.12-240101-0001", "H30.12", "2024-01-01", "0001", CodeShape::New},
      {"G09.20-20260609-0092637", "G09.20", "2026-06-09", "0092637", CodeShape::Ministry},
      {"H13.31-261124-0900123", "H13.31", "2026-11-24", "0900123", CodeShape::Ministry},
      {"H13.31-261124-12345", "H13.31", "2026-11-24", "12345", CodeShape::New},
      {"15.20-261124-0001", "15.20", "2026-11-24", "0001", CodeShape::Other},
  };
  for (const auto& wanted : shapes) {
    CAPTURE(wanted.text);
    const auto code = parseDossierCode(QString::fromLatin1(wanted.text));
    REQUIRE(code);
    CHECK(code->text == QLatin1String(wanted.text));
    CHECK(code->agency == QLatin1String(wanted.agency));
    CHECK(code->date.toString(Qt::ISODate) == QLatin1String(wanted.date));
    CHECK(code->serial == QLatin1String(wanted.serial));
    CHECK(code->shape == wanted.shape);
  }
}

TEST_CASE("a code copied out of Word or read with a line end is the same code and keeps its spelling") {
  const auto code = parseDossierCode(QStringLiteral("  h15.50.05.13\u2013261008 \u2212 0975\r\n"));
  REQUIRE(code);
  CHECK(code->key() == QStringLiteral("H15.50.05.13-261008-0975"));
  CHECK(code->text == QStringLiteral("h15.50.05.13\u2013261008 \u2212 0975"));
}

TEST_CASE("what is no dossier code is not taken for one") {
  for (const auto* text : {"", "-", "H13", "H13-261124", "H13-261124-1", "H13-261324-0001", "H13-260230-0001", "H13.1234-261124-0001", "0912345678",
                           "093190001234", "H13.-261124-0001", "A.B.C.D.E.F.G.H-261124-0001", "1.001193", "H13-261124-0001-2", "H13-19991231-0001"}) {
    CAPTURE(text);
    CHECK_FALSE(parseDossierCode(QString::fromLatin1(text)));
  }
  CHECK_FALSE(parseDossierCode(QString(100000, QLatin1Char('1'))));
}

TEST_CASE("a pattern is checked before it is used") {
  CHECK(CodePattern::parse(QStringLiteral("{agency}-{yymmdd}-{serial:4}")));
  CHECK(CodePattern::parse(QStringLiteral("{agency}-{yyyymmdd}-15{serial:5}")));
  for (const auto* bad :
       {"", "{agency}", "{agency}-{yymmdd}", "{agency}-{yymmdd}-{serial}", "{agency}-{yymmdd}-{serial:3}", "{agency}-{yymmdd}-{serial:40}",
        "{agency}-{agency}-{yymmdd}-{serial:4}", "{agency}-{yymmdd}-{serial:4}-{x}", "{agency} {yymmdd} {serial:4}", "{agency}-{yymmdd-{serial:4}"}) {
    CAPTURE(bad);
    const auto pattern = CodePattern::parse(QString::fromLatin1(bad));
    REQUIRE_FALSE(pattern);
    CHECK(pattern.error().code == ErrorCode::BadInput);
  }
  CHECK(CodePattern::parse(QStringLiteral("{agency}-{yyyymmdd}-{serial:7}"))->make(QStringLiteral("G09.20"), {2026, 6, 9}, 92637) ==
        QStringLiteral("G09.20-20260609-0092637"));
}

TEST_CASE("each slot owns its own thousand and the portal's numbers stay free") {
  CHECK(*serialRangeOfSlot(1) == SerialRange{1001, 1999});
  CHECK(*serialRangeOfSlot(9) == SerialRange{9001, 9999});
  for (const int bad : {-1, 0, 10}) CHECK_FALSE(serialRangeOfSlot(bad));
}

TEST_CASE("serials count up within the day and start anew at midnight in Vietnam") {
  const auto first = next({}, vietnamTime(2026, 11, 24, 7, 30));
  CHECK(first.code.text == QStringLiteral("H13.31.33-261124-3001"));
  const auto late = next(first.state, vietnamTime(2026, 11, 24, 23, 59, 59));
  CHECK(late.code.text == QStringLiteral("H13.31.33-261124-3002"));
  const auto nextDay = next(late.state, vietnamTime(2026, 11, 25, 0, 0, 0));
  CHECK(nextDay.code.text == QStringLiteral("H13.31.33-261125-3001"));
  // 17:00 UTC is midnight in Vietnam: the PC's own zone must not matter.
  const auto utc = next(late.state, QDateTime({2026, 11, 24}, {17, 0}, Qt::UTC));
  CHECK(utc.code.text == QStringLiteral("H13.31.33-261125-3001"));
  const auto newYear = next({}, QDateTime({2026, 12, 31}, {17, 0, 1}, Qt::UTC));
  CHECK(newYear.code.text == QStringLiteral("H13.31.33-270101-3001"));
}

TEST_CASE("a used-up range and a clock that went back are refused instead of giving a code twice") {
  const auto noon = vietnamTime(2026, 11, 24, 12);
  const auto pattern = CodePattern::standard();
  const auto last = next({{2026, 11, 24}, 3998}, noon);
  CHECK(last.state.last == 3999);
  const auto full = nextDossierCode(pattern, QStringLiteral("H13"), {3001, 3999}, last.state, noon);
  REQUIRE_FALSE(full);
  CHECK(full.error().code == ErrorCode::Refused);
  const auto back = nextDossierCode(pattern, QStringLiteral("H13"), {3001, 3999}, last.state, noon.addDays(-1));
  REQUIRE_FALSE(back);
  CHECK(back.error().code == ErrorCode::ClockUncertain);
  const auto wide = nextDossierCode(pattern, QStringLiteral("H13"), {10001, 10010}, {}, noon);
  CHECK_FALSE(wide);  // five digits in a four-digit pattern
  CHECK_FALSE(nextDossierCode(pattern, QStringLiteral("không có"), {1, 9}, {}, noon));
}

TEST_CASE("a general range serves more than nine counters and a restored copy leaves a gap") {
  const auto noon = vietnamTime(2026, 11, 24, 12);
  const auto given = next({{2026, 11, 24}, 0}, noon, {1500, 1549});
  CHECK(given.code.serial == QStringLiteral("1500"));
  const auto after = next(skipped(given.state, 20), noon, {1500, 1549});
  CHECK(after.code.serial == QStringLiteral("1521"));
}
