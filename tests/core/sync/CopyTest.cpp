// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two lives of one store that hold the same events, which the hub has of neither: whoever comes first, each event is in the
// log once, and both go on with what they have of their own.
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

struct Twins {
  explicit Twins(HubServer& server) : office(server, 2) {
    office.pc(0).intake(QStringLiteral("sent by both"));
    office.syncAll();
  }
  /// Events that are not at the hub, in pc 0 and in what comes from the copy. `quiet`: no rule of conflict says anything of them.
  void unsent(bool quiet = false) {
    if (quiet) {
      const auto id = office.pc(0).draft();
      for (int i = 0; i < 3; ++i) requireDone(office.pc(0).append(id, "of_another_year", {{QStringLiteral("n"), i}}));
      return;
    }
    for (int i = 0; i < 3; ++i) ids << office.pc(0).intake(QStringLiteral("unsent %1").arg(i));
    office.pc(0).act(ids.first(), QStringLiteral("processing"));
    office.pc(0).correct(ids.last(), QStringLiteral("note"), QStringLiteral("a"));
  }
  TestCounter& twin(const QString& copy) {
    office.owned.push_back(std::make_unique<TestCounter>(office.pc(0), copy));
    office.pcs << office.owned.back().get();
    return *office.pcs.last();
  }
  void requireOnce() {
    office.syncAll(3);
    office.requireSound();
    for (const auto& id : ids)
      for (auto* pc : office.pcs) CHECK(pc->store().dossiers().find({id}).has_value());
    const auto conflicts =
        office.admin->query("SELECT count(*) AS x FROM sync.event WHERE agency = $1 AND verdict <> 'applied' AND detail NOT LIKE '%code_taken%'",
                            {sync::Postgres::text(office.agency)});
    requireDone(conflicts);
    CHECK(conflicts->integer(0, "x") == 0);
  }
  SyncOffice office;
  QStringList ids;
};

}  // namespace

TEST_CASE("a copy that was put back and the old PC bring the same unsent events: they are there once") {
  REQUIRE_HUB(server);
  Twins twins(*server);
  auto& pc = twins.office.pc(0);
  twins.unsent(GENERATE(false, true));
  const auto copy = pc.copyFolder();
  auto& old = twins.twin(copy);
  twins.ids << pc.intake(QStringLiteral("after the copy"));
  SECTION("the copy first") {
    requireDone(pc.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
    const auto told = pc.sync();
    requireDone(told);
    CHECK(told->incarnated);
    requireDone(old.sync());
  }
  SECTION("the old PC first") {
    requireDone(pc.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
    requireDone(old.sync());
    requireDone(pc.sync());
  }
  SECTION("the old PC has gone on") {
    twins.ids << old.intake(QStringLiteral("at the old PC"));
    requireDone(pc.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
    requireDone(pc.sync());
    requireDone(old.sync());
    twins.ids << old.intake(QStringLiteral("at the old PC, later"));
  }
  twins.requireOnce();
}

TEST_CASE("a hub put back to before two lives parted gets what both hold once, whoever comes first") {
  REQUIRE_HUB(server);
  Twins twins(*server);
  auto& pc = twins.office.pc(0);
  twins.office.admin.reset();
  server->snapshot(QStringLiteral("before_they_parted"));
  twins.unsent();
  twins.office.syncAll();
  auto& clone = twins.twin(pc.copyFolder());
  server->restore(QStringLiteral("before_they_parted"));
  twins.office.admin = server->admin();
  twins.ids << pc.intake(QStringLiteral("of the one")) << clone.intake(QStringLiteral("of the other"));
  SECTION("the clone, which is taken for one put back, comes first") {
    requireDone(clone.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
    requireDone(clone.sync());
    requireDone(pc.sync());
  }
  SECTION("a third one that has read them comes first") {
    requireDone(clone.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
    requireDone(twins.office.pc(1).sync());
    requireDone(clone.sync());
    requireDone(pc.sync());
  }
  SECTION("the third one comes last, and knows them under the old name") {
    requireDone(clone.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
    requireDone(clone.sync());
    requireDone(pc.sync());
    requireDone(twins.office.pc(1).sync());
  }
  SECTION("the PC comes first") {
    requireDone(pc.sync());
    requireDone(clone.sync());
  }
  twins.requireOnce();
}

TEST_CASE("what others had read of a life that is over comes back to a hub that was put back, whoever comes first") {
  REQUIRE_HUB(server);
  Twins twins(*server);
  auto& pc = twins.office.pc(0);
  const auto copy = pc.copyFolder();
  twins.ids << pc.intake(QStringLiteral("before the backup"));
  twins.office.syncAll();
  twins.office.admin.reset();
  server->snapshot(QStringLiteral("life_is_over"));
  twins.unsent();
  twins.office.syncAll();
  server->restore(QStringLiteral("life_is_over"));
  twins.office.admin = server->admin();
  // The PC that had the life starts anew from a copy, and is the first to come.
  pc.putBack(copy);
  pc.clock().advance(86400);
  twins.ids << pc.intake(QStringLiteral("of the new life"));
  const auto told = pc.sync();
  requireDone(told);
  CHECK(told->incarnated);
  twins.requireOnce();
}

TEST_CASE("what others had read of a PC stays when its twin has taken its name at a hub that was put back") {
  REQUIRE_HUB(server);
  Twins twins(*server);
  auto& twin = twins.twin(twins.office.pc(0).copyFolder());
  twins.office.admin.reset();
  server->snapshot(QStringLiteral("before_the_twin"));
  twins.office.pcs.removeLast();
  twins.unsent();
  twins.office.syncAll();
  server->restore(QStringLiteral("before_the_twin"));
  twins.office.admin = server->admin();
  twin.clock().advance(86400);
  twins.ids << twin.intake(QStringLiteral("of the twin"));
  requireDone(twin.sync());
  SECTION("the PC is scrap") {
    twins.office.pcs.removeFirst();
    twins.office.pcs << &twin;
  }
  SECTION("the PC comes last") {
    twins.office.pcs.move(0, 1);
    twins.office.pcs << &twin;
  }
  SECTION("the PC comes before who had read of it") {
    twins.office.pcs << &twin;
  }
  twins.requireOnce();
}

TEST_CASE("what the log has from a twin and is the same to the byte is one's own") {
  TestCounter pc(QStringLiteral("H11.1"), 1, QString());
  pc.act(pc.intake(QStringLiteral("A")), QStringLiteral("processing"));
  const auto own = pc.store().sync().outgoing(0, 100, 1 << 20);
  requireDone(own);
  const auto before = pc.bodies();
  QList<exchange::Entry> log;
  exchange::LogMark mark{0, firstPrevHash()};
  for (const auto& out : *own) {
    mark = {mark.seq + 1, exchange::chained(mark.logHash, out.event.hash, QStringLiteral("applied"), {})};
    log << exchange::Entry{mark.seq, {QStringLiteral("the-twin")}, out.event, 0, exchange::Verdict::Applied, {}, mark.logHash};
  }
  requireDone(pc.store().sync().applyEntries(log));
  const auto mine = pc.store().sync().ownInLog();
  requireDone(mine);
  CHECK(*mine == own->last().event.cseq);
  const auto foreign = pc.store().database().scalar(QStringLiteral("SELECT count(*) FROM foreign_event"));
  requireDone(foreign);
  CHECK(*foreign == 0);
  CHECK(pc.bodies() == before);
}
