// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/TestCounter.h"

#include "core/dossier/DossierCode.h"
#include "core/dossier/DossierJson.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <cstdio>
#include <cstdlib>

namespace motcua::test {
namespace {

template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "unexpected: %s (%s:%d)\n", qPrintable(result.error().detail), result.error().file, result.error().line);
    std::abort();
  }
  return std::move(*result);
}
void must(const Status& status) {
  if (!status) {
    std::fprintf(stderr, "unexpected: %s (%s:%d)\n", qPrintable(status.error().detail), status.error().file, status.error().line);
    std::abort();
  }
}

void copyTree(const QString& from, const QString& to) {
  QDir().mkpath(to);
  QDirIterator it(from, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    const auto path = it.next();
    const auto target = to + path.mid(from.size());
    if (it.fileInfo().isDir())
      QDir().mkpath(target);
    else
      QFile::copy(path, target);
  }
}

}  // namespace

TestCounter::TestCounter(const QString& agency, int slot, QString address)
    : m_folder(m_home.filePath(QStringLiteral("data"))), m_address(std::move(address)), m_clock(vietnamTime(2026, 11, 24, 9)) {
  m_store = must(store::Store::create(m_folder, {agency, slot}, m_clock));
  must(m_store->database().execute(QStringLiteral("PRAGMA synchronous=OFF")));
  m_tips = std::make_unique<sync::TipMemory>(m_home.filePath(QStringLiteral("tips")), m_folder);
}

TestCounter::TestCounter(const TestCounter& other, const QString& fromFolder)
    : m_folder(m_home.filePath(QStringLiteral("data"))), m_address(other.m_address), m_clock(other.m_clock.now()) {
  copyTree(fromFolder, m_folder);
  m_tips = std::make_unique<sync::TipMemory>(m_home.filePath(QStringLiteral("tips")), m_folder);
  reopen();
}

void TestCounter::reopen() {
  m_store.reset();
  m_store = must(store::Store::open(m_folder, m_clock));
  must(m_store->database().execute(QStringLiteral("PRAGMA synchronous=OFF")));
}

QString TestCounter::copyFolder() {
  static int n = 0;
  const auto to = m_home.filePath(QStringLiteral("copy%1").arg(++n));
  must(m_store->database().execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
  copyTree(m_folder, to);
  return to;
}

void TestCounter::putBack(const QString& copy) {
  m_store.reset();
  QDir(m_folder).removeRecursively();
  copyTree(copy, m_folder);
  reopen();
}

sync::Synchroniser TestCounter::synchroniser(sync::Synchroniser::Options options) {
  options.label = QStringLiteral("pc");
  return sync::Synchroniser(m_store->sync(), m_clock, m_tips.get(), options);
}

Result<sync::EnrolAnswer> TestCounter::enrol() {
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(m_address, {2000, 2000}));
  return synchroniser().enrol(*hub);
}

Result<sync::SyncReport> TestCounter::sync(const sync::Postgres::Limits& limits) {
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(m_address, limits));
  hub->speakAs(m_speaks);
  return synchroniser().once(*hub);
}

Result<sync::BlobTransfer::Sent> TestCounter::sendBlobs() {
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(m_address, {2000, 2000}));
  hub->speakAs(m_speaks);
  sync::BlobTransfer transfer(m_store->sync(), m_store->blobs(), *hub);
  transfer.setChunk(64 * 1024, 16 * 1024);
  return transfer.send([] { return true; });
}

Status TestCounter::append(const QString& dossier, const char* kind, const QJsonObject& payload) {
  const auto event = m_store->dossiers().append({Subject::Dossier, dossier, QLatin1String(kind), payload, {QStringLiteral("dao")}});
  if (!event) return fail(event.error());
  return {};
}

QString TestCounter::draft() {
  const auto id = DossierId::fresh().value;
  must(append(id, kinds::kDraftOpened, {}));
  return id;
}

QString TestCounter::intake(const QString& name) {
  const auto id = draft();
  receive(id, name);
  return id;
}

