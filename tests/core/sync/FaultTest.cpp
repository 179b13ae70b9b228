// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One contact through a network that fails at any byte of it: cut, half-open, changed, doubled, a captive portal. After each
// of them the same checker; when the network is well again everything is there, once.
#include "tests/core/sync/FaultProxy.h"
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

const sync::Postgres::Limits kShort{400, 150};
constexpr int kFlips = 16;

/// Two counters with something to say to each other; the first one speaks through the proxy.
struct Line {
  explicit Line(HubServer& server)
      : office(server, 2), proxy(server.port()), direct(office.address), bad(HubServer::throughPort(office.address, proxy.port(), server.port())) {
    shared = office.pc(1).intake(QStringLiteral("Trần Văn Bê"));
    office.syncAll();
  }
  /// Work at both sides, so that the contact has something to push and something to pull.
  void work() {
    const auto id = office.pc(0).intake(QStringLiteral("Nguyễn Văn A %1").arg(++n));
    office.pc(0).page(id, QByteArray("page ") + QByteArray::number(n));
    office.pc(1).correct(shared, QStringLiteral("note"), QString::number(n));
    requireDone(office.pc(1).sync());
  }
  Result<sync::SyncReport> contact(const FaultProxy::Plan& plan, const sync::Postgres::Limits& limits = kShort) {
    proxy.set(plan);
    office.pc(0).setAddress(bad);
    auto done = office.pc(0).sync(limits);
    office.pc(0).setAddress(direct);
    return done;
  }
  /// How many bytes one whole contact takes each way.
  QPair<long, long> measure() {
    work();
    requireDone(contact({}, {5000, 5000}));
    return {proxy.up(), proxy.down()};
  }
  void heal() {
    office.syncAll();
    office.requireSound();
    CHECK(office.pc(0).store().stats()->dossiers == n + 1);
    CHECK(office.pc(1).store().stats()->dossiers == n + 1);
    // Nobody took a new name because of a bad line.
    CHECK(office.pc(0).store().identity().counter == 1);
    CHECK(office.pc(0).store().sync().incarnations()->size() == 1);
  }
  SyncOffice office;
  FaultProxy proxy;
  QString direct;
  QString bad;
  QString shared;
  int n = 0;
};

/// Runs one plan at about `points` places of a contact.
void sweep(HubServer& server, int points, bool up, const std::function<FaultProxy::Plan(long)>& planAt) {
  Line line(server);
  const auto [upBytes, downBytes] = line.measure();
  const long most = up ? upBytes : downBytes;
  int failed = 0;
  for (int i = 0; i < points; ++i) {
    line.work();
    const auto at = most * i / points;
    INFO("at byte " << at << " of " << most);
    if (!line.contact(planAt(at))) ++failed;
    line.office.requireSound(false);
  }
  CHECK(failed > points / 2);
  line.heal();
}

}  // namespace

TEST_CASE("a line cut after any byte on the way up loses nothing and doubles nothing") {
  REQUIRE_HUB(server);
  sweep(*server, 20, true, [](long at) {
    FaultProxy::Plan plan;
    plan.cutUpAfter = at;
    return plan;
  });
}

TEST_CASE("a line cut after any byte on the way down, the server having done it, loses nothing and doubles nothing") {
  REQUIRE_HUB(server);
  sweep(*server, 20, false, [](long at) {
    FaultProxy::Plan plan;
    plan.cutDownAfter = at;
    return plan;
  });
}

TEST_CASE("a half-open line ends by itself") {
  REQUIRE_HUB(server);
  sweep(*server, 8, false, [](long at) {
    FaultProxy::Plan plan;
    plan.stallDownAfter = at;
    return plan;
  });
}

TEST_CASE("a changed byte is seen, whichever it is") {
  REQUIRE_HUB(server);
  const char by = GENERATE(char(0x20), char(0x01));
  const bool up = GENERATE(true, false);
  Line line(*server);
  const auto [upBytes, downBytes] = line.measure();
  const long most = up ? upBytes : downBytes;
  for (int i = 0; i < kFlips; ++i) {
    line.work();
    // From the end, where the events and their answers are; the login comes before.
    const auto at = most - 1 - (most * 2 / 3) * i / kFlips;
    INFO("byte " << at << " of " << most << (up ? " up" : " down"));
    FaultProxy::Plan plan;
    (up ? plan.flipUpAt : plan.flipDownAt) = at;
    plan.flipBy = by;
    (void)line.contact(plan);
    line.office.requireSound(false);
  }
  line.heal();
}

