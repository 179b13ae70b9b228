// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/exchange/OfficeLog.h"

#include <functional>

namespace motcua::exchange {

/// Port: what the sync needs of the local store. Storage thread only; each call is one transaction of its own or joins
/// the caller's.
class LocalLog {
 public:
  virtual ~LocalLog() = default;

  // Who this store is
  [[nodiscard]] virtual QString agency() const = 0;
  [[nodiscard]] virtual int slot() const = 0;
  [[nodiscard]] virtual Result<QList<Incarnation>> incarnations() = 0;  ///< oldest first, the last is the present one
  /// Goes on under a new identity (and perhaps slot). skipSerials > 0 burns that many numbers of today's codes, because
  /// the papers of the lost copy may already carry them. `states` (setState) change in the same stroke.
  [[nodiscard]] virtual Status incarnate(const Incarnation& next, int skipSerials, const QMap<QString, QString>& states) = 0;

  // Own events
  [[nodiscard]] virtual Result<qint64> head() = 0;
  [[nodiscard]] virtual Result<QString> hashAt(qint64 cseq) = 0;  ///< of 0: 64 zeros; NotFound
  /// After `after`, at most `most` and about `mostBytes`, each verified against its hash (StoreDamaged).
  [[nodiscard]] virtual Result<QList<Outgoing>> outgoing(qint64 after, int most, qint64 mostBytes) = 0;

  // The office's log as known here
  [[nodiscard]] virtual Result<LogMark> logMark() = 0;
  [[nodiscard]] virtual Result<QString> logHashAt(qint64 seq) = 0;  ///< empty if not known
  [[nodiscard]] virtual Result<qint64> ownInLog() = 0;              ///< the last own event that was read back from the log
  /// Stores and projects the entries that follow logMark(), in one transaction. Refuses a gap, a wrong hash, a wrong chain.
  [[nodiscard]] virtual Status applyEntries(const QList<Entry>& entries) = 0;
  [[nodiscard]] virtual Result<QList<Entry>> entriesAfter(qint64 seq, int most) = 0;  ///< with payloads, own ones too
  /// Forgets the log after seq and makes the projection anew.
  [[nodiscard]] virtual Status rewindTo(qint64 seq) = 0;
  [[nodiscard]] virtual Result<QList<Conflict>> conflicts() = 0;  ///< not yet settled, newest first

  /// After a contact: what the server's clock said, and this PC's minus it. Receipts that waited for it (ReceiptClock.h) and that
  /// the hub has are checked against it; answers how many events that made.
  [[nodiscard]] virtual Result<int> heardServer(const QDateTime& serverTime, qint64 clockOffMs) = 0;

  // Small state of the sync: marks, epoch, failures. Not events, not projected.
  [[nodiscard]] virtual Result<QString> state(const QString& key) = 0;
  [[nodiscard]] virtual Status setState(const QString& key, const QString& value) = 0;

  // Pages
  [[nodiscard]] virtual Result<QList<BlobHash>> blobsToSend(int most) = 0;  ///< own pages, oldest dossier first
  [[nodiscard]] virtual Result<qint64> countBlobsToSend() = 0;
  [[nodiscard]] virtual Status markBlobsSent(const QList<BlobHash>& hashes) = 0;
  [[nodiscard]] virtual Status forgetBlobsSent() = 0;  ///< the hub may have lost them: ask again for all
};

}  // namespace motcua::exchange
