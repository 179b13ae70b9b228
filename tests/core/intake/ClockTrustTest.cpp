// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/ReceiptClock.h"
#include "core/intake/ClockTrust.h"
#include "tests/core/store/TestOffice.h"

using namespace motcua;
using namespace motcua::intake;

namespace {

QDateTime at(int day, int hour = 9, int minute = 0) {
  return vietnamTime(2026, 11, day, hour, minute);
}

ClockEvidence worked(const QDateTime& newest) {
  ClockEvidence out;
  out.newestEvent = newest;
  return out;
}

ClockEvidence heard(const QDateTime& server, qint64 offSeconds, const QDateTime& newest = {}) {
  auto out = worked(newest);
  out.serverTime = server;
  out.offMs = offSeconds * 1000;
  out.hasServer = true;
  return out;
}

ClockDoubt doubt(const QDateTime& now, const ClockEvidence& evidence) {
  return judgeClock(now, evidence).doubt;
}

/// The intake as Office wires it: with a witness.
struct Watched : test::TestOffice {
  IntakeService service{{store->dossiers(),
                         store->blobs(),
                         store->catalogue(),
                         store->settings(),
                         clock,
                         [](const QDateTime& from, const procedure::Duration& d) {
                           return deadline::DueDate{from.addDays(d.value), from, {}};
                         },
                         store->identity().agency,
                         store->identity().counter,
                         nullptr,
                         {},
                         &store->clockWitness()}};
  Result<IntakeOutcome> receive() {
    const auto draft = service.openDraft(clerk);
    REQUIRE(draft);
    return service.receive(*draft, form(QStringLiteral("Người %1").arg(++m_people)), clerk);
  }
  bool refuses() {
    const auto done = receive();
    return !done && done.error().code == ErrorCode::ClockUncertain;
  }
  void hears(const QDateTime& server, qint64 offMs) { REQUIRE(store->sync().heardServer(server, offMs)); }
  int m_people = 0;
};

}  // namespace

TEST_CASE("a clock with nothing to be held against is believed, and one that goes on as it did") {
  CHECK(doubt(vietnamTime(1970, 1, 1), {}) == ClockDoubt::None);
  CHECK(doubt(at(24, 9), worked(at(24, 8))) == ClockDoubt::None);
  CHECK(doubt(at(24, 8, 57), worked(at(24, 9))) == ClockDoubt::None);  // a few minutes back is a clock being set
  CHECK(doubt(at(25, 20, 59), worked(at(24, 9))) == ClockDoubt::None);
  CHECK(doubt(at(24, 9, 4), heard(at(24, 9), 4 * 60)) == ClockDoubt::None);
}

TEST_CASE("a clock that is early, far ahead or not the server's is in doubt, each with its reason") {
  CHECK(doubt(at(24, 8), worked(at(24, 9))) == ClockDoubt::BeforeEvent);
  CHECK(doubt(vietnamTime(1970, 1, 1), worked(at(24))) == ClockDoubt::BeforeEvent);
  CHECK(doubt(vietnamTime(2099, 1, 1), worked(at(24))) == ClockDoubt::FarAhead);
  CHECK(doubt(at(25, 21, 1), worked(at(24, 9))) == ClockDoubt::FarAhead);
  CHECK(doubt(at(24, 8), heard(at(24, 9), 0)) == ClockDoubt::BeforeServer);
  CHECK(doubt(at(27), heard(at(24), 0, at(23))) == ClockDoubt::FarAhead);
  CHECK(doubt(at(24, 9, 6), heard(at(24, 9), 6 * 60)) == ClockDoubt::OffServer);
  CHECK(doubt(at(24, 9), heard(at(24, 9, 10), -10 * 60)) == ClockDoubt::OffServer);
  // It was two days fast at the last contact and was set right since.
  CHECK(doubt(at(24, 9, 30), heard(at(24, 9), 2 * 86400)) == ClockDoubt::None);
  // The server agrees: it is the event of 2099 that is wrong.
  CHECK(doubt(at(24, 9, 30), heard(at(24, 9), 0, vietnamTime(2099, 1, 1))) == ClockDoubt::None);
  CHECK(doubt(at(27), heard(at(24), 0, vietnamTime(2099, 1, 1))) == ClockDoubt::BeforeEvent);
}