TEST_CASE("an answer that arrives twice is taken once") {
  REQUIRE_HUB(server);
  Line line(*server);
  const auto down = line.measure().second;
  for (int i = 0; i < 10; ++i) {
    line.work();
    FaultProxy::Plan plan;
    plan.twiceDownFrom = down * i / 10;
    (void)line.contact(plan);
    line.office.requireSound(false);
  }
  line.heal();
}

TEST_CASE("a captive portal is a network that is away") {
  REQUIRE_HUB(server);
  Line line(*server);
  line.work();
  FaultProxy::Plan plan;
  plan.html = true;
  const auto done = line.contact(plan);
  REQUIRE_FALSE(done);
  CHECK((done.error().code == ErrorCode::UpstreamBadAnswer || done.error().code == ErrorCode::UpstreamUnreachable));
  line.heal();
}

TEST_CASE("the answer to a commit is lost and the same events come again: they are there once") {
  REQUIRE_HUB(server);
  Line line(*server);
  const auto down = line.measure().second;
  line.work();
  // The last bytes of the push's answer: the hub has committed.
  for (long back = 1; back < 400; back += 40) {
    FaultProxy::Plan plan;
    plan.cutDownAfter = down - back;
    (void)line.contact(plan);
  }
  line.heal();
}

TEST_CASE("pages go through a line that is cut again and again") {
  REQUIRE_HUB(server);
  Line line(*server);
  const auto id = line.office.pc(0).intake(QStringLiteral("Nhiều trang"));
  ++line.n;
  QByteArray picture(200 * 1000, '\0');
  for (qsizetype i = 0; i < picture.size(); ++i) picture[i] = static_cast<char>(i * 31 % 251);
  line.office.pc(0).page(id, picture);
  line.office.syncAll();
  line.office.pc(0).setAddress(line.bad);
  int turns = 0;
  for (; turns < 40; ++turns) {
    FaultProxy::Plan plan;
    plan.cutUpAfter = 60 * 1000;
    line.proxy.set(plan);
    if (line.office.pc(0).sendBlobs()) break;
  }
  // Each turn carries at least one piece of 16 KiB further.
  CHECK(turns > 1);
  CHECK(turns < 14);
  CHECK(*line.office.pc(0).store().sync().countBlobsToSend() == 0);
  line.office.pc(0).setAddress(line.direct);
  auto hub = sync::PostgresHub::open(line.direct);
  requireDone(hub);
  sync::BlobTransfer transfer(line.office.pc(1).store().sync(), line.office.pc(1).store().blobs(), **hub);
  requireDone(transfer.fetch(store::FileBlobStore::hashOf(picture)));
  line.heal();
}

TEST_CASE("a far and slow line is a slow one and no broken one") {
  REQUIRE_HUB(server);
  Line line(*server);
  line.work();
  FaultProxy::Plan plan;
  plan.latencyMs = 40;
  plan.bytesPerSecond = 8 * 1024;
  requireDone(line.contact(plan, {5000, 5000}));
  line.heal();
}

TEST_CASE("pages too large for a slow line that is cut go through it in smaller pieces") {
  REQUIRE_HUB(server);
  Line line(*server);
  const auto id = line.office.pc(0).intake(QStringLiteral("Trang lớn"));
  ++line.n;
  QByteArray picture(1500 * 1000, '\0');
  for (qsizetype i = 0; i < picture.size(); ++i) picture[i] = static_cast<char>(i * 7919 % 253);
  line.office.pc(0).page(id, picture);
  line.office.syncAll();
  // A second and a half carry half of the page, as it would go on a quick line: never.
  FaultProxy::Plan plan;
  plan.bytesPerSecond = 500 * 1000;
  plan.cutAfterMs = 1500;
  line.proxy.set(plan);
  auto& pc = line.office.pc(0);
  int turns = 0;
  for (; turns < 20; ++turns) {
    auto hub = sync::PostgresHub::open(line.bad, {2000, 2000});
    if (!hub) continue;
    if (sync::BlobTransfer(pc.store().sync(), pc.store().blobs(), **hub).send([] { return true; })) break;
  }
  CHECK(turns > 1);
  CHECK(turns < 20);
  CHECK(*pc.store().sync().countBlobsToSend() == 0);
  auto hub = sync::PostgresHub::open(line.direct);
  requireDone(hub);
  CHECK((*hub)->info(store::FileBlobStore::hashOf(picture)));
  line.heal();
}

