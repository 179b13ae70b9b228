// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The use case over a real store: what it reads, what it writes, and that a refusal writes nothing.
#include "core/intake/IntakeService.h"
#include "core/life/LifeService.h"
#include "core/store/Store.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace motcua;
using dossier::Action;
using dossier::ActionInput;
using dossier::State;

namespace {

QString s(const char* text) {
  return QString::fromUtf8(text);
}

/// A counter with one procedure of ten working days.
class Counter {
 public:
  Counter() : m_clock(vietnamTime(2026, 11, 2, 9, 0)), m_calendar(m_dir.path()) {
    auto store = store::Store::create(m_dir.path(), {s("H13.31"), 1}, m_clock);
    REQUIRE(store);
    m_store = std::move(*store);
    procedure::Procedure land;
    land.code = s("1.012784");
    land.name = s("Đăng ký biến động đất đai");
    land.sector = s("Đất đai");
    land.result = s("Giấy chứng nhận");
    procedure::Duration term;
    term.value = 10;
    land.durations << term;
    REQUIRE(m_store->catalogue().publish({land}, {s("system")}));
    auto due = [this](const QDateTime& from, const procedure::Duration& duration) {
      return deadline::computeDue(*m_calendar.load(), from, duration);
    };
    m_intake = std::make_unique<intake::IntakeService>(
        intake::IntakeService::Ports{m_store->dossiers(), m_store->blobs(), m_store->catalogue(), m_store->settings(), m_clock, due, s("H13.31"), 1});
    m_life = std::make_unique<life::LifeService>(
        life::LifeService::Ports{m_store->dossiers(), m_store->catalogue(), m_store->settings(), m_calendar, m_clock, 1});
  }

  DossierId receive() {
    const auto id = m_intake->openDraft(clerk());
    REQUIRE(id);
    intake::IntakeForm form;
    form.procedureCode = s("1.012784");
    form.applicant.name = s("Nguyễn Thị Đào");
    form.applicant.idNumber = s("093190001234");
    const auto outcome = m_intake->receive(*id, form, clerk());
    REQUIRE(outcome);
    REQUIRE(outcome->received);
    return *id;
  }
  life::ActOutcome act(const DossierId& id, ActionInput input, const account::Account& actor = clerk()) {
    const auto outcome = m_life->act(id, input, actor);
    REQUIRE(outcome);
    return *outcome;
  }
  void at(const QDateTime& now) { m_clock.set(now); }
  qsizetype events(const DossierId& id) { return m_store->dossiers().history(id)->size(); }
  store::Store& store() { return *m_store; }
  life::LifeService& life() { return *m_life; }
  deadline::FileCalendarPort& calendar() { return m_calendar; }
  static account::Account clerk() { return {{s("lan")}, s("Lan"), account::Role::Clerk, false}; }
  static account::Account head() { return {{s("truong")}, s("Trưởng"), account::Role::Supervisor, false}; }

 private:
  QTemporaryDir m_dir;
  FixedClock m_clock;
  deadline::FileCalendarPort m_calendar;
  std::unique_ptr<store::Store> m_store;
  std::unique_ptr<intake::IntakeService> m_intake;
  std::unique_ptr<life::LifeService> m_life;
};

ActionInput step(Action action, const char* note = "") {
  ActionInput out;
  out.action = action;
  out.note = s(note);
  return out;
}

}  // namespace

TEST_CASE("a whole life through the store leaves it sound") {
  Counter counter;
  const auto id = counter.receive();
  CHECK(counter.act(id, step(Action::Forward, "Phòng Kinh tế")).form == s("control_sheet"));
  counter.at(vietnamTime(2026, 11, 5, 10, 0));
  const auto asked = counter.act(id, step(Action::RequestSupplement, "Bản vẽ\nTờ khai"));
  CHECK(asked.form == s("supplement_request"));
  CHECK(asked.after->extra[s("supplements")].toArray().first().toObject()[s("papers")].toArray().size() == 2);
  counter.at(vietnamTime(2026, 11, 10, 10, 0));
  const auto brought = counter.act(id, step(Action::Supplement));
  CHECK(toIso(brought.after->dueAt) == s("2026-11-19T09:00:00+07:00"));
  CHECK(brought.after->extra[s("supplements")].toArray().first().toObject()[s("brought")].toArray().size() == 2);
  const auto result = counter.act(id, step(Action::RecordResult));
  CHECK(result.after->extra[s("results")].toArray().first().toObject()[s("name")].toString() == s("Giấy chứng nhận"));
  const auto gone = counter.act(id, step(Action::HandOver));
  CHECK(gone.after->state == State::HandedOver);
  const auto faults = counter.store().check(store::Store::Depth::Deep);
  REQUIRE(faults);
  CHECK(faults->isEmpty());
}

