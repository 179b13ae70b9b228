// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decision 5: a result is handed over by the holder of the papers, or by one counter at a time that has claimed it.
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

QString lease(const QString& dossier) {
  return QStringLiteral("dossier/") + dossier;
}

Result<sync::Claim> claim(SyncOffice& office, int pc, const QString& dossier) {
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(office.address, {2000, 2000}));
  return hub->claim(lease(dossier), office.pc(pc).store().id(), 600);
}

void handOver(TestCounter& pc, const QString& dossier, qint64 fence) {
  QJsonObject payload{{QStringLiteral("action"), QStringLiteral("hand-over")}, {QStringLiteral("to"), QStringLiteral("handed_over")}};
  if (fence > 0) payload[QStringLiteral("claim")] = fence;
  requireDone(pc.append(dossier, kinds::kActed, payload));
}

void endLease(SyncOffice& office, const QString& dossier) {
  requireDone(office.admin->query("UPDATE sync.lease SET until = clock_timestamp() WHERE agency = $1 AND name = $2 RETURNING name",
                                  {sync::Postgres::text(office.agency), sync::Postgres::text(lease(dossier))}));
}

QStringList reasons(TestCounter& pc) {
  QStringList out;
  const auto conflicts = pc.store().sync().conflicts();
  requireDone(conflicts);
  for (const auto& conflict : *conflicts) out << conflict.reason;
  return out;
}

}  // namespace

TEST_CASE("a step on a claim that nobody took since is a step like any other") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 3);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  const auto granted = claim(office, 1, id);
  requireDone(granted);
  REQUIRE(granted->granted);
  const auto refused = claim(office, 2, id);
  requireDone(refused);
  CHECK_FALSE(refused->granted);
  CHECK(refused->holder == office.pc(1).store().id().value);
  handOver(office.pc(1), id, granted->fence);
  office.syncAll();
  for (auto* pc : office.pcs) {
    CHECK(reasons(*pc).isEmpty());
    CHECK(pc->find(id).state == dossier::State::HandedOver);
  }
  office.requireSound();
}

TEST_CASE("a step on a claim that had passed to another counter stands, and a person is told") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 3);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  const auto first = claim(office, 1, id);
  requireDone(first);
  endLease(office, id);
  const auto second = claim(office, 2, id);
  requireDone(second);
  REQUIRE(second->granted);
  CHECK(second->fence > first->fence);
  handOver(office.pc(1), id, first->fence);  // the network was away for longer than the lease
  SECTION("alone") {
    office.syncAll();
    for (auto* pc : office.pcs) {
      CHECK(reasons(*pc) == QStringList{QStringLiteral("claim_over")});
      CHECK(pc->find(id).state == dossier::State::HandedOver);
    }
  }
  SECTION("in a batch with others") {
    for (int i = 0; i < 20; ++i) office.pc(1).intake(QString::number(i));
    office.syncAll();
    CHECK(reasons(office.pc(0)) == QStringList{QStringLiteral("claim_over")});
  }
  SECTION("and the one that has it hands over too: both are kept") {
    handOver(office.pc(2), id, second->fence);
    REQUIRE(office.pc(2).sync());
    office.syncAll();
    CHECK(reasons(office.pc(0)) == QStringList{QStringLiteral("double_hand_over")});
  }
  office.requireSound();
}

TEST_CASE("the holder of the papers may be offline and hand over all the same: an incident with both kept") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  const auto granted = claim(office, 1, id);
  requireDone(granted);
  handOver(office.pc(0), id, 0);
  handOver(office.pc(1), id, granted->fence);
  REQUIRE(office.pc(1).sync());
  office.syncAll();
  for (auto* pc : office.pcs) {
    CHECK(reasons(*pc) == QStringList{QStringLiteral("double_hand_over")});
    int both = 0;
    const auto history = pc->store().dossiers().history({id});
    requireDone(history);
    for (const auto& event : *history) both += event.kind == QLatin1String(kinds::kActed) ? 1 : 0;
    CHECK(both == 2);
  }
  office.requireSound();
}
