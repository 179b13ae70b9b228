// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"
#include "tests/core/store/TestOffice.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QProcessEnvironment>

using namespace motcua;
using namespace motcua::test;

namespace {

const QString kSecret = QStringLiteral("mật khẩu của phường");
/// The least that Argon2id takes: what it costs is not what is tested.
const store::BackupOptions kCheap{{1, 8}, [](qint64, qint64) {}};

struct Scene {
  Scene() {
    for (int i = 0; i < 3; ++i) office.received(QStringLiteral("Người %1").arg(i), 2);
    QFile secret(office.path() + QStringLiteral("/hub-password"));
    REQUIRE(secret.open(QIODevice::WriteOnly));
    secret.write("s3cret");
  }
  [[nodiscard]] QString file() const { return office.folder.filePath(QStringLiteral("a.mcbackup")); }
  [[nodiscard]] QString target() const { return office.folder.filePath(QStringLiteral("restored")); }
  store::BackupReport backUp() {
    const auto report = store::backUp(office.path(), file(), kSecret, office.clock, kCheap);
    if (!report) UNSCOPED_INFO(report.error().detail.toStdString());
    REQUIRE(report);
    return *report;
  }
  [[nodiscard]] QByteArray bytes() const {
    QFile in(file());
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
  }
  void put(const QByteArray& bytes) const {
    QFile out(file());
    REQUIRE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    out.write(bytes);
  }
  [[nodiscard]] ErrorCode restoreError(const QString& secret = kSecret) const {
    const auto done = store::restore(file(), target(), secret, office.clock, kCheap);
    CHECK_FALSE(QFileInfo::exists(target()));
    CHECK_FALSE(QFileInfo::exists(target() + QStringLiteral(".restoring")));
    REQUIRE_FALSE(done);
    return done.error().code;
  }
  TestOffice office;
};

QStringList bodies(store::Store& store) {
  auto rows = store.database().prepare(QStringLiteral("SELECT body FROM dossier ORDER BY id"));
  REQUIRE(rows);
  REQUIRE(rows->run());
  QStringList out;
  while (rows->next()) out << rows->text("body");
  return out;
}

}  // namespace

