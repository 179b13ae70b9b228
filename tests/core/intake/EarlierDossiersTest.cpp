// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has here already: warnings before a double, papers and fields taken over, over a real store.
#include "core/base/Clock.h"
#include "core/deadline/CalendarPort.h"
#include "core/intake/EarlierDossiers.h"
#include "core/intake/IntakeService.h"
#include "core/life/LifeService.h"
#include "core/report/ReportRow.h"
#include "core/store/Store.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace motcua;

namespace {

QString s(const char* text) {
  return QString::fromUtf8(text);
}

procedure::Procedure procedureOf(const char* code, const char* name, const QStringList& papers) {
  procedure::Procedure out;
  out.code = s(code);
  out.name = s(name);
  out.sector = s("Hộ tịch");
  int number = 0;
  for (const auto& paper : papers) {
    procedure::Component component;
    component.id = s("TP%1").arg(++number, 2, 10, QLatin1Char('0'));
    component.name = paper;
    component.originals = 1;
    out.components << component;
  }
  return out;
}

class Counter {
 public:
  Counter() : m_clock(vietnamTime(2026, 11, 2, 9, 0)), m_calendar(m_dir.path()) {
    auto made = store::Store::create(m_dir.path(), {s("H13.31"), 1}, m_clock);
    REQUIRE(made);
    store = std::move(*made);
    REQUIRE(store->catalogue().publish({procedureOf("1.000001", "Đăng ký kết hôn", {s("Tờ khai"), s("Giấy xác nhận tình trạng hôn nhân")}),
                                        procedureOf("1.000002", "Cải chính hộ tịch", {s("Giấy tờ tùy thân"), s("Tờ khai")})},
                                       {s("system")}));
    const auto due = [](const QDateTime&, const procedure::Duration&) { return deadline::DueDate(); };
    intake = std::make_unique<intake::IntakeService>(
        intake::IntakeService::Ports{store->dossiers(), store->blobs(), store->catalogue(), store->settings(), m_clock, due, s("H13.31"), 1});
    life = std::make_unique<life::LifeService>(
        life::LifeService::Ports{store->dossiers(), store->catalogue(), store->settings(), m_calendar, m_clock, 1});
  }
  static intake::IntakeForm form(const char* code, const char* name, const char* id, const char* birth = "1990-02-14") {
    intake::IntakeForm out;
    out.procedureCode = s(code);
    out.applicant.name = s(name);
    out.applicant.idNumber = s(id);
    out.applicant.birthDate = s(birth);
    return out;
  }
  intake::IntakeOutcome receive(const intake::IntakeForm& form, const char* scanned = nullptr) {
    const auto id = intake->openDraft(clerk);
    REQUIRE(id);
    if (scanned != nullptr) {
      intake::PageContent page;
      page.bytes = scanned;
      page.mimeType = s("image/jpeg");
      REQUIRE(intake->addPage(*id, s("TP01"), page, clerk));
    }
    const auto outcome = intake->receive(*id, form, clerk);
    REQUIRE(outcome);
    REQUIRE(outcome->received);
    return *outcome;
  }
  static QStringList doubles(const intake::IntakeOutcome& outcome) {
    QStringList out;
    for (const auto& finding : outcome.findings)
      if (finding.field == QLatin1String("applicant")) out << finding.code + QLatin1Char(' ') + finding.args.join(QLatin1Char('|'));
    return out;
  }
  const account::Account clerk{{s("lan")}, s("Lan"), account::Role::Clerk, false};
  std::unique_ptr<store::Store> store;
  std::unique_ptr<intake::IntakeService> intake;
  std::unique_ptr<life::LifeService> life;

 private:
  QTemporaryDir m_dir;
  FixedClock m_clock;
  deadline::FileCalendarPort m_calendar;
};

}  // namespace

TEST_CASE("A second open dossier of the same person and procedure is warned of, a closed one is not") {
  Counter counter;
  const auto first = counter.receive(Counter::form("1.000001", "Nguyễn Thị Đào", "093190001234"));
  CHECK(Counter::doubles(first).isEmpty());
  CHECK(Counter::doubles(counter.receive(Counter::form("1.000002", "Nguyễn Thị Đào", "093190001234"))).isEmpty());
  // As the national portal writes the code.
  const auto second = counter.receive(Counter::form("1.000001.000.00.00.H13", "Nguyễn Thị Đào", "093190001234"));
  CHECK(Counter::doubles(second) == QStringList{s("same_procedure_open ") + first.received->code + s("|02/11/2026")});
  for (const auto& outcome : {first, second}) {
    dossier::ActionInput withdraw;
    withdraw.action = dossier::Action::Withdraw;
    withdraw.note = s("Không làm nữa");
    const auto done = counter.life->act(outcome.received->id, withdraw, counter.clerk);
    REQUIRE(done);
    REQUIRE_FALSE(hasBlocking(done->findings));
  }
  CHECK(Counter::doubles(counter.receive(Counter::form("1.000001", "Nguyễn Thị Đào", "093190001234"))).isEmpty());
}

