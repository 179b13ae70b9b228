// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/OfficeLog.h"
#include "core/store/Migrator.h"
#include "core/store/Snapshots.h"
#include "core/store/Store.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

// Each check looks at one thing and goes on after a fault: IT wants the whole list, not the first line.
namespace motcua::store {
namespace {

constexpr qsizetype kMostFaults = 200;

class Checker {
 public:
  Checker(Store& store, QList<Fault>& faults) : m_store(store), m_faults(faults) {}

  void structure() {
    auto rows = m_store.database().prepare(QStringLiteral("PRAGMA integrity_check(20)"));
    if (!rows || !rows->run()) return add(QStringLiteral("motcua.db"), QStringLiteral("integrity_check could not run"));
    while (rows->next())
      if (const auto line = rows->text("integrity_check"); line != QLatin1String("ok")) add(QStringLiteral("motcua.db"), line);
    const auto search = m_store.database().execute(QStringLiteral("INSERT INTO dossier_search (dossier_search, rank) VALUES ('integrity-check', 1)"));
    if (!search) add(QStringLiteral("dossier_search"), search.error().detail);
  }

  /// The chain, row by row, going on after a broken one; and the same events into a second projection.
  void eventsAndProjection() {
    QTemporaryDir scratch;
    auto twin = Database::open(scratch.filePath(QStringLiteral("twin.db")), Database::Mode::ReadWrite);
    if (!twin || !(*twin)->execute(QStringLiteral("PRAGMA synchronous=OFF")) || !migrate(**twin, QString()))
      return add(QStringLiteral("check"), QStringLiteral("no room for a second projection"));
    Projector projector(**twin, m_store.database());
    const auto projected = (*twin)->transaction([&]() -> Status {
      replay(projector);
      return {};
    });
    if (!projected) add(QStringLiteral("check"), projected.error().detail);
    for (const auto& [table, order] : Projector::tables()) compare(**twin, table, order);
  }

  void identity() {
    // The first event says who this store is, or a later one under which it went on as another.
    const auto log = m_store.log().historyOf(Subject::Store, m_store.id().value);
    QJsonObject created;
    if (log)
      for (const auto& event : *log)
        if (event.kind == QLatin1String(kinds::kStoreCreated) || event.kind == QLatin1String(kinds::kIncarnated)) created = event.payload;
    if (created.isEmpty()) return add(QStringLiteral("meta"), QStringLiteral("store_id is not the one of the last incarnation"));
    if (created[QStringLiteral("agency")].toString() != m_store.identity().agency ||
        created[QStringLiteral("counter")].toString().toInt() != m_store.identity().counter)
      add(QStringLiteral("meta"), QStringLiteral("agency or counter differs from the first event"));
  }

  /// The office's log: gap-free, chained, each foreign event equal to its hash, each own one the row it stands for.
  void officeLog() {
    auto rows = m_store.database().prepare(QStringLiteral(
        "SELECT l.seq AS seq, l.own_cseq AS own, l.hash AS hash, l.verdict AS verdict, l.detail AS detail, l.log_hash AS log_hash,"
        " e.hash AS own_hash, f.cseq AS cseq, f.store_id AS store_id, f.subject AS subject, f.subject_id AS subject_id, f.kind AS kind,"
        " f.version AS version, f.payload AS payload, f.actor AS actor, f.counter AS counter, f.at AS at, f.prev_hash AS prev_hash, f.hash AS "
        "foreign_hash"
        " FROM office_log l LEFT JOIN event e ON e.cseq = l.own_cseq LEFT JOIN foreign_event f ON f.seq = l.seq ORDER BY l.seq"));
    if (!rows || !rows->run()) return add(QStringLiteral("office_log"), QStringLiteral("can't be read"));
    QString chain = firstPrevHash();
    for (qint64 expected = 1; rows->next(); ++expected) {
      const auto where = QStringLiteral("office_log %1").arg(rows->integer("seq"));
      if (rows->integer("seq") != expected) return add(where, QStringLiteral("%1 is missing").arg(expected));
      chain = exchange::chained(chain, rows->text("hash"), rows->text("verdict"), rows->text("detail"));
      if (chain != rows->text("log_hash")) return add(where, QStringLiteral("breaks the chain of the log"));
      const bool own = rows->integer("own") > 0;
      if (rows->text(own ? "own_hash" : "foreign_hash") != rows->text("hash")) add(where, QStringLiteral("its event is missing or another one"));
      if (!own && rows->text("verdict") != QLatin1String("recorded_poison") &&
          hashOf(readRaw(*rows, rows->text("foreign_hash"))) != rows->text("hash"))
        add(where, QStringLiteral("its event differs from its hash"));
    }
  }

  void ownRows(const QString& table, const QString& keyColumn, const QString& valueColumn) {
    auto rows = m_store.database().prepare(QStringLiteral("SELECT %1 AS k, %2 AS v, row_hash FROM %3").arg(keyColumn, valueColumn, table));
    if (!rows || !rows->run()) return add(table, QStringLiteral("can't be read"));
    while (rows->next())
      if (rowHash(table, rows->text("k"), rows->text("v")) != rows->text("row_hash"))
        add(QStringLiteral("%1 %2").arg(table, rows->text("k")), QStringLiteral("differs from its hash"));
  }

