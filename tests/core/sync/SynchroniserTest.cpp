// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

using Office = SyncOffice;

TEST_CASE("three counters see each other's dossiers and pages") {
  REQUIRE_HUB(server);
  Office office(*server, 3);
  const auto a = office.pc(0).intake(QStringLiteral("Nguyễn Thị Đào"));
  const auto b = office.pc(1).intake(QStringLiteral("Trần Văn Bê"));
  office.pc(1).page(b, "a page");
  office.syncAll();
  CHECK(office.pc(2).find(a).applicant.name == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(dossier::pageCount(office.pc(0).find(b)) == 1);
  CHECK(office.pc(2).store().dossiers().drafts()->isEmpty());
  office.requireSound();
}

TEST_CASE("nothing to do costs at most two round trips") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  auto hub = sync::PostgresHub::open(office.address);
  REQUIRE(hub);
  REQUIRE(office.pc(1).synchroniser().once(**hub));
  CHECK((*hub)->roundTrips() <= 2);
}

TEST_CASE("work done offline for long arrives in one contact") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  for (int i = 0; i < 400; ++i) office.pc(0).act(office.pc(0).intake(QString::number(i)), QStringLiteral("processing"));
  office.syncAll();
  CHECK(office.pc(1).store().stats()->dossiers == 400);
  office.requireSound();
}

TEST_CASE("a push that was made twice is one push") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  office.pc(0).intake(QStringLiteral("A"));
  REQUIRE(office.pc(0).sync());
  // The answer was lost: the counter does not know.
  REQUIRE(office.pc(0).store().sync().setState(QStringLiteral("acked"), QStringLiteral("0")));
  office.syncAll();
  office.requireSound();
}

TEST_CASE("of two steps the first in the log stays and the other is kept and shown") {
  REQUIRE_HUB(server);
  Office office(*server, 3);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  office.pc(0).act(id, QStringLiteral("processing"));
  office.pc(1).act(id, QStringLiteral("refused"));
  REQUIRE(office.pc(1).sync());
  office.syncAll();
  for (auto* pc : office.pcs) {
    CHECK(pc->find(id).state == dossier::State::Refused);
    const auto conflicts = pc->store().sync().conflicts();
    REQUIRE(conflicts);
    REQUIRE(conflicts->size() == 1);
    CHECK(conflicts->first().reason == QStringLiteral("step_lost"));
    CHECK(conflicts->first().own == (pc == office.pcs[0]));
  }
  office.requireSound();
  SECTION("and is gone from the list once a person has settled it") {
    const auto lost = office.pc(2).store().sync().entriesAfter(0, 1000);
    for (const auto& entry : *lost)
      if (entry.verdict != exchange::Verdict::Applied)
        REQUIRE(office.pc(2).append(id, "conflict_settled", {{QStringLiteral("hash"), entry.event.hash}}));
    office.syncAll();
    for (auto* pc : office.pcs) CHECK(pc->store().sync().conflicts()->isEmpty());
  }
  SECTION("and work goes on after it") {
    office.pc(0).act(id, QStringLiteral("processing"));
    office.syncAll();
    for (auto* pc : office.pcs) CHECK(pc->find(id).state == dossier::State::Processing);
    office.requireSound();
  }
}

TEST_CASE("two hand-overs become an incident with both kept") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  office.pc(0).act(id, QStringLiteral("handed_over"));
  office.pc(1).act(id, QStringLiteral("handed_over"));
  office.syncAll();
  REQUIRE(office.pc(1).store().sync().conflicts()->size() == 1);
  CHECK(office.pc(1).store().sync().conflicts()->first().reason == QStringLiteral("double_hand_over"));
  office.requireSound();
}

TEST_CASE("edits of different fields merge and of the same field the first stays") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  office.pc(0).correct(id, QStringLiteral("note"), QStringLiteral("from one"));
  REQUIRE(office.pc(1).append(id, kinds::kCorrected,
                              {{QStringLiteral("fields"), QJsonObject{{QStringLiteral("note"), QStringLiteral("from two")},
                                                                      {QStringLiteral("field"), QStringLiteral("Hộ tịch")}}}}));
  office.syncAll();
  for (auto* pc : office.pcs) {
    CHECK(pc->find(id).note == QStringLiteral("from one"));
    CHECK(pc->find(id).sector == QStringLiteral("Hộ tịch"));
  }
  office.requireSound();
}

TEST_CASE("a foreign step that the log puts before an own one is folded before it") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.syncAll();
  // The page commutes; its place in the list is the log's.
  office.pc(0).page(id, "one");
  office.pc(1).page(id, "two");
  REQUIRE(office.pc(1).sync());
  office.syncAll();
  CHECK(office.pc(0).bodies() == office.pc(1).bodies());
  office.requireSound();
}

