// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/PortalRepository.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/dossier/DossierProjection.h"
#include "core/exchange/OfficeLog.h"

// The queue is not a second truth
// -------------------------------
// A counter that has an office reads the office's log and nothing else: a step counts when its place is final, and a request
// counts when all counters can know it. So two relays that take over from one another, even both at work for a while, see
// the same first request for a step and send the same bytes. A counter without an office reads its own events. Whatever is
// in portal_job can be read from there again; only the times of the next try are lost with it.
namespace motcua::store {
namespace {

using exchange::PortalStep;
using exchange::StepState;

constexpr auto kRequest = "portal_request";
constexpr auto kAnswer = "portal_answer";
constexpr auto kRetry = "portal_retry";
constexpr int kPortion = 500;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

StepState stateFrom(const QString& text) {
  return text == QLatin1String("waiting")    ? StepState::Waiting
         : text == QLatin1String("prepared") ? StepState::Prepared
         : text == QLatin1String("done")     ? StepState::Done
                                             : StepState::Parked;
}

}  // namespace

struct PortalRepository::Line {
  qint64 at = 0;
  QString detail;
  RawEvent event;
};

Result<bool> PortalRepository::hasOffice() {
  TRY_ASSIGN(const auto found, m_database.scalar(key("SELECT count(*) FROM sync_state WHERE key = 'enrolled' AND value <> ''")));
  return found > 0;
}

Result<QList<PortalRepository::Line>> PortalRepository::linesAfter(qint64 after, bool office) {
  const auto sql =
      office ? key("SELECT l.seq AS place, l.detail AS detail, l.hash AS event_hash, coalesce(f.cseq, e.cseq) AS cseq, coalesce(f.store_id, "
                   "e.store_id) AS store_id,"
                   " coalesce(f.subject, e.subject) AS subject, coalesce(f.subject_id, e.subject_id) AS subject_id, coalesce(f.kind, e.kind) AS kind,"
                   " coalesce(f.version, e.version) AS version, coalesce(f.payload, e.payload) AS payload, coalesce(f.actor, e.actor) AS actor,"
                   " coalesce(f.counter, e.counter) AS counter, coalesce(f.at, e.at) AS at, coalesce(f.prev_hash, e.prev_hash) AS prev_hash"
                   " FROM office_log l LEFT JOIN foreign_event f ON f.seq = l.seq LEFT JOIN event e ON e.cseq = l.own_cseq"
                   " WHERE l.seq > :after AND l.verdict <> 'recorded_poison' ORDER BY l.seq LIMIT :most")
             : key("SELECT cseq AS place, '' AS detail, hash AS event_hash, cseq, store_id, subject, subject_id, kind, version, payload, actor, "
                   "counter, at, prev_hash"
                   " FROM event WHERE cseq > :after ORDER BY cseq LIMIT :most");
  TRY_ASSIGN(auto read, m_database.prepare(sql));
  read.bind(":after", after).bind(":most", kPortion);
  TRY(read.run());
  QList<Line> out;
  while (read.next()) out << Line{read.integer("place"), read.text("detail"), readRaw(read, read.text("event_hash"))};
  return out;
}

Status PortalRepository::readOn(const QString& target, const QDateTime& since) {
  TRY_ASSIGN(const bool office, hasOffice());
  const auto name = QStringLiteral("portal_%1_%2").arg(target, office ? key("seq") : key("cseq"));
  qint64 at = 0;
  {
    TRY_ASSIGN(auto read, m_database.prepare(key("SELECT value FROM sync_state WHERE key = :key")));
    read.bindText(":key", name);
    TRY(read.run());
    if (read.next()) at = read.text("value").toLongLong();
  }
  if (at == 0) {
    // Counted in another way until now (before this store joined an office): what is not done is read anew.
    TRY_ASSIGN(auto forget, m_database.prepare(key("DELETE FROM portal_job WHERE target = :target AND state <> 'done'")));
    forget.bindText(":target", target);
    TRY(forget.run());
  }
  while (true) {
    TRY_ASSIGN(const auto lines, linesAfter(at, office));
    if (lines.isEmpty()) return {};
    at = lines.last().at;
    TRY(m_database.transaction([&]() -> Status {
      for (const auto& line : lines) TRY(take(target, line, since));
      TRY_ASSIGN(auto put, m_database.prepare(key(
                               "INSERT INTO sync_state (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value")));
      put.bindText(":key", name).bindText(":value", QString::number(at));
      return put.run();
    }));
  }
}

Status PortalRepository::take(const QString& target, const Line& line, const QDateTime& since) {
  if (line.event.subject != QLatin1String("dossier")) return {};
  const auto is = [&](const char* kind) { return line.event.kind == QLatin1String(kind); };
  if (is(kinds::kReceived) || is(kinds::kActed)) {
    if (exchange::effective(toEvent(line.event), line.detail).kind.isEmpty()) return {};
    if (since.isValid() && fromIso(line.event.at) < since) return {};
    return addJob(target, line);
  }
  if (!is(kRequest) && !is(kAnswer) && !is(kRetry)) return {};
  const auto payload = json::parseObject(line.event.payload);
  if (!payload || (*payload)[key("target")].toString() != target) return {};
  if (is(kRequest)) return takeRequest(target, line);
  return is(kAnswer) ? takeAnswer(target, *payload) : takeRetry(target, *payload);
}

Status PortalRepository::addJob(const QString& target, const Line& line) {
  TRY_ASSIGN(auto put, m_database.prepare(key(
                           "INSERT OR IGNORE INTO portal_job (target, place, dossier_id, step, at_seq, state)"
                           " SELECT :target, coalesce(max(place), 0) + 1, :dossier, :step, :at, 'waiting' FROM portal_job WHERE target = :target2")));
  put.bindText(":target", target)
      .bindText(":target2", target)
      .bindText(":dossier", line.event.subjectId)
      .bindText(":step", line.event.hash)
      .bind(":at", line.at);
  return put.run();
}

Status PortalRepository::takeRequest(const QString& target, const Line& line) {
  TRY_ASSIGN(const auto payload, json::parseObject(line.event.payload));
  // The first in the log is the one.
  TRY_ASSIGN(auto put,
             m_database.prepare(
                 key("UPDATE portal_job SET request = :request, attempt = :attempt, state = CASE state WHEN 'waiting' THEN 'prepared' ELSE state END"
                     " WHERE target = :target AND step = :step AND (request = '' OR attempt < :attempt2)")));
  const auto attempt = payload[key("attempt")].toInteger(1);
  put.bindText(":request", payload[key("body")].toString())
      .bind(":attempt", attempt)
      .bind(":attempt2", attempt)
      .bindText(":target", target)
      .bindText(":step", payload[key("step")].toString());
  return put.run();
}

Status PortalRepository::takeAnswer(const QString& target, const QJsonObject& payload) {
  const bool refused = payload[key("outcome")].toString() == QLatin1String("refused");
  const auto upstream = payload[key("upstream")].toObject();
  TRY_ASSIGN(auto put,
             m_database.prepare(
                 key("UPDATE portal_job SET state = :state, reason = :reason, tries = 0, next_at = '', attempt = max(attempt, :attempt),"
                     " upstream = CASE WHEN :up1 = '' THEN upstream ELSE :up2 END WHERE target = :target AND step = :step AND state <> 'done'")));
  const auto up = upstream.isEmpty() ? QString() : QString::fromUtf8(json::canonical(upstream));
  put.bindText(":state", refused ? key("parked") : key("done"))
      .bindText(":reason", payload[key("reason")].toString())
      .bindText(":target", target)
      .bind(":attempt", payload[key("attempt")].toInteger())
      .bindText(":up1", up)
      .bindText(":up2", up)
      .bindText(":step", payload[key("step")].toString());
  return put.run();
}

Status PortalRepository::takeRetry(const QString& target, const QJsonObject& payload) {
  TRY_ASSIGN(auto put, m_database.prepare(key("UPDATE portal_job SET state = 'waiting', request = '', tries = 0, next_at = '', reason = ''"
                                              " WHERE target = :target AND step = :step AND state = 'parked' AND attempt <= :attempt")));
  put.bindText(":target", target).bindText(":step", payload[key("step")].toString()).bind(":attempt", payload[key("attempt")].toInteger());
  return put.run();
}

Result<QList<PortalStep>> PortalRepository::steps(const QString& where, const QString& target, const QDateTime& now, int most) {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT j.*, coalesce(d.code, '') AS code FROM portal_job j LEFT JOIN dossier d ON d.id = "
                                                          "j.dossier_id WHERE %1 ORDER BY j.place LIMIT :most")
                                               .arg(where)));
  read.bindText(":target", target).bind(":most", most);
  if (now.isValid()) read.bindText(":now", toIso(now));
  TRY(read.run());
  QList<PortalStep> out;
  while (read.next())
    out << PortalStep{target,
                      read.integer("place"),
                      {read.text("dossier_id")},
                      read.text("code"),
                      read.text("step"),
                      stateFrom(read.text("state")),
                      static_cast<int>(read.integer("attempt")),
                      read.text("request").toUtf8(),
                      static_cast<int>(read.integer("tries")),
                      fromIso(read.text("next_at")),
                      read.text("reason")};
  return out;
}

