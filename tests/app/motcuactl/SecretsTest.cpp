// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the secrets of a store lie: the desktop's keychain, or a file for the owner only.
#include "tests/app/motcuactl/Ctl.h"
#include "tests/support/Keyring.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace motcua;
using test::Ctl;

namespace {

const QString kFile = QStringLiteral("store/s3-secret");
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

struct Counter : Ctl {
  Counter() { REQUIRE(run("store init --agency H13.31 --counter 1").code == 0); }
  [[nodiscard]] int give(const QByteArray& secret) const { return run("sync pages --secret-file", {write(QStringLiteral("given"), secret)}).code; }
  [[nodiscard]] QString place() const { return status()[QStringLiteral("s3-secret")].toString(); }
  [[nodiscard]] QJsonObject status() const { return run("--json sync status").object()[QStringLiteral("secrets")].toObject(); }
  [[nodiscard]] QString doctor() const {
    for (const auto& line : run("--json doctor").object()[QStringLiteral("checks")].toArray())
      if (line.toObject()[QStringLiteral("name")] == QLatin1String("secrets"))
        return line.toObject()[QStringLiteral("verdict")].toString() + QStringLiteral(": ") + line.toObject()[QStringLiteral("value")].toString();
    return {};
  }
  [[nodiscard]] QFileInfo file() const { return QFileInfo(path(kFile)); }
};

constexpr auto kGood = "good: s3-secret: trong chùm khóa của máy";

}  // namespace

TEST_CASE("without a session bus a secret is a file for its owner only, and the doctor says when it is not") {
  const test::FakeSecretTool tool("exit 0");
  const Counter ctl;
  CHECK(ctl.doctor().isEmpty());
  REQUIRE(ctl.give("bi-mat\n") == 0);
  CHECK(ctl.file().permissions() == kOwnerOnly);
  CHECK(ctl.place() == QStringLiteral("file"));
  CHECK(ctl.doctor() == QStringLiteral("good: s3-secret: tệp trong thư mục dữ liệu"));
  CHECK(tool.words().isEmpty());
  for (const auto other : {QFileDevice::ReadGroup, QFileDevice::ReadOther}) {
    QFile::setPermissions(ctl.path(kFile), kOwnerOnly | other);
    CHECK(ctl.doctor().startsWith(QStringLiteral("bad: ")));
    CHECK(ctl.doctor().contains(QStringLiteral("s3-secret")));
  }
  CHECK(ctl.run("doctor").code != 0);
}

TEST_CASE("with a keychain a secret is in no file, and the next process has it") {
  if (!test::Keyring::isInstalled()) return;
  const test::Keyring keyring;
  const Counter ctl;
  CHECK(ctl.place() == QStringLiteral("none"));
  REQUIRE(ctl.give("bi-mat với dấu 'cách' và \"$ngoặc\"\n") == 0);
  CHECK_FALSE(ctl.file().exists());
  CHECK(keyring.secret(ctl.path(QStringLiteral("store")), "s3-secret") == "bi-mat với dấu 'cách' và \"$ngoặc\"");
  CHECK(ctl.status() == QJsonObject{{QStringLiteral("hub-password"), QStringLiteral("none")},
                                    {QStringLiteral("portal-secret"), QStringLiteral("none")},
                                    {QStringLiteral("s3-secret"), QStringLiteral("keychain")}});
  CHECK(ctl.doctor() == QString::fromUtf8(kGood));
  for (const auto* words : {"doctor", "sync status", "--json sync status", "sync pages", "audit list", "config list"})
    CHECK_FALSE(ctl.run(words).out.contains("bi-mat"));
  // A second store of the same person has its own.
  const Counter second;
  CHECK(second.place() == QStringLiteral("none"));

  SECTION("another one takes its place, an empty one takes it away") {
    REQUIRE(ctl.give("moi") == 0);
    CHECK(keyring.secret(ctl.path(QStringLiteral("store")), "s3-secret") == "moi");
    REQUIRE(ctl.give("") == 0);
    CHECK(ctl.place() == QStringLiteral("none"));
    CHECK(keyring.secret(ctl.path(QStringLiteral("store")), "s3-secret").isEmpty());
  }
  SECTION("a file that exists wins until the next one is given") {
    ctl.write(kFile, "trong-tep");
    CHECK(ctl.place() == QStringLiteral("file"));
    REQUIRE(ctl.give("moi") == 0);
    CHECK_FALSE(ctl.file().exists());
    CHECK(ctl.place() == QStringLiteral("keychain"));
  }
  SECTION("a setting says that files are wanted") {
    CHECK(ctl.run("config set secrets.place files").code != 0);
    REQUIRE(ctl.run("config set secrets.place file").code == 0);
    CHECK(ctl.place() == QStringLiteral("none"));
    REQUIRE(ctl.give("moi") == 0);
    CHECK(ctl.file().permissions() == kOwnerOnly);
    CHECK(ctl.place() == QStringLiteral("file"));
  }
  SECTION("a locked one is told, asks nobody, and a new secret goes into the file") {
    keyring.lock();
    CHECK(ctl.place() == QStringLiteral("keychain_locked"));
    CHECK(ctl.doctor().startsWith(QStringLiteral("notice: ")));
    REQUIRE(ctl.give("moi") == 0);
    CHECK(ctl.file().permissions() == kOwnerOnly);
    CHECK(ctl.place() == QStringLiteral("file"));
  }
}

TEST_CASE("a secret is in the words of no process") {
  if (!test::Keyring::isInstalled()) return;
  const test::Keyring keyring;
  const auto real = QStandardPaths::findExecutable(QStringLiteral("secret-tool")).toUtf8();
  const test::FakeSecretTool tool("exec " + real + " \"$@\"");
  const Counter ctl;
  REQUIRE(ctl.give("bi-mat") == 0);
  CHECK(ctl.place() == QStringLiteral("keychain"));
  CHECK(tool.words().contains("name s3-secret"));
  CHECK_FALSE(tool.words().contains("bi-mat"));
}

TEST_CASE("a keychain that hangs costs a moment, once, and the file is used") {
  const test::Environment bus("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
  const Counter ctl;
  const test::FakeSecretTool tool("exec sleep 60");
  QElapsedTimer timer;
  timer.start();
  REQUIRE(ctl.give("bi-mat") == 0);
  CHECK(tool.words().count('\n') == 1);  // not asked again for the two others
  CHECK(ctl.file().permissions() == kOwnerOnly);
  CHECK(ctl.status() == QJsonObject{{QStringLiteral("hub-password"), QStringLiteral("keychain_no_answer")},
                                    {QStringLiteral("portal-secret"), QStringLiteral("keychain_no_answer")},
                                    {QStringLiteral("s3-secret"), QStringLiteral("file")}});
  CHECK(tool.words().count('\n') == 2);
  CHECK(timer.elapsed() < 30000);  // of 120 s
  // With a file for each nothing is asked.
  for (const auto* name : {"store/hub-password", "store/portal-secret"}) ctl.write(QString::fromLatin1(name), "x");
  CHECK(ctl.status()[QStringLiteral("hub-password")] == QLatin1String("file"));
  CHECK(tool.words().count('\n') == 2);
}