TEST_CASE("a copy put back from a backup goes on under a new name and keeps its slot") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  auto& pc = office.pc(0);
  pc.intake(QStringLiteral("before"));
  office.syncAll();
  const auto copy = pc.copyFolder();
  const auto before = pc.store().id();
  const auto lost = pc.intake(QStringLiteral("after the backup"));
  const auto lostCode = pc.codeOf(lost);
  office.syncAll();
  pc.putBack(copy);
  const auto blind = pc.intake(QStringLiteral("given before anyone knew"));
  const auto done = pc.sync();
  REQUIRE(done);
  CHECK(done->incarnated);
  CHECK(pc.store().id() != before);
  CHECK(pc.store().identity().counter == 1);
  // Its own acknowledged events came back.
  CHECK(pc.find(lost).code == lostCode);
  const auto next = pc.intake(QStringLiteral("next"));
  CHECK(pc.codeOf(next) != lostCode);
  CHECK(pc.codeOf(next).right(4).toInt() > pc.codeOf(blind).right(4).toInt() + 90);
  office.syncAll();
  office.requireSound();
  // The number that was given twice is told.
  CHECK(office.pc(1).store().sync().conflicts()->first().reason == QStringLiteral("code_taken"));
}

TEST_CASE("a copy without memory outside is recognised by what the hub holds") {
  REQUIRE_HUB(server);
  Office office(*server, 1);
  auto& pc = office.pc(0);
  pc.intake(QStringLiteral("before"));
  office.syncAll();
  const auto copy = pc.copyFolder();
  pc.intake(QStringLiteral("after"));
  office.syncAll();
  TestCounter other(pc, copy);
  const auto done = other.sync();
  REQUIRE(done);
  CHECK(done->incarnated);
  CHECK(other.store().identity().counter != 1);
  office.pcs << &other;
  office.syncAll();
  office.requireSound();
}

TEST_CASE("of two PCs from one disk image the second to come enrols anew and nothing is lost") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  auto& pc = office.pc(0);
  pc.intake(QStringLiteral("image"));
  office.syncAll();
  TestCounter twin(pc, pc.copyFolder());
  const auto a = pc.intake(QStringLiteral("at the first"));
  const auto b = twin.intake(QStringLiteral("at the second"));
  REQUIRE(pc.sync());
  const auto done = twin.sync();
  REQUIRE(done);
  CHECK(done->incarnated);
  CHECK(twin.store().identity().counter == 3);
  office.pcs << &twin;
  office.syncAll();
  CHECK(pc.find(b).applicant.name == QStringLiteral("at the second"));
  CHECK(twin.find(a).applicant.name == QStringLiteral("at the first"));
  twin.intake(QStringLiteral("goes on"));
  pc.intake(QStringLiteral("goes on too"));
  office.syncAll();
  office.requireSound();
}

TEST_CASE("the old PC that comes back after its backup went on has to enrol anew") {
  REQUIRE_HUB(server);
  Office office(*server, 1);
  auto& pc = office.pc(0);
  pc.intake(QStringLiteral("A"));
  office.syncAll();
  TestCounter replacement(pc, pc.copyFolder());
  REQUIRE(replacement.store().sync().setState(QStringLiteral("restored"), QStringLiteral("1")));
  REQUIRE(replacement.sync());
  CHECK(replacement.store().identity().counter == 1);
  pc.intake(QStringLiteral("unsent at the old one"));
  const auto done = pc.sync();
  REQUIRE(done);
  CHECK(done->incarnated);
  CHECK(pc.store().identity().counter == 2);
  office.pcs << &replacement;
  office.syncAll();
  office.requireSound();
}

TEST_CASE("an event that nothing can be done with is recorded and holds up nobody") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  auto& pc = office.pc(0);
  const auto id = pc.intake(QStringLiteral("A"));
  REQUIRE(pc.append(QStringLiteral("nul%1here").arg(QChar(0)), kinds::kPrinted, {}));
  const auto after = pc.intake(QStringLiteral("behind it"));
  for (int i = 0; i < 5; ++i) (void)pc.sync();
  office.syncAll();
  CHECK(office.pc(1).find(after).applicant.name == QStringLiteral("behind it"));
  CHECK(office.pc(1).find(id).applicant.name == QStringLiteral("A"));
  CHECK(pc.store().sync().conflicts()->first().reason == QStringLiteral("unreadable"));
}

TEST_CASE("kinds and subjects of a newer version pass through an older counter unharmed") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  REQUIRE(office.pc(0).append(id, "holographed", {{QStringLiteral("x"), QJsonObject{{QStringLiteral("y"), 1.5}}}}));
  office.syncAll();
  CHECK(office.pc(1).store().dossiers().history({id})->last().kind == QStringLiteral("holographed"));
  office.requireSound();
}