TEST_CASE("a page that another counter opens over a line that is cut comes piece by piece, each once") {
  REQUIRE_HUB(server);
  Line line(*server);
  QByteArray picture(300 * 1000, '\0');
  for (qsizetype i = 0; i < picture.size(); ++i) picture[i] = static_cast<char>(i * 7907 % 249);
  const auto hash = store::FileBlobStore::hashOf(picture);
  line.office.pc(1).page(line.shared, picture);
  line.office.syncAll();
  requireDone(line.office.pc(1).sendBlobs());
  auto& pc = line.office.pc(0);
  int turns = 0;
  long passed = 0;
  for (; turns < 40; ++turns) {
    FaultProxy::Plan plan;
    plan.cutDownAfter = 70 * 1000;
    line.proxy.set(plan);
    auto hub = sync::PostgresHub::open(line.bad, kShort);
    if (!hub) continue;
    const auto done = sync::BlobTransfer(pc.store().sync(), pc.store().blobs(), **hub).fetch(hash);
    passed += line.proxy.down();
    if (done) break;
    CHECK_FALSE(pc.store().blobs().contains(hash));
  }
  CHECK(turns > 3);
  CHECK(turns < 10);
  CHECK(passed < 2 * picture.size());
  CHECK((*pc.store().blobs().get(hash) == picture));
  CHECK(pc.store().blobs().arrived(hash).isEmpty());
  SECTION("what lies half here and is something else is not built upon for ever") {
    const BlobHash other{QString::fromLatin1(QByteArray(64, 'a'))};
    pc.store().blobs().keepArrived(other, "half");
    pc.reopen();
    CHECK(pc.store().blobs().arrived(other).isEmpty());
  }
  line.heal();
}

TEST_CASE("a hub put back from an old backup gets everything again from its counters") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 3);
  const auto early = office.pc(0).intake(QStringLiteral("before the backup"));
  office.syncAll();
  office.admin.reset();
  server->snapshot(QStringLiteral("old_hub"));
  const auto late = office.pc(1).intake(QStringLiteral("after the backup"));
  office.pc(2).act(early, QStringLiteral("processing"));
  office.pc(1).page(late, "a page that only the lost hub had");
  office.syncAll();
  requireDone(office.pc(1).sendBlobs());
  office.pc(0).intake(QStringLiteral("never sent"));
  server->restore(QStringLiteral("old_hub"));
  office.admin = server->admin();
  SECTION("the one that knows all comes first") {}
  SECTION("one comes first that works on with what the old hub had") {
    // A counter enrolled at the old hub, which has never read what was lost.
    office.owned.push_back(std::make_unique<TestCounter>(office.agency, 4, office.address));
    office.pcs.prepend(office.owned.back().get());
    requireDone(office.pc(0).enrol());
    office.pc(0).intake(QStringLiteral("new at the old hub"));
    requireDone(office.pc(0).sync());
  }
  office.syncAll(3);
  for (auto* each : office.pcs) {
    CHECK(each->find(late).applicant.name == QStringLiteral("after the backup"));
    CHECK(each->find(early).state == dossier::State::Processing);
  }
  for (auto* each : office.pcs) requireDone(each->sendBlobs());
  auto hub = sync::PostgresHub::open(office.address);
  requireDone(hub);
  CHECK((*hub)->info(store::FileBlobStore::hashOf("a page that only the lost hub had")));
  office.requireSound();
}

TEST_CASE("a hub that is put back a second time gets its pages a second time") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  office.pc(0).intake(QStringLiteral("before the backup"));
  office.syncAll();
  office.admin.reset();
  server->snapshot(QStringLiteral("put_back_twice"));
  office.pc(1).intake(QStringLiteral("after the backup"));
  office.syncAll();
  server->restore(QStringLiteral("put_back_twice"));
  requireDone(office.pc(1).sync());
  office.syncAll();
  office.pc(0).page(office.pc(0).intake(QStringLiteral("with a page")), "a page that only the lost hub had");
  office.syncAll();
  requireDone(office.pc(0).sendBlobs());
  server->restore(QStringLiteral("put_back_twice"));
  office.admin = server->admin();
  // Makes the log whole again, so that the other one has no reason to doubt it.
  requireDone(office.pc(1).sync());
  const auto told = office.pc(0).sync();
  requireDone(told);
  CHECK_FALSE(told->recovered);
  requireDone(office.pc(0).sendBlobs());
  auto hub = sync::PostgresHub::open(office.address);
  requireDone(hub);
  CHECK((*hub)->info(store::FileBlobStore::hashOf("a page that only the lost hub had")));
  office.requireSound();
}