  void blobs(Store::Depth depth) {
    // Other counters' pages are fetched when they are opened; own ones must be here.
    auto rows = m_store.database().prepare(
        QStringLiteral("SELECT DISTINCT json_extract(payload, '$.page.sha256') AS hash FROM event WHERE subject = 'dossier' AND kind = 'page_added'"
                       " AND json_valid(payload)"));
    if (!rows || !rows->run()) return add(QStringLiteral("page_blob"), QStringLiteral("can't be read"));
    const auto mayBeGone = snapshotBlobs(m_store.database());
    if (!mayBeGone) return add(QStringLiteral("snapshot"), QStringLiteral("can't be read"));
    QSet<QString> seen;
    while (rows->next()) {
      const BlobHash hash{rows->text("hash")};
      if (mayBeGone->contains(hash.value) && !m_store.blobs().contains(hash)) continue;
      seen << hash.value;
      if (!m_store.blobs().contains(hash))
        add(QStringLiteral("blob ") + hash.value, QStringLiteral("is missing"));
      else if (depth == Store::Depth::Deep && !m_store.blobs().get(hash))
        add(QStringLiteral("blob ") + hash.value, QStringLiteral("differs from its hash"));
    }
    if (depth == Store::Depth::Quick) return;
    for (const auto& name : m_store.blobs().all())
      if (!seen.contains(name) && !m_store.blobs().get({name})) add(QStringLiteral("blob ") + name, QStringLiteral("differs from its hash"));
  }

 private:
  void add(const QString& where, const QString& what) {
    if (m_faults.size() < kMostFaults) m_faults << Fault{where, what};
  }

  void replay(Projector& projector) {
    auto rows = m_store.database().prepare(QStringLiteral("SELECT %1 FROM event ORDER BY cseq").arg(QString::fromLatin1(kEventColumns)));
    if (!rows || !rows->run()) return add(QStringLiteral("event"), QStringLiteral("can't be read"));
    auto office = StretchReplay::read(m_store.database());
    if (!office) return add(QStringLiteral("pull_mark"), QStringLiteral("can't be read"));
    QString previous = firstPrevHash();
    qint64 expected = 1;
    const auto told = [&](const Status& done) {
      if (!done) add(QStringLiteral("office_log"), done.error().detail);
    };
    while (rows->next()) {
      const auto [event, payload] = readEvent(*rows);
      const auto where = QStringLiteral("event %1").arg(event.cseq);
      if (event.cseq != expected) add(QStringLiteral("event %1").arg(expected), QStringLiteral("is missing"));
      if (event.prevHash != previous) add(where, QStringLiteral("does not follow the event before it"));
      if (hashOf(event, payload) != event.hash) add(where, QStringLiteral("differs from its hash"));
      told(office->before(event.cseq, projector));
      if (const auto applied = projector.apply(event); !applied) add(where, applied.error().detail);
      previous = event.hash;
      expected = event.cseq + 1;
    }
    told(office->rest(projector));
  }

  void compare(Database& twin, const QString& table, const QString& order) {
    // quote() makes one text of a row whatever its types, so that 1 and '1' differ.
    const auto columns = columnsOf(table);
    const auto sql = QStringLiteral("SELECT %1 AS line FROM %2 ORDER BY %3").arg(columns, table, order);
    auto mine = m_store.database().prepare(sql);
    auto theirs = twin.prepare(sql);
    if (!mine || !theirs || !mine->run() || !theirs->run()) return add(table, QStringLiteral("can't be read"));
    for (qint64 row = 1;; ++row) {
      const bool left = mine->next();
      const bool right = theirs->next();
      if (!left && !right) return;
      if (left != right || mine->text("line") != theirs->text("line"))
        return add(QStringLiteral("%1 row %2").arg(table).arg(row), QStringLiteral("differs from the events"));
    }
  }

  QString columnsOf(const QString& table) {
    QStringList parts;
    auto info = m_store.database().prepare(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
    if (info && info->run())
      while (info->next()) parts << QStringLiteral("quote(\"%1\")").arg(info->text("name"));
    return parts.isEmpty() ? QStringLiteral("''") : parts.join(QStringLiteral(" || '|' || "));
  }

  Store& m_store;
  QList<Fault>& m_faults;
};

}  // namespace

Result<QList<Fault>> Store::check(Depth depth) {
  QList<Fault> faults;
  Checker checker(*this, faults);
  checker.structure();
  checker.identity();
  checker.eventsAndProjection();
  checker.officeLog();
  checker.ownRows(QStringLiteral("credential"), QStringLiteral("name"), QStringLiteral("password_hash"));
  checker.ownRows(QStringLiteral("draft_form"), QStringLiteral("dossier_id"), QStringLiteral("body"));
  checker.blobs(depth);
  return faults;
}

}  // namespace motcua::store
