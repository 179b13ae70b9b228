// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/BlobStore.h"
#include "core/exchange/LocalLog.h"
#include "core/sync/Hub.h"

#include <QElapsedTimer>
#include <QHash>

#include <functional>

namespace motcua::sync {

/// Pages up and down, chunk by chunk, verified at both ends, resumable at the last chunk that arrived.
class BlobTransfer {
 public:
  static constexpr qint64 kMostTogether = 4 * 1024 * 1024;

  struct Sent {
    int blobs = 0;
    qint64 bytes = 0;
    QList<BlobHash> damaged;  ///< here: differs from its hash or is missing; told, and never in the way of the others
  };
  BlobTransfer(exchange::LocalLog& log, dossier::BlobStore& blobs, BlobPlace& place)
      : m_log(log), m_blobs(blobs), m_place(place), m_most(place.pieces()), m_pieces(m_most) {}
  void setChunk(int onePiece, int chunk) { m_pieces = m_most = {onePiece, chunk, chunk}; }
  /// Sends what waits, oldest dossier first, until `goOn` says no (asked between pieces).
  [[nodiscard]] Result<Sent> send(const std::function<bool()>& goOn);
  /// This page anew, whatever the place says it has: what is there was found damaged.
  [[nodiscard]] Status sendAgain(const BlobHash& hash);
  /// A page of another counter. Nothing is stored before the whole is verified: UpstreamDamaged.
  [[nodiscard]] Status fetch(const BlobHash& hash);

 private:
  /// Some of the waiting pages, in their order: those that go whole and together, and those in pieces.
  struct Group {
    QList<BlobPlace::Whole> whole;
    QList<QPair<BlobNeed, QByteArray>> pieces;
    QList<BlobHash> done;  ///< there already
    qsizetype end = 0;     ///< the first one that is not in it
  };
  [[nodiscard]] Group gather(const QList<BlobHash>& waiting, const QList<BlobNeed>& needs, qsizetype from, Sent& sent);
  /// False: told to stop.
  [[nodiscard]] Result<bool> sendGroup(Group& group, const std::function<void()>& meanwhile, const std::function<bool()>& goOn, Sent& sent);
  [[nodiscard]] Result<bool> sendPieces(const QList<QPair<BlobNeed, QByteArray>>& pages, const std::function<bool()>& goOn, Sent& sent);
  [[nodiscard]] Result<bool> sendBatch(const QList<BlobHash>& waiting, const std::function<bool()>& goOn, Sent& sent);
  /// What the place knows by now of the pages that were given to it.
  [[nodiscard]] Status take(const Result<BlobPlace::Put>& put, Sent& sent);
  [[nodiscard]] Status markArrived();
  [[nodiscard]] Result<Sent> sendAll(const std::function<bool()>& goOn);
  /// What the line carried the last time, in bytes a second, says how large a piece may be that a cut takes with it.
  [[nodiscard]] Status recallLine();
  void measureLine(qint64 bytes, qint64 ms);
  [[nodiscard]] Status rememberLine();
  [[nodiscard]] Result<bool> sendOne(BlobNeed need, const QByteArray& bytes, const std::function<bool()>& goOn, Sent& sent);
  exchange::LocalLog& m_log;
  dossier::BlobStore& m_blobs;
  BlobPlace& m_place;
  BlobPlace::Pieces m_most;
  BlobPlace::Pieces m_pieces;  ///< m_most, or less on a slow line
  double m_speed = 0;          ///< 0: not known
  double m_speedBefore = 0;
  qint64 m_together = 0;              ///< bytes of whole pages in one call: grows while the line is quick
  QHash<QString, qint64> m_underWay;  ///< bytes of each
  QElapsedTimer m_sinceLanding;       ///< while anything is under way
  QList<BlobHash> m_arrived;          ///< to be marked
};

}  // namespace motcua::sync
