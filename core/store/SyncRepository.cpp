// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SyncRepository.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/dossier/DossierCode.h"

#include <QJsonDocument>

#include <algorithm>

namespace motcua::store {
namespace {

using exchange::Entry;
using exchange::Incarnation;

/// Rows of a union of own and foreign events, joined with their line of the log.
constexpr auto kEntryRows =
    "SELECT l.seq AS seq, l.stream_id AS stream_id, l.verdict AS verdict, l.detail AS detail, l.log_hash AS log_hash, l.hash AS event_hash,"
    " coalesce(f.cseq, e.cseq) AS cseq, coalesce(f.store_id, e.store_id) AS store_id, coalesce(f.subject, e.subject) AS subject,"
    " coalesce(f.subject_id, e.subject_id) AS subject_id, coalesce(f.kind, e.kind) AS kind, coalesce(f.version, e.version) AS version,"
    " coalesce(f.payload, e.payload) AS payload, coalesce(f.actor, e.actor) AS actor, coalesce(f.counter, e.counter) AS counter,"
    " coalesce(f.at, e.at) AS at, coalesce(f.prev_hash, e.prev_hash) AS prev_hash,"
    " coalesce(f.base, (SELECT max(p.seq) FROM pull_mark p WHERE p.at_cseq < e.cseq), 0) AS base"
    " FROM office_log l LEFT JOIN foreign_event f ON f.seq = l.seq LEFT JOIN event e ON e.cseq = l.own_cseq";

Error badLog(qint64 seq, const char* what) {
  return makeError(ErrorCode::UpstreamBadAnswer, QStringLiteral("log %1: %2").arg(seq).arg(QLatin1String(what)));
}

enum class Owner { Own, Foreign, Unknown };

/// Whose event it is. Unknown: the hub says it is ours, and we do not have it: this store is an older copy of itself.
/// `mine`: the hash of this store's event of that number. Equal hashes are equal histories, whatever life of this store or of
/// its twin the hub has the event from.
Owner ownerOf(const Entry& entry, const QList<Incarnation>& lives, qint64 head, const QString& mine) {
  if (entry.event.cseq <= head && mine == entry.event.hash) return Owner::Own;
  for (qsizetype i = 0; i < lives.size(); ++i) {
    if (lives[i].id != entry.stream) continue;
    if (i + 1 < lives.size()) return entry.event.cseq <= lives[i + 1].baseCseq ? Owner::Own : Owner::Foreign;
    return entry.event.cseq <= head ? Owner::Own : Owner::Unknown;
  }
  return Owner::Foreign;
}

/// Whether it can be one of this store's events at all: it names the store in which it was made.
bool ofThisLine(const Entry& entry, const QList<Incarnation>& lives) {
  return std::any_of(lives.begin(), lives.end(),
                     [&](const Incarnation& life) { return life.id.value == entry.event.storeId || life.id == entry.stream; });
}

}  // namespace

Result<QList<Incarnation>> SyncRepository::incarnations() {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT stream_id, base_cseq, base_hash, parent, slot FROM sync_stream ORDER BY rowid")));
  TRY(rows.run());
  QList<Incarnation> out;
  while (rows.next())
    out << Incarnation{
        {rows.text("stream_id")}, rows.integer("base_cseq"), rows.text("base_hash"), rows.text("parent"), static_cast<int>(rows.integer("slot"))};
  if (out.isEmpty()) out << Incarnation{m_log.storeId(), 0, firstPrevHash(), {}, slot()};
  return out;
}

Result<QJsonObject> SyncRepository::burnt(int skipSerials, int slot) {
  const auto range = dossier::serialRangeOfSlot(slot);
  if (skipSerials <= 0 || !range) return QJsonObject();
  const auto day = inVietnam(m_log.now()).date().toString(Qt::ISODate);
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral(
                            "SELECT max(serial) AS last FROM code_ledger WHERE agency = :agency AND day = :day AND serial BETWEEN :lo AND :hi")));
  read.bindText(":agency", agency()).bindText(":day", day).bind(":lo", range->first).bind(":hi", range->last);
  TRY(read.run());
  const auto last = read.next() && !read.text("last").isEmpty() ? read.integer("last") : range->first - 1;
  return QJsonObject{
      {QStringLiteral("agency"), agency()}, {QStringLiteral("day"), day}, {QStringLiteral("serial"), qMin<qint64>(last + skipSerials, range->last)}};
}