Result<QList<PortalStep>> PortalRepository::due(const QString& target, const QDateTime& now, int most) {
  return steps(
      key("j.target = :target AND j.state IN ('waiting', 'prepared') AND j.next_at <= :now AND NOT EXISTS"
          " (SELECT 1 FROM portal_job k WHERE k.target = j.target AND k.dossier_id = j.dossier_id AND k.place < j.place AND k.state <> 'done')"),
      target, now, most);
}

Result<QList<PortalStep>> PortalRepository::unfinished(const QString& target, int most) {
  return steps(key("j.target = :target AND j.state <> 'done'"), target, {}, most);
}

Result<exchange::PortalView> PortalRepository::view(const PortalStep& step) {
  TRY_ASSIGN(const bool office, hasOffice());
  exchange::PortalView out;
  out.dossier.id = step.dossier;
  qint64 upTo = 0;
  {
    TRY_ASSIGN(auto read, m_database.prepare(key("SELECT at_seq, (SELECT count(*) FROM portal_job k WHERE k.target = j.target AND k.dossier_id = "
                                                 "j.dossier_id AND k.place < j.place AND k.request <> '') AS earlier,"
                                                 " coalesce((SELECT upstream FROM portal_job k WHERE k.target = j.target AND k.dossier_id = "
                                                 "j.dossier_id AND k.upstream <> '' ORDER BY place DESC LIMIT 1), '') AS up"
                                                 " FROM portal_job j WHERE j.target = :target AND j.step = :step")));
    read.bindText(":target", step.target).bindText(":step", step.step);
    TRY(read.run());
    if (!read.next()) return fail(ErrorCode::NotFound, key("no such step"), step.code);
    upTo = read.integer("at_seq");
    out.first = read.integer("earlier") == 0;
    out.upstream = QJsonDocument::fromJson(read.text("up").toUtf8()).object();
  }
  const auto columns =
      key("%1.cseq AS cseq, %1.store_id AS store_id, %1.subject AS subject, %1.subject_id AS subject_id, %1.kind AS kind, %1.version AS version,"
          " %1.payload AS payload, %1.actor AS actor, %1.counter AS counter, %1.at AS at, %1.prev_hash AS prev_hash, %1.hash AS event_hash");
  const auto sql = office ? key("SELECT l.seq AS place, l.detail AS detail, %1 FROM event e JOIN office_log l ON l.own_cseq = e.cseq WHERE e.subject "
                                "= 'dossier' AND e.subject_id = :id AND l.seq <= :to"
                                " UNION ALL SELECT l.seq, l.detail, %2 FROM foreign_event f JOIN office_log l ON l.seq = f.seq WHERE f.subject = "
                                "'dossier' AND f.subject_id = :id2 AND f.seq <= :to2 ORDER BY place")
                                .arg(columns.arg(QLatin1Char('e')), columns.arg(QLatin1Char('f')))
                          : key("SELECT e.cseq AS place, '' AS detail, %1 FROM event e WHERE e.subject = 'dossier' AND e.subject_id = :id AND e.cseq "
                                "<= :to ORDER BY place")
                                .arg(columns.arg(QLatin1Char('e')));
  {
    TRY_ASSIGN(auto read, m_database.prepare(sql));
    read.bindText(":id", step.dossier.value).bind(":to", upTo);
    if (office) read.bindText(":id2", step.dossier.value).bind(":to2", upTo);
    TRY(read.run());
    while (read.next()) {
      out.event = exchange::effective(toEvent(readRaw(read, read.text("event_hash"))), read.text("detail"));
      out.dossier = dossier::applied(std::move(out.dossier), out.event);
    }
  }
  TRY_ASSIGN(auto read, m_database.prepare(key("SELECT display_name FROM account WHERE name = :name")));
  read.bindText(":name", out.event.actor.value);
  TRY(read.run());
  out.actorName = read.next() ? read.text("display_name") : out.event.actor.value;
  return out;
}

