// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two counters of one office: events through a real PostgreSQL, pages in a simulated S3 store.
#include "app/office/OfficeSync.h"
#include "tests/core/sync/portal/PortalRig.h"
#include "tests/core/sync/s3/S3Rig.h"

#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::test;
using Mood = S3Simulator::Mood;

namespace {

/// What a counter remembers outside of its store is kept out of this account's folders.
struct TipsElsewhere {
  TipsElsewhere() { qputenv("MOTCUA_TIP_DIR", folder.path().toUtf8()); }
  ~TipsElsewhere() { qunsetenv("MOTCUA_TIP_DIR"); }
  QTemporaryDir folder;
};

struct TwoCounters {
  explicit TwoCounters(HubServer& server) : office(server, 2), s3(sim.settings()) { sim.setTime(office.pc(0).clock().now()); }
  app::OfficeSync sync(int i, bool inS3 = true, const sync::portal::PortalSettings& portal = {}) {
    auto& pc = office.pc(i);
    return app::OfficeSync({pc.store().sync(),
                            pc.store().blobs(),
                            pc.clock(),
                            pc.folder(),
                            pc.address(),
                            {},
                            &pc.store().portal(),
                            portal,
                            inS3 ? s3 : sync::s3::S3Settings()});
  }
  app::OfficeSync::Done once(int i, bool inS3 = true) {
    const auto done = sync(i, inS3).once([] { return true; });
    requireDone(done);
    return *done;
  }
  BlobHash page(int i, const QByteArray& bytes) {
    auto& pc = office.pc(i);
    dossier = pc.intake(QStringLiteral("Nguyễn Thị Đào"));
    pc.page(dossier, bytes);
    return hashOf(bytes);
  }
  TipsElsewhere tips;
  S3Simulator sim;
  SyncOffice office;
  sync::s3::S3Settings s3;
  QString dossier;
};

qint64 inHub(TwoCounters& two) {
  const auto rows = two.office.admin->query("SELECT count(*) AS x FROM sync.blob WHERE agency = $1", {sync::Postgres::text(two.office.agency)});
  return rows ? rows->integer(0, "x") : -1;
}

}  // namespace

TEST_CASE("a page of one counter is opened at the other: the event by the hub, the page by the store") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  const auto bytes = pageOf(5 * kPart + 7, 1);
  const auto hash = two.page(0, bytes);
  CHECK(two.once(0).pages.blobs == 1);
  two.once(1);
  auto& other = two.office.pc(1);
  CHECK(dossier::pageCount(other.find(two.dossier)) == 1);
  CHECK_FALSE(other.store().blobs().contains(hash));
  requireDone(two.sync(1).fetch(hash));
  CHECK(*other.store().blobs().get(hash) == bytes);
  CHECK(inHub(two) == 0);
  CHECK(two.sim.keys().size() == 1);
  CHECK(two.sim.keys().first().startsWith("motcua/" + two.office.agency.toUtf8() + '/'));
  CHECK(two.sim.violations().isEmpty());
  two.office.requireSound();
}

TEST_CASE("a cut in a large page costs a part, and the events were through before it") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  const auto bytes = pageOf(8 * kPart, 2);
  const auto hash = two.page(0, bytes);
  two.sim.line().cutAfter(6 * kPart + 1000);
  const auto cut = two.once(0);
  CHECK(cut.events.pushed > 0);
  REQUIRE(cut.pagesTrouble);
  CHECK(cut.pagesTrouble->code == ErrorCode::UpstreamUnreachable);
  two.once(1);
  CHECK(dossier::pageCount(two.office.pc(1).find(two.dossier)) == 1);
  two.sim.line().cutAfter(-1);
  CHECK(two.sync(1).fetch(hash).error().code == ErrorCode::NotFound);
  two.office.pc(0).clock().advance(400);
  const auto rest = two.once(0);
  CHECK_FALSE(rest.pagesTrouble);
  CHECK(rest.pages.bytes == 2 * kPart);
  requireDone(two.sync(1).fetch(hash));
  CHECK(*two.office.pc(1).store().blobs().get(hash) == bytes);
}

