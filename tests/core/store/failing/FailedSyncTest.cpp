// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// This program's own fsync and fdatasync, which SQLite calls too (ENABLE_EXPORTS): each can be told to fail once. That a
// failed one is not asked again and believed: tests/crash/io_errors.py, on the whole program.
#include "tests/core/store/TestOffice.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace motcua;
using test::TestOffice;

namespace {

int failIn = 0;  // the how-manieth call from now fails; 0: none

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