Status SyncRepository::incarnate(const Incarnation& next, int skipSerials, const QMap<QString, QString>& states) {
  const auto before = m_log.storeId();
  const int slotBefore = m_log.counter();
  const auto status = m_database.transaction([&]() -> Status {
    TRY_ASSIGN(const auto lives, incarnations());
    auto all = lives;
    if (next.id == lives.last().id)
      all.last().slot = next.slot;
    else
      all << next;
    for (const auto& life : std::as_const(all)) {
      TRY_ASSIGN(auto put, m_database.prepare(QStringLiteral(
                               "INSERT INTO sync_stream (stream_id, base_cseq, base_hash, parent, slot) VALUES (:id, :base, :hash, :parent, :slot)"
                               " ON CONFLICT (stream_id) DO UPDATE SET slot = excluded.slot")));
      put.bindText(":id", life.id.value)
          .bind(":base", life.baseCseq)
          .bindText(":hash", life.baseHash)
          .bindText(":parent", life.parent)
          .bind(":slot", life.slot);
      TRY(put.run());
    }
    for (const auto& [name, value] :
         {qMakePair(QStringLiteral("store_id"), next.id.value), qMakePair(QStringLiteral("counter"), QString::number(next.slot))}) {
      TRY_ASSIGN(auto put, m_database.prepare(QStringLiteral("UPDATE meta SET value = :value WHERE key = :key")));
      put.bindText(":key", name).bindText(":value", value);
      TRY(put.run());
    }
    TRY_ASSIGN(const auto ledger, burnt(skipSerials, next.slot));
    m_log.become(next.id, next.slot);
    TRY(m_log.append({Subject::Store,
                      next.id.value,
                      QString::fromLatin1(kinds::kIncarnated),
                      {{QStringLiteral("store_id"), next.id.value},
                       {QStringLiteral("agency"), agency()},
                       {QStringLiteral("counter"), QString::number(next.slot)},
                       {QStringLiteral("parent"), next.parent},
                       {QStringLiteral("base"), next.baseCseq},
                       {QStringLiteral("ledger"), ledger}},
                      {QStringLiteral("system")}}));
    for (auto state = states.begin(); state != states.end(); ++state) TRY(setState(state.key(), state.value()));
    return {};
  });
  if (!status)
    m_log.become(before, slotBefore);
  else
    m_become(next.id, next.slot);
  return status;
}

Result<QString> SyncRepository::hashAt(qint64 cseq) {
  if (cseq == 0) return firstPrevHash();
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT hash FROM event WHERE cseq = :cseq")));
  read.bind(":cseq", cseq);
  TRY(read.run());
  if (!read.next()) return fail(ErrorCode::NotFound, QStringLiteral("no event %1").arg(cseq));
  return read.text("hash");
}

Result<QList<exchange::Outgoing>> SyncRepository::outgoing(qint64 after, int most, qint64 mostBytes) {
  TRY_ASSIGN(auto read,
             m_database.prepare(QStringLiteral("SELECT %1, coalesce((SELECT max(p.seq) FROM pull_mark p WHERE p.at_cseq < event.cseq), 0) AS base"
                                               " FROM event WHERE cseq > :after ORDER BY cseq LIMIT :most")
                                    .arg(QLatin1String(kEventColumns))));
  read.bind(":after", after).bind(":most", most);
  TRY(read.run());
  QList<exchange::Outgoing> out;
  qint64 bytes = 0;
  while (bytes < mostBytes && read.next()) {
    exchange::Outgoing next{readRaw(read, read.text("hash")), read.integer("base")};
    // A bit that flipped on the disk must not become the office's truth.
    if (hashOf(next.event) != next.event.hash)
      return fail(ErrorCode::StoreDamaged, QStringLiteral("differs from its hash"), QStringLiteral("event %1").arg(next.event.cseq));
    bytes += next.event.payload.size() + 300;
    out << std::move(next);
  }
  return out;
}

