// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A result whose papers lie at another counter, as the clerk meets it: asked for by one key, handed over on the office's leave.
#include "tests/ui/sync/TwoCounters.h"

using namespace motcua;
using test::TwoCounters;
using test::WindowRig;

TEST_CASE("A result that lies at another counter is handed over on the office's leave, by one key") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  auto& rig = two.rig;
  const auto id = two.openHandOver();
  rig.shot("claim-1-offer");
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait([&] { return two.told().startsWith(QStringLiteral("Văn phòng cho quầy này")); }));
  // What the rules said against it is gone.
  REQUIRE(WindowRig::wait([&] { return !rig.find<QLabel>("step.findings")->text().contains(QStringLiteral("quầy %1").arg(two.slot(two.other))); }));
  rig.readCard();
  QTest::qWait(300);
  rig.shot("claim-2-granted");
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.ask([id](desk::Desk& desk) { return desk.dossiers.find(id); })->state == dossier::State::HandedOver; }));
  const auto history = rig.ask([id](desk::Desk& desk) { return desk.dossiers.history(id); });
  REQUIRE(history);
  qint64 fence = 0;
  for (const auto& event : *history)
    if (event.kind == QLatin1String(kinds::kActed)) fence = event.payload[QStringLiteral("claim")].toInteger();
  CHECK(fence > 0);
  REQUIRE(WindowRig::wait(
      [&] {
        test::requireDone(two.other.sync());
        return two.other.find(id.value).state == dossier::State::HandedOver;
      },
      20000));
  CHECK(two.other.store().sync().conflicts()->isEmpty());
}

TEST_CASE("Who asks second is told which counter has it, and who can't ask is told who may") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  auto& rig = two.rig;
  const auto id = two.openHandOver();
  auto hub = sync::PostgresHub::open(two.third.address());
  test::requireDone(hub);
  REQUIRE((*hub)->claim(QStringLiteral("dossier/") + id.value, two.third.store().id(), 600)->granted);
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait([&] { return two.told().startsWith(QStringLiteral("Quầy %1").arg(two.slot(two.third))); }));
  rig.shot("claim-3-taken");
  two.setHub(QStringLiteral("postgresql://mc_x@127.0.0.1:9/motcua"));
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait(
      [&] { return two.told().startsWith(QStringLiteral("Không nối được máy chủ văn phòng: chỉ quầy %1").arg(two.slot(two.other))); }));
  rig.shot("claim-4-away");
  rig.readCard();
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  rig.ask([](desk::Desk&) { return true; });
  CHECK(rig.ask([id](desk::Desk& desk) { return desk.dossiers.find(id); })->state == dossier::State::HasResult);
}