TEST_CASE("A restored store holds what the backed-up one held and knows that it is a copy") {
  Scene scene;
  const auto report = scene.backUp();
  CHECK(report.damaged.isEmpty());
  CHECK(report.agency == QStringLiteral("H13.31"));
  CHECK((QFile(scene.file()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
  // Only the file; nothing in clear beside it or left in the store.
  CHECK(QDir(scene.office.path()).entryList({QStringLiteral("backup.tmp*")}, QDir::Dirs).isEmpty());
  CHECK_FALSE(scene.bytes().contains(QByteArray("Người")));
  const auto before = bodies(*scene.office.store);
  REQUIRE(QDir().mkpath(scene.target()));  // an empty folder may be there
  const auto done = store::restore(scene.file(), scene.target(), kSecret, scene.office.clock, kCheap);
  if (!done) UNSCOPED_INFO(done.error().detail.toStdString());
  REQUIRE(done);
  auto copy = store::Store::open(scene.target(), scene.office.clock);
  REQUIRE(copy);
  CHECK(bodies(**copy) == before);
  CHECK((*copy)->check(store::Store::Depth::Deep)->isEmpty());
  CHECK_FALSE((*copy)->sync().state(QStringLiteral("restored"))->isEmpty());
  QFile secret(scene.target() + QStringLiteral("/hub-password"));
  REQUIRE(secret.open(QIODevice::ReadOnly));
  CHECK(secret.readAll() == "s3cret");
  CHECK((secret.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
  // The lost store may have given numbers after the backup.
  const auto range = dossier::serialRangeOfSlot(1);
  const auto day = scene.office.clock.now().date();
  CHECK(*(*copy)->dossiers().lastSerial(QStringLiteral("H13.31"), day, range->first, range->last) ==
        *scene.office.store->dossiers().lastSerial(QStringLiteral("H13.31"), day, range->first, range->last) + 100);
}

TEST_CASE("A backup is made while the store is open and in use") {
  Scene scene;
  const auto first = scene.backUp();
  REQUIRE(QFile::remove(scene.file()));
  scene.office.received(QStringLiteral("Sau"), 1);
  CHECK(scene.backUp().events > first.events);
}

TEST_CASE("A wrong passphrase is told as one and not as damage") {
  Scene scene;
  scene.backUp();
  CHECK(scene.restoreError(QStringLiteral("sai")) == ErrorCode::BadPassphrase);
  CHECK(scene.restoreError(QString()) == ErrorCode::BadPassphrase);
  // The same letters as another IME composes them.
  CHECK(store::verifyBackup(scene.file(), kSecret.normalized(QString::NormalizationForm_D), kCheap));
}

TEST_CASE("A flipped bit anywhere is damage and nothing is restored") {
  Scene scene;
  scene.backUp();
  const auto whole = scene.bytes();
  QList<qsizetype> places;
  // Every byte of the head and of the first frame's length, then samples of frames, lengths, and the end.
  for (qsizetype at = 0; at < 113; ++at) places << at;
  for (qsizetype at = 113; at < whole.size(); at += whole.size() / 60) places << at;
  for (qsizetype at = whole.size() - 24; at < whole.size(); ++at) places << at;
  for (const auto at : places) {
    auto bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x04);
    scene.put(bytes);
    const auto verified = store::verifyBackup(scene.file(), kSecret, kCheap);
    INFO("byte " << at << " of " << whole.size());
    REQUIRE_FALSE(verified);
    REQUIRE(verified.error().code == ErrorCode::StoreDamaged);
  }
  CHECK(scene.restoreError() == ErrorCode::StoreDamaged);
}

TEST_CASE("A file cut at any length is damage, so is one with more behind it") {
  Scene scene;
  scene.backUp();
  const auto whole = scene.bytes();
  for (qsizetype length = 0; length < whole.size(); length += 1 + whole.size() / 50) {
    scene.put(whole.left(length));
    INFO("cut to " << length << " of " << whole.size());
    const auto verified = store::verifyBackup(scene.file(), kSecret, kCheap);
    REQUIRE_FALSE(verified);
    CHECK(verified.error().code == ErrorCode::StoreDamaged);
  }
  scene.put(whole.left(whole.size() - 1));
  CHECK(scene.restoreError() == ErrorCode::StoreDamaged);
  scene.put(whole + '\0');
  CHECK(scene.restoreError() == ErrorCode::StoreDamaged);
  scene.put(whole + whole);
  CHECK(scene.restoreError() == ErrorCode::StoreDamaged);
  // And the untouched one is still good: the test above did not pass by itself.
  scene.put(whole);
  CHECK(store::verifyBackup(scene.file(), kSecret, kCheap));
}

TEST_CASE("Restoring refuses a folder in which anything lies") {
  Scene scene;
  scene.backUp();
  REQUIRE(QDir().mkpath(scene.target()));
  QFile hidden(scene.target() + QStringLiteral("/.something"));
  REQUIRE(hidden.open(QIODevice::WriteOnly));
  const auto done = store::restore(scene.file(), scene.target(), kSecret, scene.office.clock, kCheap);
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::StoreExists);
  CHECK(QDir(scene.target()).entryList(QDir::Files | QDir::Hidden).size() == 1);
  CHECK(store::restore(scene.file(), scene.office.path(), kSecret, scene.office.clock, kCheap).error().code == ErrorCode::StoreExists);
}

TEST_CASE("A damaged page does not keep the others from being backed up, a broken chain does") {
  Scene scene;
  SECTION("a page") {
    const auto page = scene.office.store->blobs().all().first();
    const auto path = scene.office.store->blobs().pathOf({page});
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("rust");
    file.close();
    CHECK(scene.backUp().damaged == QStringList{page});
    REQUIRE(store::restore(scene.file(), scene.target(), kSecret, scene.office.clock, kCheap));
  }
  SECTION("an event") {
    REQUIRE(scene.office.store->database().execute(QStringLiteral("UPDATE event SET actor = 'mallory' WHERE cseq = 5")));
    const auto done = store::backUp(scene.office.path(), scene.file(), kSecret, scene.office.clock, kCheap);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::StoreDamaged);
    CHECK_FALSE(QFile::exists(scene.file()));
  }
}

TEST_CASE("A backup does not take the place of an older file") {
  Scene scene;
  scene.backUp();
  const auto again = store::backUp(scene.office.path(), scene.file(), kSecret, scene.office.clock, kCheap);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == ErrorCode::AlreadyExists);
}

namespace {

struct Run {
  int code = -1;
  QString said;
};

/// The real program; killed after `killAfterMs`, if that is not negative.
Run ctl(const QStringList& words, int killAfterMs = -1) {
  QProcess process;
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("MOTCUA_PASSPHRASE"), kSecret);
  process.setProcessEnvironment(environment);
  process.start(QStringLiteral(MOTCUA_BINARY_DIR "/bin/motcuactl"), words);
  if (killAfterMs >= 0) {
    process.waitForStarted();
    if (!process.waitForFinished(killAfterMs)) process.kill();
  }
  process.waitForFinished(120000);
  return {process.exitStatus() == QProcess::CrashExit ? -9 : process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

}  // namespace

TEST_CASE("motcuactl backs up and restores, and a kill in the middle leaves nothing half") {
  Scene scene;
  scene.office.store.reset();
  const QStringList from{QStringLiteral("--data-dir"), scene.office.path()};
  const QStringList to{QStringLiteral("--data-dir"), scene.target()};
  REQUIRE(ctl(from + QStringList{QStringLiteral("store"), QStringLiteral("backup"), scene.file()}).code == 0);
  // Argon2id takes the first half second or more: kills fall before, in, and after the writing.
  int killed = 0;
  for (int ms = 0; ms < 3000; ms += 250) {
    const auto run = ctl(to + QStringList{QStringLiteral("store"), QStringLiteral("restore"), scene.file()}, ms);
    if (run.code == 0) break;
    ++killed;
    if (QFileInfo::exists(scene.target())) break;  // killed after the rename: the whole copy, which the check below proves
  }
  CHECK(killed > 1);
  if (!QFileInfo::exists(scene.target())) CHECK(ctl(to + QStringList{QStringLiteral("store"), QStringLiteral("restore"), scene.file()}).code == 0);
  CHECK(ctl(to + QStringList{QStringLiteral("store"), QStringLiteral("check"), QStringLiteral("--deep")}).code == 0);
  for (int ms = 50; ms < 1500; ms += 300) {
    const auto file = scene.file() + QString::number(ms);
    (void)ctl(from + QStringList{QStringLiteral("store"), QStringLiteral("backup"), file}, ms);
    // A kill between the rename and the program's end finds the file, and it is the whole one.
    const QStringList copy{QStringLiteral("--data-dir"), scene.target() + QString::number(ms)};
    if (QFile::exists(file)) CHECK(ctl(copy + QStringList{QStringLiteral("store"), QStringLiteral("restore"), file}).code == 0);
  }
}

TEST_CASE("What motcuactl can't restore it says in one Vietnamese sentence with the right exit code") {
  Scene scene;
  scene.backUp();
  const QStringList to{QStringLiteral("--data-dir"), scene.office.path()};
  SECTION("a broken file is one Vietnamese sentence and exit code 6") {
    scene.put(scene.bytes().left(2000));
    const auto run =
        ctl({QStringLiteral("--data-dir"), scene.target() + QLatin1Char('2'), QStringLiteral("store"), QStringLiteral("restore"), scene.file()});
    CHECK(run.code == 6);
    CHECK(run.said.contains(QStringLiteral("hỏng")));
    CHECK(run.said.count(QLatin1Char('\n')) == 1);
  }
  SECTION("a wrong passphrase is exit code 2") {
    QFile wrong(scene.office.folder.filePath(QStringLiteral("wrong")));
    REQUIRE(wrong.open(QIODevice::WriteOnly));
    wrong.write("khong phai no\n");
    wrong.close();
    const auto run = ctl({QStringLiteral("--data-dir"), scene.target() + QLatin1Char('2'), QStringLiteral("store"), QStringLiteral("restore"),
                          scene.file(), QStringLiteral("--passphrase-file"), wrong.fileName()});
    CHECK(run.code == 2);
    CHECK(run.said.contains(QStringLiteral("mật khẩu"), Qt::CaseInsensitive));
  }
  SECTION("a folder that is not empty is exit code 4") {
    CHECK(ctl(to + QStringList{QStringLiteral("store"), QStringLiteral("restore"), scene.file()}).code == 4);
  }
}
