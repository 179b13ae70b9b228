// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The work queues. Each but Unsent is a few stretches of the index (state, due_at) or (procedure_code, state, due_at), which hold
// `n` too: a page is walked from where the last one ended, a count never touches the table.
#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/store/DossierRepository.h"

#include <algorithm>

namespace motcua::store {
namespace {

using dossier::Queue;
using dossier::State;

/// Due dates as text: ISO with +07:00, '' without one; in [from, to).
struct Stretch {
  State state;
  QString from;
  QString to;
  QString procedure = {};  ///< empty: any
};

QString condition(const Stretch& stretch) {
  return stretch.procedure.isEmpty() ? QStringLiteral("d.state = :state AND d.due_at >= :from AND d.due_at < :to")
                                     : QStringLiteral("d.procedure_code = :procedure AND d.state = :state AND d.due_at >= :from AND d.due_at < :to");
}

void bindStretch(Statement& read, const Stretch& stretch, const QString& from) {
  read.bindText(":state", dossier::toText(stretch.state)).bindText(":from", from).bindText(":to", stretch.to);
  if (!stretch.procedure.isEmpty()) read.bindText(":procedure", stretch.procedure);
}

/// One stretch a state, so that each is walked in the order of its due dates and nothing is sorted.
QList<Stretch> stretchesOf(const dossier::QueueFilter& filter, const dossier::QueueTimes& times) {
  const auto states = filter.states.isEmpty() ? dossier::openStates() : filter.states;
  const bool whenever = filter.dueWithinDays <= 0;
  const auto to = whenever ? QStringLiteral("~") : toIso(inVietnam(times.now).addDays(filter.dueWithinDays));
  QList<Stretch> out;
  for (const auto state : states) out << Stretch{state, whenever ? QStringLiteral("") : QStringLiteral("0"), to, filter.procedureCode};
  return out;
}

QList<Stretch> stretchesOf(Queue queue, const dossier::QueueTimes& times) {
  const auto text = [](const QDateTime& at) { return toIso(inVietnam(at)); };
  const auto now = inVietnam(times.now);
  const QDateTime tomorrow(now.date().addDays(1), QTime(0, 0), vietnamZone());
  const QString first = QStringLiteral("0");  // after '': with a due date
  const QString last = QStringLiteral("~");
  switch (queue) {
    case Queue::Today: return {{State::Received, QStringLiteral(""), last}, {State::Processing, first, text(tomorrow)}};
    case Queue::Waiting: return {{State::SupplementRequested, QStringLiteral(""), last}, {State::FeeDue, QStringLiteral(""), last}};
    case Queue::Result: return {{State::HasResult, QStringLiteral(""), last}};
    case Queue::DueSoon: {
      const auto until = text(times.soonUntil.addSecs(1));
      return {{State::Received, text(now), until}, {State::Processing, text(now), until}};
    }
    case Queue::Late: return {{State::Received, first, text(now)}, {State::Processing, first, text(now)}};
    case Queue::Unsent: break;
  }
  return {};
}

struct Row {
  dossier::Summary summary;
  QString dueAt;
  qint64 n = 0;
};

/// Own events that the office's log has not given back (as SyncRepository::atOffice), the first one of each dossier.
const QString kUnsent = QStringLiteral(
    " FROM event e CROSS JOIN dossier d ON d.id = e.subject_id"
    " WHERE e.cseq > :after AND +e.subject = 'dossier' AND d.code IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM event o WHERE o.subject = 'dossier' AND o.subject_id = e.subject_id AND o.cseq > :acked AND o.cseq < e.cseq)");

Result<qint64> acked(Database& database) {
  return database.scalar(
      QStringLiteral("SELECT max(coalesce((SELECT own_acked FROM pull_mark ORDER BY seq DESC LIMIT 1), 0),"
                     " coalesce((SELECT CAST(value AS INTEGER) FROM sync_state WHERE key = 'acked'), 0))"));
}

Result<dossier::Summary> summaryWithHolder(const Statement& row) {
  auto out = readSummary(row);
  TRY_ASSIGN(const auto body, json::parseObject(row.text("body").toUtf8()));
  out.holder = dossier::holderOf(out.state, body[QStringLiteral("extra")].toObject(), out.counter);
  return out;
}

Result<QList<Row>> readStretch(Database& database, const Stretch& stretch, const dossier::QueueQuery& query) {
  TRY_ASSIGN(auto read, database.prepare(QStringLiteral("SELECT %1, d.n AS n, d.due_at AS due_text, d.body AS body FROM dossier d"
                                                        " WHERE %2 AND (d.due_at > :due OR d.n > :row)"
                                                        " ORDER BY d.due_at, d.n LIMIT :limit")
                                             .arg(summaryColumns(), condition(stretch))));
  bindStretch(read, stretch, std::max(stretch.from, query.after.dueAt));
  read.bindText(":due", query.after.dueAt).bind(":row", query.after.row).bind(":limit", query.limit);
  TRY(read.run());
  QList<Row> out;
  while (read.next()) {
    TRY_ASSIGN(auto summary, summaryWithHolder(read));
    out << Row{std::move(summary), read.text("due_text"), read.integer("n")};
  }
  return out;
}

Result<QList<Row>> readUnsent(Database& database, const dossier::QueueQuery& query) {
  TRY_ASSIGN(const auto sent, acked(database));
  TRY_ASSIGN(auto read, database.prepare(QStringLiteral("SELECT %1, e.cseq AS n, d.body AS body").arg(summaryColumns()) + kUnsent +
                                         QStringLiteral(" ORDER BY e.cseq LIMIT :limit")));
  read.bind(":after", std::max(sent, query.after.row)).bind(":acked", sent).bind(":limit", query.limit);
  TRY(read.run());
  QList<Row> out;
  while (read.next()) {
    TRY_ASSIGN(auto summary, summaryWithHolder(read));
    out << Row{std::move(summary), {}, read.integer("n")};
  }
  return out;
}

Result<int> countOf(Database& database, const Stretch& stretch) {
  TRY_ASSIGN(auto read, database.prepare(QStringLiteral("SELECT count(*) AS many FROM dossier d WHERE ") + condition(stretch)));
  bindStretch(read, stretch, stretch.from);
  TRY(read.run());
  return read.next() ? static_cast<int>(read.integer("many")) : 0;
}

}  // namespace

Result<dossier::QueuePage> DossierRepository::queue(const dossier::QueueQuery& query) {
  QList<Row> rows;
  if (!query.filter && query.queue == Queue::Unsent) {
    TRY_ASSIGN(rows, readUnsent(m_database, query));
  }
  for (const auto& stretch : query.filter ? stretchesOf(*query.filter, query.times) : stretchesOf(query.queue, query.times)) {
    TRY_ASSIGN(const auto some, readStretch(m_database, stretch, query));
    rows << some;
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.dueAt != b.dueAt ? a.dueAt < b.dueAt : a.n < b.n; });
  dossier::QueuePage out;
  if (rows.size() >= query.limit) {
    rows.resize(query.limit);
    out.next = dossier::QueuePlace{rows.last().dueAt, rows.last().n};
  }
  for (auto& row : rows) out.rows << std::move(row.summary);
  return out;
}

Result<QHash<Queue, int>> DossierRepository::queueCounts(const dossier::QueueTimes& times) {
  QHash<Queue, int> out;
  for (const auto queue : dossier::allQueues()) {
    for (const auto& stretch : stretchesOf(queue, times)) {
      TRY_ASSIGN(const int many, countOf(m_database, stretch));
      out[queue] += many;
    }
  }
  return out;
}

Result<int> DossierRepository::unsentCount() {
  TRY_ASSIGN(const auto sent, acked(m_database));
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT count(*) AS many FROM (SELECT 1") + kUnsent + QStringLiteral(" LIMIT :most)")));
  read.bind(":after", sent).bind(":acked", sent).bind(":most", kMostUnsentCounted);
  TRY(read.run());
  return read.next() ? static_cast<int>(read.integer("many")) : 0;
}

Result<int> DossierRepository::queueCount(const dossier::QueueFilter& filter, const dossier::QueueTimes& times) {
  int out = 0;
  for (const auto& stretch : stretchesOf(filter, times)) {
    TRY_ASSIGN(const int many, countOf(m_database, stretch));
    out += many;
  }
  return out;
}

}  // namespace motcua::store
