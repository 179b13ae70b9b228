// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// This program's own fsync, fdatasync, write, pwrite64 and statvfs (SQLite finds three of them, ENABLE_EXPORTS): each can be told to fail,
// or to say what is free. The same on the whole program and real disks: tests/crash/io_errors.py, bad_input.py.
#include "tests/core/store/TestOffice.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace motcua;
using test::TestOffice;

namespace {

constexpr qint64 kBallast = 1 << 20;
int failIn = 0;       // the how-manieth sync from now fails; 0: none
int fullWrites = 0;   // so many writes meet a full disk
int fullStores = 0;   // so many of SQLite's
qint64 freeNow = -1;  // what statvfs says; -1: the truth

int synced(long call, int fd) {
  if (failIn > 0 && --failIn == 0) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(::syscall(call, fd));
}

ino_t inodeOf(const QString& path) {
  struct stat info {};
  REQUIRE(::stat(QFile::encodeName(path).constData(), &info) == 0);
  return info.st_ino;
}

qint64 rows(TestOffice& office) {
  return office.store->database().scalar(QStringLiteral("SELECT count(*) FROM sync_state WHERE key LIKE 'try%'")).value_or(-1);
}

}  // namespace

extern "C" {
int fsync(int fd) {
  return synced(SYS_fsync, fd);
}
int fdatasync(int fd) {
  return synced(SYS_fdatasync, fd);
}
ssize_t write(int fd, const void* bytes, size_t count) {
  if (fullWrites > 0) {
    --fullWrites;
    errno = ENOSPC;
    return -1;
  }
  return ::syscall(SYS_write, fd, bytes, count);
}
ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at) {
  if (fullStores > 0) {
    --fullStores;
    errno = ENOSPC;
    return -1;
  }
  return ::syscall(SYS_pwrite64, fd, bytes, count, at);
}
int statvfs(const char* path, struct statvfs* info) noexcept {
  struct statfs raw {};
  if (::statfs(path, &raw) != 0) return -1;
  *info = {};
  info->f_frsize = freeNow < 0 ? static_cast<unsigned long>(raw.f_bsize) : 1;
  info->f_bavail = freeNow < 0 ? raw.f_bavail : static_cast<fsblkcnt_t>(freeNow);
  return 0;
}
}

TEST_CASE("A page whose bytes or whose name could not be synced is not there, and comes anew") {
  TestOffice office;
  auto& blobs = office.store->blobs();
  const QByteArray bytes("trang");
  for (int which : {1, 2}) {
    failIn = which;
    const auto refused = blobs.put(bytes);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::StoreFailed);
    CHECK(failIn == 0);
    CHECK_FALSE(blobs.contains(store::FileBlobStore::hashOf(bytes)));
  }
  CHECK(blobs.put(bytes));
}

TEST_CASE("After a failed sync a page that is there is written again, for its name is not trusted") {
  TestOffice office;
  auto& blobs = office.store->blobs();
  const QByteArray bytes("trang");
  const auto hash = blobs.put(bytes);
  REQUIRE(hash);
  const auto before = inodeOf(blobs.pathOf(*hash));
  REQUIRE(blobs.put(bytes));
  CHECK(inodeOf(blobs.pathOf(*hash)) == before);
  failIn = 1;
  REQUIRE_FALSE(blobs.put(bytes));
  CHECK(blobs.get(*hash));  // an event may name it
  REQUIRE(blobs.put(bytes));
  CHECK(inodeOf(blobs.pathOf(*hash)) != before);
}

TEST_CASE("A connection whose commit could not be synced is not used again") {
  TestOffice office;
  auto& database = office.store->database();
  REQUIRE(database.execute(QStringLiteral("CREATE TEMP TABLE of_this_connection (x)")));
  const auto put = [&](const char* key) {
    return database.transaction([&]() -> Status { return office.store->sync().setState(QString::fromLatin1(key), QStringLiteral("1")); });
  };
  failIn = 1;
  const auto refused = put("try1");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::StoreFailed);
  REQUIRE(put("try2"));
  CHECK(rows(office) == 1);
  CHECK_FALSE(database.execute(QStringLiteral("SELECT x FROM of_this_connection")));
  office.reopen();
  CHECK(rows(office) == 1);
}

