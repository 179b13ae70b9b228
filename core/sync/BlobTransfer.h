// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/BlobStore.h"
#include "core/exchange/LocalLog.h"
#include "core/sync/Hub.h"

#include <functional>

namespace motcua::sync {

/// Pages up and down, chunk by chunk, verified at both ends, resumable at the last chunk that arrived.
class BlobTransfer {
 public:
  /// A page up to this size travels in one piece; a larger one in pieces of kChunk.
  static constexpr int kOnePiece = 4 * 1024 * 1024;
  static constexpr int kChunk = 1024 * 1024;
  /// On a slow line a piece must still get through between two cuts.
  static constexpr int kSlowChunk = 128 * 1024;

  static constexpr qint64 kMostTogether = 4 * 1024 * 1024;

  struct Sent {
    int blobs = 0;
    qint64 bytes = 0;
    QList<BlobHash> damaged;  ///< here: differs from its hash or is missing; told, and never in the way of the others
  };
  BlobTransfer(exchange::LocalLog& log, dossier::BlobStore& blobs, BlobPlace& place) : m_log(log), m_blobs(blobs), m_place(place) {}
  void setChunk(int onePiece, int chunk) {
    m_onePiece = onePiece;
    m_chunk = chunk;
  }
  /// Sends what waits, oldest dossier first, until `goOn` says no (asked between pieces).
  [[nodiscard]] Result<Sent> send(const std::function<bool()>& goOn);
  /// A page of another counter. Nothing is stored before the whole is verified.
  [[nodiscard]] Status fetch(const BlobHash& hash);

 private:
  /// Some of the waiting pages, in their order: those that go whole and together, and those in pieces.
  struct Group {
    QList<BlobPlace::Whole> whole;
    QList<QPair<BlobNeed, QByteArray>> pieces;
    QList<BlobHash> done;  ///< to be marked: there already, or sent
    qsizetype end = 0;     ///< the first one that is not in it
  };
  [[nodiscard]] Group gather(const QList<BlobHash>& waiting, const QList<BlobNeed>& needs, qsizetype from, Sent& sent);
  [[nodiscard]] Result<bool> sendGroup(Group& group, const std::function<void()>& meanwhile, const std::function<bool()>& goOn, Sent& sent);
  [[nodiscard]] Result<bool> sendOne(const BlobNeed& need, const QByteArray& bytes, const std::function<bool()>& goOn, Sent& sent);
  exchange::LocalLog& m_log;
  dossier::BlobStore& m_blobs;
  BlobPlace& m_place;
  int m_onePiece = kOnePiece;
  int m_chunk = kChunk;
  qint64 m_together = 0;  ///< bytes of whole pages in one call: grows while the line is quick
};

}  // namespace motcua::sync
