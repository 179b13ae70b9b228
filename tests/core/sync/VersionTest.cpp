// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hubs and counters of different versions together, and the newest way to push against the oldest: the same log, row for row.
#include "tests/core/sync/SyncOffice.h"

#include <random>

using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kOldest = 1;

/// What a push leaves at the hub, without the agency's name and the time of day.
QStringList written(sync::Postgres& admin, const QString& agency) {
  QStringList out;
  for (const auto* sql :
       {"SELECT seq, stream_id, cseq, store_id, subject, subject_id, kind, version, payload, actor, counter, at, prev_hash, hash, base, verdict, "
        "detail, log_hash FROM sync.event WHERE agency = $1 ORDER BY seq",
        "SELECT dossier_id, received_stream, received_cseq, acted_seq, acted_stream, acted_cseq, acted_to FROM sync.dossier WHERE agency = $1 ORDER "
        "BY 1",
        "SELECT dossier_id, field, seq, stream_id, cseq FROM sync.field WHERE agency = $1 ORDER BY 1, 2",
        "SELECT code, dossier_id FROM sync.code WHERE agency = $1 ORDER BY 1",
        "SELECT kind, stream_id, cseq, detail FROM sync.incident WHERE agency = $1 ORDER BY 1, 2, 3",
        "SELECT stream_id, head, head_hash, state FROM sync.stream WHERE agency = $1 ORDER BY 1",
        "SELECT seq, log_hash FROM sync.office WHERE agency = $1"}) {
    const auto rows =
        admin.query(QStringLiteral("SELECT coalesce(string_agg(q::text, E'\\n'), '') AS x FROM (%1) q").arg(QLatin1String(sql)).toUtf8(),
                    {sync::Postgres::text(agency)});
    requireDone(rows);
    out << rows->text(0, "x");
  }
  return out;
}

/// A day of one counter, with steps and corrections at dossiers of its own and of the other's.
void work(std::mt19937& random, TestCounter& pc, QStringList& dossiers) {
  for (int i = 0; i < 25; ++i) {
    const auto dice = random() % 10;
    if (dossiers.isEmpty() || dice < 3) {
      dossiers << pc.intake(QStringLiteral("Người %1").arg(random() % 100));
      continue;
    }
    const auto& id = dossiers[static_cast<qsizetype>(random() % static_cast<unsigned>(dossiers.size()))];
    if (!pc.store().dossiers().find({id})) continue;
    if (dice < 6) pc.act(id, random() % 3 == 0 ? QStringLiteral("handed_over") : QStringLiteral("processing"));
    if (dice == 6) pc.correct(id, QStringLiteral("note"), QString::number(random()));
    if (dice == 7) pc.page(id, QByteArray::number(static_cast<uint>(random())));
    // Nothing that a rule can read, and a field that is none.
    if (dice == 8) requireDone(pc.append(id, kinds::kCorrected, {{QStringLiteral("fields"), static_cast<int>(random() % 5)}}));
    if (dice == 9) requireDone(pc.append(id, "holographed", {}));
  }
}

void days(std::mt19937& random, SyncOffice& office, QStringList& dossiers, int many) {
  for (int day = 0; day < many; ++day) {
    auto& pc = office.pc(static_cast<int>(random() % 2));
    pc.clock().advance(3600);
    work(random, pc, dossiers);
    if (random() % 3 != 0) requireDone(pc.sync());
    if (random() % 3 == 0) requireDone(pc.sendBlobs());
  }
}

}  // namespace

TEST_CASE("a batch judged as a set leaves what one event after the other leaves") {
  REQUIRE_HUB(server);
  std::mt19937 random(GENERATE(1U, 2U, 3U));
  SyncOffice office(*server, 2);
  QStringList dossiers;
  // The same events to a second office, as a client that knows no sets sends them.
  const auto twin = freshAgency();
  auto old = sync::PostgresHub::open(server->office(twin));
  requireDone(old);
  (*old)->speakAs(kOldest);
  for (auto* pc : office.pcs) requireDone((*old)->enrol(pc->store().sync().incarnations()->last(), false, QStringLiteral("pc")));
  QList<qint64> sent{0, 0};
  for (int day = 0; day < 30; ++day) {
    const auto which = static_cast<int>(random() % 2);
    auto& pc = office.pc(which);
    pc.clock().advance(3600);
    work(random, pc, dossiers);
    const auto events = pc.store().sync().outgoing(sent[which], 4000, 4 << 20);
    requireDone(events);
    requireDone(pc.sync());
    if (!events->isEmpty()) sent[which] = pushWhole(**old, pc.store().id(), *events);
  }
  office.syncAll();
  office.requireSound();
  const auto set = written(*office.admin, office.agency);
  const auto each = written(*office.admin, twin);
  REQUIRE(set.size() == each.size());
  for (qsizetype i = 0; i < set.size(); ++i) CHECK((set[i] == each[i]));
  CHECK(set[4].contains(QLatin1String("step_lost")));  // the rules had something to say
}