TEST_CASE("a refused step writes no event and tells why") {
  Counter counter;
  const auto id = counter.receive();
  const auto before = counter.events(id);
  const auto outcome = counter.act(id, step(Action::HandOver));
  CHECK_FALSE(outcome.after);
  CHECK(hasBlocking(outcome.findings));
  CHECK(counter.act(id, step(Action::Stop, "Tranh chấp")).after == std::nullopt);
  CHECK(counter.events(id) == before);
  CHECK(counter.act(id, step(Action::Stop, "Tranh chấp"), Counter::head()).after->state == State::Stopped);
  auto disabled = Counter::head();
  disabled.disabled = true;
  CHECK(counter.life().act(id, step(Action::Undo, "x"), disabled).error().code == ErrorCode::PermissionDenied);
  CHECK(counter.life().act({s("nobody")}, step(Action::Note, "x"), Counter::clerk()).error().code == ErrorCode::NotFound);
}

TEST_CASE("the preview finds what the step would and changes nothing") {
  Counter counter;
  const auto id = counter.receive();
  const auto before = counter.events(id);
  const auto findings = counter.life().preview(id, step(Action::Withdraw), Counter::clerk());
  REQUIRE(findings);
  CHECK(findings->first().code == s("reason_missing"));
  CHECK(counter.events(id) == before);
}

TEST_CASE("the office's rules come from its settings") {
  Counter counter;
  REQUIRE(counter.store().settings().set(s("due.supplement_days"), 5, {s("system")}));
  const auto id = counter.receive();
  const auto asked = counter.act(id, step(Action::RequestSupplement, "Bản vẽ"));
  CHECK(asked.after->extra[s("supplements")].toArray().first().toObject()[s("deadline")].toString() == s("2026-11-09"));  // Saturday rolls on
  REQUIRE(counter.store().settings().set(s("due.term_end"), s("noon"), {s("system")}));
  CHECK(counter.life().act(id, step(Action::Supplement), Counter::clerk()).error().code == ErrorCode::BadInput);
}

TEST_CASE("a corrected calendar shows what it changes and changes it only when told") {
  Counter counter;
  const auto id = counter.receive();
  auto data = counter.calendar().load()->data();
  data.daysOff << deadline::DayOff{
      QDate(2026, 11, 10), s("Bão số 15"), deadline::DayOffKind::Office, s("Công điện"), deadline::Certainty::Official, true, {}, {}};
  const deadline::WorkingCalendar corrected(data);
  CHECK(counter.life().dueCorrections(*counter.calendar().load())->isEmpty());
  const auto corrections = counter.life().dueCorrections(corrected);
  REQUIRE(corrections);
  REQUIRE(corrections->size() == 1);
  CHECK(toIso(corrections->first().before) == s("2026-11-16T09:00:00+07:00"));
  CHECK(toIso(corrections->first().after.dueAt) == s("2026-11-17T09:00:00+07:00"));
  CHECK(counter.life().applyCorrections(*corrections, Counter::clerk()).error().code == ErrorCode::PermissionDenied);
  REQUIRE(counter.life().applyCorrections(*corrections, Counter::head()));
  CHECK(toIso(counter.store().dossiers().find(id)->dueAt) == s("2026-11-17T09:00:00+07:00"));
  CHECK(counter.life().dueCorrections(corrected)->isEmpty());
  CHECK(counter.store().check(store::Store::Depth::Quick)->isEmpty());
}
