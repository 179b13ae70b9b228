// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real PostgreSQL on loopback for one test process, with the hub installed. Started at the first use, stopped at exit.
#pragma once
#include "core/sync/PostgresHub.h"

#include <memory>

namespace motcua::test {

class HubServer {
 public:
  /// nullptr where PostgreSQL is not installed.
  static HubServer* instance();
  /// A cluster of its own, for tests that kill or restore it.
  static std::unique_ptr<HubServer> start(const QByteArray& options = "-c fsync=off", int version = sync::kNewestHub);
  ~HubServer();

  /// A new office with its login: the address for its counters.
  QString office(const QString& agency);
  /// The same login through another port (a proxy).
  static QString throughPort(QString address, int port, int own);
  QString adminAddress(const QString& database = QStringLiteral("motcua")) const;
  std::unique_ptr<sync::Postgres> admin(const QString& database = QStringLiteral("motcua")) const;
  int port() const { return m_port; }
  const QString& folder() const { return m_folder; }
  void stop(const char* mode);
  bool startAgain();
  /// Stopped, and started with these options too.
  bool startAgainWith(const QByteArray& options);

  /// A streaming copy of this server beside it, named "standby".
  std::unique_ptr<HubServer> standby() const;
  void promote();
  /// The machine is gone in the middle of whatever it did: SIGKILL to all of its processes.
  void killHard();

  /// All of the database, as it is now, to be put back later: what an old backup of the server is.
  void snapshot(const QString& name);
  void restore(const QString& name);

 private:
  QString m_folder;
  QByteArray m_options;
  int m_port = 0;
  bool m_killed = false;
};

QString freshAgency();

}  // namespace motcua::test

#define REQUIRE_HUB(server)                                                    \
  auto* server = ::motcua::test::HubServer::instance();                        \
  if (server == nullptr) {                                                     \
    WARN("skipped: PostgreSQL is not installed (apt-get install postgresql)"); \
    return;                                                                    \
  }
