// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Action.h"
#include "core/intake/PageWork.h"
#include "core/store/Backup.h"
#include "core/store/Snapshots.h"
#include "tests/core/store/TestOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

const QString kRow = QString::fromLatin1(dossier::kSnapshotRow);
const QString kSecret = QStringLiteral("mật khẩu của phường");

/// A dossier with one paper and the picture of who took its result away.
struct Scene {
  Scene() : dossier(office.received()), face(take("face")), paper(dossier.components.first().pages.first().hash) {}
  BlobHash take(const QByteArray& bytes, const QString& row = kRow) {
    auto service = office.intake();
    const auto page = service.addPage(dossier.id, row, TestOffice::page(bytes), office.clerk);
    REQUIRE(page);
    return page->hash;
  }
  [[nodiscard]] int drop(int keepDays = 30) {
    const auto dropped = store::dropSnapshots(*office.store, office.clock.now().addDays(-keepDays));
    REQUIRE(dropped);
    return *dropped;
  }
  [[nodiscard]] QStringList faults() {
    QStringList out;
    const auto found = office.store->check(store::Store::Depth::Deep);
    REQUIRE(found);
    for (const auto& fault : *found) out << fault.where + QStringLiteral(": ") + fault.what;
    return out;
  }
  [[nodiscard]] bool has(const BlobHash& hash) const { return office.store->blobs().contains(hash); }
  TestOffice office;
  dossier::Dossier dossier;
  BlobHash face;
  BlobHash paper;
};

}  // namespace

TEST_CASE("The picture of a receiver is deleted when its time is over, and only that") {
  Scene scene;
  scene.office.clock.advance(29 * 86400);
  CHECK(scene.drop() == 0);
  CHECK(scene.has(scene.face));
  const auto younger = scene.take("another face");
  scene.office.clock.advance(2 * 86400);
  CHECK(scene.drop() == 1);
  CHECK_FALSE(scene.has(scene.face));
  CHECK(scene.has(younger));
  CHECK(scene.has(scene.paper));
  CHECK(scene.faults() == QStringList());
  CHECK(scene.drop() == 0);
  // The record says that it was there and that it went.
  QStringList kinds;
  REQUIRE(scene.office.store->log().forEach(0, [&](const Event& event) -> Status {
    kinds << event.kind;
    return {};
  }));
  CHECK(kinds.count(QLatin1String(kinds::kSnapshotsDropped)) == 1);
  scene.office.clock.advance(29 * 86400);
  CHECK(scene.drop() == 1);
  CHECK_FALSE(scene.has(younger));
  scene.office.reopen();
  CHECK(scene.faults() == QStringList());
}

TEST_CASE("Bytes that are a paper of a dossier too, or a younger picture, stay") {
  Scene scene;
  const auto both = scene.take("on two rows");
  scene.take("on two rows", QStringLiteral("TP02"));
  scene.office.clock.advance(20 * 86400);
  CHECK(scene.take("face") == scene.face);
  scene.office.clock.advance(15 * 86400);
  CHECK(scene.drop() == 0);
  CHECK(scene.has(both));
  CHECK(scene.has(scene.face));
  scene.office.clock.advance(31 * 86400);
  CHECK(scene.drop() == 1);
  CHECK_FALSE(scene.has(scene.face));
  CHECK(scene.has(both));
}

TEST_CASE("The picture of a receiver leaves its counter on no way") {
  Scene scene;
  auto& store = *scene.office.store;
  SECTION("not to the hub") {
    const auto waiting = store.sync().blobsToSend(100);
    REQUIRE(waiting);
    CHECK(waiting->contains(scene.paper));
    CHECK_FALSE(waiting->contains(scene.face));
    CHECK(*store.sync().countBlobsToSend() == waiting->size());
  }
  SECTION("not into the page pipeline") {
    const auto job = intake::PageWork(store.dossiers(), store.blobs()).next(intake::PageWork::Step::Judge);
    REQUIRE(job);
    REQUIRE(job->has_value());
    CHECK((*job)->page.hash == scene.paper);
    CHECK(*store.database().scalar(QStringLiteral("SELECT count(*) FROM page_waiting")) == 1);
  }
  SECTION("not into a backup") {
    const auto file = scene.office.folder.filePath(QStringLiteral("a.mcbackup"));
    const store::BackupOptions cheap{{1, 8}, [](qint64, qint64) {}};
    REQUIRE(store::backUp(scene.office.path(), file, kSecret, scene.office.clock, cheap));
    const auto target = scene.office.folder.filePath(QStringLiteral("restored"));
    REQUIRE(store::restore(file, target, kSecret, scene.office.clock, cheap));
    auto copy = store::Store::open(target, scene.office.clock);
    REQUIRE(copy);
    CHECK((*copy)->blobs().contains(scene.paper));
    CHECK_FALSE((*copy)->blobs().contains(scene.face));
    CHECK((*copy)->check(store::Store::Depth::Deep)->isEmpty());
  }
  SECTION("not to another row") {
    const auto now = store.dossiers().find(scene.dossier.id);
    REQUIRE(now);
    PageId face;
    for (const auto& row : now->components)
      if (row.id == kRow) face = row.pages.first().id;
    auto service = scene.office.intake();
    const auto moved = service.movePage(scene.dossier.id, face, QStringLiteral("TP02"), 0, scene.office.clerk);
    REQUIRE_FALSE(moved);
    CHECK(moved.error().code == ErrorCode::BadInput);
    CHECK_FALSE(service.movePage(scene.dossier.id, scene.dossier.components.first().pages.first().id, kRow, 0, scene.office.clerk));
  }
}
