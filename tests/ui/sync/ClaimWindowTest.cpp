// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A result whose papers lie at another counter, as the clerk meets it: asked for by one key, handed over on the office's leave.
#include "tests/core/sync/SyncOffice.h"
#include "tests/core/sync/portal/PortalRig.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractButton>
#include <QLabel>

using namespace motcua;
using test::WindowRig;

namespace {

class TwoCounters {
 public:
  explicit TwoCounters(test::HubServer& server) : m_address(server.office(m_agency)), other(m_agency, 2, m_address), third(m_agency, 3, m_address) {
    qputenv("MOTCUA_TIP_DIR", m_tips.path().toUtf8());
    rig.signIn();
    setHub(m_address);
    atStore([&](app::Office& office) {
      auto hub = sync::PostgresHub::open(m_address);
      test::requireDone(hub);
      FixedClock clock(office.clock().now());
      sync::Synchroniser joined(office.store().sync(), clock, nullptr, {});
      test::requireDone(joined.enrol(**hub));
    });
    test::requireDone(other.enrol());
    test::requireDone(third.enrol());
  }
  ~TwoCounters() {
    rig.close();
    qunsetenv("MOTCUA_TIP_DIR");
  }
  void setHub(const QString& address) {
    REQUIRE(rig.ask([address](desk::Desk& desk) { return desk.settings.set(QStringLiteral("hub.url"), address, {QStringLiteral("quantri")}); }));
  }
  /// A dossier of counter two whose result is there, opened here at the step "hand over".
  DossierId openHandOver() {
    test::DossierSteps steps(other.store(), other.clock());
    const auto code = steps.receive(QStringLiteral("Nguyễn Thị Đào"));
    steps.act(code, "record-result", "has_result",
              {{QStringLiteral("custody"), slot(other)},
               {QStringLiteral("results"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Giấy khai sinh")}}}}});
    test::requireDone(other.sync());
    const auto id = other.store().dossiers().findByCode(code)->id;
    REQUIRE(WindowRig::wait([&] { return rig.ask([id](desk::Desk& desk) { return desk.dossiers.find(id); }).has_value(); }, 30000));
    rig.window().workspace()->open(QStringLiteral("dossier"), id.value);
    REQUIRE(WindowRig::wait([&] { return rig.find<QLabel>("glance.where")->text().contains(QStringLiteral("Quầy %1").arg(slot(other))); }));
    rig.key(Qt::Key_T, Qt::AltModifier);
    REQUIRE(WindowRig::wait([&] { return rig.find<QWidget>("step.claim")->isVisible(); }));
    return id;
  }
  /// The cases of this program share one office at the hub.
  static int slot(test::TestCounter& pc) { return pc.store().identity().counter; }
  [[nodiscard]] QString told() const { return rig.find<QLabel>("step.claim.text")->text(); }
  template <class Do>
  void atStore(Do work) {
    auto* thread = QThread::create([&] { rig.storage().withOffice([&](app::Office* office) { work(*office); }); });
    thread->start();
    thread->wait();
    delete thread;
  }

 private:
  QTemporaryDir m_tips;
  QString m_agency = QStringLiteral("H13.31");
  QString m_address;

 public:
  WindowRig rig;
  test::TestCounter other;
  test::TestCounter third;
};

}  // namespace

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
