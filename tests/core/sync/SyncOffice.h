// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One office at the hub with its counters.
#pragma once
#include "tests/core/sync/HubServer.h"
#include "tests/core/sync/TestCounter.h"
#include "tests/support/catch.h"

#include <memory>
#include <vector>

namespace motcua::test {

/// REQUIREs of results tell the error.
template <class T>
void requireDone(const Result<T>& done) {
  if (!done) UNSCOPED_INFO(done.error().detail.toStdString() << " " << done.error().file << ":" << done.error().line);
  REQUIRE(done);
}

/// Events to the hub until it has them all; gives the last one's number.
inline qint64 pushWhole(sync::PostgresHub& hub, const StoreId& stream, QList<exchange::Outgoing> events) {
  qint64 acked = 0;
  while (!events.isEmpty()) {
    const auto answer = hub.push({stream, events, {}, {}});
    requireDone(answer);
    REQUIRE(answer->status == QString(QStringLiteral("ok")));
    acked = answer->acked;
    events.removeIf([&](const exchange::Outgoing& out) { return out.event.cseq <= acked; });
  }
  return acked;
}

struct SyncOffice {
  SyncOffice(HubServer& server, int counters) : agency(freshAgency()), address(server.office(agency)), admin(server.admin()) {
    for (int i = 0; i < counters; ++i) {
      owned.push_back(std::make_unique<TestCounter>(agency, i + 1, address));
      pcs << owned.back().get();
      requireDone(pcs.last()->enrol());
    }
  }
  TestCounter& pc(int i) { return *pcs[i]; }
  void syncAll(int rounds = 2) {
    for (int round = 0; round < rounds; ++round)
      for (auto* each : pcs) requireDone(each->sync());
  }
  void requireSound(bool converged = true) {
    const auto broken = brokenInvariants(pcs, *admin, agency, converged);
    CHECK(broken.join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  }
  QString agency;
  QString address;
  std::unique_ptr<sync::Postgres> admin;
  std::vector<std::unique_ptr<TestCounter>> owned;
  QList<TestCounter*> pcs;
};

}  // namespace motcua::test