Result<exchange::LogMark> SyncRepository::logMark() {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT seq, log_hash FROM office_log ORDER BY seq DESC LIMIT 1")));
  TRY(read.run());
  exchange::LogMark mark;
  if (read.next()) mark = {read.integer("seq"), read.text("log_hash")};
  return mark;
}

Result<QString> SyncRepository::logHashAt(qint64 seq) {
  if (seq == 0) return firstPrevHash();
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT log_hash FROM office_log WHERE seq = :seq")));
  read.bind(":seq", seq);
  TRY(read.run());
  return read.next() ? read.text("log_hash") : QString();
}

Result<qint64> SyncRepository::ownInLog() {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT own_acked FROM pull_mark ORDER BY seq DESC LIMIT 1")));
  TRY(read.run());
  return read.next() ? read.integer("own_acked") : 0;
}

Status SyncRepository::insertEntry(const Entry& entry, qint64 ownCseq) {
  TRY_ASSIGN(auto put, m_database.prepare(QStringLiteral("INSERT INTO office_log (seq, stream_id, cseq, own_cseq, hash, verdict, detail, log_hash)"
                                                         " VALUES (:seq, :stream, :cseq, :own, :hash, :verdict, :detail, :log_hash)")));
  put.bind(":seq", entry.seq)
      .bindText(":stream", entry.stream.value)
      .bind(":cseq", entry.event.cseq)
      .bind(":own", ownCseq > 0 ? QVariant(ownCseq) : QVariant(QMetaType(QMetaType::LongLong)))
      .bindText(":hash", entry.event.hash)
      .bindText(":verdict", toText(entry.verdict))
      .bindText(":detail", entry.detail)
      .bindText(":log_hash", entry.logHash);
  return put.run();
}

Status SyncRepository::insertForeign(const Entry& entry) {
  const auto& e = entry.event;
  TRY_ASSIGN(
      auto put,
      m_database.prepare(QStringLiteral(
          "INSERT INTO foreign_event (seq, cseq, store_id, subject, subject_id, kind, version, payload, actor, counter, at, prev_hash, hash, base)"
          " VALUES (:seq, :cseq, :store, :subject, :subject_id, :kind, :version, :payload, :actor, :counter, :at, :prev, :hash, :base)")));
  put.bind(":seq", entry.seq)
      .bind(":cseq", e.cseq)
      .bindText(":store", e.storeId)
      .bindText(":subject", e.subject)
      .bindText(":subject_id", e.subjectId)
      .bindText(":kind", e.kind)
      .bind(":version", e.version)
      .bindText(":payload", QString::fromUtf8(e.payload))
      .bindText(":actor", e.actor)
      .bind(":counter", e.counter)
      .bindText(":at", e.at)
      .bindText(":prev", e.prevHash)
      .bindText(":hash", e.hash)
      .bind(":base", entry.base);
  return put.run();
}

Status SyncRepository::applyEntries(const QList<Entry>& entries) {
  if (entries.isEmpty()) return {};
  return m_database.transaction([&]() -> Status {
    TRY_ASSIGN(auto mark, logMark());
    TRY_ASSIGN(const auto lives, incarnations());
    TRY_ASSIGN(const auto ownHead, head());
    const auto from = mark.seq;
    TRY_ASSIGN(qint64 acked, ownInLog());
    for (const auto& entry : entries) {
      if (entry.seq != mark.seq + 1) return fail(badLog(entry.seq, "a gap"));
      mark = {entry.seq, exchange::chained(mark.logHash, entry.event.hash, toText(entry.verdict), entry.detail)};
      if (mark.logHash != entry.logHash) return fail(badLog(entry.seq, "breaks the chain"));
      QString mine;
      if (entry.event.cseq <= ownHead && ofThisLine(entry, lives)) {
        TRY_ASSIGN(mine, hashAt(entry.event.cseq));
      }
      const auto owner = ownerOf(entry, lives, ownHead, mine);
      if (owner == Owner::Unknown)
        return fail(ErrorCode::UpstreamForked, QStringLiteral("the hub holds event %1 of this store").arg(entry.event.cseq));
      if (owner == Owner::Own) {
        if (mine != entry.event.hash)
          return fail(ErrorCode::UpstreamForked, QStringLiteral("event %1 is another one at the hub").arg(entry.event.cseq));
        acked = entry.event.cseq;
      } else {
        if (entry.verdict != exchange::Verdict::Poison && hashOf(entry.event) != entry.event.hash)
          return fail(badLog(entry.seq, "differs from its hash"));
        TRY(insertForeign(entry));
      }
      TRY(insertEntry(entry, owner == Owner::Own ? entry.event.cseq : 0));
    }
    {
      TRY_ASSIGN(auto put, m_database.prepare(QStringLiteral("INSERT INTO pull_mark (seq, at_cseq, own_acked) VALUES (:seq, :at, :acked)")));
      put.bind(":seq", mark.seq).bind(":at", ownHead).bind(":acked", acked);
      TRY(put.run());
    }
    Projector projector(m_database);
    return projector.applyOffice({from, mark.seq, ownHead});
  });
}

