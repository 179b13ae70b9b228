// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server's clock against the counters': what a contact leaves behind, and what it does to receipts made by a clock in doubt.
#include "core/dossier/DossierJson.h"
#include "core/dossier/ReceiptClock.h"
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

/// As IntakeService leaves it behind when the clock was in doubt and a clerk confirmed it.
QString doubtfulIntake(TestCounter& pc, const QString& name) {
  const auto id = pc.draft();
  dossier::Dossier d;
  d.id = {id};
  d.code = QStringLiteral("H13.31-261126-%1%2").arg(pc.store().identity().counter).arg(qHash(name) % 1000, 3, 10, QLatin1Char('0'));
  d.state = dossier::State::Received;
  d.applicant.name = name;
  d.receivedAt = pc.clock().now();
  d.counter = pc.store().identity().counter;
  d.extra[QStringLiteral("clock")] = QJsonObject{{QStringLiteral("doubt"), QStringLiteral("far_ahead")}};
  requireDone(pc.append(id, kinds::kReceived, {{QStringLiteral("dossier"), dossier::toJson(d)}, {QStringLiteral("ledger"), QJsonObject()}}));
  return id;
}

dossier::DueStanding standing(TestCounter& pc, const QString& id) {
  return dossier::dueStanding(pc.find(id).extra);
}

}  // namespace

TEST_CASE("a contact tells the counter how its clock stands, and a receipt in doubt is settled for all counters") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  auto& pc = office.pc(0);
  pc.clock().set(QDateTime::currentDateTimeUtc());
  const auto id = doubtfulIntake(pc, QStringLiteral("Nguyễn Thị Đào"));
  CHECK(standing(pc, id) == dossier::DueStanding::Provisional);
  requireDone(pc.sync());
  const auto known = pc.store().clockWitness().evidence();
  requireDone(known);
  CHECK(known->hasServer);
  CHECK(std::abs(known->offMs) < 60'000);
  CHECK(std::abs(known->serverTime.secsTo(QDateTime::currentDateTimeUtc())) < 60);
  CHECK(standing(pc, id) == dossier::DueStanding::Final);
  requireDone(office.pc(1).sync());
  CHECK(standing(office.pc(1), id) == dossier::DueStanding::Final);  // the answer went up in the same contact
  office.syncAll();
  office.requireSound();
}

TEST_CASE("a receipt that the server's clock puts on another day is an incident at every counter until somebody has looked") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  auto& pc = office.pc(0);
  pc.clock().set(QDateTime::currentDateTimeUtc().addDays(3));
  const auto id = doubtfulIntake(pc, QStringLiteral("Trần Văn Bê"));
  const auto received = pc.find(id).receivedAt;
  office.syncAll();
  for (auto* each : office.pcs) {
    CHECK(standing(*each, id) == dossier::DueStanding::Contradicted);
    CHECK(each->find(id).receivedAt == received);
    const auto conflicts = each->store().sync().conflicts();
    requireDone(conflicts);
    REQUIRE(conflicts->size() == 1);
    CHECK(conflicts->first().reason == QStringLiteral("receipt_day_differs"));
    CHECK(conflicts->first().own == (each == &pc));
  }
  const auto hash = office.pc(1).store().sync().conflicts()->first().hash;
  requireDone(office.pc(1).append(id, kinds::kConflictSettled, {{QStringLiteral("hash"), hash}}));
  office.syncAll();
  for (auto* each : office.pcs) CHECK(each->store().sync().conflicts()->isEmpty());
  office.requireSound();
}