TEST_CASE("a store that refuses keeps neither events nor the portal waiting, and is not asked all the time") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  two.page(0, pageOf(3000, 3));
  two.s3.secret = QStringLiteral("khac");
  CHECK(two.once(0).pagesTrouble->code == ErrorCode::UpstreamKeyRefused);
  const auto asked = two.sim.count("HEAD");
  two.office.pc(0).clock().advance(-1);
  CHECK(two.once(0).pagesTrouble->code == ErrorCode::UpstreamKeyRefused);
  CHECK(two.sim.count("HEAD") == asked);
  const auto standing = two.sync(0).standing();
  requireDone(standing);
  CHECK(standing->pagesInS3);
  REQUIRE(standing->pagesTrouble);
  CHECK(standing->waitingPages == 1);
  CHECK(standing->waitingEvents == 0);
  CHECK(standing->failures == 0);
  // Set right, and "send now".
  two.s3.secret = two.sim.settings().secret;
  requireDone(two.sync(0).forgiveFailures());
  CHECK(two.once(0).pages.blobs == 1);
  CHECK_FALSE(two.sync(0).standing()->pagesTrouble);
}

TEST_CASE("an office that moves its pages to a store finds the old ones in the hub until they are there too") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  const auto hash = two.page(0, pageOf(3000, 4));
  CHECK(two.once(0, false).pages.blobs == 1);
  two.once(1);
  CHECK(inHub(two) == 1);
  SECTION("read from the hub by a counter that already has the store") {
    requireDone(two.sync(1).fetch(hash));
    CHECK(two.office.pc(1).store().blobs().contains(hash));
  }
  SECTION("sent to the store by the one that has them, once") {
    CHECK(two.once(0).pages.blobs == 1);
    CHECK(two.once(0).pages.blobs == 0);
    CHECK(two.sim.keys().size() == 1);
  }
  SECTION("and back") {
    two.once(0);
    two.page(0, pageOf(3000, 5));
    CHECK(two.once(0).pages.blobs == 1);
    two.once(0, false);
    CHECK(inHub(two) == 2);
  }
  CHECK(two.sim.violations().isEmpty());
}

TEST_CASE("a damaged object is told at the counter that opens it, and sent anew by the one that has it") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  const auto hash = two.page(0, pageOf(3000, 6));
  two.once(0);
  two.once(1);
  two.sim.corrupt(two.sim.keys().first());
  CHECK(two.sync(1).fetch(hash).error().code == ErrorCode::UpstreamDamaged);
  CHECK_FALSE(two.office.pc(1).store().blobs().contains(hash));
  requireDone(two.sync(0).sendPageAgain(hash));
  requireDone(two.sync(1).fetch(hash));
}

TEST_CASE("random moods of a store end in every page there once, whatever it said between") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  QList<QByteArray> pages;
  for (int i = 0; i < 12; ++i) {
    pages << pageOf(i % 4 == 0 ? 3 * kPart + i : 2000 + i, 20 + i);
    two.page(0, pages.last());
  }
  constexpr Mood kMoods[] = {Mood::Html,          Mood::Trouble,    Mood::SlowDown,   Mood::Lost,
                             Mood::StoredUnheard, Mood::SaysStored, Mood::StoresHalf, Mood::Redirect};
  quint32 random = 20261126;
  for (int round = 0; round < 60 && two.sync(0).standing()->waitingPages > 0; ++round) {
    for (const auto* op : {"HEAD", "PUT", "PART", "CREATE", "COMPLETE", "UPLOADS", "PARTS"}) {
      random = random * 1664525U + 1013904223U;
      if (random % 3 == 0) two.sim.mood(op, kMoods[(random >> 8) % std::size(kMoods)]);
    }
    two.once(0);
    two.office.pc(0).clock().advance(400);
    two.sim.setTime(two.office.pc(0).clock().now());
  }
  two.sim.wellAgain();
  two.once(0);
  CHECK(two.sync(0).standing()->waitingPages == 0);
  two.once(1);
  for (const auto& bytes : pages) {
    requireDone(two.sync(1).fetch(hashOf(bytes)));
    CHECK(*two.office.pc(1).store().blobs().get(hashOf(bytes)) == bytes);
  }
  CHECK(two.sim.keys().size() == pages.size());
  CHECK(two.sim.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
}

