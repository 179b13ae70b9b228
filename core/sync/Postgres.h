// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <memory>

namespace motcua::sync {

/// One connection to a PostgreSQL through libpq. Not Qt's QPSQL: that one has no time-out for a half-open connection, prints
/// the WARNING that a COMMIT may bring instead of returning it, doubles every byte of a page, and asks four questions of its
/// own at each connect. Blocks its thread, never longer than `idle` without progress. Any one thread.
class Postgres {
 public:
  struct Limits {
    int connectMs = 10000;
    int idleMs = 20000;                       ///< without a byte either way
    const std::atomic<bool>* stop = nullptr;  ///< true: give up within a tenth of a second
  };
  /// UpstreamUnreachable (network, server starting, standby), UpstreamRefused (rights, password, certificate).
  /// query() also BadInput: the data themselves can't be taken.
  [[nodiscard]] static Result<std::unique_ptr<Postgres>> open(const QString& address, const Limits& limits);
  ~Postgres();

  struct Value {
    QByteArray bytes;
    enum class Kind { Text, Binary, Null } kind = Kind::Text;
  };
  [[nodiscard]] static Value text(const QString& value) { return {value.toUtf8(), Value::Kind::Text}; }
  [[nodiscard]] static Value number(qint64 value) { return {QByteArray::number(value), Value::Kind::Text}; }
  [[nodiscard]] static Value truth(bool value) { return {value ? "t" : "f", Value::Kind::Text}; }
  [[nodiscard]] static Value bytes(const QByteArray& value) { return {value, Value::Kind::Binary}; }
  [[nodiscard]] static Value texts(const QList<QByteArray>& values);   ///< text[]
  [[nodiscard]] static Value byteas(const QList<QByteArray>& values);  ///< bytea[]
  [[nodiscard]] static Value numbers(const QList<int>& values);        ///< int[]
  [[nodiscard]] static Value numbers(const QList<qint64>& values);     ///< bigint[]
  [[nodiscard]] static Value null() { return {{}, Value::Kind::Null}; }

  class Rows {
   public:
    explicit Rows(std::shared_ptr<void> result);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool has(const char* column) const;
    [[nodiscard]] QString text(int row, const char* column) const;
    [[nodiscard]] QByteArray bytes(int row, const char* column) const;  ///< as it came: text, or binary where asked for
    [[nodiscard]] qint64 integer(int row, const char* column) const;
    [[nodiscard]] bool truth(int row, const char* column) const { return text(row, column) == QLatin1String("t"); }
    [[nodiscard]] bool isNull(int row, const char* column) const;

   private:
    std::shared_ptr<void> m_result;
    int m_count = 0;
  };
  enum class Answer { Text, Binary };
  /// One statement, one round trip; done when it is committed. An error after which nobody knows whether it was committed is
  /// UpstreamUnreachable; so is any WARNING, for it may say that the standby did not get it.
  [[nodiscard]] Result<Rows> query(const char* sql, const QList<Value>& values = {}, Answer answer = Answer::Text);
  /// query() in two halves: send() returns when all is on its way.
  [[nodiscard]] Status send(const char* sql, const QList<Value>& values, Answer answer = Answer::Text);
  [[nodiscard]] Result<Rows> collect();
  /// Several statements without values.
  [[nodiscard]] Status script(const QString& sql);
  [[nodiscard]] QString quoted(const QString& text) const;  ///< as a literal
  [[nodiscard]] int roundTrips() const { return m_roundTrips; }

 private:
  struct Private;
  explicit Postgres(std::unique_ptr<Private> d);
  [[nodiscard]] Status flush();
  [[nodiscard]] Status wait(short events, int ms);
  std::unique_ptr<Private> m_d;
  Limits m_limits;
  int m_roundTrips = 0;
};

}  // namespace motcua::sync
