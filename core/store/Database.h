// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QHash>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

class QSqlQuery;
class QSqlError;

namespace motcua::store {

class DiskRoom;

/// A prepared statement, taken from its database's cache. Values by name: bind(":id", x), text("id").
class Statement {
 public:
  Statement(class Database& database, std::shared_ptr<QSqlQuery> query);
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  ~Statement();

  Statement& bind(const char* name, const QVariant& value);
  Statement& bindText(const char* name, const QString& value);  ///< never NULL: an empty QString binds ''
  [[nodiscard]] Status run();
  [[nodiscard]] bool next();
  [[nodiscard]] QString text(const char* column) const;
  [[nodiscard]] qint64 integer(const char* column) const;
  [[nodiscard]] QByteArray bytes(const char* column) const;
  [[nodiscard]] int changed() const;

 private:
  Database& m_database;
  std::shared_ptr<QSqlQuery> m_query;
};

/// One connection to one SQLite file, on one thread. WAL, FULL, foreign keys; a reader is query_only. After an I/O error
/// (a failed fsync) the connection is not used again: what comes next, outside of a transaction, opens another.
class Database {
 public:
  enum class Mode { ReadWrite, ReadOnly };
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode);
  ~Database();

  [[nodiscard]] Result<Statement> prepare(const QString& sql);
  /// Without parameters, any number of statements parted by ";\n".
  [[nodiscard]] Status execute(const QString& script);
  [[nodiscard]] Result<qint64> scalar(const QString& sql);
  /// BEGIN IMMEDIATE ... COMMIT; nested calls join the outer one. Rolls back on the first error.
  [[nodiscard]] Status transaction(const std::function<Status()>& work);
  /// What `work` reads is the state of one moment, whatever is written meanwhile. Inside a transaction: that one.
  [[nodiscard]] Status snapshot(const std::function<void()>& work);
  [[nodiscard]] bool inTransaction() const { return m_depth > 0; }

  /// Asked for room before a transaction begins and before it commits, and where a statement on its own meets a full disk.
  void setRoom(DiskRoom* room) { m_room = room; }

  /// Tests: called before every statement; an error it returns is what the statement returns.
  void setFaultHook(std::function<Status()> hook) { m_faultHook = std::move(hook); }
  [[nodiscard]] Status beforeStatement() const { return m_faultHook ? m_faultHook() : Status(); }
  [[nodiscard]] static Error errorFrom(const QSqlError& error, const QString& sql);

 private:
  friend class Statement;
  Database(QString path, Mode mode) : m_path(std::move(path)), m_mode(mode) {}
  [[nodiscard]] Status connect();
  [[nodiscard]] Status setUp();
  void disconnect();
  [[nodiscard]] Status usable();
  [[nodiscard]] Error failed(const QSqlError& error, const QString& sql);
  QString m_path;
  Mode m_mode;
  QString m_connection;
  QHash<QString, std::shared_ptr<QSqlQuery>> m_cache;
  std::function<Status()> m_faultHook;
  DiskRoom* m_room = nullptr;
  int m_depth = 0;
  int m_statements = 0;   ///< alive
  bool m_spoilt = false;  ///< by an I/O error
};

}  // namespace motcua::store
