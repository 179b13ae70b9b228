// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The i-th statement of a contact fails at the local store (a full disk, a bad sector), for every i: nothing half is left, and
// the next contact ends where an undisturbed one ends.
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

/// The contact with its i-th statement failing. False: it had fewer.
bool failsAt(TestCounter& pc, int i) {
  int calls = 0;
  pc.store().database().setFaultHook([&]() -> Status {
    if (calls++ == i) return fail(ErrorCode::DiskFull, QStringLiteral("injected"));
    return {};
  });
  const auto done = pc.sync();
  const auto sent = done ? pc.sendBlobs() : Result<sync::BlobTransfer::Sent>(fail(done.error()));
  pc.store().database().setFaultHook({});
  const bool reached = calls > i;
  // (What is read ahead while the hub is at work is read again where that failed.)
  CHECK((reached || sent.has_value()));
  // What a program does after such an error.
  pc.reopen();
  return reached;
}

void forEveryStatement(SyncOffice& office, int step, const std::function<void()>& scene) {
  int reached = 0;
  for (int i = 0; i < 3000; i += step) {
    scene();
    INFO("statement " << i);
    const bool more = failsAt(office.pc(0), i);
    office.syncAll();
    for (auto* pc : office.pcs) requireDone(pc->sendBlobs());
    office.requireSound();
    if (!more) break;
    ++reached;
  }
  CHECK(reached * step > 30);
}

}  // namespace

TEST_CASE("whichever statement of a contact fails, the next contact brings everything once") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  const auto shared = office.pc(1).intake(QStringLiteral("Trần Văn Bê"));
  office.syncAll();
  int n = 0;
  forEveryStatement(office, 1, [&] {
    const auto id = office.pc(0).intake(QStringLiteral("Nguyễn Văn A %1").arg(++n));
    office.pc(0).page(id, "page " + QByteArray::number(n));
    office.pc(0).act(shared, QStringLiteral("processing"));
    office.pc(1).correct(shared, QStringLiteral("note"), QString::number(n));
    requireDone(office.pc(1).sync());
  });
  CHECK(office.pc(1).store().stats()->dossiers == n + 1);
}

TEST_CASE("whichever statement fails while a copy takes its new name, it takes one, once") {
  REQUIRE_HUB(server);
  bool more = true;
  int i = 0;
  for (; more && i < 1000; i += 3) {
    INFO("statement " << i);
    SyncOffice office(*server, 2);
    auto& pc = office.pc(0);
    pc.intake(QStringLiteral("Nguyễn Văn A"));
    office.syncAll();
    pc.intake(QStringLiteral("Nguyễn Văn B"));
    requireDone(pc.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
    more = failsAt(pc, i);
    office.syncAll();
    office.requireSound();
    CHECK(pc.store().sync().incarnations()->size() == 2);
    CHECK(pc.store().identity().counter == 1);
    CHECK(office.pc(1).store().stats()->dossiers == 2);
  }
  CHECK(i > 60);
}

TEST_CASE("whichever statement fails while a hub that forgot is told again, it is told all") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  office.pc(0).intake(QStringLiteral("before"));
  office.syncAll();
  office.admin.reset();
  server->snapshot(QStringLiteral("forgetful"));
  office.admin = server->admin();
  for (int i = 0; i < 6; ++i) office.pc(i % 2).page(office.pc(i % 2).intake(QStringLiteral("after %1").arg(i)), "page " + QByteArray::number(i));
  office.syncAll();
  for (auto* pc : office.pcs) requireDone(pc->sendBlobs());
  forEveryStatement(office, 9, [&] {
    office.admin.reset();
    server->restore(QStringLiteral("forgetful"));
    office.admin = server->admin();
  });
  CHECK(office.pc(1).store().stats()->dossiers == 7);
}

TEST_CASE("an event that was changed on the disk is told here and sent to nobody") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 1);
  auto& pc = office.pc(0);
  pc.intake(QStringLiteral("Nguyễn Văn A"));
  requireDone(pc.store().database().execute(QStringLiteral("UPDATE event SET actor = 'mallory' WHERE cseq = (SELECT max(cseq) FROM event)")));
  const auto told = pc.sync();
  REQUIRE_FALSE(told);
  CHECK((told.error().code == ErrorCode::StoreDamaged));
  const auto there =
      office.admin->query("SELECT count(*) AS x FROM sync.event WHERE agency = $1 AND actor = 'mallory'", {sync::Postgres::text(office.agency)});
  requireDone(there);
  CHECK(there->integer(0, "x") == 0);
}