Status PortalRepository::keepRequest(const PortalStep& step, const QByteArray& request) {
  TRY(m_log.append(
      {Subject::Dossier,
       step.dossier.value,
       key(kRequest),
       {{key("target"), step.target}, {key("step"), step.step}, {key("attempt"), step.attempt + 1}, {key("body"), QString::fromUtf8(request)}},
       {key("system")}}));
  return {};
}

Status PortalRepository::keepAnswer(const PortalStep& step, const exchange::PortalAnswer& answer) {
  using Outcome = exchange::PortalAnswer::Outcome;
  const auto outcome = answer.outcome == Outcome::Accepted       ? key("accepted")
                       : answer.outcome == Outcome::AlreadyThere ? key("already_there")
                                                                 : key("refused");
  const QJsonObject payload{{key("target"), step.target},   {key("step"), step.step},   {key("attempt"), step.attempt},    {key("outcome"), outcome},
                            {key("reason"), answer.reason}, {key("text"), answer.text}, {key("upstream"), answer.upstream}};
  return m_database.transaction([&]() -> Status {
    TRY(m_log.append({Subject::Dossier, step.dossier.value, key(kAnswer), payload, {key("system")}}));
    // Known here at once; the others learn it from the log.
    return takeAnswer(step.target, payload);
  });
}