TEST_CASE("a confirmation holds for its day, until the clock steps back or something new speaks against it") {
  ClockEvidence e = worked(at(24, 8));
  e.confirmedAt = at(24, 8);
  e.confirmedDoubt = ClockDoubt::FarAhead;
  CHECK(judgeClock(at(24, 9), e) == ClockState{ClockDoubt::FarAhead, true});  // still in doubt: the due date is provisional
  CHECK(judgeClock(at(25, 8), e) == ClockState{ClockDoubt::None, false});
  CHECK_FALSE(judgeClock(at(24, 7), e).mayReceive());
  e.newestEvent = at(24, 11);
  CHECK_FALSE(judgeClock(at(24, 10), e).mayReceive());
  e.serverTime = at(24, 9);
  e.offMs = 3'600'000;
  CHECK(judgeClock(at(24, 11, 30), e) == ClockState{ClockDoubt::OffServer, false});
  e.offMs = 0;
  CHECK(judgeClock(at(24, 11, 30), e) == ClockState{ClockDoubt::None, false});  // the server agrees
}

TEST_CASE("no code is given by a clock in doubt before somebody has confirmed the date, and that is in the audit") {
  Watched office;
  REQUIRE(office.receive());
  office.clock.set(at(27));
  CHECK(office.refuses());
  CHECK(office.service.clock()->state.doubt == ClockDoubt::FarAhead);
  CHECK(office.service.confirmDate(QDate(2026, 11, 26), office.clerk).error().code == ErrorCode::ClockUncertain);
  CHECK(office.refuses());
  REQUIRE(office.service.confirmDate(QDate(2026, 11, 27), office.clerk));
  const auto done = office.receive();
  REQUIRE(done);
  CHECK(done->received->code == QStringLiteral("H13.31-261127-1001"));
  CHECK_FALSE(done->received->extra.contains(QStringLiteral("clock")));  // no server could ever settle it
  REQUIRE(office.receive());
  QStringList confirmed;
  REQUIRE(office.store->log().forEach(0, [&](const Event& e) -> Status {
    if (e.kind == QLatin1String(kinds::kDateConfirmed))
      confirmed << e.actor.value + QLatin1Char(' ') + e.payload[QStringLiteral("doubt")].toString() + QLatin1Char(' ') +
                       e.payload[QStringLiteral("clock")].toString();
    return {};
  }));
  CHECK(confirmed == QStringList{QStringLiteral("hoa far_ahead 2026-11-27T09:00:00+07:00")});

  // What was typed under a clock of 1970 does not make that clock a good one.
  office.clock.set(vietnamTime(1970, 1, 1));
  REQUIRE(office.service.openDraft(office.clerk));
  CHECK(office.refuses());
  CHECK(office.refuses());
  office.clock.set(at(27, 10));
  REQUIRE(office.receive());
  office.clock.set(vietnamTime(2099, 1, 1));
  CHECK(office.refuses());
  CHECK(office.refuses());
  office.clock.set(at(27, 11));
  REQUIRE(office.receive());  // what was typed in 2099 is not held against the right time
  office.clock.set(at(27, 8));
  CHECK(office.refuses());
  office.clock.set(at(27, 12));
  REQUIRE(office.receive());
  office.clock.advance(86400);
  REQUIRE(office.receive());
  office.reopen();
  CHECK(office.store->check(store::Store::Depth::Deep)->isEmpty());
}

