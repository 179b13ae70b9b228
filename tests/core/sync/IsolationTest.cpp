// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// I11: somebody with a valid login of office A, and with psql instead of our program, sees, changes and infers nothing of B.
#include "tests/core/sync/SyncOffice.h"

#include <QRegularExpression>

using namespace motcua;
using namespace motcua::test;
using sync::Postgres;

namespace {

/// What one statement says, rows or refusal, as one text.
QString answerTo(Postgres& connection, const QString& sql) {
  const auto rows =
      connection.query(qPrintable(QStringLiteral("SELECT coalesce(string_agg(q::text, E'\\n'), '(none)') AS all_rows FROM (%1) q").arg(sql)));
  return rows ? rows->text(0, "all_rows") : QStringLiteral("refused: ") + rows.error().detail;
}

/// Everything the hub holds of one office, as its administrator sees it.
QString contentOf(Postgres& admin, const QString& agency) {
  QString out;
  for (const auto* table : {"office", "member", "stream", "event", "dossier", "field", "code", "incident", "lease", "blob", "blob_chunk"})
    out +=
        QStringLiteral("%1: %2\n")
            .arg(QLatin1String(table),
                 answerTo(admin, QStringLiteral("SELECT * FROM sync.%1 t WHERE agency = '%2' ORDER BY t::text").arg(QLatin1String(table), agency)));
  return out;
}

struct Victim {
  QString stream;
  QString dossier;
  QString name = QStringLiteral("Phạm Thị Bí Mật");
  QString page = QStringLiteral("a secret page of B");
  QString pageHash;
  QString eventHash;
  QString logHash;
};

struct Scene {
  explicit Scene(HubServer& server) : a(server, 1), b(server, 2), own(a.pc(0).store().id().value) {
    a.pc(0).intake(QStringLiteral("Nguyễn Văn A"));
    a.syncAll();
    auto& pc = b.pc(0);
    victim.stream = pc.store().id().value;
    victim.dossier = pc.intake(victim.name);
    pc.page(victim.dossier, victim.page.toUtf8());
    b.syncAll();
    requireDone(pc.sendBlobs());
    victim.pageHash = store::FileBlobStore::hashOf(victim.page.toUtf8()).value;
    victim.eventHash = *pc.store().sync().hashAt(1);
    victim.logHash = pc.store().sync().logMark()->logHash;
    auto opened = Postgres::open(a.address, {});
    requireDone(opened);
    attacker = std::move(*opened);
  }
  SyncOffice a;
  SyncOffice b;
  QString own;
  Victim victim;
  std::unique_ptr<Postgres> attacker;
};

/// Each way in, as a pattern: %s a stream, %h a page's hash, %e an event's hash, %l a hash of the log, %n a lease's name.
const QStringList kCalls{
    QStringLiteral("SELECT * FROM sync.push('%s', 1, repeat('0', 64), '[]', 0, '')"),
    QStringLiteral("SELECT status, acked, head FROM sync.push('%s', 1, repeat('0', 64), '[]', 1, '%l')"),
    QStringLiteral(
        "SELECT status, acked, head FROM sync.push_set('%s', 1, repeat('0', 64), 1, '%l', '{s}', '{dossier}', '{d}', '{noted}', '{1}', '{x}', "
        "'{me}', '{1}', '{2026}', '{%e}', '{0}')"),
    QStringLiteral("SELECT status, acked, head FROM sync.push_again('%s', 1, repeat('0', 64), '[]')"),
    QStringLiteral("SELECT * FROM sync.pull('%s', 0, repeat('0', 64), 5000)"),
    QStringLiteral("SELECT * FROM sync.pull('%s', 1, '%l', 5000)"),
    QStringLiteral("SELECT hash FROM sync.stream_at('%s', ARRAY[1, 2, 3]::bigint[])"),
    QStringLiteral("SELECT status FROM sync.enrol('0f-child-%s', 0, '%s', 1, '%e', true, 'x')"),
    QStringLiteral("SELECT chunk_size, have FROM sync.blob_missing(ARRAY['%h'])"),
    QStringLiteral("SELECT size, chunk_size, complete FROM sync.blob_info('%h')"),
    QStringLiteral("SELECT sync.blob_get('%h', 0)"),
    QStringLiteral("SELECT sync.blob_put('%h', 4, 4096, 0, 'liar'::bytea)"),
    QStringLiteral("SELECT sync.blob_put_set(ARRAY['%h'], ARRAY['liar'::bytea])"),
    QStringLiteral("SELECT granted, holder FROM sync.claim('%n', '%s', 600)"),
    QStringLiteral("SELECT sync.release('%n', '%s')"),
    QStringLiteral("SELECT sync.retire('%s')"),
};

/// The answer must be the same for a thing that B has and for one that nobody has: else it tells.
QStringList oracles(Postgres& attacker, const Victim& victim) {
  QStringList told;
  const auto unknown = StoreId::fresh().value;
  const auto fill = [](QString sql, const QString& stream, const QString& hash, const QString& event, const QString& log) {
    return sql.replace(QStringLiteral("%s"), stream)
        .replace(QStringLiteral("%h"), hash)
        .replace(QStringLiteral("%e"), event)
        .replace(QStringLiteral("%l"), log)
        .replace(QStringLiteral("%n"), QStringLiteral("portal"));
  };
  const auto clean = [](QString answer) {
    // The clock and the connection's place in the WAL differ between any two calls.
    return answer.remove(QRegularExpression(QStringLiteral("\"?\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:[\\d.]+\\+\\d\\d\"?")));
  };
  for (const auto& call : kCalls) {
    const auto theirs = clean(answerTo(attacker, fill(call, victim.stream, victim.pageHash, victim.eventHash, victim.logHash)));
    const auto nobodys =
        clean(answerTo(attacker, fill(call, unknown, QString(64, QLatin1Char('d')), QString(64, QLatin1Char('e')), QString(64, QLatin1Char('f')))));
    if (QString(theirs).replace(victim.stream, unknown).replace(victim.pageHash, QString(64, QLatin1Char('d'))) != nobodys)
      told << call + QStringLiteral("\n    B's: ") + theirs + QStringLiteral("\n    nobody's: ") + nobodys;
  }
  return told;
}

/// Statements that must not succeed, or show nothing.
QStringList openDoors(Postgres& attacker, const SyncOffice& b, const Victim& victim) {
  QStringList open;
  for (const auto* table : {"hub", "office", "member", "stream", "event", "dossier", "field", "code", "incident", "lease", "blob", "blob_chunk"})
    for (const auto* pattern :
         {"SELECT count(*) FROM sync.%1", "UPDATE sync.%1 SET agency = agency", "DELETE FROM sync.%1", "TRUNCATE sync.%1", "LOCK TABLE sync.%1",
          "EXPLAIN ANALYZE SELECT * FROM sync.%1", "ALTER TABLE sync.%1 DISABLE ROW LEVEL SECURITY", "CREATE INDEX ON sync.%1 ((1))"}) {
      const auto sql = QString::fromLatin1(pattern).arg(QLatin1String(table));
      if (attacker.script(sql)) open << sql;
    }
  for (const auto& sql :
       {QStringLiteral("SET ROLE motcua_hub"), QStringLiteral("SET ROLE postgres"), QStringLiteral("SET SESSION AUTHORIZATION postgres"),
        QStringLiteral("CREATE TABLE sync.mine (x int)"), QStringLiteral("CREATE FUNCTION sync.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
        QStringLiteral("CREATE TABLE public.mine (x int)"), QStringLiteral("CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
        QStringLiteral("COPY (SELECT 1) TO PROGRAM 'true'"), QStringLiteral("SELECT pg_read_file('PG_VERSION')"),
        QStringLiteral("SELECT pg_ls_dir('.')"), QStringLiteral("SELECT sync.my_agency()"), QStringLiteral("SELECT sync.epoch()"),
        QStringLiteral("SELECT sync.add_office('X', session_user::name)"),
        QStringLiteral("SELECT sync.judge('%1', 'x', 1, 1, 1, 'x', 'acted', '{}')").arg(b.agency), QStringLiteral("GRANT motcua_hub TO CURRENT_USER"),
        QStringLiteral("SELECT rolpassword FROM pg_authid"), QStringLiteral("CREATE EXTENSION dblink"),
        QStringLiteral("ALTER FUNCTION sync.my_agency() OWNER TO CURRENT_USER"),
        QStringLiteral("SELECT sync.same_line('%1', '%2', 'x', 1)").arg(b.agency, victim.stream)})
    if (attacker.script(sql)) open << sql;
  // Names that a careless function would look up before the hub's own.
  for (const auto& sql : {QStringLiteral("CREATE TEMP TABLE member AS SELECT session_user AS role_name, '%1'::text AS agency").arg(b.agency),
                          QStringLiteral("GRANT SELECT ON pg_temp.member TO PUBLIC"), QStringLiteral("CREATE TEMP TABLE event AS SELECT 1 AS seq"),
                          QStringLiteral("SET search_path = pg_temp, sync, public"), QStringLiteral("SET row_security = off"),
                          QStringLiteral("SET ROLE motcua_counter")})
    (void)attacker.script(sql);
  for (const auto& sql : {QStringLiteral("SELECT * FROM sync.status()"), QStringLiteral("SELECT * FROM sync.streams()"),
                          QStringLiteral("SELECT * FROM sync.pull('%1', 0, repeat('0', 64), 5000)").arg(victim.stream),
                          QStringLiteral("SELECT sync.blob_get('%1', 0)").arg(victim.pageHash), QStringLiteral("SELECT * FROM pg_stat_activity"),
                          QStringLiteral("SELECT * FROM pg_stats WHERE schemaname = 'sync'"),
                          QStringLiteral("SELECT log_hash FROM sync.log_at(ARRAY[1, 2, 3]::bigint[])")}) {
    const auto said = answerTo(attacker, sql);
    for (const auto& secret : {victim.name, victim.page, victim.dossier, victim.eventHash, victim.logHash, b.agency})
      if (said.contains(secret)) open << sql + QStringLiteral(" shows ") + secret;
    if (!sql.contains(victim.stream) && said.contains(victim.stream)) open << sql + QStringLiteral(" shows B's stream");
  }
  return open;
}

/// A second database of the same cluster, a copy of the hub, in which one guard is taken away.
std::unique_ptr<Postgres> inWeakHub(HubServer& server, QString address, const QString& guardOff) {
  static int n = 0;
  const auto name = QStringLiteral("weak%1").arg(++n);
  server.snapshot(name);
  requireDone(server.admin(name)->script(guardOff));
  auto connection = Postgres::open(address.replace(QStringLiteral("/motcua"), QLatin1Char('/') + name), {});
  requireDone(connection);
  return std::move(*connection);
}

}  // namespace

TEST_CASE("a counter's login may call what is listed here and nothing else") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  const auto rows = scene.attacker->query(
      "SELECT string_agg(p.proname, ' ' ORDER BY p.proname) AS f FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = "
      "'sync' AND has_function_privilege(p.oid, 'EXECUTE')");
  requireDone(rows);
  // A new function here wants its line in kCalls.
  CHECK(rows->text(0, "f") ==
        QStringLiteral("blob_get blob_info blob_missing blob_put blob_put_set claim enrol log_at pull push push_again push_set recovered "
                       "release remember_stream retire status stream_at "
                       "streams"));
}

TEST_CASE("office A learns nothing of office B by any call") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  const auto before = contentOf(*scene.b.admin, scene.b.agency);
  REQUIRE(before.contains(scene.victim.name));
  CHECK(oracles(*scene.attacker, scene.victim).join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  CHECK(openDoors(*scene.attacker, scene.b, scene.victim).join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  CHECK((contentOf(*scene.b.admin, scene.b.agency) == before));
  scene.b.requireSound();
  scene.a.requireSound();
}

TEST_CASE("office A writes nothing into office B under B's names") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  const auto before = contentOf(*scene.b.admin, scene.b.agency);
  auto hub = sync::PostgresHub::open(scene.a.address);
  requireDone(hub);
  // B's stream, joined as if it were A's own; a forged event in it; B's stream remembered; B's page claimed.
  exchange::Incarnation stolen{{scene.victim.stream}, 0, firstPrevHash(), {}, 1};
  requireDone((*hub)->enrol(stolen, false, QStringLiteral("thief")));
  RawEvent forged{1,
                  scene.victim.stream,
                  QStringLiteral("dossier"),
                  scene.victim.dossier,
                  QString::fromLatin1(kinds::kActed),
                  1,
                  R"({"to":"handed_over"})",
                  QStringLiteral("thief"),
                  1,
                  QStringLiteral("2026-11-24T09:00:00+07:00"),
                  firstPrevHash(),
                  {}};
  forged.hash = hashOf(forged);
  requireDone((*hub)->push({{scene.victim.stream}, {{forged, 0}}, {}, {}}));
  sync::HubStream remembered;
  remembered.id = {scene.victim.stream};
  remembered.slot = 1;
  requireDone((*hub)->rememberStream(remembered, true));
  requireDone((*hub)->claim(QStringLiteral("portal"), {scene.own}, 600));
  CHECK(*(*hub)->put({scene.victim.pageHash}, 4, 4096, 0, "liar") == QStringLiteral("mismatch"));
  CHECK((contentOf(*scene.b.admin, scene.b.agency) == before));
  CHECK(scene.b.pc(1).find(scene.victim.dossier).state == dossier::State::Received);
  auto own = sync::PostgresHub::open(scene.b.address);
  requireDone(own);
  CHECK((*own)->claim(QStringLiteral("portal"), {scene.victim.stream}, 600)->granted);
}

TEST_CASE("a login that belongs to no office gets nothing at all") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  requireDone(scene.a.admin->script(QStringLiteral("DROP ROLE IF EXISTS mc_stray; CREATE ROLE mc_stray LOGIN PASSWORD 'x' IN ROLE motcua_counter")));
  auto stray = Postgres::open(QStringLiteral("postgresql://mc_stray:x@127.0.0.1:%1/motcua").arg(server->port()), {});
  requireDone(stray);
  CHECK(answerTo(**stray, QStringLiteral("SELECT * FROM sync.status()")) == QStringLiteral("(none)"));
  CHECK(answerTo(**stray, QStringLiteral("SELECT * FROM sync.streams()")) == QStringLiteral("(none)"));
  CHECK(answerTo(**stray, QStringLiteral("SELECT status FROM sync.enrol('x', 1, NULL, 0, repeat('0', 64), false, 'x')")) ==
        QStringLiteral("(no_member)"));
  CHECK(answerTo(**stray, QStringLiteral("SELECT sync.blob_put('%1', 4, 4096, 0, 'liar'::bytea)").arg(scene.victim.pageHash)) ==
        QStringLiteral("(no_member)"));
  CHECK(openDoors(**stray, scene.b, scene.victim).isEmpty());
}

