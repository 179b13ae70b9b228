// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One relay for an office of several counters: elected by a lease in the hub, replaced when it dies, I14 whoever sends.
#include "tests/core/sync/portal/PortalRig.h"

using namespace motcua;
using namespace motcua::test;

namespace {

class OfficeRelay {
 public:
  OfficeRelay(SyncOffice& office, int counter, const Simulator& simulator) : m_office(office), m_pc(office.pc(counter)) {
    auto portal = sync::portal::makePortal(portalSettings(simulator, QStringLiteral("mapi")), m_pc.store().blobs());
    requireDone(portal);
    m_portal = std::move(*portal);
  }
  /// `diesAfter`: so many requests go out, then the process is gone without a word.
  sync::portal::PortalRelay::Report run(int diesAfter = 1000) {
    int left = diesAfter;
    auto hub = sync::PostgresHub::open(m_pc.address());
    requireDone(hub);
    sync::portal::PortalRelay relay({m_pc.store().portal(),
                                     *m_portal,
                                     m_pc.clock(),
                                     {},
                                     [] { return 0.5; },
                                     [&]() -> Status {
                                       if (left <= 0) return fail(ErrorCode::UpstreamUnreachable, QStringLiteral("dead"));
                                       TRY(m_pc.synchroniser().once(**hub));
                                       return {};
                                     },
                                     [&]() -> Result<bool> {
                                       TRY_ASSIGN(const auto claim, (*hub)->claim(QStringLiteral("portal"), m_pc.store().id(), 1));
                                       return claim.granted;
                                     }});
    auto report = relay.run([&] { return left-- > 0; });
    return report ? *report : sync::portal::PortalRelay::Report{};
  }

 private:
  SyncOffice& m_office;
  TestCounter& m_pc;
  std::unique_ptr<sync::portal::Portal> m_portal;
};

void waitForLease(SyncOffice& office) {
  requireDone(office.admin->script(
      QStringLiteral("UPDATE sync.lease SET until = clock_timestamp() - interval '1 second' WHERE agency = '%1'").arg(office.agency)));
}

}  // namespace

TEST_CASE("one counter of the office speaks to the portal for all of them") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  MapiSimulator simulator;
  const auto a = DossierSteps(office.pc(0).store(), office.pc(0).clock()).receive(QStringLiteral("A"));
  const auto b = DossierSteps(office.pc(1).store(), office.pc(1).clock()).receive(QStringLiteral("B"));
  office.syncAll();
  OfficeRelay first(office, 0, simulator);
  OfficeRelay second(office, 1, simulator);
  CHECK(first.run().sent == 2);
  CHECK_FALSE(second.run().relay);
  CHECK(simulator.dossierCount() == 2);
  CHECK(simulator.progressOf(b) == QStringList{QStringLiteral("2")});
  office.syncAll();
  CHECK(*office.pc(1).store().portal().readOn(QStringLiteral("mapi"), {}).map([] { return true; }));
  CHECK(*office.pc(1).store().portal().allDone(QStringLiteral("mapi"), office.pc(1).store().dossiers().findByCode(a)->id));
  office.requireSound();
}

TEST_CASE("a relay that dies anywhere is followed by one that sends the same bytes") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  MapiSimulator simulator;
  DossierSteps steps(office.pc(0).store(), office.pc(0).clock());
  QStringList codes;
  for (int i = 0; i < 3; ++i) {
    codes << steps.receive(QStringLiteral("Người %1").arg(i));
    steps.wholeLife(codes.last());
  }
  office.syncAll();
  simulator.setRandomMoods(7, 15);
  OfficeRelay relays[2] = {{office, 0, simulator}, {office, 1, simulator}};
  const auto far = [&] {
    return simulator.progressOf(codes[0]).size() + simulator.progressOf(codes[1]).size() + simulator.progressOf(codes[2]).size();
  };
  for (int turn = 0; turn < 60 && far() < 18; ++turn) {
    (void)relays[turn % 2].run(1 + turn % 4);
    waitForLease(office);
    office.syncAll(1);
    for (auto* pc : office.pcs) pc->clock().advance(3600);
  }
  for (const auto& code : codes) CHECK(simulator.progressOf(code).join(QLatin1Char(' ')) == QString(QStringLiteral("2 4 5 4 9 10")));
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  office.syncAll();
  office.requireSound();
}

TEST_CASE("of two relays that composed one step without knowing of each other the log's first is sent by both") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  MapiSimulator simulator;
  const auto code = DossierSteps(office.pc(0).store(), office.pc(0).clock()).receive(QStringLiteral("A"));
  office.syncAll();
  for (auto* pc : office.pcs) {
    requireDone(pc->store().portal().readOn(QStringLiteral("mapi"), {}));
    const auto due = pc->store().portal().due(QStringLiteral("mapi"), pc->clock().now(), 10);
    REQUIRE(due->size() == 1);
    // What the second would say differs: its mapping is of another version.
    requireDone(pc->store().portal().keepRequest(due->first(), pc == office.pcs[0] ? "{\"from\":1}" : "{\"from\":2}"));
  }
  office.syncAll();
  for (auto* pc : office.pcs) {
    requireDone(pc->store().portal().readOn(QStringLiteral("mapi"), {}));
    CHECK(pc->store().portal().due(QStringLiteral("mapi"), pc->clock().now(), 10)->first().request == "{\"from\":1}");
  }
}
