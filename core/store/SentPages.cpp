// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages of this store the office has.
#include "core/store/SyncRepository.h"

namespace motcua::store {
namespace {

/// Blobs that came into being here: pages, the oldest dossier first and its pages in their order; and small pictures of them,
/// which go before all pages, so that other counters have something to show.
const QString kUnsent = QStringLiteral(
    "FROM event e WHERE e.subject = 'dossier' AND e.kind = '%1' AND e.cseq > (SELECT coalesce((SELECT value FROM sync_state WHERE key = "
    "'blobs_done_to'), '0') + 0)"
    " AND json_extract(e.payload, '%2') <> ''"
    " AND NOT EXISTS (SELECT 1 FROM snapshot p WHERE p.cseq = e.cseq)"  // Snapshots.h: they stay here
    " AND NOT EXISTS (SELECT 1 FROM blob_sent s WHERE s.hash = json_extract(e.payload, '%2'))");
struct SentKind {
  const char* kind;
  const char* path;
};
constexpr SentKind kSentKinds[] = {{kinds::kPageJudged, "$.thumb.sha256"}, {kinds::kPageAdded, "$.page.sha256"}};

}  // namespace

Result<QList<BlobHash>> SyncRepository::blobsToSend(int most) {
  QList<BlobHash> out;
  for (const auto& [kind, path] : kSentKinds) {
    TRY_ASSIGN(auto read,
               m_database.prepare(QStringLiteral("SELECT json_extract(e.payload, '%1') AS page %2 GROUP BY page ORDER BY min(e.cseq) LIMIT :most")
                                      .arg(QLatin1String(path), kUnsent.arg(QLatin1String(kind), QLatin1String(path)))));
    read.bind(":most", most - static_cast<int>(out.size()));
    TRY(read.run());
    while (read.next()) out << BlobHash{read.text("page")};
    if (out.size() >= most) break;
  }
  return out;
}

Result<qint64> SyncRepository::countBlobsToSend() {
  qint64 out = 0;
  for (const auto& [kind, path] : kSentKinds) {
    TRY_ASSIGN(const auto many, m_database.scalar(QStringLiteral("SELECT count(DISTINCT json_extract(e.payload, '%1')) %2")
                                                      .arg(QLatin1String(path), kUnsent.arg(QLatin1String(kind), QLatin1String(path)))));
    out += many;
  }
  return out;
}

Status SyncRepository::markBlobsSent(const QList<BlobHash>& hashes) {
  if (hashes.isEmpty()) return {};
  return m_database.transaction([&]() -> Status {
    for (const auto& hash : hashes) {
      TRY_ASSIGN(auto put, m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO blob_sent (hash) VALUES (:hash)")));
      put.bindText(":hash", hash.value);
      TRY(put.run());
    }
    return {};
  });
}

Status SyncRepository::forgetBlobsSent() {
  return m_database.transaction([&]() -> Status {
    TRY(m_database.execute(QStringLiteral("DELETE FROM blob_sent")));
    return setState(QStringLiteral("blobs_done_to"), QStringLiteral("0"));
  });
}

}  // namespace motcua::store
