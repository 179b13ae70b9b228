// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/HubServer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTcpServer>
#include <QUuid>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace motcua::test {
namespace {

const QString kScript = QStringLiteral(MOTCUA_SOURCE_DIR) + QStringLiteral("/packaging/hub-loopback.sh");

int freePort() {
  QTcpServer probe;
  probe.listen(QHostAddress::LocalHost);
  return probe.serverPort();
}

QString newestBinary(const QString& name) {
  const QDir root(QStringLiteral("/usr/lib/postgresql"));
  auto versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
  std::sort(versions.begin(), versions.end(), [](const QString& a, const QString& b) { return a.toInt() < b.toInt(); });
  return versions.isEmpty() ? QString() : root.filePath(versions.last() + QStringLiteral("/bin/") + name);
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

std::unique_ptr<HubServer> HubServer::standby() const {
  std::unique_ptr<HubServer> out(new HubServer);
  out->m_folder = m_folder + QStringLiteral("-standby");
  out->m_port = freePort();
  out->m_options = m_options + " -c unix_socket_directories=" + out->m_folder.toUtf8();
  QDir().mkpath(out->m_folder);
  QStringList words{newestBinary(QStringLiteral("pg_basebackup")),
                    QStringLiteral("-D"),
                    out->m_folder + QStringLiteral("/pg"),
                    QStringLiteral("-d"),
                    QStringLiteral("host=%1 port=%2 user=postgres application_name=standby").arg(m_folder).arg(m_port),
                    QStringLiteral("-R"),
                    QStringLiteral("-X"),
                    QStringLiteral("stream"),
                    QStringLiteral("-c"),
                    QStringLiteral("fast"),
                    QStringLiteral("--no-sync")};
  // PostgreSQL refuses to run as root.
  if (::geteuid() == 0) {
    if (QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres"), out->m_folder}) != 0) return nullptr;
    words = QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--")} + words;
  }
  if (QProcess::execute(words.first(), words.mid(1)) != 0 || !out->startAgain()) return nullptr;
  return out;
}

void HubServer::promote() {
  if (!admin()->query("SELECT pg_promote()")) std::abort();
}

void HubServer::killHard() {
  QFile file(m_folder + QStringLiteral("/pg/postmaster.pid"));
  if (!file.open(QIODevice::ReadOnly)) std::abort();
  const auto first = file.readLine().trimmed();
  ::kill(first.toInt(), SIGSTOP);  // starts nobody any more
  for (const auto& process : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (status.open(QIODevice::ReadOnly) && status.readAll().contains("\nPPid:\t" + first + '\n')) ::kill(process.toInt(), SIGKILL);
  }
  ::kill(first.toInt(), SIGKILL);
  m_killed = true;
}

HubServer* HubServer::instance() {
  static std::unique_ptr<HubServer> server = start();
  return server.get();
}

HubServer::~HubServer() {
  if (!m_killed) stop("immediate");
  QDir(m_folder).removeRecursively();
}

void HubServer::stop(const char* mode) {
  run({QStringLiteral("stop"), m_folder, QString::fromLatin1(mode)}, {});
}

bool HubServer::startAgain() {
  return run({QStringLiteral("start"), m_folder, QString::number(m_port)}, m_options);
}

bool HubServer::startAgainWith(const QByteArray& options) {
  m_options += ' ' + options;
  stop("fast");
  return startAgain();
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
