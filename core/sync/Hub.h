// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/exchange/OfficeLog.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace motcua::sync {

struct EnrolAnswer {
  QString status;  ///< active | quarantined | retired | no_member | no_parent | base_differs | no_slot
  int slot = 0;
  QString agency;
  QString epoch;
  QDateTime serverTime;
};

struct PushAnswer {
  QString status;  ///< ok | gap | fork | retired | bad_hash | unknown_stream | diverged
  qint64 acked = 0;
  qint64 head = 0;
  QString headHash;
  QString epoch;
  QDateTime serverTime;
};

struct PullAnswer {
  QString status;  ///< ok | diverged | unknown_stream
  QString epoch;
  qint64 head = 0;
  QDateTime serverTime;
  QList<exchange::Entry> entries;
};

struct HubStream {
  StoreId id;
  int slot = 0;
  QString state;
  QString parent;
  qint64 baseCseq = 0;
  QString baseHash;
  qint64 head = 0;
  QString headHash;
  QString label;
  QDateTime touchedAt;
};

struct HubStatus {
  QString agency;
  qint64 head = 0;
  QString epoch;
  QDateTime serverTime;
  int schemaVersion = 0;
  int streams = 0;
  qint64 incidents = 0;
  qint64 blobs = 0;
};

struct Claim {
  bool granted = false;
  QString holder;
  qint64 fence = 0;
  QDateTime until;
};

struct BlobNeed {
  BlobHash hash;
  int chunkSize = 0;  ///< 0: nothing has arrived yet
  QList<int> have;
};

/// Port to the shared engine of the office. Each call is one round trip and one transaction there. UpstreamUnreachable says
/// that nobody knows whether it happened: every call may be made again. Network thread only.
class Hub {
 public:
  virtual ~Hub() = default;
  [[nodiscard]] virtual Result<EnrolAnswer> enrol(const exchange::Incarnation& life, bool fork, const QString& label) = 0;
  /// `poison` has the numbers of those sent for the record only.
  struct Batch {
    StoreId stream;
    QList<exchange::Outgoing> events;  ///< consecutive
    QList<qint64> poison;
    exchange::LogMark mark;  ///< seq 0: not compared
    /// Called once while the hub is at work, at most. Gives what is to be pushed next if all goes well: made ready for the line.
    std::function<QList<exchange::Outgoing>()> meanwhile = {};
    /// Of a log that the hub had: taken of a life that is over too.
    bool again = false;
  };
  /// May take only the beginning of a batch: see `acked`.
  [[nodiscard]] virtual Result<PushAnswer> push(const Batch& batch) = 0;
  [[nodiscard]] virtual Result<PullAnswer> pull(const StoreId& stream, const exchange::LogMark& mark, int most) = 0;
  [[nodiscard]] virtual Result<QList<QString>> logAt(const QList<qint64>& seqs) = 0;  ///< empty where the log is shorter
  [[nodiscard]] virtual Result<QList<QString>> streamAt(const StoreId& stream, const QList<qint64>& cseqs) = 0;
  [[nodiscard]] virtual Result<QList<HubStream>> streams() = 0;
  [[nodiscard]] virtual Status rememberStream(const HubStream& stream, bool retireParent) = 0;
  /// This hub had lost something and was told: every answer has another epoch from now on.
  [[nodiscard]] virtual Status recovered() = 0;
  /// That life of a store is over; its slot is free.
  [[nodiscard]] virtual Status retire(const StoreId& stream) = 0;
  [[nodiscard]] virtual Result<Claim> claim(const QString& name, const StoreId& holder, int seconds) = 0;
  [[nodiscard]] virtual Status release(const QString& name, const StoreId& holder) = 0;
  [[nodiscard]] virtual Result<HubStatus> status() = 0;
};

/// Port to a place for pages, by content: the hub's database or an S3 store (s3/S3Place.h). Deduplicates inside one agency only.
class BlobPlace {
 public:
  virtual ~BlobPlace() = default;
  struct Pieces {
    int whole;  ///< a page up to this size travels in one piece
    int piece;  ///< a larger one in pieces of this size
    int least;  ///< on a slow line they may be as small as this
  };
  [[nodiscard]] virtual Pieces pieces() const { return {4 * 1024 * 1024, 1024 * 1024, 64 * 1024}; }
  /// Of these, the ones that are not there wholly.
  [[nodiscard]] virtual Result<QList<BlobNeed>> missing(const QList<BlobHash>& hashes) = 0;
  /// Of a page that goes in pieces and of which missing() knew no piece: those that are there all the same.
  [[nodiscard]] virtual Result<BlobNeed> begun(const BlobHash& hash, const QByteArray& /*page*/) { return BlobNeed{hash, 0, {}}; }
  /// partial | complete | mismatch | bad_chunk; complete only after the place itself has verified the hash.
  [[nodiscard]] virtual Result<QString> put(const BlobHash& hash, qint64 size, int chunkSize, int n, const QByteArray& bytes) = 0;
  struct Whole {
    BlobHash hash;
    QByteArray bytes;
  };
  struct Put {
    QList<BlobHash> there;  ///< complete, the place says so
    QList<BlobHash> rest;   ///< of the pages just given: want put()
  };
  /// Several whole pages at once. Tells what is known now, of these and of those given before; what is in neither list is still
  /// on its way, and settle() tells. `meanwhile` is called once while the place is at work, at most. Of an error nothing is on
  /// its way any more; what arrived all the same is found there by missing().
  [[nodiscard]] virtual Result<Put> putWhole(const QList<Whole>& pages, const std::function<void()>& meanwhile) = 0;
  /// Waits for all that is on its way.
  [[nodiscard]] virtual Result<Put> settle() { return Put{}; }
  struct Info {
    qint64 size = 0;
    int chunkSize = 0;
  };
  [[nodiscard]] virtual Result<Info> info(const BlobHash& hash) = 0;  ///< NotFound
  [[nodiscard]] virtual Result<QByteArray> get(const BlobHash& hash, int n) = 0;
};

}  // namespace motcua::sync