TEST_CASE("a hub put back to before a life was over gets the events of that life again") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  auto& pc = office.pc(0);
  pc.intake(QStringLiteral("before"));
  office.syncAll();
  office.admin.reset();
  server->snapshot(QStringLiteral("life_goes_on"));
  const auto copy = pc.copyFolder();
  const auto late = pc.intake(QStringLiteral("of the life that is over"));
  office.syncAll();
  pc.putBack(copy);
  const auto told = pc.sync();
  requireDone(told);
  REQUIRE(told->incarnated);
  office.syncAll();
  server->restore(QStringLiteral("life_goes_on"));
  office.admin = server->admin();
  SECTION("the one that lived it comes first") {}
  SECTION("the other one comes first") {
    requireDone(office.pc(1).sync());
  }
  office.syncAll(3);
  for (auto* each : office.pcs) CHECK(each->find(late).applicant.name == QStringLiteral("of the life that is over"));
  office.requireSound();
}

TEST_CASE("a hub put back to just where a counter had read it gets what it had acknowledged again") {
  auto server = HubServer::start();
  if (!server) {
    WARN("skipped: PostgreSQL is not installed (apt-get install postgresql)");
    return;
  }
  SyncOffice office(*server, 2);
  auto& pc = office.pc(0);
  pc.intake(QStringLiteral("before"));
  office.syncAll();
  office.admin.reset();
  server->snapshot(QStringLiteral("just_there"));
  // Pushed and acknowledged; the line broke before the log was read back.
  const auto id = pc.intake(QStringLiteral("acknowledged"));
  {
    auto hub = sync::PostgresHub::open(office.address);
    requireDone(hub);
    const auto from = pc.store().sync().state(QStringLiteral("acked"))->toLongLong();
    const auto answer = (*hub)->push({pc.store().id(), *pc.store().sync().outgoing(from, 500, 1 << 20), {}, *pc.store().sync().logMark()});
    requireDone(answer);
    REQUIRE(answer->acked > from);
    requireDone(pc.store().sync().setState(QStringLiteral("acked"), QString::number(answer->acked)));
  }
  server->restore(QStringLiteral("just_there"));
  office.admin = server->admin();
  CHECK_FALSE(brokenInvariants(office.pcs, *office.admin, office.agency, false).isEmpty());
  const auto told = pc.sync();
  requireDone(told);
  CHECK(told->recovered);
  office.syncAll();
  office.requireSound();
  CHECK(office.pc(1).store().dossiers().find({id}).has_value());
}

TEST_CASE("this checker finds what it is there to find") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 2);
  office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  office.requireSound();
  const auto broken = [&] { return !brokenInvariants(office.pcs, *office.admin, office.agency).isEmpty(); };
  const auto hub = [&](const char* sql) { requireDone(office.admin->script(QString::fromUtf8(sql).arg(office.agency))); };
  SECTION("an acknowledged event that is away") {
    hub("DELETE FROM sync.event WHERE agency = '%1' AND seq = 2");
  }
  SECTION("an event whose text was changed at the hub") {
    hub("UPDATE sync.event SET actor = 'mallory' WHERE agency = '%1' AND seq = 2");
  }
  SECTION("a verdict that was changed at the hub") {
    hub("UPDATE sync.event SET verdict = 'recorded_conflict' WHERE agency = '%1' AND seq = 2");
  }
  SECTION("a counter that shows something else") {
    requireDone(office.pc(1).store().database().execute(QStringLiteral("UPDATE dossier SET body = '{}'")));
  }
  SECTION("a counter that claims to have sent more than it has") {
    office.pc(0).intake(QStringLiteral("B"));
    requireDone(office.pc(0).store().sync().setState(QStringLiteral("acked"), QStringLiteral("1000")));
  }
  CHECK(broken());
}
