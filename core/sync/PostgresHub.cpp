// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/PostgresHub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace motcua::sync {
namespace {

using exchange::Entry;

QDateTime timeOf(const QString& text) {
  // "2026-11-24 08:21:51.274953+00"
  auto iso = text;
  iso.replace(10, 1, QLatin1Char('T'));
  if (iso.size() > 3 && (iso[iso.size() - 3] == QLatin1Char('+') || iso[iso.size() - 3] == QLatin1Char('-'))) iso += QStringLiteral(":00");
  return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

template <class List, class Text>
QString arrayLiteral(const List& list, Text text) {
  QStringList parts;
  for (const auto& item : list) parts << text(item);
  return QLatin1Char('{') + parts.join(QLatin1Char(',')) + QLatin1Char('}');
}

QJsonObject wire(const exchange::Outgoing& out, bool poison) {
  const auto& e = out.event;
  const auto key = [](const char* name) { return QString::fromLatin1(name); };
  QJsonObject json{{key("s"), e.storeId}, {key("j"), e.subject}, {key("i"), e.subjectId},
                   {key("k"), e.kind},    {key("v"), e.version}, {key("p"), QString::fromUtf8(e.payload)},
                   {key("a"), e.actor},   {key("n"), e.counter}, {key("t"), e.at},
                   {key("h"), e.hash},    {key("b"), out.base}};
  if (poison) {
    // For the record: whatever made it unreadable travels in a form that nothing can choke on.
    json[key("p")] = QString::fromLatin1(QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64());
    json[key("i")] = QString::fromLatin1(e.subjectId.toUtf8().toPercentEncoding());
    json[key("k")] = QString::fromLatin1(e.kind.toUtf8().toPercentEncoding());
    json[key("a")] = QString::fromLatin1(e.actor.toUtf8().toPercentEncoding());
    json[key("poison")] = true;
  }
  return json;
}

Error wrongAnswer(const char* what) {
  return makeError(ErrorCode::UpstreamBadAnswer, QLatin1String(what));
}

Result<PushAnswer> pushed(const Postgres::Rows& rows) {
  if (rows.count() != 1 || !rows.has("acked")) return fail(wrongAnswer("push"));
  return PushAnswer{rows.text(0, "status"),    rows.integer(0, "acked"), rows.integer(0, "head"),
                    rows.text(0, "head_hash"), rows.text(0, "epoch"),    timeOf(rows.text(0, "server_time"))};
}

/// The hub is older than this call.
bool lacks(const Error& error) {
  return error.detail.startsWith(QLatin1String("42883"));
}

/// What the hub judges one event after the other holds the office's log meanwhile.
constexpr int kOneByOne = 500;

}  // namespace

Result<std::unique_ptr<PostgresHub>> PostgresHub::open(const QString& address, const Postgres::Limits& limits) {
  TRY_ASSIGN(auto connection, Postgres::open(address, limits));
  return std::unique_ptr<PostgresHub>(new PostgresHub(std::move(connection)));
}

Result<EnrolAnswer> PostgresHub::enrol(const exchange::Incarnation& life, bool fork, const QString& label) {
  TRY_ASSIGN(const auto rows,
             m_connection->query(
                 "SELECT * FROM sync.enrol($1, $2::int, $3, $4::bigint, $5, $6::boolean, $7)",
                 {Postgres::text(life.id.value), Postgres::number(life.slot), life.parent.isEmpty() ? Postgres::null() : Postgres::text(life.parent),
                  Postgres::number(life.baseCseq), Postgres::text(life.baseHash), Postgres::truth(fork), Postgres::text(label)}));
  if (rows.count() != 1) return fail(wrongAnswer("enrol"));
  return EnrolAnswer{rows.text(0, "status"), static_cast<int>(rows.integer(0, "slot")), rows.text(0, "agency"), rows.text(0, "epoch"),
                     timeOf(rows.text(0, "server_time"))};
}

Result<PushAnswer> PostgresHub::push(const Batch& batch) {
  if (batch.events.isEmpty()) return fail(ErrorCode::Internal, QStringLiteral("an empty push"));
  if (m_takesSets && batch.poison.isEmpty()) {
    const auto answer = pushSet(batch);
    if (answer && answer->status != QLatin1String("one_by_one")) return answer;
    if (!answer) {
      m_takesSets = !lacks(answer.error());
      if (m_takesSets && answer.error().code != ErrorCode::BadInput) return answer;
    }
  }
  auto few = batch;
  few.events = batch.events.mid(0, kOneByOne);
  return pushOneByOne(few);
}

Result<PostgresHub::Ready> PostgresHub::ready(const QList<exchange::Outgoing>& events) {
  QList<QByteArray> stores, subjects, ids, kinds, payloads, actors, times, hashes;
  QList<int> versions, counters;
  QList<qint64> bases;
  for (const auto& [e, base] : events) {
    if (e.version != static_cast<int>(e.version) || e.counter != static_cast<int>(e.counter)) return fail(ErrorCode::BadInput, e.hash);
    stores << e.storeId.toUtf8();
    subjects << e.subject.toUtf8();
    ids << e.subjectId.toUtf8();
    kinds << e.kind.toUtf8();
    versions << static_cast<int>(e.version);
    payloads << e.payload;
    actors << e.actor.toUtf8();
    counters << static_cast<int>(e.counter);
    times << e.at.toUtf8();
    hashes << e.hash.toUtf8();
    bases << base;
  }
  return Ready{events.first().event.hash,
               events.last().event.hash,
               {Postgres::texts(stores), Postgres::texts(subjects), Postgres::texts(ids), Postgres::texts(kinds), Postgres::numbers(versions),
                Postgres::texts(payloads), Postgres::texts(actors), Postgres::numbers(counters), Postgres::texts(times), Postgres::texts(hashes),
                Postgres::numbers(bases)}};
}

Result<PushAnswer> PostgresHub::pushSet(const Batch& batch) {
  const auto& first = batch.events.first().event;
  auto next = std::exchange(m_next, std::nullopt);
  if (!next || next->first != first.hash || next->last != batch.events.last().event.hash) {
    TRY_ASSIGN(next, ready(batch.events));
  }
  TRY(
      m_connection->send("SELECT * FROM sync.push_set($1, $2::bigint, $3, $4::bigint, $5, $6::text[], $7::text[], $8::text[], $9::text[], $10::int[],"
                         " $11::text[], $12::text[], $13::int[], $14::text[], $15::text[], $16::bigint[])",
                         QList<Postgres::Value>{Postgres::text(batch.stream.value), Postgres::number(first.cseq), Postgres::text(first.prevHash),
                                                Postgres::number(batch.mark.seq), Postgres::text(batch.mark.logHash)} +
                             next->arrays));
  if (const auto events = batch.meanwhile ? batch.meanwhile() : QList<exchange::Outgoing>(); !events.isEmpty()) {
    // What can't be made ready is told when it is its turn.
    if (auto made = ready(events)) m_next = std::move(*made);
  }
  TRY_ASSIGN(const auto rows, m_connection->collect());
  return pushed(rows);
}

Result<PushAnswer> PostgresHub::pushOneByOne(const Batch& batch) {
  QJsonArray events;
  for (const auto& out : batch.events) events << wire(out, batch.poison.contains(out.event.cseq));
  const auto& first = batch.events.first().event;
  if (batch.again && m_takesAgain) {
    const auto rows = m_connection->query("SELECT * FROM sync.push_again($1, $2::bigint, $3, $4)",
                                          {Postgres::text(batch.stream.value), Postgres::number(first.cseq), Postgres::text(first.prevHash),
                                           Postgres::Value{QJsonDocument(events).toJson(QJsonDocument::Compact), Postgres::Value::Kind::Text}});
    if (rows) return pushed(*rows);
    m_takesAgain = !lacks(rows.error());
    if (m_takesAgain) return fail(rows.error());
  }
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT * FROM sync.push($1, $2::bigint, $3, $4, $5::bigint, $6)",
                                                  {Postgres::text(batch.stream.value), Postgres::number(first.cseq), Postgres::text(first.prevHash),
                                                   Postgres::Value{QJsonDocument(events).toJson(QJsonDocument::Compact), Postgres::Value::Kind::Text},
                                                   Postgres::number(batch.mark.seq), Postgres::text(batch.mark.logHash)}));
  return pushed(rows);
}

