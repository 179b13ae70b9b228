// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/HubServer.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTcpServer>
#include <QUuid>

#include <cstdlib>

namespace motcua::test {
namespace {

const QString kScript = QStringLiteral(MOTCUA_SOURCE_DIR) + QStringLiteral("/packaging/hub-loopback.sh");

int freePort() {
  QTcpServer probe;
  probe.listen(QHostAddress::LocalHost);
  return probe.serverPort();
}

bool run(const QStringList& words, const QByteArray& options) {
  QProcess process;
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("HUB_OPTIONS"), QString::fromLatin1(options));
  environment.insert(QStringLiteral("HUB_INITDB"), QStringLiteral("--no-sync"));
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.setStandardOutputFile(QProcess::nullDevice());
  process.start(kScript, words);
  return process.waitForFinished(120000) && process.exitCode() == 0;
}

}  // namespace

std::unique_ptr<HubServer> HubServer::start(const QByteArray& options, int version) {
  if (QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty()) return nullptr;
  std::unique_ptr<HubServer> out(new HubServer);
  out->m_folder = QDir::tempPath() + QStringLiteral("/motcua-hub-") + QUuid::createUuid().toString(QUuid::Id128).left(12);
  out->m_options = options;
  out->m_port = freePort();
  if (!run({QStringLiteral("start"), out->m_folder, QString::number(out->m_port)}, options)) return nullptr;
  auto admin = out->admin();
  if (!admin || !sync::installHub(*admin, version)) return nullptr;
  return out;
}

HubServer* HubServer::instance() {
  static std::unique_ptr<HubServer> server = start();
  return server.get();
}

HubServer::~HubServer() {
  stop("immediate");
  QDir(m_folder).removeRecursively();
}

void HubServer::stop(const char* mode) {
  run({QStringLiteral("stop"), m_folder, QString::fromLatin1(mode)}, {});
}

bool HubServer::startAgain() {
  return run({QStringLiteral("start"), m_folder, QString::number(m_port)}, m_options);
}

QString HubServer::adminAddress(const QString& database) const {
  return QStringLiteral("postgresql:///%1?host=%2&port=%3&user=postgres").arg(database, m_folder).arg(m_port);
}

std::unique_ptr<sync::Postgres> HubServer::admin(const QString& database) const {
  auto connection = sync::Postgres::open(adminAddress(database), {});
  if (!connection) {
    std::fprintf(stderr, "admin: %s\n", qPrintable(connection.error().detail));
    return nullptr;
  }
  return std::move(*connection);
}

QString HubServer::office(const QString& agency) {
  const auto login = sync::addOffice(*admin(), agency);
  if (!login) std::abort();
  return QStringLiteral("postgresql://%1:%2@127.0.0.1:%3/motcua").arg(login->role, login->password).arg(m_port);
}

QString HubServer::throughPort(QString address, int port, int own) {
  return address.replace(QStringLiteral(":%1/").arg(own), QStringLiteral(":%1/").arg(port));
}

void HubServer::snapshot(const QString& name) {
  auto connection = admin(QStringLiteral("postgres"));
  // A template may have no visitor.
  const auto done = connection->script(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'motcua'"));
  const auto copied = done ? connection->script(QStringLiteral("DROP DATABASE IF EXISTS %1").arg(name)) : done;
  if (!copied || !connection->script(QStringLiteral("CREATE DATABASE %1 TEMPLATE motcua").arg(name))) std::abort();
}

void HubServer::restore(const QString& name) {
  auto connection = admin(QStringLiteral("postgres"));
  if (!connection->script(QStringLiteral("DROP DATABASE motcua WITH (FORCE)")) ||
      !connection->script(QStringLiteral("CREATE DATABASE motcua TEMPLATE %1").arg(name)))
    std::abort();
}

QString freshAgency() {
  static int n = 0;
  ++n;
  return QStringLiteral("H%1.%2").arg(10 + n % 80).arg(n);
}

}  // namespace motcua::test
