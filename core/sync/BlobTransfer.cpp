// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/BlobTransfer.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace motcua::sync {

Result<bool> BlobTransfer::sendOne(BlobNeed need, const QByteArray& bytes, const std::function<bool()>& goOn, Sent& sent) {
  if (need.chunkSize == 0 && bytes.size() > m_pieces.whole) {
    TRY_ASSIGN(need, m_place.begun(need.hash, bytes));
  }
  // Pieces that arrived before keep their size, whatever the line is like today.
  const int chunk = need.chunkSize > 0               ? need.chunkSize
                    : bytes.size() <= m_pieces.whole ? std::max(1024, static_cast<int>(bytes.size()))
                                                     : m_pieces.piece;
  const int chunks = std::max(1, static_cast<int>((bytes.size() + chunk - 1) / chunk));
  const QSet<int> have(need.have.begin(), need.have.end());
  for (int n = 0; n < chunks; ++n) {
    // All there but not complete: the last answer never came; its piece once more lets the other side finish.
    if (have.contains(n) && !(have.size() == chunks && n == chunks - 1)) continue;
    if (!goOn()) return false;
    const auto piece = bytes.mid(static_cast<qsizetype>(n) * chunk, chunk);
    TRY_ASSIGN(const auto said, m_place.put(need.hash, bytes.size(), chunk, n, piece));
    sent.bytes += piece.size();
    if (said == QLatin1String("complete")) return true;
    if (said != QLatin1String("partial"))
      return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("page %1: %2").arg(need.hash.value, said), need.hash.value.left(12));
  }
  return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("page never complete"), need.hash.value.left(12));
}

BlobTransfer::Group BlobTransfer::gather(const QList<BlobHash>& waiting, const QList<BlobNeed>& needs, qsizetype from, Sent& sent) {
  Group group;
  qint64 together = 0;
  for (group.end = from; group.end < waiting.size() && (group.end == from || together < m_together); ++group.end) {
    const auto& hash = waiting[group.end];
    const auto need = std::find_if(needs.begin(), needs.end(), [&](const BlobNeed& n) { return n.hash == hash; });
    if (need == needs.end()) {
      group.done << hash;
      continue;
    }
    auto bytes = m_blobs.get(hash);
    if (!bytes) {
      sent.damaged << hash;
      continue;
    }
    if (need->chunkSize == 0 && bytes->size() <= m_pieces.whole) {
      together += bytes->size();
      group.whole << BlobPlace::Whole{hash, std::move(*bytes)};
    } else {
      together = m_together;
      group.pieces << qMakePair(*need, std::move(*bytes));
    }
  }
  return group;
}

Result<bool> BlobTransfer::sendGroup(Group& group, const std::function<void()>& meanwhile, const std::function<bool()>& goOn, Sent& sent) {
  QElapsedTimer taken;
  taken.start();
  if (group.whole.size() > 1) {
    TRY_ASSIGN(const auto there, m_place.putWhole(group.whole, meanwhile));
    for (const auto& [hash, bytes] : std::as_const(group.whole)) {
      if (!there.contains(hash)) {
        group.pieces << qMakePair(BlobNeed{hash, 0, {}}, bytes);
        continue;
      }
      sent.bytes += bytes.size();
      ++sent.blobs;
      group.done << hash;
    }
  } else if (!group.whole.isEmpty()) {
    group.pieces << qMakePair(BlobNeed{group.whole.first().hash, 0, {}}, group.whole.first().bytes);
  }
  for (const auto& [need, bytes] : std::as_const(group.pieces)) {
    TRY_ASSIGN(const bool whole, sendOne(need, bytes, goOn, sent));
    if (!whole) return false;
    ++sent.blobs;
    group.done << need.hash;
  }
  // A slow line gets one page at a time: what a cut takes with it must stay small.
  constexpr qint64 kQuick = 400;
  constexpr qint64 kSlow = 2000;
  if (taken.elapsed() < kQuick) m_together = std::min(kMostTogether, std::max<qint64>(kMostTogether / 8, m_together * 2));
  if (taken.elapsed() > kSlow) m_together /= 4;
  return true;
}

Result<BlobTransfer::Sent> BlobTransfer::send(const std::function<bool()>& goOn) {
  Sent sent;
  while (goOn()) {
    TRY_ASSIGN(const auto headBefore, m_log.head());
    TRY_ASSIGN(auto waiting, m_log.blobsToSend(64 + static_cast<int>(sent.damaged.size())));
    waiting.removeIf([&](const BlobHash& hash) { return sent.damaged.contains(hash); });
    if (waiting.isEmpty()) {
      if (sent.damaged.isEmpty()) TRY(m_log.setState(QStringLiteral("blobs_done_to"), QString::number(headBefore)));
      return sent;
    }
    TRY_ASSIGN(const auto needs, m_place.missing(waiting));
    QList<BlobHash> arrived;
    Status marked;
    Group next = gather(waiting, needs, 0, sent);
    while (next.end > 0) {
      Group group = std::exchange(next, {});
      // While the hub is at work: note what arrived before, read what comes next.
      bool ready = false;
      const auto prepare = [&] {
        marked = m_log.markBlobsSent(std::exchange(arrived, {}));
        if (group.end < waiting.size()) next = gather(waiting, needs, group.end, sent);
        ready = true;
      };
      const auto whole = goOn() ? sendGroup(group, prepare, goOn, sent) : Result<bool>(false);
      TRY(marked);
      arrived << group.done;
      if (!whole || !*whole) {
        TRY(m_log.markBlobsSent(arrived));
        if (!whole) return fail(whole.error());
        return sent;
      }
      if (!ready) {
        prepare();
        TRY(marked);
      }
    }
    TRY(m_log.markBlobsSent(arrived));
  }
  return sent;
}

Status BlobTransfer::sendAgain(const BlobHash& hash) {
  TRY_ASSIGN(const auto bytes, m_blobs.get(hash));
  Sent sent;
  TRY(sendOne(
      {hash, 0, {}}, bytes, [] { return true; }, sent));
  return m_log.markBlobsSent({hash});
}

Status BlobTransfer::fetch(const BlobHash& hash) {
  if (m_blobs.contains(hash)) return {};
  TRY_ASSIGN(const auto info, m_place.info(hash));
  QByteArray bytes;
  bytes.reserve(info.size);
  for (int n = 0; bytes.size() < info.size || n == 0; ++n) {
    TRY_ASSIGN(const auto piece, m_place.get(hash, n));
    if (piece.isEmpty() && info.size > 0) return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("an empty piece"), hash.value.left(12));
    bytes += piece;
    if (info.size == 0) break;
  }
  // put() names a file by what is in it: under another name nothing is stored as this page.
  const auto actual = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
  if (actual != hash.value) return fail(ErrorCode::UpstreamDamaged, QStringLiteral("page differs from its hash"), hash.value.left(12));
  TRY(m_blobs.put(bytes));
  return {};
}

}  // namespace motcua::sync