Result<PullAnswer> PostgresHub::pull(const StoreId& stream, const exchange::LogMark& mark, int most) {
  TRY_ASSIGN(const auto rows,
             m_connection->query("SELECT * FROM sync.pull($1, $2::bigint, $3, $4::int)",
                                 {Postgres::text(stream.value), Postgres::number(mark.seq), Postgres::text(mark.logHash), Postgres::number(most)}));
  if (rows.count() < 1 || !rows.has("log_hash") || !rows.isNull(0, "seq")) return fail(wrongAnswer("pull"));
  PullAnswer out{rows.text(0, "status"), rows.text(0, "epoch"), rows.integer(0, "head"), timeOf(rows.text(0, "server_time")), {}};
  for (int i = 1; i < rows.count(); ++i) {
    Entry entry;
    entry.seq = rows.integer(i, "seq");
    entry.stream = {rows.text(i, "stream_id")};
    entry.event = {rows.integer(i, "cseq"),    rows.text(i, "store_id"),   rows.text(i, "subject"),   rows.text(i, "subject_id"),
                   rows.text(i, "kind"),       rows.integer(i, "version"), rows.bytes(i, "payload"),  rows.text(i, "actor"),
                   rows.integer(i, "counter"), rows.text(i, "at"),         rows.text(i, "prev_hash"), rows.text(i, "hash")};
    entry.base = rows.integer(i, "base");
    entry.verdict = exchange::verdictFromText(rows.text(i, "verdict"));
    entry.detail = rows.text(i, "detail");
    entry.logHash = rows.text(i, "log_hash");
    out.entries << std::move(entry);
  }
  return out;
}