TEST_CASE("the hub's own role sees no row without an agency") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  auto admin = server->admin();
  requireDone(admin->script(QStringLiteral("SET ROLE motcua_hub")));
  for (const auto* table : {"office", "stream", "event", "dossier", "field", "code", "incident", "lease", "blob", "blob_chunk"})
    CHECK(answerTo(*admin, QStringLiteral("SELECT count(*) FROM sync.%1").arg(QLatin1String(table))) == QStringLiteral("(0)"));
}

TEST_CASE("these attacks find a hub with one guard taken away") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  const auto attacked = [&](const QByteArray& guardOff) {
    auto weak = inWeakHub(*server, scene.a.address, QString::fromUtf8(guardOff));
    return oracles(*weak, scene.victim) + openDoors(*weak, scene.b, scene.victim);
  };
  CHECK(attacked("SELECT 1").isEmpty());
  CHECK(attacked("GRANT SELECT ON sync.event TO motcua_counter").isEmpty());  // row-level security holds alone
  CHECK_FALSE(attacked("GRANT SELECT ON sync.event TO motcua_counter; ALTER TABLE sync.event DISABLE ROW LEVEL SECURITY").isEmpty());
  const QByteArray forgetful =
      "CREATE OR REPLACE FUNCTION sync.blob_info(p_hash text) RETURNS TABLE (size bigint, chunk_size int, complete boolean) LANGUAGE sql SECURITY "
      "DEFINER"
      " AS 'SELECT size, chunk_size, complete FROM sync.blob WHERE hash = p_hash'";
  CHECK(attacked(forgetful).isEmpty());  // and so it does under a function that forgets whose page it is
  CHECK_FALSE(attacked(forgetful + "; ALTER TABLE sync.blob NO FORCE ROW LEVEL SECURITY").isEmpty());
}
