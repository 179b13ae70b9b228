// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "core/store/Disk.h"
#include "core/store/DiskRoom.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace motcua::store {

Statement::Statement(Database& database, std::shared_ptr<QSqlQuery> query) : m_database(database), m_query(std::move(query)) {
  ++m_database.m_statements;
}
Statement::Statement(Statement&&) noexcept = default;

Statement::~Statement() {
  if (!m_query) return;
  m_query->finish();
  --m_database.m_statements;
}

Statement& Statement::bind(const char* name, const QVariant& value) {
  m_query->bindValue(QString::fromLatin1(name), value);
  return *this;
}

Statement& Statement::bindText(const char* name, const QString& value) {
  return bind(name, value.isNull() ? QStringLiteral("") : value);
}

Status Statement::run() {
  TRY(m_database.beforeStatement());
  if (m_query->exec()) return {};
  const auto error = m_database.failed(m_query->lastError(), m_query->lastQuery());
  // In a transaction it is gone with all that was done in it.
  const bool again = error.code == ErrorCode::DiskFull && !m_database.inTransaction() && m_database.m_room != nullptr && m_database.m_room->giveUp();
  if (again && m_query->exec()) return {};
  return fail(again ? m_database.failed(m_query->lastError(), m_query->lastQuery()) : error);
}

bool Statement::next() {
  return m_query->next();
}

QString Statement::text(const char* column) const {
  return m_query->value(QString::fromLatin1(column)).toString();
}

qint64 Statement::integer(const char* column) const {
  return m_query->value(QString::fromLatin1(column)).toLongLong();
}

QByteArray Statement::bytes(const char* column) const {
  return m_query->value(QString::fromLatin1(column)).toByteArray();
}

int Statement::changed() const {
  return m_query->numRowsAffected();
}

Error Database::errorFrom(const QSqlError& error, const QString& sql) {
  const int primary = error.nativeErrorCode().toInt() & 0xff;
  const auto detail = QStringLiteral("SQLite %1: %2 in %3").arg(error.nativeErrorCode(), error.databaseText(), sql.left(120));
  switch (primary) {
    case 13: return makeError(ErrorCode::DiskFull, detail);
    case 11:
    case 26: return makeError(ErrorCode::StoreDamaged, detail, error.databaseText());
    case 8: return makeError(ErrorCode::StoreReadOnly, detail, error.databaseText());
    case 5:
    case 6: return makeError(ErrorCode::StoreLocked, detail, error.databaseText());
    default: return makeError(ErrorCode::StoreFailed, detail, error.databaseText());
  }
}

Error Database::failed(const QSqlError& error, const QString& sql) {
  constexpr int kIoError = 10;
  if ((error.nativeErrorCode().toInt() & 0xff) == kIoError) m_spoilt = true;
  return errorFrom(error, sql);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode) {
  std::unique_ptr<Database> out(new Database(path, mode));
  TRY(out->connect());
  return out;
}

Status Database::connect() {
  m_connection = QUuid::createUuid().toString();
  m_spoilt = false;
  auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
  connection.setDatabaseName(m_path);
  connection.setConnectOptions(m_mode == Mode::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                                        : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
  if (!connection.open()) return fail(failed(connection.lastError(), m_path));
  connection = {};
  return setUp();
}

Status Database::setUp() {
  if (m_mode == Mode::ReadOnly) return execute(QStringLiteral("PRAGMA query_only=ON"));
  const bool leftOver = QFileInfo(m_path + QStringLiteral("-wal")).size() > 0;
  for (const auto* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
                             "PRAGMA cell_size_check=ON", "PRAGMA cache_size=-16000"})
    TRY(execute(QString::fromLatin1(pragma)));
  // A log that another left may be readable and yet not on the disk, after a failed fsync; what is written behind it would be
  // lost with it. So its content goes into the file first, which writes and syncs it anew.
  if (const auto done = leftOver ? execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) : Status();
      !done && done.error().code != ErrorCode::DiskFull)
    return done;
  // SQLite syncs the folder that names its log, but takes no notice of a failure.
  TRY(scalar(QStringLiteral("SELECT count(*) FROM sqlite_master")));
  return syncFolder(QFileInfo(m_path).absolutePath());
}

Status Database::usable() {
  if (!m_spoilt || m_depth > 0) return {};
  if (m_statements > 0) return fail(ErrorCode::StoreFailed, QStringLiteral("an I/O error before, and a query still open"), m_path);
  disconnect();
  const auto again = connect();
  m_spoilt = !again;
  return again;
}

void Database::disconnect() {
  m_cache.clear();
  QSqlDatabase::removeDatabase(m_connection);
}

Database::~Database() {
  disconnect();
}

Result<Statement> Database::prepare(const QString& sql) {
  TRY(usable());
  auto cached = m_cache.value(sql);
  if (cached && cached.use_count() <= 2) return Statement(*this, cached);
  auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
  query->setForwardOnly(true);
  if (!query->prepare(sql)) return fail(failed(query->lastError(), sql));
  if (!cached) m_cache.insert(sql, query);
  return Statement(*this, query);
}

Status Database::execute(const QString& script) {
  TRY(usable());
  for (const auto& part : script.split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
    // Comments of a migration script are for its reader.
    QString sql;
    for (const auto& line : part.split(QLatin1Char('\n')))
      if (!line.trimmed().startsWith(QLatin1String("--"))) sql += line + QLatin1Char('\n');
    sql = sql.trimmed();
    if (sql.isEmpty()) continue;
    TRY(beforeStatement());
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql)) return fail(failed(query.lastError(), sql));
  }
  return {};
}

Result<qint64> Database::scalar(const QString& sql) {
  TRY(usable());
  QSqlQuery query(QSqlDatabase::database(m_connection, false));
  query.setForwardOnly(true);
  if (!query.exec(sql)) return fail(failed(query.lastError(), sql));
  return query.next() ? query.value(0).toLongLong() : 0;
}

Status Database::transaction(const std::function<Status()>& work) {
  if (m_depth > 0) return work();
  if (m_room != nullptr) m_room->beforeWrite();
  TRY(execute(QStringLiteral("BEGIN IMMEDIATE")));
  ++m_depth;
  auto status = work();
  --m_depth;
  if (status && m_room != nullptr) m_room->beforeWrite();
  if (status) status = execute(QStringLiteral("COMMIT"));
  if (!status) {
    // Not in time, another program was quicker: what is done next finds the room.
    if (m_room != nullptr && status.error().code == ErrorCode::DiskFull) (void)m_room->giveUp();
    // The first error is the one to tell; a rollback that fails too leaves the transaction open, which the next
    // BEGIN reports.
    QSqlQuery rollback(QSqlDatabase::database(m_connection, false));
    rollback.exec(QStringLiteral("ROLLBACK"));
  }
  return status;
}

Status Database::snapshot(const std::function<void()>& work) {
  const bool own = m_depth == 0;
  if (own) TRY(execute(QStringLiteral("BEGIN")));
  ++m_depth;
  work();
  --m_depth;
  return own ? execute(QStringLiteral("COMMIT")) : Status();
}

}  // namespace motcua::store
