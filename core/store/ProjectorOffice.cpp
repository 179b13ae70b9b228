// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dossier/DossierProjection.h"
#include "core/exchange/OfficeLog.h"
#include "core/store/EventLog.h"
#include "core/store/Projector.h"

#include <QJsonArray>
#include <QSet>

// How two logs become one picture
// -------------------------------
// A dossier is the fold of its events in this order: first those that the office's log holds, by their number there; then
// the own ones that are still on their way, by theirs. When everything has been sent and read, all counters fold the same
// list, and so show the same.
//
// Own events are folded at once, because the clerk must see what was done; they may therefore be ahead of a foreign event
// that the log puts before them. When that one comes in, the dossier is folded anew. An event that lost (the hub's detail
// says skip) counts in the revision and does nothing else; one that lost some fields does the rest.
//
// Each stretch is applied with bounds (log up to `to`, own events up to `ownHead`), not with "what is there now": a rebuild
// replays the stretches between the same own events and must make the same rows, down to their numbers.
namespace motcua::store {

struct Projector::OfficeRow {
  qint64 seq = 0;
  qint64 ownCseq = 0;  ///< 0: foreign
  QString verdict;
  QString detail;
  Event event;
};

Result<qint64> Projector::ownAcked(qint64 seq) {
  TRY_ASSIGN(auto read, m_source.prepare(QStringLiteral("SELECT own_acked FROM pull_mark WHERE seq <= :seq ORDER BY seq DESC LIMIT 1")));
  read.bind(":seq", seq);
  TRY(read.run());
  return read.next() ? read.integer("own_acked") : 0;
}

Result<QList<Projector::OfficeRow>> Projector::officeRows(const Stretch& stretch) {
  TRY_ASSIGN(auto read,
             m_source.prepare(QStringLiteral(
                 "SELECT l.seq AS seq, coalesce(l.own_cseq, 0) AS own_cseq, l.verdict AS verdict, l.detail AS detail, l.hash AS event_hash,"
                 " coalesce(f.cseq, e.cseq) AS cseq, coalesce(f.store_id, e.store_id) AS store_id, coalesce(f.subject, e.subject) AS subject,"
                 " coalesce(f.subject_id, e.subject_id) AS subject_id, coalesce(f.kind, e.kind) AS kind, coalesce(f.version, e.version) AS version,"
                 " coalesce(f.payload, '') AS payload, coalesce(f.actor, e.actor) AS actor, coalesce(f.counter, e.counter) AS counter,"
                 " coalesce(f.at, e.at) AS at, coalesce(f.prev_hash, e.prev_hash) AS prev_hash"
                 " FROM office_log l LEFT JOIN foreign_event f ON f.seq = l.seq LEFT JOIN event e ON e.cseq = l.own_cseq"
                 " WHERE l.seq > :from AND l.seq <= :to ORDER BY l.seq")));
  read.bind(":from", stretch.from).bind(":to", stretch.to);
  TRY(read.run());
  QList<OfficeRow> out;
  while (read.next())
    out << OfficeRow{read.integer("seq"), read.integer("own_cseq"), read.text("verdict"), read.text("detail"),
                     toEvent(readRaw(read, read.text("event_hash")))};
  return out;
}

Result<bool> Projector::hasPending(const QString& dossier, qint64 acked, qint64 ownHead) {
  TRY_ASSIGN(auto read, m_source.prepare(QStringLiteral(
                            "SELECT 1 FROM event WHERE subject = 'dossier' AND subject_id = :id AND cseq > :acked AND cseq <= :head LIMIT 1")));
  read.bindText(":id", dossier).bind(":acked", acked).bind(":head", ownHead);
  TRY(read.run());
  return read.next();
}

Status Projector::applyOffice(const Stretch& stretch) {
  TRY_ASSIGN(auto acked, ownAcked(stretch.from));
  TRY_ASSIGN(const auto rows, officeRows(stretch));
  QSet<QString> again;
  QStringList order;
  const auto later = [&](const QString& dossier) {
    if (again.contains(dossier)) return;
    again << dossier;
    order << dossier;
  };
  for (const auto& row : rows) {
    if (row.ownCseq > 0) acked = row.ownCseq;
    if (row.event.subject != Subject::Dossier) continue;
    const auto& dossier = row.event.subjectId;
    if (row.ownCseq > 0) {
      if (!row.detail.isEmpty()) later(dossier);
    } else if (!again.contains(dossier)) {
      TRY_ASSIGN(const bool pending, hasPending(dossier, acked, stretch.ownHead));
      if (pending)
        later(dossier);
      else
        TRY(applyForeign(row));
    }
  }
  for (const auto& dossier : std::as_const(order)) TRY(foldAgain(dossier, stretch, acked));
  return {};
}

Status Projector::applyForeign(const OfficeRow& row) {
  const auto event = exchange::effective(row.event, row.detail);
  TRY(enterPage(event));
  TRY_ASSIGN(auto before, current(event.subjectId));
  TRY(save(dossier::applied(std::move(before), event), event.at));
  if (row.event.kind == QLatin1String(kinds::kReceived)) TRY(enterCode(row.event, Ledger::Foreign));
  return {};
}

Status Projector::foldAgain(const QString& dossier, const Stretch& stretch, qint64 acked) {
  QList<QPair<Event, QString>> events;
  {
    const auto columns = QStringLiteral(
        "%1.cseq AS cseq, %1.store_id AS store_id, %1.subject AS subject, %1.subject_id AS subject_id, %1.kind AS kind,"
        " %1.version AS version, %1.payload AS payload, %1.actor AS actor, %1.counter AS counter, %1.at AS at,"
        " %1.prev_hash AS prev_hash, %1.hash AS hash");
    const auto e = columns.arg(QStringLiteral("e"));
    const auto f = columns.arg(QStringLiteral("f"));
    TRY_ASSIGN(auto read,
               m_source.prepare(
                   QStringLiteral("SELECT l.seq AS place, l.detail AS detail, %1 FROM event e JOIN office_log l ON l.own_cseq = e.cseq"
                                  " WHERE e.subject = 'dossier' AND e.subject_id = :id1 AND l.seq <= :to1 AND e.cseq <= :acked1"
                                  " UNION ALL SELECT l.seq, l.detail, %2 FROM foreign_event f JOIN office_log l ON l.seq = f.seq"
                                  " WHERE f.subject = 'dossier' AND f.subject_id = :id2 AND f.seq <= :to2"
                                  " UNION ALL SELECT 9223372036854775807, '', %1 FROM event e"
                                  " WHERE e.subject = 'dossier' AND e.subject_id = :id3 AND e.cseq > :acked AND e.cseq <= :head ORDER BY place, cseq")
                       .arg(e, f)));
    read.bindText(":id1", dossier).bindText(":id2", dossier).bindText(":id3", dossier).bind(":to1", stretch.to).bind(":to2", stretch.to);
    read.bind(":acked", acked).bind(":acked1", acked).bind(":head", stretch.ownHead);
    TRY(read.run());
    while (read.next()) events << qMakePair(toEvent(readRaw(read, read.text("hash"))), read.text("detail"));
  }
  dossier::Dossier folded;
  folded.id = {dossier};
  {
    // The receipt that left it may be the one that lost.
    TRY_ASSIGN(auto forget, m_database.prepare(QStringLiteral("DELETE FROM receipt_doubt WHERE dossier_id = :dossier")));
    forget.bindText(":dossier", dossier);
    TRY(forget.run());
  }
  QDateTime newest;
  for (const auto& [event, detail] : std::as_const(events)) {
    const auto effective = exchange::effective(event, detail);
    folded = dossier::applied(std::move(folded), effective);
    if (!newest.isValid() || event.at > newest) newest = event.at;
    TRY(enterPage(effective));
    if (event.kind == QLatin1String(kinds::kReceived)) TRY(enterCode(event, Ledger::Foreign));
  }
  return save(folded, newest);
}

}  // namespace motcua::store