Status PortalRepository::setDone(const QString& target, const QString& step) {
  TRY_ASSIGN(auto put, m_database.prepare(key("UPDATE portal_job SET state = 'done' WHERE target = :target AND step = :step")));
  put.bindText(":target", target).bindText(":step", step);
  return put.run();
}

Status PortalRepository::nothingToTell(const PortalStep& step) {
  return setDone(step.target, step.step);
}

Status PortalRepository::tryLater(const PortalStep& step, const QDateTime& next, const QString& reason) {
  TRY_ASSIGN(
      auto put,
      m_database.prepare(key(
          "UPDATE portal_job SET tries = tries + 1, next_at = :next, reason = :reason WHERE target = :target AND step = :step AND state <> 'done'")));
  put.bindText(":next", toIso(next)).bindText(":reason", reason).bindText(":target", step.target).bindText(":step", step.step);
  return put.run();
}

Status PortalRepository::retry(const QString& target, const DossierId& dossier, const UserName& actor) {
  TRY_ASSIGN(const auto all, unfinished(target, 100000));
  return m_database.transaction([&]() -> Status {
    for (const auto& step : all) {
      if (!dossier.isEmpty() && step.dossier != dossier) continue;
      if (step.state == StepState::Parked) {
        const QJsonObject payload{{key("target"), target}, {key("step"), step.step}, {key("attempt"), step.attempt}};
        TRY(m_log.append({Subject::Dossier, step.dossier.value, key(kRetry), payload, actor}));
        TRY(takeRetry(target, payload));
      }
      TRY_ASSIGN(auto put, m_database.prepare(key("UPDATE portal_job SET next_at = '' WHERE target = :target AND step = :step")));
      put.bindText(":target", target).bindText(":step", step.step);
      TRY(put.run());
    }
    return {};
  });
}

Result<bool> PortalRepository::allDone(const QString& target, const DossierId& dossier) {
  TRY_ASSIGN(
      auto read,
      m_database.prepare(key(
          "SELECT count(*) AS steps, count(*) FILTER (WHERE state <> 'done') AS open FROM portal_job WHERE target = :target AND dossier_id = :id")));
  read.bindText(":target", target).bindText(":id", dossier.value);
  TRY(read.run());
  return read.next() && read.integer("steps") > 0 && read.integer("open") == 0;
}

}  // namespace motcua::store