Result<QList<Entry>> SyncRepository::entriesAfter(qint64 seq, int most) {
  TRY_ASSIGN(auto read, m_database.prepare(QLatin1String(kEntryRows) + QStringLiteral(" WHERE l.seq > :seq ORDER BY l.seq LIMIT :most")));
  read.bind(":seq", seq).bind(":most", most);
  TRY(read.run());
  QList<Entry> out;
  while (read.next())
    out << Entry{read.integer("seq"),
                 {read.text("stream_id")},
                 readRaw(read, read.text("event_hash")),
                 read.integer("base"),
                 exchange::verdictFromText(read.text("verdict")),
                 read.text("detail"),
                 read.text("log_hash")};
  return out;
}

Status SyncRepository::rewindTo(qint64 seq) {
  return m_database.transaction([&]() -> Status {
    // A stretch that reaches over the place is cut there.
    qint64 atCseq = -1;
    {
      TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT at_cseq FROM pull_mark WHERE seq >= :seq ORDER BY seq LIMIT 1")));
      read.bind(":seq", seq);
      TRY(read.run());
      if (read.next()) atCseq = read.integer("at_cseq");
    }
    for (const auto* table : {"office_log", "foreign_event", "pull_mark"}) {
      TRY_ASSIGN(auto cut, m_database.prepare(QStringLiteral("DELETE FROM %1 WHERE seq > :seq").arg(QLatin1String(table))));
      cut.bind(":seq", seq);
      TRY(cut.run());
    }
    if (seq > 0 && atCseq >= 0) {
      TRY_ASSIGN(
          auto put,
          m_database.prepare(QStringLiteral(
              "INSERT OR IGNORE INTO pull_mark (seq, at_cseq, own_acked) VALUES (:seq, :at, coalesce((SELECT max(own_cseq) FROM office_log), 0))")));
      put.bind(":seq", seq).bind(":at", atCseq);
      TRY(put.run());
    }
    // The queue to a portal was read from that log.
    TRY(m_database.execute(QStringLiteral("DELETE FROM portal_job;\nDELETE FROM sync_state WHERE key LIKE 'portal\\_%' ESCAPE '\\'")));
    return m_log.rebuild();
  });
}

Result<QList<exchange::Conflict>> SyncRepository::conflicts() {
  TRY_ASSIGN(
      auto read,
      m_database.prepare(
          QStringLiteral(
              "SELECT x.*, d.code AS code, x.own AS is_own FROM (%1 WHERE l.verdict <> 'applied') x LEFT JOIN dossier d ON d.id = x.subject_id"
              " WHERE NOT EXISTS (SELECT 1 FROM event s WHERE s.subject = 'dossier' AND s.subject_id = x.subject_id AND s.kind = 'conflict_settled'"
              "  AND json_extract(s.payload, '$.hash') = x.event_hash)"
              " AND NOT EXISTS (SELECT 1 FROM foreign_event s WHERE s.subject = 'dossier' AND s.subject_id = x.subject_id AND s.kind = "
              "'conflict_settled'"
              "  AND json_extract(s.payload, '$.hash') = x.event_hash) ORDER BY x.seq DESC LIMIT 1000")
              .arg(QString(QLatin1String(kEntryRows))
                       .replace(QLatin1String("l.hash AS event_hash"), QLatin1String("l.hash AS event_hash, l.own_cseq IS NOT NULL AS own")))));
  TRY(read.run());
  QList<exchange::Conflict> out;
  TRY(addContradicted(out));
  while (read.next()) {
    const auto detail = QJsonDocument::fromJson(read.text("detail").toUtf8()).object();
    out << exchange::Conflict{read.integer("seq"),
                              read.integer("is_own") != 0,
                              read.text("subject_id"),
                              read.text("code"),
                              read.text("kind"),
                              detail[QLatin1String("reason")].toString(),
                              read.text("actor"),
                              read.text("at"),
                              detail[QLatin1String("with")].toInteger(),
                              read.text("event_hash")};
  }
  return out;
}

