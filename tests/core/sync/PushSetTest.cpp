// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a batch from being judged as a set (resources/hub/0008_push_set.sql). That a set leaves what one event after the
// other leaves: VersionTest.
#include "tests/core/sync/SyncOffice.h"

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
