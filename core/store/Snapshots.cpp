// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Snapshots.h"

namespace motcua::store {
namespace {

/// Up to which event the pictures are gone; a note of this computer, not of the record.
const QString kDroppedTo = QStringLiteral("snapshots_dropped_to");

const QString kOnlySnapshots = QStringLiteral(
    "NOT EXISTS (SELECT 1 FROM page_blob b WHERE b.hash = s.hash AND NOT EXISTS (SELECT 1 FROM snapshot o WHERE o.page_id = b.page_id))");

}  // namespace

Result<QSet<QString>> snapshotBlobs(Database& database) {
  // A backup may copy the store of an older window that is still open.
  TRY_ASSIGN(const auto known, database.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'snapshot'")));
  if (known == 0) return QSet<QString>();
  TRY_ASSIGN(auto rows, database.prepare(QStringLiteral("SELECT DISTINCT s.hash AS hash FROM snapshot s WHERE %1").arg(kOnlySnapshots)));
  TRY(rows.run());
  QSet<QString> out;
  while (rows.next()) out << rows.text("hash");
  return out;
}

Result<int> dropSnapshots(Store& store, const QDateTime& before) {
  TRY_ASSIGN(const auto droppedTo, store.sync().state(kDroppedTo));
  struct Taken {
    BlobHash hash;
    bool only = false;
  };
  QList<Taken> over;
  QSet<QString> young;  // a younger one of the same picture keeps it
  qint64 last = droppedTo.toLongLong();
  {
    TRY_ASSIGN(auto rows,
               store.database().prepare(QStringLiteral("SELECT s.cseq AS cseq, s.hash AS hash, s.added_at AS added_at, %1 AS only FROM snapshot s"
                                                       " WHERE s.cseq > :after ORDER BY s.cseq")
                                            .arg(kOnlySnapshots)));
    rows.bind(":after", last);
    TRY(rows.run());
    while (rows.next()) {
      if (fromIso(rows.text("added_at")) >= before) {
        young << rows.text("hash");
        continue;
      }
      over << Taken{{rows.text("hash")}, rows.integer("only") != 0};
      last = rows.integer("cseq");
    }
  }
  if (over.isEmpty()) return 0;
  int dropped = 0;
  for (const auto& one : std::as_const(over)) {
    if (!one.only || young.contains(one.hash.value) || !store.blobs().contains(one.hash)) continue;
    TRY(store.blobs().drop(one.hash));
    ++dropped;
  }
  TRY(store.database().transaction([&]() -> Status {
    if (dropped > 0)
      TRY(store.log().append({Subject::Store,
                              store.id().value,
                              QString::fromLatin1(kinds::kSnapshotsDropped),
                              {{QStringLiteral("count"), dropped}, {QStringLiteral("taken_before"), toIso(before)}},
                              {QStringLiteral("system")}}));
    return store.sync().setState(kDroppedTo, QString::number(last));
  }));
  return dropped;
}

}  // namespace motcua::store
