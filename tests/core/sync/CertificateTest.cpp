// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hub as in real use: TLS, and an office's certificate in place of a password, all made by packaging/hub-certificates.sh.
#include "tests/core/sync/SyncOffice.h"

#include <QFile>
#include <QProcess>

#include <unistd.h>

using namespace motcua;
using namespace motcua::test;

namespace {

bool script(const QStringList& words) {
  return QProcess::execute(QStringLiteral(MOTCUA_SOURCE_DIR "/packaging/hub-certificates.sh"), words) == 0;
}

QString roleOf(const QString& address) {
  return address.section(QStringLiteral("//"), 1).section(QLatin1Char(':'), 0, 0);
}

struct Certified {
  /// Empty where something needed is not installed.
  static std::unique_ptr<Certified> make() {
    std::unique_ptr<Certified> out(new Certified);
    out->server = HubServer::start();
    if (!out->server || !script({QStringLiteral("ca"), out->path(QStringLiteral("ca"))})) return nullptr;
    for (auto* agency : {&out->a, &out->b}) {
      *agency = freshAgency();
      const auto role = roleOf(out->server->office(*agency));
      (agency == &out->a ? out->roleA : out->roleB) = role;
      if (!script({QStringLiteral("office"), out->path(QStringLiteral("ca")), role})) return nullptr;
    }
    if (!script({QStringLiteral("server"), out->path(QStringLiteral("ca")), QStringLiteral("127.0.0.1")})) return nullptr;
    return out->harden() ? std::move(out) : nullptr;
  }
  QString path(const QString& name) const { return folder.filePath(name); }
  /// As `role`, with the certificate of `holder` from the CA in `ca`.
  QString address(const QString& role, const QString& holder, const QString& ca = QStringLiteral("ca")) const {
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/motcua?sslmode=verify-full&sslrootcert=%3/ca.crt&sslcert=%4/%5.crt&sslkey=%4/%5.key")
        .arg(role)
        .arg(server->port())
        .arg(path(QStringLiteral("ca")), path(ca), holder);
  }
  [[nodiscard]] bool refuses(const QString& where) const {
    const auto opened = sync::Postgres::open(where, {3000, 3000});
    if (!opened) UNSCOPED_INFO(opened.error().detail.toStdString());
    return !opened && opened.error().code == ErrorCode::UpstreamRefused;
  }

  QTemporaryDir folder;
  std::unique_ptr<HubServer> server;
  QString a, b, roleA, roleB;

 private:
  /// The server's own files where PostgreSQL's user may read them; nobody else comes in but by a certificate.
  bool harden() {
    const auto home = server->folder();
    QFile rules(home + QStringLiteral("/hba.conf"));
    if (!rules.open(QIODevice::WriteOnly)) return false;
    rules.write("local all postgres trust\nhostssl motcua +motcua_counter 127.0.0.1/32 cert\n");
    rules.close();
    for (const auto* name : {"server.crt", "server.key", "ca.crt"})
      if (!QFile::copy(path(QStringLiteral("ca/")) + QLatin1String(name), home + QLatin1Char('/') + QLatin1String(name))) return false;
    if (::geteuid() == 0)
      for (const auto* name : {"hba.conf", "server.crt", "server.key", "ca.crt"})
        if (QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres"), home + QLatin1Char('/') + QLatin1String(name)}) != 0)
          return false;
    return server->startAgainWith(QStringLiteral("-c ssl=on -c ssl_cert_file=%1/server.crt -c ssl_key_file=%1/server.key -c ssl_ca_file=%1/ca.crt "
                                                 "-c hba_file=%1/hba.conf")
                                      .arg(home)
                                      .toLatin1());
  }
};

}  // namespace

TEST_CASE("a counter comes to its office by its certificate, and by nothing else") {
  if (HubServer::instance() == nullptr || QProcess::execute(QStringLiteral("openssl"), {QStringLiteral("version")}) != 0) {
    WARN("skipped: PostgreSQL or openssl is not installed");
    return;
  }
  const auto hub = Certified::make();
  REQUIRE(hub);
  TestCounter one(hub->a, 1, hub->address(hub->roleA, hub->roleA));
  TestCounter two(hub->a, 2, hub->address(hub->roleA, hub->roleA));
  requireDone(one.enrol());
  requireDone(two.enrol());
  const auto id = one.intake(QStringLiteral("Nguyễn Thị Đào"));
  one.page(id, "a page");
  requireDone(one.sync());
  requireDone(one.sendBlobs());
  requireDone(two.sync());
  CHECK(two.find(id).applicant.name == QStringLiteral("Nguyễn Thị Đào"));

  // A valid certificate of A does not make a B of it, whatever name is asked for.
  CHECK(hub->refuses(hub->address(hub->roleB, hub->roleA)));
  CHECK(hub->refuses(hub->address(QStringLiteral("postgres"), hub->roleA)));
  auto attacker = sync::Postgres::open(hub->address(hub->roleA, hub->roleA), {});
  requireDone(attacker);
  CHECK_FALSE((*attacker)->script(QStringLiteral("SET SESSION AUTHORIZATION ") + hub->roleB));
  const auto office = (*attacker)->query("SELECT agency FROM sync.status()");
  requireDone(office);
  CHECK(office->text(0, "agency") == hub->a);

  // Neither a password nor an open line nor another CA's word.
  const auto bare = QStringLiteral("postgresql://%1:x@127.0.0.1:%2/motcua?sslmode=").arg(hub->roleA).arg(hub->server->port());
  CHECK(hub->refuses(bare + QStringLiteral("disable")));
  CHECK(hub->refuses(bare + QStringLiteral("require")));
  REQUIRE(script({QStringLiteral("ca"), hub->path(QStringLiteral("other"))}));
  REQUIRE(script({QStringLiteral("office"), hub->path(QStringLiteral("other")), hub->roleA}));
  CHECK_FALSE(sync::Postgres::open(hub->address(hub->roleA, hub->roleA, QStringLiteral("other")), {3000, 3000}));
  // And the counter tells its secrets to no server that its CA does not vouch for, nor to one of another name.
  auto elsewhere = hub->address(hub->roleA, hub->roleA);
  CHECK(hub->refuses(QString(elsewhere).replace(hub->path(QStringLiteral("ca/ca.crt")), hub->path(QStringLiteral("other/ca.crt")))));
  CHECK(hub->refuses(elsewhere.replace(QStringLiteral("@127.0.0.1:"), QStringLiteral("@localhost:"))));
}
