// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The till, receipts' serials and supervisors' marks over a real store.
#include "core/life/LifeService.h"
#include "core/report/CashBook.h"
#include "core/report/Review.h"
#include "core/store/ReportReads.h"
#include "tests/core/store/TestOffice.h"

using namespace motcua;
using test::TestOffice;

namespace {

const account::Account kHead{{QStringLiteral("minh")}, QStringLiteral("Trần Quốc Minh"), account::Role::Supervisor, false};
const QDate kToday(2026, 11, 24);

life::ActOutcome pay(TestOffice& office, const DossierId& id, const char* receipt) {
  deadline::FileCalendarPort calendar(office.path());
  life::LifeService life({office.store->dossiers(), office.store->catalogue(), office.store->settings(), calendar, office.clock, 1});
  dossier::ActionInput input;
  input.action = dossier::Action::FeePaid;
  input.amount = 8000;
  input.receiptNumber = QString::fromLatin1(receipt);
  const auto outcome = life.act(id, input, office.clerk);
  REQUIRE(outcome);
  return *outcome;
}

bool isSound(TestOffice& office) {
  const auto faults = office.store->check(store::Store::Depth::Quick);
  return faults && faults->isEmpty();
}

}  // namespace

TEST_CASE("a receipt's serial is used once, however it is written, and also after a rebuild") {
  TestOffice office;
  const auto first = office.received(QStringLiteral("Nguyễn Thị Đào"));
  const auto second = office.received(QStringLiteral("Trần Văn Bình"));
  CHECK(pay(office, first.id, "AA/26P 0000123").after);
  const auto refused = pay(office, second.id, "aa/26p0000123");
  CHECK_FALSE(refused.after);
  CHECK(refused.findings.last().code == QStringLiteral("receipt_number_used"));
  REQUIRE(office.store->log().rebuild());
  CHECK_FALSE(pay(office, second.id, "AA/26P 0000123").after);
  CHECK(pay(office, second.id, "AA/26P 0000124").after);
  CHECK(isSound(office));
}

TEST_CASE("closing the till is the supervisor's, explains a difference, and replaces no earlier closing") {
  TestOffice office;
  auto& book = office.store->cashBook();
  report::CashClosing closing{kToday, 16000, 16000, {}, {}, {}};
  CHECK(report::closeCash(book, closing, kToday, office.clerk).error().code == ErrorCode::PermissionDenied);
  REQUIRE(report::closeCash(book, closing, kToday, kHead));
  closing.counted = 15000;
  CHECK(report::closeCash(book, closing, kToday, kHead).error().subject == QStringLiteral("note"));
  closing.note = QStringLiteral("Thối nhầm");
  REQUIRE(report::closeCash(book, closing, kToday, kHead));
  CHECK_FALSE(report::closeCash(book, closing, kToday.addDays(-1), kHead));
  const auto all = book.closingsOf(kToday);
  REQUIRE(all);
  REQUIRE(all->size() == 2);
  CHECK(all->first().difference() == 0);
  CHECK(all->last().difference() == -1000);
  CHECK(all->last().by == QStringLiteral("minh"));
  CHECK(book.closingsOf(kToday.addDays(-1))->isEmpty());
  CHECK(isSound(office));
}

TEST_CASE("a supervisor's mark is on the record and in its history") {
  TestOffice office;
  const auto dossier = office.received();
  auto& dossiers = office.store->dossiers();
  CHECK_FALSE(report::reviewOf(dossier));
  CHECK(report::review(dossiers, dossier.id, report::Verdict::ToCorrect, {}, kHead).error().subject == QStringLiteral("note"));
  CHECK(report::review(dossiers, dossier.id, report::Verdict::Checked, {}, office.clerk).error().code == ErrorCode::PermissionDenied);
  REQUIRE(report::review(dossiers, dossier.id, report::Verdict::ToCorrect, QStringLiteral("Quét lại trang 2"), kHead));
  auto mark = report::reviewOf(*dossiers.find(dossier.id));
  REQUIRE(mark);
  CHECK(mark->note == QStringLiteral("Quét lại trang 2"));
  REQUIRE(report::review(dossiers, dossier.id, report::Verdict::Checked, {}, kHead));
  CHECK(report::reviewOf(*dossiers.find(dossier.id))->verdict == report::Verdict::Checked);
  CHECK(dossiers.history(dossier.id)->last().kind == QLatin1String(kinds::kReviewed));
  CHECK(isSound(office));
}

TEST_CASE("A report of a period walks indexes and not all dossiers") {
  TestOffice office;
  auto explain = office.store->database().prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + store::periodSql());
  REQUIRE(explain);
  for (const auto* name : {":from1", ":from2", ":to1", ":to2"}) explain->bindText(name, QStringLiteral("2026-11-24T00:00:00+07:00"));
  REQUIRE(explain->run());
  QStringList plan;
  while (explain->next()) plan << explain->text("detail");
  INFO(plan.join(QLatin1Char('\n')).toStdString());
  CHECK(plan.filter(QStringLiteral("SCAN")).isEmpty());
  CHECK(plan.filter(QStringLiteral("dossier_changed")).size() == 1);
  CHECK(plan.filter(QStringLiteral("dossier_state_due")).size() == 1);
}
