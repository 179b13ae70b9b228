// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/EventLog.h"

#include "core/base/Json.h"

#include <QJsonDocument>

// The event log
// -------------
// One table, one writer, rows that are inserted and never touched again. Everything else in the store follows from it:
//
// - The audit trail is the table itself: each row names its actor (the schema refuses an empty one) and carries a hash
//   over all its fields and over the hash before it. Changing, removing or inserting a row anywhere breaks the chain
//   from there on, and so does a bit that flips on an old disk; SQLite's own integrity_check sees hardly any of those.
// - Crash safety is SQLite's: the row and its projection are one transaction, WAL with synchronous=FULL.
// - What waits to be sent is "all rows after the number the hub has acknowledged": no flag a row, no outbox table.
// - A screen that looks wrong is repaired by throwing the projection away. Therefore a projection may read nothing but
//   the event and what earlier events made: no clock, no random number, no file.
//
// The payload is hashed as the bytes that are stored, not as the JSON value they mean: a later Qt may print a number
// differently, and a hub may reorder keys. Whoever passes an event on passes these bytes.
//
// Numbers are dense: cseq = last + 1, under the write lock that BEGIN IMMEDIATE took. A gap is a lost row, and is told so.
namespace motcua::store {
namespace {

const QString kNoHash = QString(64, QLatin1Char('0'));

QString columns() {
  return QString::fromLatin1(kEventColumns);
}

Status insertRow(Database& database, const Event& e, const QByteArray& payload) {
  TRY_ASSIGN(auto insert, database.prepare(QStringLiteral(
                              "INSERT INTO event (cseq, store_id, subject, subject_id, kind, version, payload, actor, counter, at, prev_hash, hash)"
                              " VALUES (:cseq, :store, :subject, :subject_id, :kind, :version, :payload, :actor, :counter, :at, :prev, :hash)")));
  insert.bind(":cseq", e.cseq)
      .bindText(":store", e.storeId.value)
      .bindText(":subject", toText(e.subject))
      .bindText(":subject_id", e.subjectId)
      .bindText(":kind", e.kind)
      .bind(":version", e.version)
      .bindText(":payload", QString::fromUtf8(payload))
      .bindText(":actor", e.actor.value)
      .bind(":counter", e.counter)
      .bindText(":at", toIso(e.at))
      .bindText(":prev", e.prevHash)
      .bindText(":hash", e.hash);
  return insert.run();
}

Error damaged(qint64 cseq, const char* what) {
  return makeError(ErrorCode::StoreDamaged, QString::fromLatin1(what), QStringLiteral("event %1").arg(cseq));
}

}  // namespace

RawEvent readRaw(const Statement& row, const QString& hash) {
  return {row.integer("cseq"),    row.text("store_id"),   row.text("subject"),          row.text("subject_id"),
          row.text("kind"),       row.integer("version"), row.text("payload").toUtf8(), row.text("actor"),
          row.integer("counter"), row.text("at"),         row.text("prev_hash"),        hash};
}

StoredEvent readEvent(const Statement& row) {
  const auto raw = readRaw(row, row.text("hash"));
  return {toEvent(raw), raw.payload};
}

Result<Event> EventLog::append(const NewEvent& wanted) {
  Event e;
  const auto status = m_database.transaction([&]() -> Status {
    e.cseq = 1;
    e.prevHash = kNoHash;
    {
      TRY_ASSIGN(auto head, m_database.prepare(QStringLiteral("SELECT cseq, hash FROM event ORDER BY cseq DESC LIMIT 1")));
      TRY(head.run());
      if (head.next()) {
        e.cseq = head.integer("cseq") + 1;
        e.prevHash = head.text("hash");
      }
    }
    e.storeId = m_storeId;
    e.subject = wanted.subject;
    e.subjectId = wanted.subjectId;
    e.kind = wanted.kind;
    e.version = wanted.version;
    e.payload = wanted.payload;
    e.actor = wanted.actor;
    e.counter = m_counter;
    e.at = m_clock.now();
    const auto payload = json::canonical(e.payload);
    e.hash = hashOf(e, payload);
    TRY(insertRow(m_database, e, payload));
    if (!m_clock.isSaid()) TRY(markClock(e.at));
    return m_projector.apply(e);
  });
  if (!status) return fail(status.error());
  return e;
}

/// What the clock is held against (core/intake/ClockTrust.h). A leap of more than a day and a half is not followed: a draft that
/// is opened under a wrong clock must not make that clock a good one. A confirmation or the server moves the mark on then.
Status EventLog::markClock(const QDateTime& at) {
  TRY_ASSIGN(auto mark, m_database.prepare(QStringLiteral(
                            "INSERT INTO clock_mark (one, newest_at) VALUES (1, :at) ON CONFLICT (one) DO UPDATE SET newest_at = excluded.newest_at"
                            " WHERE excluded.newest_at > clock_mark.newest_at AND clock_mark.newest_at >= :near")));
  mark.bindText(":at", toIso(at)).bindText(":near", toIso(at.addSecs(-kClockLeapSeconds)));
  return mark.run();
}

Result<QList<Event>> EventLog::historyOf(Subject subject, const QString& id) {
  // As the office has it: what its log holds first, by its numbers there; then what is still on its way.
  TRY_ASSIGN(
      auto read,
      m_database.prepare(
          QStringLiteral(
              "SELECT e.*, coalesce(l.seq, 9223372036854775807) AS place FROM (SELECT %1 FROM event WHERE subject = :subject AND subject_id = :id) e"
              " LEFT JOIN office_log l ON l.own_cseq = e.cseq"
              " UNION ALL SELECT %1, seq FROM foreign_event WHERE subject = :subject2 AND subject_id = :id2 ORDER BY place, cseq")
              .arg(columns())));
  read.bindText(":subject", toText(subject)).bindText(":id", id).bindText(":subject2", toText(subject)).bindText(":id2", id);
  TRY(read.run());
  QList<Event> out;
  while (read.next()) out << readEvent(read).event;
  return out;
}

Status EventLog::forEach(qint64 after, const std::function<Status(const Event&)>& visit) {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT %1 FROM event WHERE cseq > :after ORDER BY cseq").arg(columns())));
  read.bind(":after", after);
  TRY(read.run());
  QString previous = after == 0 ? kNoHash : QString();
  qint64 expected = after + 1;
  while (read.next()) {
    const auto stored = readEvent(read);
    const auto& e = stored.event;
    if (e.cseq != expected) return fail(damaged(expected, "missing"));
    if (!previous.isNull() && e.prevHash != previous) return fail(damaged(e.cseq, "does not follow the event before it"));
    if (hashOf(e, stored.payload) != e.hash) return fail(damaged(e.cseq, "differs from its hash"));
    TRY(visit(e));
    previous = e.hash;
    ++expected;
  }
  return {};
}

Result<qint64> EventLog::count() {
  return m_database.scalar(QStringLiteral("SELECT coalesce(max(cseq), 0) FROM event"));
}

Status EventLog::rebuild() {
  return m_database.transaction([&]() -> Status {
    TRY(m_projector.clear());
    TRY_ASSIGN(auto office, StretchReplay::read(m_database));
    TRY(forEach(0, [&](const Event& e) -> Status {
      TRY(office.before(e.cseq, m_projector));
      return m_projector.apply(e);
    }));
    return office.rest(m_projector);
  });
}

Result<StretchReplay> StretchReplay::read(Database& source) {
  StretchReplay out;
  TRY_ASSIGN(auto rows, source.prepare(QStringLiteral("SELECT seq, at_cseq FROM pull_mark ORDER BY seq")));
  TRY(rows.run());
  qint64 from = 0;
  while (rows.next()) {
    out.m_stretches << Projector::Stretch{from, rows.integer("seq"), rows.integer("at_cseq")};
    from = out.m_stretches.last().to;
  }
  return out;
}

Status StretchReplay::before(qint64 cseq, Projector& projector) {
  for (; m_next < m_stretches.size() && m_stretches[m_next].ownHead < cseq; ++m_next) TRY(projector.applyOffice(m_stretches[m_next]));
  return {};
}

}  // namespace motcua::store