/// Dossiers that were received on another day, if the server's clock is right (ReceiptClock.h).
Status SyncRepository::addContradicted(QList<exchange::Conflict>& out) {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral(
                            "SELECT r.dossier_id AS id, r.check_hash AS hash, d.code AS code, d.received_by AS actor, d.received_at AS at, EXISTS"
                            " (SELECT 1 FROM event e WHERE e.subject = 'dossier' AND e.subject_id = d.id AND e.kind = 'received') AS own"
                            " FROM receipt_doubt r JOIN dossier d ON d.id = r.dossier_id WHERE r.standing = 'contradicted' LIMIT 1000")));
  TRY(read.run());
  while (read.next())
    out << exchange::Conflict{0,
                              read.integer("own") != 0,
                              read.text("id"),
                              read.text("code"),
                              QString::fromLatin1(kinds::kReceived),
                              QStringLiteral("receipt_day_differs"),
                              read.text("actor"),
                              read.text("at"),
                              0,
                              read.text("hash")};
  return {};
}

Result<bool> SyncRepository::atOffice(const DossierId& dossier) {
  TRY_ASSIGN(auto read,
             m_database.prepare(QStringLiteral("SELECT (SELECT max(cseq) FROM event WHERE subject = 'dossier' AND subject_id = :id) AS last,"
                                               " (SELECT count(*) FROM foreign_event WHERE subject = 'dossier' AND subject_id = :id2) AS others,"
                                               " max(coalesce((SELECT own_acked FROM pull_mark ORDER BY seq DESC LIMIT 1), 0),"
                                               "     coalesce((SELECT CAST(value AS INTEGER) FROM sync_state WHERE key = 'acked'), 0)) AS acked")));
  read.bindText(":id", dossier.value).bindText(":id2", dossier.value);
  TRY(read.run());
  if (!read.next()) return false;
  return (read.integer("last") > 0 || read.integer("others") > 0) && read.integer("last") <= read.integer("acked");
}

Result<QList<SyncRepository::Waiting>> SyncRepository::waiting(int most) {
  TRY_ASSIGN(auto read,
             m_database.prepare(QStringLiteral("SELECT e.subject_id AS id, coalesce(d.code, '') AS code, coalesce(d.applicant_name, '') AS name, "
                                               "count(*) AS events, min(e.at) AS since FROM event e LEFT JOIN dossier d ON d.id = e.subject_id"
                                               " WHERE e.subject = 'dossier' AND e.cseq > coalesce((SELECT CAST(value AS INTEGER) FROM sync_state "
                                               "WHERE key = 'acked'), 0) GROUP BY e.subject_id ORDER BY min(e.cseq) LIMIT :most")));
  read.bind(":most", most);
  TRY(read.run());
  QList<Waiting> out;
  while (read.next())
    out << Waiting{{read.text("id")}, read.text("code"), read.text("name"), static_cast<int>(read.integer("events")), fromIso(read.text("since"))};
  return out;
}

Result<QString> SyncRepository::state(const QString& key) {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT value FROM sync_state WHERE key = :key")));
  read.bindText(":key", key);
  TRY(read.run());
  return read.next() ? read.text("value") : QString();
}

Status SyncRepository::setState(const QString& key, const QString& value) {
  TRY_ASSIGN(auto put, m_database.prepare(QStringLiteral(
                           "INSERT INTO sync_state (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value")));
  put.bindText(":key", key).bindText(":value", value);
  return put.run();
}

}  // namespace motcua::store