void TestCounter::receive(const QString& id, const QString& name) {
  const auto slot = m_store->identity().counter;
  const auto range = must(dossier::serialRangeOfSlot(slot));
  const auto day = m_clock.now().date();
  const int serial = must(m_store->dossiers().lastSerial(m_store->identity().agency, day, range.first, range.last)) + 1;
  dossier::Dossier d;
  d.id = {id};
  d.code = dossier::CodePattern::standard().make(m_store->identity().agency, day, serial);
  d.state = dossier::State::Received;
  d.applicant.name = name;
  d.procedureCode = QStringLiteral("1.001193");
  d.receivedAt = m_clock.now();
  d.counter = slot;
  must(append(id, kinds::kReceived,
              {{QStringLiteral("dossier"), dossier::toJson(d)},
               {QStringLiteral("ledger"), QJsonObject{{QStringLiteral("agency"), m_store->identity().agency},
                                                      {QStringLiteral("day"), day.toString(Qt::ISODate)},
                                                      {QStringLiteral("serial"), serial}}}}));
}

void TestCounter::page(const QString& dossier, const QByteArray& bytes) {
  const auto hash = must(m_store->blobs().put(bytes));
  dossier::Page page;
  page.id = PageId::fresh();
  page.hash = hash;
  page.size = bytes.size();
  must(append(dossier, kinds::kPageAdded, {{QStringLiteral("component"), QStringLiteral("TP01")}, {QStringLiteral("page"), dossier::toJson(page)}}));
}

void TestCounter::act(const QString& dossier, const QString& to) {
  must(append(
      dossier, kinds::kActed,
      {{QStringLiteral("to"), to}, {QStringLiteral("extra"), QJsonObject{{QStringLiteral("by"), QString::number(m_store->identity().counter)}}}}));
}

void TestCounter::correct(const QString& dossier, const QString& field, const QString& value) {
  must(append(dossier, kinds::kCorrected, {{QStringLiteral("fields"), QJsonObject{{field, value}}}}));
}

dossier::Dossier TestCounter::find(const QString& dossier) {
  return must(m_store->dossiers().find({dossier}));
}

QString TestCounter::bodies() {
  auto rows = must(m_store->database().prepare(QStringLiteral("SELECT body FROM dossier ORDER BY id")));
  must(rows.run());
  QStringList out;
  while (rows.next()) out << rows.text("body");
  return out.join(QLatin1Char('\n'));
}

namespace {

QString one(sync::Postgres& admin, const char* sql, const QString& agency) {
  const auto rows = admin.query(sql, {sync::Postgres::text(agency)});
  return rows ? rows->text(0, "x") : rows.error().detail;
}

void checkCounter(TestCounter& counter, sync::Postgres& admin, const QString& agency, QStringList& broken) {
  const auto name = counter.store().id().value.left(8);
  // I1, I2, I4 (gaps, chain) and the ledger, in the store's own check.
  for (const auto& fault : must(counter.store().check(store::Store::Depth::Quick)))
    broken << name + QStringLiteral(": ") + fault.where + QStringLiteral(": ") + fault.what;
  // I4: what a counter has read is a prefix of the hub's log.
  const auto mark = must(counter.store().sync().logMark());
  if (mark.seq > 0) {
    const auto theirs = must(admin.query("SELECT log_hash FROM sync.event WHERE agency = $1 AND seq = $2::bigint",
                                         {sync::Postgres::text(agency), sync::Postgres::number(mark.seq)}));
    if (theirs.text(0, "log_hash") != mark.logHash) broken << name + QStringLiteral(": reads another log than the hub's");
  }
  // I3: what was acknowledged is at the hub, once, with equal hash.
  const auto acked = must(counter.store().sync().state(QStringLiteral("acked"))).toLongLong();
  QStringList hashes;
  for (const auto& event : must(counter.store().sync().outgoing(0, 10000000, 1LL << 40))) {
    if (event.event.cseq > acked) break;
    hashes << event.event.hash;
  }
  const auto there =
      must(admin.query("SELECT w.h, count(e.hash) AS n FROM unnest($2::text[]) AS w (h) LEFT JOIN sync.event e ON e.agency = $1 AND e.hash = w.h "
                       "GROUP BY w.h HAVING count(e.hash) <> 1",
                       {sync::Postgres::text(agency), sync::Postgres::text(QLatin1Char('{') + hashes.join(QLatin1Char(',')) + QLatin1Char('}'))}));
  for (int i = 0; i < there.count(); ++i)
    broken << name + QStringLiteral(": acknowledged event %1 is %2 times at the hub").arg(there.text(i, "h").left(12)).arg(there.integer(i, "n"));
}

}  // namespace

