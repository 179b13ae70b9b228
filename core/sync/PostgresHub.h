// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"
#include "core/sync/Postgres.h"

#include <optional>

namespace motcua::sync {

/// The hub as functions of a PostgreSQL (resources/hub). Also the default place for pages.
class PostgresHub final : public Hub, public BlobPlace {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PostgresHub>> open(const QString& address, const Postgres::Limits& limits = {});

  [[nodiscard]] Result<EnrolAnswer> enrol(const exchange::Incarnation& life, bool fork, const QString& label) override;
  [[nodiscard]] Result<PushAnswer> push(const Batch& batch) override;
  [[nodiscard]] Result<PullAnswer> pull(const StoreId& stream, const exchange::LogMark& mark, int most) override;
  [[nodiscard]] Result<QList<QString>> logAt(const QList<qint64>& seqs) override;
  [[nodiscard]] Result<QList<QString>> streamAt(const StoreId& stream, const QList<qint64>& cseqs) override;
  [[nodiscard]] Result<QList<HubStream>> streams() override;
  [[nodiscard]] Status rememberStream(const HubStream& stream, bool retireParent) override;
  [[nodiscard]] Status recovered() override;
  [[nodiscard]] Status retire(const StoreId& stream) override;
  [[nodiscard]] Result<Claim> claim(const QString& name, const StoreId& holder, int seconds) override;
  [[nodiscard]] Status release(const QString& name, const StoreId& holder) override;
  [[nodiscard]] Result<HubStatus> status() override;

  [[nodiscard]] Result<QList<BlobNeed>> missing(const QList<BlobHash>& hashes) override;
  [[nodiscard]] Result<QString> put(const BlobHash& hash, qint64 size, int chunkSize, int n, const QByteArray& bytes) override;
  [[nodiscard]] Result<Put> putWhole(const QList<Whole>& pages, const std::function<void()>& meanwhile) override;
  [[nodiscard]] Result<Info> info(const BlobHash& hash) override;
  [[nodiscard]] Result<QByteArray> get(const BlobHash& hash, int n) override;

  /// Calls only what a hub of that version has (resources/hub), as a client of that time would. Otherwise found out by itself.
  void speakAs(int version) {
    m_takesSets = version >= 3;
    m_takesPageSets = version >= 4;
    m_takesAgain = version >= 5;
  }
  [[nodiscard]] int roundTrips() const { return m_connection->roundTrips(); }

 private:
  explicit PostgresHub(std::unique_ptr<Postgres> connection) : m_connection(std::move(connection)) {}
  [[nodiscard]] Result<PushAnswer> pushSet(const Batch& batch);
  [[nodiscard]] Result<PushAnswer> pushOneByOne(const Batch& batch);
  /// Events as push_set takes them.
  struct Ready {
    QString first;  ///< hash
    QString last;
    QList<Postgres::Value> arrays;
  };
  [[nodiscard]] static Result<Ready> ready(const QList<exchange::Outgoing>& events);
  std::unique_ptr<Postgres> m_connection;
  std::optional<Ready> m_next;
  bool m_takesSets = true;  ///< false: a hub older than sync.push_set
  bool m_takesPageSets = true;
  bool m_takesAgain = true;
};

/// Puts schema, functions and roles into a database (resources/hub/NNNN_*.sql in order, each in one transaction), as its
/// administrator. The same call again does nothing. Gives the version it is at. `most`: no further than that.
constexpr int kNewestHub = 9999;
[[nodiscard]] Result<int> installHub(Postgres& admin, int most = kNewestHub);
struct OfficeLogin {
  QString role;
  QString password;
};
/// Makes an office and a login role for its counters; an existing role gets a new password.
[[nodiscard]] Result<OfficeLogin> addOffice(Postgres& admin, const QString& agency);

}  // namespace motcua::sync