TEST_CASE("a due date made by a clock in doubt is provisional until the server has the receipt and agrees") {
  Watched office;
  REQUIRE(office.store->sync().setState(QStringLiteral("enrolled"), office.store->id().value));
  office.hears(at(24), 0);
  office.clock.set(at(27));
  CHECK(office.refuses());
  REQUIRE(office.service.confirmDate(QDate(2026, 11, 27), office.clerk));
  const auto id = office.receive()->received->id;
  const auto standing = [&] { return dossier::dueStanding(office.store->dossiers().find(id)->extra); };
  const auto inList = [&] {
    const auto rows = office.store->dossiers().search({});
    for (const auto& row : *rows)
      if (row.id == id) return row.standing;
    return dossier::DueStanding::Final;
  };
  CHECK(standing() == dossier::DueStanding::Provisional);
  CHECK(inList() == dossier::DueStanding::Provisional);
  office.hears(at(27, 10), 0);  // a contact that did not take the receipt along
  CHECK(standing() == dossier::DueStanding::Provisional);
  REQUIRE(office.store->sync().setState(QStringLiteral("acked"), QString::number(*office.store->log().count())));
  const auto due = office.store->dossiers().find(id)->dueAt;
  SECTION("it agrees") {
    office.hears(at(27, 10), 30'000);
    CHECK(standing() == dossier::DueStanding::Final);
    CHECK(inList() == dossier::DueStanding::Final);
    CHECK(office.store->sync().conflicts()->isEmpty());
    office.hears(at(28, 10), 3 * 86'400'000LL);  // said once
    CHECK(standing() == dossier::DueStanding::Final);
  }
  SECTION("it says another day: a person has to look") {
    office.hears(at(26, 10), 86'400'000);
    CHECK(standing() == dossier::DueStanding::Contradicted);
    CHECK(inList() == dossier::DueStanding::Contradicted);
    CHECK(office.store->dossiers().find(id)->dueAt == due);
    const auto conflicts = *office.store->sync().conflicts();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].reason == QStringLiteral("receipt_day_differs"));
    REQUIRE(office.store->dossiers().append({Subject::Dossier,
                                             id.value,
                                             QString::fromLatin1(kinds::kConflictSettled),
                                             {{QStringLiteral("hash"), conflicts[0].hash}},
                                             office.clerk.name}));
    CHECK(office.store->sync().conflicts()->isEmpty());
    CHECK(standing() == dossier::DueStanding::Final);
  }
  CHECK(office.store->check(store::Store::Depth::Quick)->isEmpty());
}

TEST_CASE("the day of a receipt is held against the server's clock and against what had happened before") {
  const QJsonObject nothing{{QStringLiteral("doubt"), QStringLiteral("far_ahead")}};
  CHECK(dossier::receiptDayAgrees(at(24), nothing, at(26), 1000));
  CHECK(dossier::receiptDayAgrees(at(24), nothing, at(26), 3'600'000));  // an hour off, the same day
  CHECK_FALSE(dossier::receiptDayAgrees(at(24, 0, 30), nothing, at(26), 3'600'000));
  CHECK_FALSE(dossier::receiptDayAgrees(at(24), nothing, at(26), -86'400'000));
  CHECK_FALSE(dossier::receiptDayAgrees(at(27), nothing, at(26), 0));  // set right before the contact
  const QJsonObject known{{QStringLiteral("newest_event"), toIso(at(25))}};
  CHECK_FALSE(dossier::receiptDayAgrees(at(24), known, at(26), 0));
  CHECK(dossier::receiptDayAgrees(at(25, 8), known, at(26), 0));
  CHECK(dossier::receiptDayAgrees(at(24), {{QStringLiteral("newest_event"), toIso(vietnamTime(2099, 1, 1))}}, at(26), 0));
}

TEST_CASE("a time that a person has said is taken as it is and marks nothing") {
  test::TestOffice office;
  const FixedClock said(office.clock.now().addSecs(3600), FixedClock::As::Said);
  office.store.reset();
  {
    auto store = store::Store::open(office.path(), said);
    REQUIRE(store);
    REQUIRE((*store)->dossiers().append({Subject::Dossier, QStringLiteral("d"), QString::fromLatin1(kinds::kDraftOpened), {}, office.clerk.name}));
  }
  office.reopen();
  CHECK(office.store->clockWitness().evidence()->newestEvent == office.clock.now());
}
