// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a batch from being judged as a set (resources/hub/0009_push_keys.sql). That a set leaves what one event after the
// other leaves: VersionTest.
#include "tests/core/sync/SyncOffice.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace motcua;
using namespace motcua::test;

TEST_CASE("a draft that two counters received is received once, and a person is told") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  const auto id = office.pc(0).draft();
  office.syncAll();
  office.pc(0).receive(id, QStringLiteral("Người đến trước"));
  office.pc(1).receive(id, QStringLiteral("Người đến sau"));
  office.syncAll();
  office.requireSound();
  for (auto* pc : office.pcs) {
    CHECK(pc->find(id).applicant.name == QString(QStringLiteral("Người đến trước")));
    const auto conflicts = pc->store().sync().conflicts();
    requireDone(conflicts);
    REQUIRE(conflicts->size() == 1);
    CHECK(conflicts->first().reason == QString(QStringLiteral("received_twice")));
  }
}

TEST_CASE("of two steps in one batch each is judged by what its own counter had read") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  const auto id = office.pc(1).intake(QStringLiteral("A"));
  office.syncAll();
  office.pc(0).act(id, QStringLiteral("processing"));
  office.pc(1).act(id, QStringLiteral("waiting_supplement"));
  requireDone(office.pc(1).sync());
  office.pc(0).act(id, QStringLiteral("processing"));
  auto& log = office.pc(0).store().sync();
  auto events = log.outgoing(*log.ownInLog(), 100, 1 << 20);
  requireDone(events);
  REQUIRE(events->size() == 2);
  events->last().base = 1000;  // had read all there is
  auto hub = sync::PostgresHub::open(office.address);
  requireDone(hub);
  pushWhole(**hub, office.pc(0).store().id(), *events);
  const auto rows =
      office.admin->query("SELECT verdict FROM sync.event WHERE agency = $1 ORDER BY seq DESC LIMIT 2", {sync::Postgres::text(office.agency)});
  requireDone(rows);
  CHECK(rows->text(0, "verdict") == QString(QStringLiteral("applied")));
  CHECK(rows->text(1, "verdict") == QString(QStringLiteral("recorded_conflict")));
}

TEST_CASE("a number or a dossier that the hub knows already makes no set: nothing of it is kept, and each is judged") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  // What no counter of ours would do, by hand: the second received with the number of `code`, or for the dossier `id`.
  const auto pushedWith = [&](const QByteArray& code, const QString& id) {
    auto& pc = office.pc(0);
    const auto from = pc.store().sync().ownInLog();
    requireDone(from);
    pc.intake(QStringLiteral("A"));
    pc.intake(QStringLiteral("B"));
    auto events = pc.store().sync().outgoing(*from, 100, 1 << 20);
    requireDone(events);
    QString before;
    QByteArray own;
    for (auto& out : *events) {
      auto& e = out.event;
      if (!before.isEmpty()) e.prevHash = before;
      if (e.kind == QLatin1String(kinds::kReceived)) {
        const auto given =
            QJsonDocument::fromJson(e.payload).object()[QStringLiteral("dossier")].toObject()[QStringLiteral("code")].toString().toUtf8();
        REQUIRE(!given.isEmpty());
        if (own.isEmpty())
          own = given;
        else {
          e.payload.replace(given, code.isEmpty() ? own : code);
          if (!id.isEmpty()) e.subjectId = id;
        }
      }
      e.hash = before = hashOf(e);
    }
    auto hub = sync::PostgresHub::open(office.address);
    requireDone(hub);
    pushWhole(**hub, pc.store().id(), *events);
    const auto rows = office.admin->query("SELECT detail FROM sync.event WHERE agency = $1 AND kind = 'received' ORDER BY seq DESC LIMIT 2",
                                          {sync::Postgres::text(office.agency)});
    requireDone(rows);
    CHECK(rows->text(1, "detail") == QString(QStringLiteral("")));
    return rows->text(0, "detail");
  };
  const auto theirs = office.pc(1).intake(QStringLiteral("C"));
  requireDone(office.pc(1).sync());
  SECTION("a number of two dossiers in the same batch") {
    CHECK(pushedWith({}, {}).contains(QLatin1String("code_taken")));
  }
  SECTION("a number of another counter's dossier") {
    CHECK(pushedWith(office.pc(1).codeOf(theirs).toUtf8(), {}).contains(QLatin1String("code_taken")));
  }
  SECTION("another counter's dossier") {
    CHECK(pushedWith("H13.31.1-261126-9999", theirs).contains(QLatin1String("received_twice")));
  }
  SECTION("neither") {
    CHECK(pushedWith("H13.31.1-261126-9999", {}).isEmpty());
  }
}

TEST_CASE("whatever its events are, a set's hashes are found to be theirs") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 1);
  const auto& stream = office.pc(0).store().id();
  QList<exchange::Outgoing> events;
  QString before = firstPrevHash();
  const QStringList ids{QStringLiteral("7c0e9e3a-8f7b-4f0a-9d59-3b0b3a3c1d11"), QStringLiteral("x"), QStringLiteral("một cửa"), QString()};
  const QStringList subjects{QStringLiteral("dossier"), QStringLiteral("setting"), QStringLiteral("sổ")};
  const QStringList stores{stream.value, QStringLiteral("another-life")};
  const QList<qint64> numbers{1, 2, 9, 10, 123456};
  for (qint64 n = 0; n < 1100; ++n) {
    RawEvent e{n + 1,
               stores[n % 7 == 3 ? 1 : 0],
               subjects[n % 3],
               ids[n % 4],
               QStringLiteral("noted"),
               numbers[n % 5],
               "{\"chữ\":\"ă\"}",
               QStringLiteral("cán bộ"),
               numbers[n % 11 % 5],
               QStringLiteral("2026-11-26T08:00:00.000+07:00"),
               before,
               {}};
    e.hash = before = hashOf(e);
    events << exchange::Outgoing{e, 0};
  }
  auto hub = sync::PostgresHub::open(office.address);
  requireDone(hub);
  const auto trips = (*hub)->roundTrips();
  const auto answer = (*hub)->push({stream, events, {}, {}});
  requireDone(answer);
  CHECK(answer->status == QString(QStringLiteral("ok")));
  CHECK(answer->acked == 1100);
  CHECK((*hub)->roundTrips() == trips + 1);  // one after the other would have taken one more
}
