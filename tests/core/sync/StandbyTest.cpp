// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A primary dies under load, its standby takes over, the counters go on with the address they have. Synchronous: nothing that
// was acknowledged is missing. Asynchronous, the standby behind: the checker must find the loss, and the counters give it back.
#include "tests/core/sync/SyncOffice.h"

#include <QThread>

#include <thread>

using namespace motcua;
using namespace motcua::test;

namespace {

const sync::Postgres::Limits kPatient{2000, 3000};

struct Pair {
  std::unique_ptr<HubServer> primary = HubServer::start("-c fsync=off");
  std::unique_ptr<HubServer> standby = primary ? primary->standby() : nullptr;

  void setSynchronous() const {
    requireDone(primary->admin()->script(QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = '1 (standby)'")));
    requireDone(primary->admin()->script(QStringLiteral("SELECT pg_reload_conf()")));
    // Seen to be one, or the test would show nothing.
    for (int i = 0; i < 100; ++i) {
      const auto rows = primary->admin()->query("SELECT count(*) AS x FROM pg_stat_replication WHERE sync_state = 'sync'");
      if (rows && rows->integer(0, "x") == 1) return;
      QThread::msleep(100);
    }
    FAIL("the standby never became synchronous");
  }
  void cutReplication() const {
    requireDone(standby->admin()->script(QStringLiteral("ALTER SYSTEM SET primary_conninfo = ''")));
    requireDone(standby->admin()->script(QStringLiteral("SELECT pg_reload_conf()")));
    for (int i = 0; i < 100; ++i) {
      const auto rows = primary->admin()->query("SELECT count(*) AS x FROM pg_stat_replication");
      if (rows && rows->integer(0, "x") == 0) return;
      QThread::msleep(100);
    }
    FAIL("replication goes on");
  }
  /// What IT writes into hub.url once: both hosts, and "the one that takes writes".
  void giveBothHosts(SyncOffice& office) const {
    for (auto* pc : office.pcs) {
      auto address = pc->address();
      const auto here = QStringLiteral("127.0.0.1:%1").arg(primary->port());
      pc->setAddress(address.replace(here, here + QStringLiteral(",127.0.0.1:%1").arg(standby->port())) +
                     QStringLiteral("?target_session_attrs=read-write"));
    }
  }
};

/// Work, contact, pages. Whether the hub answered.
bool busy(TestCounter& pc, int turns) {
  for (int i = 0; i < turns; ++i) {
    const auto id = pc.intake(QStringLiteral("Người %1").arg(i));
    pc.act(id, QStringLiteral("processing"));
    pc.page(id, QByteArray(2000, 'p') + id.toUtf8());
    if (!pc.sync(kPatient)) return false;
    if (i % 2 == 0 && !pc.sendBlobs()) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a primary dies under load, its synchronous standby goes on, nothing acknowledged is lost or doubled") {
  Pair servers;
  if (!servers.primary) {
    WARN("skipped: PostgreSQL is not installed (apt-get install postgresql)");
    return;
  }
  REQUIRE(servers.standby);
  SyncOffice office(*servers.primary, 3);
  servers.giveBothHosts(office);
  servers.setSynchronous();
  office.admin.reset();
  int contacts = 0;
  std::thread power([&] {
    QThread::msleep(2500);
    servers.primary->killHard();
  });
  // Until a contact finds nobody: it was under way when the power went, or came just after.
  while (busy(office.pc(contacts % 3), 1)) ++contacts;
  power.join();
  CHECK(contacts > 5);
  // Nobody is there; the clerks go on.
  for (auto* pc : office.pcs) CHECK_FALSE(busy(*pc, 1));
  servers.standby->promote();
  office.admin = servers.standby->admin();
  // Before anybody could give back what is missing.
  office.requireSound(false);
  office.syncAll();
  for (auto* pc : office.pcs) requireDone(pc->sendBlobs());
  office.requireSound();
  const auto doubled = office.admin->query("SELECT count(*) AS x FROM (SELECT 1 FROM sync.event GROUP BY agency, hash HAVING count(*) > 1) q");
  requireDone(doubled);
  CHECK(doubled->integer(0, "x") == 0);
}

TEST_CASE("of an asynchronous standby the checker finds what it lost, and the counters give it back") {
  Pair servers;
  if (!servers.primary) {
    WARN("skipped: PostgreSQL is not installed (apt-get install postgresql)");
    return;
  }
  REQUIRE(servers.standby);
  SyncOffice office(*servers.primary, 2);
  servers.giveBothHosts(office);
  for (auto* pc : office.pcs) CHECK(busy(*pc, 3));
  office.admin.reset();
  servers.cutReplication();
  for (auto* pc : office.pcs) CHECK(busy(*pc, 3));
  servers.primary->killHard();
  servers.standby->promote();
  office.admin = servers.standby->admin();
  CHECK_FALSE(brokenInvariants(office.pcs, *office.admin, office.agency, false).isEmpty());
  office.syncAll(4);
  for (auto* pc : office.pcs) requireDone(pc->sendBlobs());
  office.requireSound();
}