QStringList brokenInvariants(const QList<TestCounter*>& counters, sync::Postgres& admin, const QString& agency, bool converged) {
  QStringList broken;
  for (auto* counter : counters) checkCounter(*counter, admin, agency, broken);
  // I4 at the hub
  if (one(admin,
          "SELECT (SELECT count(*) FROM sync.event WHERE agency = $1) = seq AND (SELECT coalesce(max(seq), 0) FROM sync.event WHERE agency = $1) = "
          "seq AS x FROM sync.office WHERE agency = $1",
          agency) != QLatin1String("t"))
    broken << QStringLiteral("the hub's log has gaps");
  if (const auto bad = one(admin,
                           "SELECT count(*) AS x FROM (SELECT log_hash, sync.chained(coalesce(lag(log_hash) OVER (ORDER BY seq), repeat('0', 64)), "
                           "hash, verdict, detail) AS h FROM sync.event WHERE agency = $1) q WHERE log_hash <> h",
                           agency);
      bad != QLatin1String("0"))
    broken << QStringLiteral("the hub's log is not chained: ") + bad;
  if (const auto bad = one(admin,
                           "SELECT count(*) AS x FROM sync.stream s WHERE agency = $1 AND (SELECT count(*) FROM sync.event e WHERE e.agency = "
                           "s.agency AND e.stream_id = s.stream_id) <> s.head - s.base_cseq",
                           agency);
      bad != QLatin1String("0"))
    broken << QStringLiteral("streams with gaps: ") + bad;
  if (const auto bad = one(admin,
                           "SELECT count(*) AS x FROM sync.event WHERE agency = $1 AND verdict <> 'recorded_poison' AND hash <> "
                           "sync.event_hash(prev_hash, store_id, cseq, subject, subject_id, kind, version, payload, actor, counter, at)",
                           agency);
      bad != QLatin1String("0"))
    broken << QStringLiteral("events that differ from their hash: ") + bad;
  // I7
  if (const auto bad = one(admin,
                           "SELECT count(*) AS x FROM sync.blob b WHERE agency = $1 AND complete AND hash <> (SELECT encode(sha256(string_agg(bytes, "
                           "''::bytea ORDER BY n)), 'hex') FROM sync.blob_chunk c WHERE c.agency = b.agency AND c.hash = b.hash)",
                           agency);
      bad != QLatin1String("0"))
    broken << QStringLiteral("complete pages that differ: ") + bad;
  // I6: one code, one dossier, or an incident that says so.
  if (const auto bad = one(admin,
                           "SELECT count(*) AS x FROM (SELECT payload::jsonb -> 'dossier' ->> 'code' AS code, count(DISTINCT subject_id) AS many, "
                           "count(*) FILTER (WHERE verdict <> 'applied') AS told FROM sync.event WHERE agency = $1 AND kind = 'received' AND verdict "
                           "<> 'recorded_poison' GROUP BY 1) q WHERE many > 1 AND told < many - 1",
                           agency);
      bad != QLatin1String("0"))
    broken << QStringLiteral("codes given twice and nobody told: ") + bad;
  // I12
  // Not silent: who had read of the first one knew what he did.
  if (const auto bad = one(admin,
                           "SELECT count(*) AS x FROM sync.event a JOIN sync.event b USING (agency, subject_id, kind, verdict) WHERE agency = $1 AND "
                           "kind = 'acted' AND verdict = 'applied' AND a.seq < b.seq"
                           " AND a.payload::jsonb ->> 'to' = 'handed_over' AND b.payload::jsonb ->> 'to' = 'handed_over' AND b.base < a.seq AND NOT "
                           "sync.same_line(agency, b.stream_id, a.stream_id, a.cseq)",
                           agency);
      bad != QLatin1String("0"))
    broken << QStringLiteral("silent double hand-over: ") + bad;
  // I5
  if (converged)
    for (auto* counter : counters)
      if (counter->bodies() != counters.first()->bodies())
        broken << counter->store().id().value.left(8) + QStringLiteral(": shows other dossiers than the first counter");
  return broken;
}

}  // namespace motcua::test