TEST_CASE("the hub writes a quiet backlog as one set, and asks for the rest one by one") {
  REQUIRE_HUB(server);
  SyncOffice office(*server, 1);
  auto& pc = office.pc(0);
  for (int i = 0; i < 20; ++i) pc.act(pc.intake(QStringLiteral("A %1").arg(i)), QStringLiteral("processing"));
  auto events = *pc.store().sync().outgoing(0, 4000, 4 << 20);
  const auto direct = [&](QByteArray hash) {
    auto hub = sync::Postgres::open(office.address, {});
    requireDone(hub);
    QList<QByteArray> subjects, ids, kinds, payloads, actors, times, hashes, stores;
    QList<int> numbers;
    QList<qint64> bases;
    for (const auto& [e, base] : events) {
      stores << e.storeId.toUtf8();
      subjects << e.subject.toUtf8();
      ids << e.subjectId.toUtf8();
      kinds << e.kind.toUtf8();
      payloads << e.payload;
      actors << e.actor.toUtf8();
      times << e.at.toUtf8();
      hashes << e.hash.toUtf8();
      numbers << 1;
      bases << base;
    }
    if (!hash.isEmpty()) hashes[5] = hash;
    using P = sync::Postgres;
    return (*hub)->query(
        "SELECT * FROM sync.push_set($1, 1, $2, 0, '', $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], "
        "$9::text[], $10::int[], $11::text[], $12::text[], $13::bigint[])",
        {P::text(pc.store().id().value), P::text(events.first().event.prevHash), P::texts(stores), P::texts(subjects), P::texts(ids), P::texts(kinds),
         P::numbers(numbers), P::texts(payloads), P::texts(actors), P::numbers(numbers), P::texts(times), P::texts(hashes), P::numbers(bases)});
  };
  const auto changed = direct(QByteArray(64, 'a'));
  REQUIRE(!changed);
  CHECK((changed.error().code == ErrorCode::BadInput));
  events[7].event.payload = "{\"to\":";
  CHECK(!direct({}));
  events = *pc.store().sync().outgoing(0, 4000, 4 << 20);
  const auto taken = direct({});
  requireDone(taken);
  CHECK(taken->text(0, "status") == QString(QStringLiteral("ok")));
  CHECK(taken->integer(0, "acked") == events.last().event.cseq);
  const auto twice = direct({});
  requireDone(twice);
  CHECK(twice->text(0, "status") == QString(QStringLiteral("one_by_one")));
  CHECK(twice->integer(0, "acked") == 0);
  office.syncAll();
  office.requireSound();
}

TEST_CASE("hubs and counters of all versions lose nothing between them") {
  const int hubVersion = GENERATE(1, 2, 3, 4, 5, 6, 7, 8, 9);
  auto server = HubServer::start("-c fsync=off", hubVersion);
  if (!server) {
    WARN("skipped: PostgreSQL is not installed (apt-get install postgresql)");
    return;
  }
  std::mt19937 random(static_cast<unsigned>(hubVersion));
  SyncOffice office(*server, 2);
  QStringList dossiers;
  // An old counter beside a new one; then the hub is brought up to date under both; then the old counter too.
  office.pc(0).speakAs(kOldest);
  days(random, office, dossiers, 12);
  office.syncAll();
  office.requireSound();
  requireDone(sync::installHub(*office.admin));
  days(random, office, dossiers, 12);
  office.syncAll();
  office.requireSound();
  office.pc(0).speakAs(sync::kNewestHub);
  days(random, office, dossiers, 6);
  office.syncAll();
  office.requireSound();
  for (auto* pc : office.pcs) requireDone(pc->sendBlobs());
  office.requireSound();
  for (const auto& id : dossiers)
    for (auto* pc : office.pcs) CHECK(pc->store().dossiers().find({id}).has_value());
}