TEST_CASE("The same name and birth date under another number is warned of, another birth date or a longer name is not") {
  Counter counter;
  const auto first = counter.receive(Counter::form("1.000001", "Nguyễn Thị Đào", "093190001234"));
  const auto alike = counter.receive(Counter::form("1.000001", "NGUYEN THI DAO", "361234567"));
  CHECK(Counter::doubles(alike) == QStringList{s("same_name_open ") + first.received->code + s("|Nguyễn Thị Đào|093190001234")});
  CHECK(Counter::doubles(counter.receive(Counter::form("1.000001", "Nguyễn Thị Đào", "093190009999", "1991-02-14"))).isEmpty());
  CHECK(Counter::doubles(counter.receive(Counter::form("1.000001", "Nguyễn Thị Đào Anh", "093190008888"))).isEmpty());
  CHECK(Counter::doubles(counter.receive(Counter::form("1.000001", "Nguyễn Thị Đào", "", ""))).isEmpty());
}

TEST_CASE("Papers of an earlier dossier come into the row that they fit, once on the disk, and count as used again") {
  Counter counter;
  auto form = Counter::form("1.000001", "Nguyễn Thị Đào", "093190001234");
  form.applicant.phone = s("0912345678");
  const auto earlier = *counter.receive(form, "a scanned page").received;
  const auto found = intake::earlierDossiers(counter.store->dossiers(), s(" 093190001234 "));
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  const auto versions = counter.store->catalogue().versionsOf(s("1.000002"));
  REQUIRE(versions);
  const auto checklist = intake::checklistFor(versions->last(), {});
  const auto offers = intake::papersOf(*counter.store->dossiers().find(found->first().id), s("1.000002"), checklist);
  REQUIRE(offers.size() == 1);
  CHECK(offers[0].target == s("TP02"));  // by its name: TP01 is another paper there
  CHECK(offers[0].scannedAt.isValid());
  CHECK(intake::papersOf(earlier, s("1.000001"), checklist)[0].target == s("TP01"));  // by its id in the same procedure

  const auto id = counter.intake->openDraft(counter.clerk);
  REQUIRE(id);
  REQUIRE(counter.intake->takePages(*id, offers[0].target, earlier.code, offers[0].pages, counter.clerk));
  auto gone = offers[0].pages;
  gone[0].hash = {QString(64, QLatin1Char('0'))};
  CHECK(counter.intake->takePages(*id, offers[0].target, earlier.code, gone, counter.clerk).error().code == ErrorCode::NotFound);
  auto next = Counter::form("1.000002", "Nguyễn Thị Đào", "093190001234");
  next.applicant = intake::takenOver(next.applicant, earlier.applicant);
  CHECK(next.applicant.phone == s("0912345678"));
  const auto outcome = counter.intake->receive(*id, next, counter.clerk);
  REQUIRE(outcome);
  REQUIRE(outcome->received);
  const auto& row = outcome->received->components[1];
  REQUIRE(row.pages.size() == 1);
  CHECK(row.pages[0].hash == earlier.components[0].pages[0].hash);
  CHECK(row.pages[0].id != earlier.components[0].pages[0].id);
  CHECK(row.pages[0].source == s("dossier: ") + earlier.code);
  CHECK(report::rowOf(*outcome->received).reused);
  CHECK_FALSE(report::rowOf(earlier).reused);
}

TEST_CASE("A copy keeps the person and the procedure and trusts no old card") {
  dossier::Dossier earlier;
  earlier.procedureCode = s("1.000001");
  earlier.applicant.name = s("Nguyễn Thị Đào");
  earlier.applicant.verifiedByCard = true;
  earlier.receivingAgency = earlier.competentAgency = s("H13.31");
  earlier.note = s("của lần trước");
  const auto copy = intake::copyOf(earlier);
  CHECK(copy.procedureCode == s("1.000001"));
  CHECK(copy.applicant.name == s("Nguyễn Thị Đào"));
  CHECK_FALSE(copy.applicant.verifiedByCard);
  CHECK(copy.competentAgency.isEmpty());
  CHECK(copy.note.isEmpty());
  applicant::Applicant typed;
  typed.name = s("Trần Văn B");
  CHECK(intake::takenOver(typed, earlier.applicant).name == s("Trần Văn B"));
}