TEST_CASE("the classic portal gets signed links to papers that are in the store, and waits for those that are not") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  MapiSimulator simulator;
  auto portal = portalSettings(simulator, QStringLiteral("mapi"));
  portal.links = QStringLiteral("s3");
  auto& pc = two.office.pc(0);
  const auto code = DossierSteps(pc.store(), pc.clock()).receive(QStringLiteral("Nguyễn Thị Đào"));
  two.sim.setTime(pc.clock().now());
  // The store is away: the step waits, nothing is said that can't be fetched.
  two.sim.mood("HEAD", Mood::SlowDown, 50);
  const auto first = two.sync(0, true, portal).once([] { return true; });
  requireDone(first);
  CHECK(simulator.dossierCount() == 0);
  CHECK(first->portal.unheard == 1);
  two.sim.wellAgain();
  pc.clock().advance(3600);
  two.sim.setTime(pc.clock().now());
  requireDone(two.sync(0, true, portal).once([] { return true; }));
  const auto papers = simulator.dossier(code)[QStringLiteral("TaiLieuNop")].toArray();
  REQUIRE(papers.size() == 2);
  CHECK(simulator.dossier(code)[QStringLiteral("HoSoCoThanhPhanSoHoa")].toString() == QStringLiteral("1"));
  for (const auto& paper : papers) {
    const auto link = paper.toObject()[QStringLiteral("DuongDanTaiTepTin")].toString();
    sync::Http stranger({2000, {}});
    const auto got = stranger.get(link, {});
    CHECK(got.status == 200);
    CHECK(hashOf(got.body).value == paper.toObject()[QStringLiteral("TepDinhKemId")].toString());
    CHECK_FALSE(link.contains(QStringLiteral("bi-mat")));
  }
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
}

TEST_CASE("a request whose links ended while the portal was away is not sent; a person has it composed anew") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  MapiSimulator simulator;
  auto portal = portalSettings(simulator, QStringLiteral("mapi"));
  portal.links = QStringLiteral("s3");
  two.s3.linkDays = 1;
  auto& pc = two.office.pc(0);
  const auto code = DossierSteps(pc.store(), pc.clock()).receive(QStringLiteral("Nguyễn Thị Đào"));
  two.sim.setTime(pc.clock().now());
  simulator.mood(Simulator::Mood::Trouble, 50);
  requireDone(two.sync(0, true, portal).once([] { return true; }));
  simulator.forgive();
  pc.clock().advance(2 * 24 * 3600);
  two.sim.setTime(pc.clock().now());
  requireDone(two.sync(0, true, portal).once([] { return true; }));
  CHECK(simulator.dossierCount() == 0);
  const auto waiting = two.sync(0, true, portal).standing()->portalSteps;
  REQUIRE(waiting.size() == 1);
  CHECK(waiting.first().state == exchange::StepState::Parked);
  CHECK(waiting.first().reason.contains(QStringLiteral("hết hạn")));
  requireDone(two.sync(0, true, portal).retryPortal({}, {QStringLiteral("hoa")}));
  requireDone(two.sync(0, true, portal).once([] { return true; }));
  CHECK(simulator.dossier(code)[QStringLiteral("TaiLieuNop")].toArray().size() == 2);
  CHECK(two.sync(0, true, portal).standing()->portalSteps.isEmpty());
}