Result<QList<QString>> PostgresHub::logAt(const QList<qint64>& seqs) {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT seq, log_hash FROM sync.log_at($1::bigint[])",
                                                  {Postgres::text(arrayLiteral(seqs, [](qint64 n) { return QString::number(n); }))}));
  if (rows.count() != seqs.size()) return fail(wrongAnswer("log_at"));
  QList<QString> out;
  for (int i = 0; i < rows.count(); ++i) out << rows.text(i, "log_hash");
  return out;
}

Result<QList<QString>> PostgresHub::streamAt(const StoreId& stream, const QList<qint64>& cseqs) {
  TRY_ASSIGN(const auto rows,
             m_connection->query("SELECT cseq, hash FROM sync.stream_at($1, $2::bigint[])",
                                 {Postgres::text(stream.value), Postgres::text(arrayLiteral(cseqs, [](qint64 n) { return QString::number(n); }))}));
  if (rows.count() != cseqs.size()) return fail(wrongAnswer("stream_at"));
  QList<QString> out;
  for (int i = 0; i < rows.count(); ++i) out << rows.text(i, "hash");
  return out;
}

Result<QList<HubStream>> PostgresHub::streams() {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT * FROM sync.streams()"));
  QList<HubStream> out;
  for (int i = 0; i < rows.count(); ++i)
    out << HubStream{{rows.text(i, "stream_id")},  static_cast<int>(rows.integer(i, "slot")),
                     rows.text(i, "state"),        rows.text(i, "parent"),
                     rows.integer(i, "base_cseq"), rows.text(i, "base_hash"),
                     rows.integer(i, "head"),      rows.text(i, "head_hash"),
                     rows.text(i, "label"),        timeOf(rows.text(i, "touched_at"))};
  return out;
}

Status PostgresHub::rememberStream(const HubStream& s, bool retireParent) {
  TRY(m_connection->query("SELECT sync.remember_stream($1, $2::int, $3, $4::bigint, $5, $6::boolean, $7)",
                          {Postgres::text(s.id.value), Postgres::number(s.slot), s.parent.isEmpty() ? Postgres::null() : Postgres::text(s.parent),
                           Postgres::number(s.baseCseq), Postgres::text(s.baseHash), Postgres::truth(retireParent), Postgres::text(s.label)}));
  return {};
}

Status PostgresHub::recovered() {
  // A hub of version 1 has no such word; what it cost is that pages it lost are asked for again only by who sees it.
  if (const auto done = m_connection->query("SELECT sync.recovered()"); !done && !lacks(done.error())) return fail(done.error());
  return {};
}

Status PostgresHub::retire(const StoreId& stream) {
  const auto done = m_connection->query("SELECT sync.retire($1)", {Postgres::text(stream.value)});
  if (!done && !lacks(done.error())) return fail(done.error());
  return {};
}

