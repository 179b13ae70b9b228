// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/text/ReportTables.h"

using namespace motcua;
using namespace motcua::report;

namespace {

const Period kNovember = daysFromTo(QDate(2026, 11, 1), QDate(2026, 11, 30));

void checkShape(const Table& table) {
  INFO(table.title.toStdString());
  CHECK_FALSE(table.title.isEmpty());
  for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
  if (!table.totals.isEmpty()) CHECK(table.totals.size() == table.columns.size());
}

}  // namespace

TEST_CASE("Every report becomes a table with a cell for each column") {
  checkShape(text::registerTable({RegisterLine{1, ReportRow{}}}, kNovember));
  DailyBook book;
  book.byHour = {{QStringLiteral("07"), {}, 3}};
  checkShape(text::dailyTable(book, kNovember));
  KsttReport kstt;
  kstt.sectors = {KsttRow{}};
  checkShape(text::ksttTable(kstt, kNovember));
  for (const auto choice : {text::ScoreChoice::OnTime, text::ScoreChoice::Digitisation, text::ScoreChoice::All})
    checkShape(text::scoreTable({}, choice, kNovember));
}

TEST_CASE("The table of II.06a shows sums and parts of one row") {
  KsttReport kstt;
  KsttRow row;
  row.sector = QStringLiteral("Hộ tịch");
  row.online = 2;
  row.direct = 3;
  row.carried = 1;
  row.early = 1;
  row.onTime = 2;
  row.late = 1;
  row.pendingInTerm = 1;
  row.pendingLate = 1;
  kstt.sectors = {row};
  kstt.total = row;
  const auto table = text::ksttTable(kstt, kNovember);
  QStringList cells;
  for (const auto& cell : table.rows[0]) cells << cellText(cell, ColumnKind::Count);
  CHECK(cells.join(QLatin1Char(' ')) == QStringLiteral("Hộ tịch 6 2 3 1 4 1 2 1 2 1 1"));
}

TEST_CASE("A share is shown with what it is a share of") {
  Score766 score;
  score.digitised = {3, 4, 80};
  const auto table = text::scoreTable(score, text::ScoreChoice::Digitisation, kNovember);
  REQUIRE(table.rows.size() == 5);
  CHECK(cellText(table.rows[1][4], ColumnKind::Percent) == QStringLiteral("75,0 %"));
  CHECK(cellText(table.rows[1][6], ColumnKind::Percent) == QStringLiteral("93,8 %"));
}

TEST_CASE("A period of one day and of many are named by their first and last day") {
  CHECK(text::periodText(kNovember).contains(QStringLiteral("30/11/2026")));
  CHECK_FALSE(text::periodText(daysFromTo(QDate(2026, 11, 24), QDate(2026, 11, 24))).contains(QStringLiteral("25/11/2026")));
}
