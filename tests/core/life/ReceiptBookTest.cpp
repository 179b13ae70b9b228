// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fee receipts of the counter's book, and the rows of a dossier told apart.
#include "core/dossier/Action.h"
#include "core/intake/IntakeService.h"
#include "core/report/ReportRow.h"
#include "core/store/Store.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace motcua;
using dossier::State;

namespace {

QString s(const char* text) {
  return QString::fromUtf8(text);
}

class Desk {
 public:
  Desk() : m_clock(vietnamTime(2026, 11, 2, 9, 0)) {
    auto store = store::Store::create(m_dir.path(), {s("H13.31"), 1}, m_clock);
    REQUIRE(store);
    m_store = std::move(*store);
    procedure::Procedure birth;
    birth.code = s("1.001193");
    birth.name = s("Đăng ký khai sinh");
    procedure::Component paper;
    paper.id = s("TP01");
    paper.name = s("Giấy chứng sinh");
    birth.components << paper;
    procedure::Fee fee;
    fee.id = s("LP01");
    fee.name = s("Lệ phí");
    fee.amount = 8000;
    birth.fees << fee;
    procedure::Procedure other = birth;
    other.code = s("1.000894");
    other.name = s("Đăng ký kết hôn");
    REQUIRE(m_store->catalogue().publish({birth, other}, {s("system")}));
    m_intake = std::make_unique<intake::IntakeService>(
        intake::IntakeService::Ports{m_store->dossiers(), m_store->blobs(), m_store->catalogue(), m_store->settings(), m_clock,
                                     [](const QDateTime&, const procedure::Duration&) { return deadline::DueDate(); }, s("H13.31"), 1});
  }
  intake::IntakeForm form(const char* procedure = "1.001193") const {
    intake::IntakeForm out;
    out.procedureCode = s(procedure);
    out.applicant.name = s("Nguyễn Thị Đào");
    out.applicant.idNumber = s("093190001234");
    out.applicant.birthDate = s("1990-02-14");
    dossier::ComponentRow row;
    row.id = s("TP01");
    row.status = dossier::ComponentStatus::Ok;
    out.components << row;
    out.fees << dossier::FeeRow{s("LP01"), s("Lệ phí"), 8000, true, {}};
    return out;
  }
  intake::IntakeOutcome receive(const intake::IntakeForm& form, const DossierId& draft = {}) {
    const auto id = draft.isEmpty() ? *m_intake->openDraft(clerk()) : draft;
    const auto outcome = m_intake->receive(id, form, clerk());
    REQUIRE(outcome);
    return *outcome;
  }
  void book(int first, int last) {
    REQUIRE(m_store->settings().set(s("counter.receipt_book"), QJsonObject{{s("symbol"), s("AA-26P")}, {s("first"), first}, {s("last"), last}},
                                    {s("quantri")}));
  }
  intake::IntakeService& intake() { return *m_intake; }
  store::Store& store() { return *m_store; }
  static account::Account clerk() { return {{s("lan")}, s("Lan"), account::Role::Clerk, false}; }

 private:
  QTemporaryDir m_dir;
  FixedClock m_clock;
  std::unique_ptr<store::Store> m_store;
  std::unique_ptr<intake::IntakeService> m_intake;
};

QStringList codes(const Findings& findings) {
  QStringList out;
  for (const auto& finding : findings) out << finding.code;
  return out;
}

QString receiptOf(const dossier::Dossier& dossier) {
  return dossier.extra[s("payments")].toArray().first().toObject()[s("receipt")].toString();
}

}  // namespace

TEST_CASE("Each paid intake takes the next number of the book, none twice, and a finished book is told") {
  Desk desk;
  desk.book(125, 127);
  const auto one = desk.receive(desk.form());
  REQUIRE(one.received);
  CHECK(receiptOf(*one.received) == s("AA-26P/0000125"));
  const auto row = report::rowOf(*one.received);
  REQUIRE(row.payments.size() == 1);  // the receipt is that of the money, not a second payment
  CHECK(row.payments.first().receipt == s("AA-26P/0000125"));
  CHECK(row.payments.first().amount == 8000);
  auto typed = desk.form();
  typed.receiptNumber = s("aa-26p/0000126");
  REQUIRE(desk.receive(typed).received);
  CHECK(receiptOf(*desk.receive(desk.form()).received) == s("AA-26P/0000127"));
  CHECK(codes(desk.receive(typed).findings).contains(s("receipt_number_used")));
  const auto finished = desk.receive(desk.form());
  CHECK_FALSE(finished.received);
  CHECK(codes(finished.findings).contains(s("receipt_book_finished")));
  auto unpaid = desk.form();
  unpaid.fees.first().paid = false;
  CHECK(desk.receive(unpaid).received->extra[s("payments")].toArray().isEmpty());
}

TEST_CASE("The rows of a dossier's papers, of its results and of the picture are told apart") {
  CHECK(dossier::resultRow(0) == s("KQ"));
  CHECK(dossier::resultRow(2) == s("KQ3"));
  for (const auto* row : {"KQ", "KQ2", "KQ13"}) CHECK(dossier::isResultRow(s(row)));
  for (const auto* row : {"KQ1", "KQx", "TP01", ""}) CHECK_FALSE(dossier::isResultRow(s(row)));
  CHECK(dossier::isPaperRow(s("TP01")));
  CHECK_FALSE(dossier::isPaperRow(s("ANH")));
  CHECK_FALSE(dossier::isPaperRow(s("KQ2")));
}
