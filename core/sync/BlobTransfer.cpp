// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/BlobTransfer.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace motcua::sync {

Result<bool> BlobTransfer::sendOne(const BlobNeed& need, const QByteArray& bytes, const std::function<bool()>& goOn, Sent& sent) {
  // Pieces that arrived before keep their size, whatever the line is like today.
  const int chunk = need.chunkSize > 0 ? need.chunkSize : bytes.size() <= m_onePiece ? std::max(1024, static_cast<int>(bytes.size())) : m_chunk;
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
    for (const auto& hash : waiting) {
      const auto need = std::find_if(needs.begin(), needs.end(), [&](const BlobNeed& n) { return n.hash == hash; });
      if (need != needs.end()) {
        const auto bytes = m_blobs.get(hash);
        if (!bytes) {
          sent.damaged << hash;
          continue;
        }
        TRY_ASSIGN(const bool whole, sendOne(*need, *bytes, goOn, sent));
        if (!whole) return sent;
        ++sent.blobs;
      }
      TRY(m_log.markBlobSent(hash));
    }
  }
  return sent;
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
  if (actual != hash.value) return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("page differs from its hash"), hash.value.left(12));
  TRY(m_blobs.put(bytes));
  return {};
}

}  // namespace motcua::sync
