// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// `dossier act` at a counter that does not hold the papers: on the office's leave, over the network.
#include "core/sync/PostgresHub.h"
#include "tests/app/motcuactl/Ctl.h"
#include "tests/core/sync/SyncOffice.h"
#include "tests/core/sync/portal/PortalRig.h"

using namespace motcua;
using namespace motcua::test;

TEST_CASE("a result that lies at another counter is handed over by the command line on the office's leave, or refused with a reason") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);  // counters 1 and 2
  QTemporaryDir tips;
  qputenv("MOTCUA_TIP_DIR", tips.path().toUtf8());
  const Ctl ctl;
  REQUIRE(ctl.run("store init --agency", {office.agency, QStringLiteral("--counter"), QStringLiteral("3")}).code == 0);
  REQUIRE(ctl.run("sync enrol --hub", {office.address}).code == 0);
  DossierSteps steps(office.pc(0).store(), office.pc(0).clock());
  const auto ready = [&](const QString& name) {
    const auto code = steps.receive(name);
    steps.act(code, "record-result", "has_result",
              {{QStringLiteral("custody"), 1},
               {QStringLiteral("results"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Giấy khai sinh")}}}}});
    return code;
  };
  const auto first = ready(QStringLiteral("Nguyễn Thị Đào"));
  const auto second = ready(QStringLiteral("Trần Văn Bê"));
  const auto third = ready(QStringLiteral("Lê Thị Cúc"));
  office.syncAll();
  REQUIRE(ctl.run("sync once").code == 0);
  const auto handOver = [&](const QString& code) {
    return ctl.run("--json dossier act", {code, QStringLiteral("hand-over"), QStringLiteral("--receiver-id"), QStringLiteral("093190001234")});
  };

  const auto done = handOver(first);
  REQUIRE(done.code == 0);
  CHECK(done.object()[QStringLiteral("state")].toString() == QStringLiteral("handed_over"));
  CHECK(done.object()[QStringLiteral("sync")].toObject()[QStringLiteral("state")].toString() == QStringLiteral("at_office"));
  const auto events = done.object()[QStringLiteral("events")].toArray();
  CHECK(events.last().toObject()[QStringLiteral("payload")].toObject()[QStringLiteral("claim")].toInteger() > 0);

  // Another counter has asked before.
  auto hub = sync::PostgresHub::open(office.address);
  requireDone(hub);
  const auto idOf = [&](const QString& code) { return office.pc(0).store().dossiers().findByCode(code)->id.value; };
  REQUIRE((*hub)->claim(QStringLiteral("dossier/") + idOf(second), office.pc(1).store().id(), 600)->granted);
  const auto taken = handOver(second);
  CHECK(taken.code == 4);
  CHECK(QString::fromUtf8(taken.error).startsWith(QStringLiteral("Quầy 2")));

  // Counter one gave it away while this one had not heard of it: the leave is granted, the step is not possible any more.
  steps.act(third, "hand-over", "handed_over");
  requireDone(office.pc(0).sync());
  CHECK(handOver(third).code == 4);

  const auto fourth = ready(QStringLiteral("Phạm Văn Dũng"));
  requireDone(office.pc(0).sync());
  REQUIRE(ctl.run("sync once").code == 0);
  REQUIRE(ctl.run("config set hub.url postgresql://mc_x@127.0.0.1:9/motcua").code == 0);
  const auto away = handOver(fourth);
  CHECK(away.code == 7);
  CHECK(QString::fromUtf8(away.error).startsWith(QStringLiteral("Không nối được máy chủ văn phòng: chỉ quầy 1")));
  qunsetenv("MOTCUA_TIP_DIR");
  office.syncAll();
  CHECK(office.pc(0).store().sync().conflicts()->isEmpty());
}