Result<Claim> PostgresHub::claim(const QString& name, const StoreId& holder, int seconds) {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT * FROM sync.claim($1, $2, $3::int)",
                                                  {Postgres::text(name), Postgres::text(holder.value), Postgres::number(seconds)}));
  if (rows.count() != 1) return fail(wrongAnswer("claim"));
  return Claim{rows.truth(0, "granted"), rows.text(0, "holder"), rows.integer(0, "fence"), timeOf(rows.text(0, "until"))};
}

Status PostgresHub::release(const QString& name, const StoreId& holder) {
  TRY(m_connection->query("SELECT sync.release($1, $2)", {Postgres::text(name), Postgres::text(holder.value)}));
  return {};
}

Result<HubStatus> PostgresHub::status() {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT * FROM sync.status()"));
  if (rows.count() != 1) return fail(ErrorCode::UpstreamRefused, QStringLiteral("this login belongs to no office"), QStringLiteral("no office"));
  return HubStatus{rows.text(0, "agency"),
                   rows.integer(0, "head"),
                   rows.text(0, "epoch"),
                   timeOf(rows.text(0, "server_time")),
                   static_cast<int>(rows.integer(0, "schema_version")),
                   static_cast<int>(rows.integer(0, "streams")),
                   rows.integer(0, "incidents"),
                   rows.integer(0, "blobs")};
}

Result<QList<BlobNeed>> PostgresHub::missing(const QList<BlobHash>& hashes) {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT * FROM sync.blob_missing($1::text[])",
                                                  {Postgres::text(arrayLiteral(hashes, [](const BlobHash& h) { return h.value; }))}));
  QList<BlobNeed> out;
  for (int i = 0; i < rows.count(); ++i) {
    BlobNeed need{{rows.text(i, "hash")}, static_cast<int>(rows.integer(i, "chunk_size")), {}};
    const auto have = rows.text(i, "have");
    for (const auto& n : have.mid(1, have.size() - 2).split(QLatin1Char(','), Qt::SkipEmptyParts)) need.have << n.toInt();
    out << need;
  }
  return out;
}

Result<QString> PostgresHub::put(const BlobHash& hash, qint64 size, int chunkSize, int n, const QByteArray& bytes) {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT sync.blob_put($1, $2::bigint, $3::int, $4::int, $5::bytea) AS said",
                                                  {Postgres::text(hash.value), Postgres::number(size), Postgres::number(chunkSize),
                                                   Postgres::number(n), Postgres::bytes(bytes)}));
  return rows.text(0, "said");
}

Result<BlobPlace::Put> PostgresHub::putWhole(const QList<Whole>& pages, const std::function<void()>& meanwhile) {
  Put out;
  QList<QByteArray> hashes, bytes;
  for (const auto& page : pages) {
    hashes << page.hash.value.toLatin1();
    bytes << page.bytes;
    out.rest << page.hash;
  }
  if (!m_takesPageSets) return out;
  TRY(m_connection->send("SELECT unnest(sync.blob_put_set($1::text[], $2::bytea[])) AS hash", {Postgres::texts(hashes), Postgres::byteas(bytes)}));
  if (meanwhile) meanwhile();
  const auto rows = m_connection->collect();
  if (!rows && lacks(rows.error())) {
    m_takesPageSets = false;
    return out;
  }
  if (!rows) return fail(rows.error());
  for (int i = 0; i < rows->count(); ++i) out.there << BlobHash{rows->text(i, "hash")};
  out.rest.removeIf([&](const BlobHash& hash) { return out.there.contains(hash); });
  return out;
}

Result<BlobPlace::Info> PostgresHub::info(const BlobHash& hash) {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT * FROM sync.blob_info($1)", {Postgres::text(hash.value)}));
  if (rows.count() != 1 || !rows.truth(0, "complete")) return fail(ErrorCode::NotFound, QStringLiteral("not at the hub yet"), hash.value.left(12));
  return Info{rows.integer(0, "size"), static_cast<int>(rows.integer(0, "chunk_size"))};
}

Result<QByteArray> PostgresHub::get(const BlobHash& hash, int n) {
  TRY_ASSIGN(const auto rows, m_connection->query("SELECT sync.blob_get($1, $2::int) AS bytes", {Postgres::text(hash.value), Postgres::number(n)},
                                                  Postgres::Answer::Binary));
  if (rows.count() != 1 || rows.isNull(0, "bytes")) return fail(ErrorCode::NotFound, QStringLiteral("chunk %1").arg(n), hash.value.left(12));
  return rows.bytes(0, "bytes");
}

}  // namespace motcua::sync
