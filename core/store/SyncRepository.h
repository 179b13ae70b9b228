// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/LocalLog.h"
#include "core/store/EventLog.h"

#include <functional>

namespace motcua::store {

/// The store's side of the sync port. Storage thread only.
class SyncRepository final : public exchange::LocalLog {
 public:
  struct Self {
    QString agency;
    int slot = 0;
  };
  /// `become` tells the store its new id and slot after they are committed.
  SyncRepository(Database& database, EventLog& log, std::function<Self()> self, std::function<void(const StoreId&, int)> become)
      : m_database(database), m_log(log), m_self(std::move(self)), m_become(std::move(become)) {}

  [[nodiscard]] QString agency() const override { return m_self().agency; }
  [[nodiscard]] int slot() const override { return m_self().slot; }
  [[nodiscard]] Result<QList<exchange::Incarnation>> incarnations() override;
  [[nodiscard]] Status incarnate(const exchange::Incarnation& next, int skipSerials, const QMap<QString, QString>& states) override;
  [[nodiscard]] Result<qint64> head() override { return m_log.count(); }
  [[nodiscard]] Result<QString> hashAt(qint64 cseq) override;
  [[nodiscard]] Result<QList<exchange::Outgoing>> outgoing(qint64 after, int most, qint64 mostBytes) override;
  [[nodiscard]] Result<exchange::LogMark> logMark() override;
  [[nodiscard]] Result<QString> logHashAt(qint64 seq) override;
  [[nodiscard]] Result<qint64> ownInLog() override;
  [[nodiscard]] Status applyEntries(const QList<exchange::Entry>& entries) override;
  [[nodiscard]] Result<QList<exchange::Entry>> entriesAfter(qint64 seq, int most) override;
  [[nodiscard]] Status rewindTo(qint64 seq) override;
  [[nodiscard]] Result<QList<exchange::Conflict>> conflicts() override;
  /// Whether the office has all that was done to this dossier here: its last own event is in the log.
  [[nodiscard]] Result<bool> atOffice(const DossierId& dossier);
  /// Dossiers with own events that the office does not have yet, oldest first.
  struct Waiting {
    DossierId dossier;
    QString code;
    QString applicant;
    int events = 0;
    QDateTime since;
  };
  [[nodiscard]] Result<QList<Waiting>> waiting(int most);
  [[nodiscard]] Result<QString> state(const QString& key) override;
  [[nodiscard]] Status setState(const QString& key, const QString& value) override;
  [[nodiscard]] Result<int> heardServer(const QDateTime& serverTime, qint64 clockOffMs) override;  ///< in ClockRepository.cpp
  // In SentPages.cpp.
  [[nodiscard]] Result<QList<BlobHash>> blobsToSend(int most) override;
  [[nodiscard]] Result<qint64> countBlobsToSend() override;
  [[nodiscard]] Status markBlobsSent(const QList<BlobHash>& hashes) override;
  [[nodiscard]] Status forgetBlobsSent() override;

 private:
  [[nodiscard]] Result<QJsonObject> burnt(int skipSerials, int slot);
  [[nodiscard]] Status insertEntry(const exchange::Entry& entry, qint64 ownCseq);
  [[nodiscard]] Status setMark(const QDateTime& now);
  [[nodiscard]] Status addContradicted(QList<exchange::Conflict>& out);
  [[nodiscard]] Status insertForeign(const exchange::Entry& entry);
  Database& m_database;
  EventLog& m_log;
  std::function<Self()> m_self;
  std::function<void(const StoreId&, int)> m_become;
};

}  // namespace motcua::store