TEST_CASE("leases have one holder and a fence that grows") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  auto hub = sync::PostgresHub::open(office.address);
  REQUIRE(hub);
  const auto one = office.pc(0).store().id();
  const auto two = office.pc(1).store().id();
  const auto first = (*hub)->claim(QStringLiteral("relay"), one, 600);
  REQUIRE(first);
  CHECK(first->granted);
  CHECK_FALSE((*hub)->claim(QStringLiteral("relay"), two, 600)->granted);
  CHECK((*hub)->claim(QStringLiteral("relay"), one, 600)->fence == first->fence);
  REQUIRE((*hub)->release(QStringLiteral("relay"), one));
  const auto second = (*hub)->claim(QStringLiteral("relay"), two, 600);
  CHECK(second->granted);
  CHECK(second->fence > first->fence);
  CHECK_FALSE((*hub)->claim(QStringLiteral("relay"), {QStringLiteral("nobody")}, 600)->granted);
}

TEST_CASE("pages go up in pieces and come down verified") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  const auto id = office.pc(0).intake(QStringLiteral("A"));
  office.pc(0).page(id, QByteArray(300 * 1000, 'x') + "end");
  office.pc(0).page(id, "small");
  office.pc(0).page(id, "small");
  office.syncAll();
  const auto sent = office.pc(0).sendBlobs();
  REQUIRE(sent);
  CHECK(sent->blobs == 2);
  CHECK(*office.pc(0).store().sync().countBlobsToSend() == 0);
  auto hub = sync::PostgresHub::open(office.address);
  sync::BlobTransfer transfer(office.pc(1).store().sync(), office.pc(1).store().blobs(), **hub);
  for (const auto& row : office.pc(1).find(id).components)
    for (const auto& page : row.pages) {
      REQUIRE(transfer.fetch(page.hash));
      CHECK(office.pc(1).store().blobs().get(page.hash));
    }
  office.requireSound();
}

TEST_CASE("the hub believes no hash that it has not computed") {
  REQUIRE_HUB(server);
  Office office(*server, 1);
  auto hub = sync::PostgresHub::open(office.address);
  const BlobHash claimed{QString(64, QLatin1Char('a'))};
  CHECK(*(*hub)->put(claimed, 4, 4096, 0, "liar") == QStringLiteral("mismatch"));
  CHECK((*hub)->missing({claimed})->size() == 1);
  CHECK_FALSE((*hub)->get(claimed, 0));
}

TEST_CASE("whole pages go together and the hub believes only what it has computed") {
  REQUIRE_HUB(server);
  Office office(*server, 1);
  auto hub = sync::PostgresHub::open(office.address);
  const auto page = [](const QByteArray& bytes) { return sync::BlobPlace::Whole{store::FileBlobStore::hashOf(bytes), bytes}; };
  const BlobHash claimed{QString(64, QLatin1Char('a'))};
  bool asked = false;
  const auto there = (*hub)->putWhole({page("one"), {claimed, "liar"}, page("two"), page("")}, [&] { asked = true; });
  requireDone(there);
  CHECK(asked);
  CHECK(there->there.size() == 3);
  CHECK((there->rest == QList<BlobHash>{claimed}));
  CHECK((*hub)->missing({claimed})->size() == 1);
  CHECK((*hub)->missing({page("one").hash, page("two").hash})->isEmpty());
  CHECK(*(*hub)->get(page("two").hash, 0) == QByteArray("two"));
  // Known ones again, and one that was begun in pieces: left to put().
  const QByteArray large(3000, 'x');
  CHECK(*(*hub)->put(page(large).hash, 3000, 1024, 0, large.left(1024)) == QStringLiteral("partial"));
  const auto again = (*hub)->putWhole({page("one"), page(large)}, {});
  requireDone(again);
  CHECK((again->there == QList<BlobHash>{page("one").hash}));
  CHECK((again->rest == QList<BlobHash>{page(large).hash}));
  office.requireSound();
}

TEST_CASE("many pages go up in their order, a damaged one is told and in nobody's way") {
  REQUIRE_HUB(server);
  Office office(*server, 2);
  auto& pc = office.pc(0);
  const auto id = pc.intake(QStringLiteral("Nhiều trang"));
  for (int i = 0; i < 150; ++i) pc.page(id, QByteArray(i == 70 ? 5 * 16 * 1024 : 9000, 'x') + QByteArray::number(i));
  office.syncAll();
  const auto damaged = pc.find(id).components.first().pages[33].hash;
  QFile file(pc.store().blobs().pathOf(damaged));
  REQUIRE(file.open(QIODevice::ReadWrite));
  file.write("y");
  file.close();
  const auto sent = pc.sendBlobs();
  requireDone(sent);
  CHECK(sent->blobs == 149);
  CHECK((sent->damaged == QList<BlobHash>{damaged}));
  CHECK(*pc.store().sync().countBlobsToSend() == 1);
  office.requireSound();
}