TEST_CASE("A store whose folder can't be synced is not opened, for SQLite would not say that its log has no name") {
  TestOffice office;
  const auto path = office.path();
  office.store.reset();
  failIn = 1;
  const auto refused = store::Store::open(path, office.clock);
  CHECK(failIn == 0);
  CHECK_FALSE(refused);
  office.reopen();
}

TEST_CASE("A page that meets a full disk gets the ballast's room, and nothing new is begun until there is room again") {
  TestOffice office;
  auto& room = office.store->room();
  room.keep({kBallast, 0});
  REQUIRE(room.ballastBytes() == kBallast);
  REQUIRE(room.forIntake());
  fullWrites = 1;
  REQUIRE(office.store->blobs().put("trang"));
  CHECK(fullWrites == 0);
  CHECK(room.ballastBytes() == 0);
  fullWrites = 1;  // once given up there is nothing more to give
  const auto refused = office.store->blobs().put("trang hai");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::DiskFull);
  freeNow = kBallast;
  REQUIRE_FALSE(room.forIntake());
  CHECK(room.forIntake().error().code == ErrorCode::DiskNoRoom);
  CHECK(room.forScan().error().code == ErrorCode::DiskNoRoom);
  freeNow = -1;
  CHECK(room.forIntake());
  CHECK(room.ballastBytes() == kBallast);
  CHECK(office.store->check(store::Store::Depth::Deep)->isEmpty());
}

TEST_CASE("The ballast goes before a commit could fail, for what was done in it can't be done twice") {
  TestOffice office;
  auto& room = office.store->room();
  room.keep({kBallast, 0});
  int ran = 0;
  REQUIRE(office.store->database().transaction([&]() -> Status {
    ++ran;
    CHECK(room.ballastBytes() == kBallast);
    freeNow = kBallast / 4;
    return office.store->sync().setState(QStringLiteral("try1"), QStringLiteral("1"));
  }));
  CHECK(ran == 1);
  CHECK(room.ballastBytes() == 0);
  CHECK(rows(office) == 1);
  freeNow = -1;
  // A start with a full disk gives it up before SQLite asks for its own room.
  room.keep({kBallast, 0});
  freeNow = 0;
  office.reopen();
  CHECK(office.store->room().ballastBytes() == 0);
  freeNow = -1;
}

TEST_CASE("What SQLite could not write for want of room is done again with the ballast's, or the next time") {
  TestOffice office;
  auto& room = office.store->room();
  room.keep({kBallast, 0});
  const auto put = [&](const char* key) { return office.store->sync().setState(QString::fromLatin1(key), QStringLiteral("1")); };
  SECTION("a statement by itself: at once") {
    fullStores = 1;
    REQUIRE(put("try1"));
    CHECK(fullStores == 0);
    CHECK(room.ballastBytes() == 0);
    fullStores = 1;  // nothing more to give
    const auto refused = put("try2");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::DiskFull);
  }
  SECTION("a transaction: the next one") {
    fullStores = 1;
    const auto refused = office.store->database().transaction([&] { return put("try1"); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::DiskFull);
    CHECK(room.ballastBytes() == 0);
    REQUIRE(office.store->database().transaction([&] { return put("try1"); }));
  }
  fullStores = 0;
  CHECK(rows(office) == 1);
  CHECK(office.store->check(store::Store::Depth::Deep)->isEmpty());
}

TEST_CASE("A scan has a limit of its own, and a ballast that is not wanted goes") {
  TestOffice office;
  auto& room = office.store->room();
  room.keep({kBallast, 3 * kBallast});
  freeNow = 3 * kBallast - 1;
  CHECK(room.forIntake());
  REQUIRE_FALSE(room.forScan());
  CHECK(room.forScan().error().code == ErrorCode::DiskNoRoom);
  freeNow = 3 * kBallast;
  CHECK(room.forScan());
  freeNow = -1;
  room.keep({});
  CHECK(room.ballastBytes() == 0);
  CHECK(room.forScan());
}
