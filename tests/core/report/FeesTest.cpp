// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Fees.h"
#include "core/report/Register.h"
#include "tests/core/dossier/Life.h"

using namespace motcua;
using namespace motcua::report;
using namespace motcua::test;

namespace {

const Period kDay = daysFromTo(QDate(2026, 11, 2), QDate(2026, 11, 2));

ReportRow paidRow(const char* at, qint64 amount, const char* receipt = "") {
  ReportRow row;
  row.state = dossier::State::Received;
  row.receivedAt = fromIso(QStringLiteral("2026-11-02T08:00"));
  row.payments = {{fromIso(QString::fromLatin1(at)), amount, QString::fromLatin1(receipt), QStringLiteral("lan")}};
  return row;
}

}  // namespace

TEST_CASE("a payment is counted on its day with its receipt") {
  Life life("10d");
  life.on("2026-11-02T09:00").owes(8000).receives().isPaid(8000);
  const auto row = rowOf(life.record());
  const auto book = feeBookOf({row}, kDay);
  REQUIRE(book.lines.size() == 1);
  CHECK(book.lines[0].payment.receipt == QStringLiteral("0000123"));
  CHECK(book.cash == 8000);
  CHECK(feeBookOf({row}, daysFromTo(QDate(2026, 11, 3), QDate(2026, 11, 3))).lines.isEmpty());
}

TEST_CASE("what is paid at the hand-in is in the till and what is exempt or online is not") {
  Life life("10d");
  life.on("2026-11-02T09:00").owes(8000).exempt(5000);
  auto record = life.receives().record();
  for (auto& fee : record.fees) fee.paid = true;
  auto row = rowOf(record);
  CHECK(feeBookOf({row}, kDay).cash == 8000);
  row.paidOnline = true;
  CHECK(feeBookOf({row}, kDay).cash == 0);
  CHECK(feeBookOf({row}, kDay).online == 8000);
  row.state = dossier::State::Void;
  CHECK(feeBookOf({row}, kDay).lines.isEmpty());
}

TEST_CASE("the fee book stands in the order of the payments and names serials that came twice") {
  const auto book =
      feeBookOf({paidRow("2026-11-02T10:00", 1, "AA 001"), paidRow("2026-11-02T09:00", 2, "aa001"), paidRow("2026-11-02T11:00", 3)}, kDay);
  REQUIRE(book.lines.size() == 3);
  CHECK(book.lines[0].payment.amount == 2);
  CHECK(book.lines[2].number == 3);
  CHECK(book.repeatedSerials == QStringList{QStringLiteral("AA 001")});
}

TEST_CASE("pages that are blank or too coarse are counted for the supervisor, and dossiers that lacked papers") {
  Life life("10d");
  auto record = life.on("2026-11-02T09:00").receives().asksFor("Bản vẽ").record();
  dossier::ComponentRow papers;
  papers.id = QStringLiteral("TP01");
  dossier::Page good;
  good.dpi = 300;
  auto coarse = good;
  coarse.dpi = 150;
  auto blank = good;
  blank.blank = true;
  auto gone = coarse;
  gone.removed = true;
  papers.pages = {good, coarse, blank, gone};
  record.components = {papers};
  const auto book = dailyBookOf({rowOf(record)}, kDay);
  CHECK(book.poorPages == 2);
  CHECK(book.supplemented == 1);
}
