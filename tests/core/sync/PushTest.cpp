// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sync.push itself refuses, without the set before it (sync.push_set) and without a client that would not send it.
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

struct Direct {
  explicit Direct(HubServer& server) : office(server, 1) {
    auto opened = sync::PostgresHub::open(office.address);
    requireDone(opened);
    hub = std::move(*opened);
    hub->speakAs(1);
  }
  TestCounter& pc() { return office.pc(0); }
  static QList<exchange::Outgoing> all(TestCounter& pc) {
    auto events = pc.store().sync().outgoing(0, 1000, 1 << 24);
    requireDone(events);
    return *events;
  }
  sync::PushAnswer push(const QList<exchange::Outgoing>& events) {
    const auto answer = hub->push({pc().store().id(), events, {}, {}});
    requireDone(answer);
    return *answer;
  }
  qint64 inLog() {
    const auto rows = office.admin->query("SELECT count(*) AS x FROM sync.event WHERE agency = $1", {sync::Postgres::text(office.agency)});
    requireDone(rows);
    return rows->integer(0, "x");
  }
  SyncOffice office;
  std::unique_ptr<sync::PostgresHub> hub;
};

}  // namespace

TEST_CASE("push: an event that is not what its hash says is not taken, what came before it is") {
  REQUIRE_HUB(server);
  Direct direct(*server);
  direct.pc().act(direct.pc().intake(QStringLiteral("A")), QStringLiteral("processing"));
  auto events = Direct::all(direct.pc());
  REQUIRE(events.size() >= 3);
  SECTION("another payload") {
    events[1].event.payload.replace("{", "{ ");
  }
  SECTION("another author") {
    events[1].event.actor = QStringLiteral("ai đó");
  }
  SECTION("another time") {
    events[1].event.at += QLatin1Char('0');
  }
  const auto answer = direct.push(events);
  CHECK(answer.status == QString(QStringLiteral("bad_hash")));
  CHECK(answer.acked == events[0].event.cseq);
  CHECK(direct.inLog() == 1);
}

TEST_CASE("push: a batch behind a gap is not taken") {
  REQUIRE_HUB(server);
  Direct direct(*server);
  direct.pc().intake(QStringLiteral("A"));
  const auto answer = direct.push(Direct::all(direct.pc()).mid(1));
  CHECK(answer.status == QString(QStringLiteral("gap")));
  CHECK(answer.head == 0);
  CHECK(direct.inLog() == 0);
}

TEST_CASE("push: another history under the same name is a fork, wherever it parts") {
  REQUIRE_HUB(server);
  Direct direct(*server);
  const auto id = direct.pc().intake(QStringLiteral("A"));
  TestCounter twin(direct.pc(), direct.pc().copyFolder());
  for (int i = 0; i < 3; ++i) direct.pc().act(id, QStringLiteral("processing"));
  const auto own = Direct::all(direct.pc());
  CHECK(direct.push(own).status == QString(QStringLiteral("ok")));
  for (int i = 0; i < 4; ++i) twin.correct(id, QStringLiteral("note"), QString::number(i));
  const auto other = Direct::all(twin);
  const auto base = own.size() - 3;
  QList<exchange::Outgoing> batch;
  SECTION("at a number that is there") {
    batch = other.mid(base, 1);
  }
  SECTION("behind the last one") {
    batch = other.mid(base + 3, 1);
  }
  const auto answer = direct.push(batch);
  CHECK(answer.status == QString(QStringLiteral("fork")));
  CHECK(direct.inLog() == own.size());
  const auto streams = direct.hub->streams();
  requireDone(streams);
  CHECK(streams->first().state == QString(QStringLiteral("quarantined")));
}
