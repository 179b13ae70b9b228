// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/report/CsvWriter.h"
#include "tests/support/catch.h"

#include <limits>

using namespace motcua;
using namespace motcua::report;

namespace {

Table oneColumn(const QList<Cell>& cells) {
  Table table;
  table.columns = {{QStringLiteral("Tên"), ColumnKind::Text, 1}};
  for (const auto& cell : cells) table.rows << QList<Cell>{cell};
  return table;
}

QString csvOf(const Cell& cell, const CsvFormat& format = {}) {
  const auto lines = QString::fromUtf8(toCsv(oneColumn({cell}), format)).split(QStringLiteral("\r\n"));
  REQUIRE(lines.size() == 3);
  return lines[1];
}

}  // namespace

TEST_CASE("A CSV begins with a BOM and has a head and rows and totals each ended by CR LF") {
  auto table = oneColumn({QStringLiteral("Nguyễn Thị Đào")});
  table.columns << Column{QStringLiteral("Lệ phí"), ColumnKind::Money, 1};
  table.rows[0] << qint64{8000};
  table.totals = {QStringLiteral("Tổng"), qint64{8000}};
  CHECK(toCsv(table) == QByteArray("\xEF\xBB\xBF") + QStringLiteral("Tên,Lệ phí\r\nNguyễn Thị Đào,8000\r\nTổng,8000\r\n").toUtf8());
}

TEST_CASE("A text that a spreadsheet would run gets an apostrophe and a number does not") {
  for (const auto& evil : {QStringLiteral("=1+1"), QStringLiteral("+84912345678"), QStringLiteral("-2"), QStringLiteral("@SUM(A1)"),
                           QStringLiteral("\t=1"), QStringLiteral("\r=1"), QStringLiteral("  =1"), QStringLiteral("＝1"), QStringLiteral("\n@x")})
    CHECK(csvOf(evil).remove(QLatin1Char('"')).startsWith(QLatin1Char('\'')));
  CHECK(csvOf(QStringLiteral("=HYPERLINK(\"http://x\",\"y\")")) == QStringLiteral("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""));
  CHECK(csvOf(qint64{-2}) == QStringLiteral("-2"));
  CHECK(csvOf(QStringLiteral("Đường 3/2")) == QStringLiteral("Đường 3/2"));
}

TEST_CASE("Separators and quotes and line ends inside a text are quoted") {
  CHECK(csvOf(QStringLiteral("a,b")) == QStringLiteral("\"a,b\""));
  CHECK(csvOf(QStringLiteral("a,b"), {QLatin1Char(';')}) == QStringLiteral("a,b"));
  CHECK(csvOf(QStringLiteral("a;b"), {QLatin1Char(';')}) == QStringLiteral("\"a;b\""));
  CHECK(csvOf(QStringLiteral("nói \"có\"")) == QStringLiteral("\"nói \"\"có\"\"\""));
  CHECK(csvOf(QStringLiteral("a\nb")) == QStringLiteral("\"a\nb\""));
  CHECK(csvOf(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) == QStringLiteral("ab"));
}

TEST_CASE("Dates and times and ratios are written for machines and empty cells are empty") {
  CHECK(csvOf(QDate(2026, 11, 24)) == QStringLiteral("2026-11-24"));
  CHECK(csvOf(fromIso(QStringLiteral("2026-11-24T01:15:00Z"))) == QStringLiteral("2026-11-24 08:15"));
  CHECK(csvOf(0.985) == QStringLiteral("0.985"));
  CHECK(csvOf(std::numeric_limits<double>::quiet_NaN()).isEmpty());
  CHECK(csvOf(QDate()).isEmpty());
  CHECK(csvOf(Cell()).isEmpty());
}

TEST_CASE("A short row is filled up and a long one cut to the columns") {
  Table table = oneColumn({});
  table.columns << Column{QStringLiteral("B"), ColumnKind::Text, 1};
  table.rows = {{QStringLiteral("x")}, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}};
  CHECK(QString::fromUtf8(toCsv(table)).endsWith(QStringLiteral("x,\r\na,b\r\n")));
}

TEST_CASE("People read numbers the Vietnamese way") {
  CHECK(cellText(qint64{1234567}, ColumnKind::Money) == QStringLiteral("1.234.567"));
  CHECK(cellText(0.985, ColumnKind::Percent) == QStringLiteral("98,5 %"));
  CHECK(cellText(QDate(2026, 2, 5), ColumnKind::Date) == QStringLiteral("05/02/2026"));
  CHECK(cellText(vietnamTime(2026, 2, 5, 8, 15), ColumnKind::Time) == QStringLiteral("08:15 05/02/2026"));
  CHECK(cellText(vietnamTime(2026, 2, 5, 8, 15), ColumnKind::Date) == QStringLiteral("05/02/2026"));
  CHECK(cellText(Cell(), ColumnKind::Text).isEmpty());
}
