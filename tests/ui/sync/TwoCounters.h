// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of counter one, and two more counters of the office as stores without a window, at a real hub.
#pragma once
#include "tests/core/sync/SyncOffice.h"
#include "tests/core/sync/portal/PortalRig.h"
#include "tests/ui/pages/WindowRig.h"

#include <QLabel>
#include <QThread>

namespace motcua::test {

class TwoCounters {
 public:
  explicit TwoCounters(HubServer& server) : m_address(server.office(m_agency)), other(m_agency, 2, m_address), third(m_agency, 3, m_address) {
    qputenv("MOTCUA_TIP_DIR", m_tips.path().toUtf8());
    rig.signIn();
    setHub(m_address);
    atStore([&](app::Office& office) {
      auto hub = sync::PostgresHub::open(m_address);
      requireDone(hub);
      FixedClock clock(office.clock().now());
      sync::Synchroniser joined(office.store().sync(), clock, nullptr, {});
      requireDone(joined.enrol(**hub));
    });
    requireDone(other.enrol());
    requireDone(third.enrol());
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
    DossierSteps steps(other.store(), other.clock());
    const auto code = steps.receive(QStringLiteral("Nguyễn Thị Đào"));
    steps.act(code, "record-result", "has_result",
              {{QStringLiteral("custody"), slot(other)},
               {QStringLiteral("results"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Giấy khai sinh")}}}}});
    requireDone(other.sync());
    const auto id = other.store().dossiers().findByCode(code)->id;
    REQUIRE(WindowRig::wait([&] { return rig.ask([id](desk::Desk& desk) { return desk.dossiers.find(id); }).has_value(); }, 30000));
    rig.window().workspace()->open(QStringLiteral("dossier"), id.value);
    REQUIRE(WindowRig::wait([&] { return rig.find<QLabel>("glance.where")->text().contains(QStringLiteral("Quầy %1").arg(slot(other))); }));
    rig.key(Qt::Key_T, Qt::AltModifier);
    REQUIRE(WindowRig::wait([&] { return rig.find<QWidget>("step.claim")->isVisible(); }));
    return id;
  }
  /// The cases of this program share one office at the hub.
  static int slot(TestCounter& pc) { return pc.store().identity().counter; }
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
  TestCounter other;
  TestCounter third;
};

}  // namespace motcua::test
