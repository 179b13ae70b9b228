// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/DossierRepository.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/dossier/DossierJson.h"

namespace motcua::store {
namespace {

/// A draft belongs to the counter that opened it, though the office's log brings all of them.
const QString kOpenedHere =
    QStringLiteral("EXISTS (SELECT 1 FROM event o WHERE o.subject = 'dossier' AND o.subject_id = d.id AND o.kind = 'draft_opened')");

Result<dossier::Dossier> readBody(const Statement& row) {
  TRY_ASSIGN(const auto body, json::parseObject(row.text("body").toUtf8()));
  return dossier::dossierFromJson(body);
}

/// Each word quoted, the last as a prefix: what FTS5 makes of user input otherwise is its syntax, not our search.
QString matchExpression(const QString& text) {
  const auto words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QStringList out;
  for (const auto& word : words) out << QLatin1Char('"') + word + QLatin1Char('"') + (word == words.last() ? QStringLiteral("*") : QString());
  return out.join(QLatin1Char(' '));
}

struct Where {
  QStringList parts;
  QList<QPair<QByteArray, QVariant>> values;
  void add(const QString& part) { parts << part; }
  void add(const QString& part, const char* name, const QVariant& value) {
    parts << part;
    values << qMakePair(QByteArray(name), value);
  }
};

Where conditions(const dossier::SearchQuery& q) {
  Where w;
  w.add(QStringLiteral("d.code IS NOT NULL"));
  if (!q.states.isEmpty()) {
    QStringList names;
    for (const auto state : q.states) names << QLatin1Char('\'') + dossier::toText(state) + QLatin1Char('\'');
    w.add(QStringLiteral("d.state IN (%1)").arg(names.join(QLatin1Char(','))));
  }
  if (q.receivedFrom.isValid()) w.add(QStringLiteral("d.received_at >= :from"), ":from", toIso(q.receivedFrom));
  if (q.receivedTo.isValid()) w.add(QStringLiteral("d.received_at < :to"), ":to", toIso(q.receivedTo));
  if (q.dueBefore.isValid()) w.add(QStringLiteral("d.due_at <> '' AND d.due_at < :due"), ":due", toIso(q.dueBefore));
  if (!q.procedureCode.isEmpty()) w.add(QStringLiteral("d.procedure_code = :procedure"), ":procedure", q.procedureCode);
  if (!q.receivedBy.isEmpty()) w.add(QStringLiteral("d.received_by = :by"), ":by", q.receivedBy);
  if (!q.wholeName.isEmpty()) w.add(QStringLiteral("d.name_folded = :name"), ":name", q.wholeName);
  if (!q.idNumber.isEmpty()) w.add(QStringLiteral("d.id_number = :id_number"), ":id_number", q.idNumber);
  return w;
}

}  // namespace

QString summaryColumns() {
  return QStringLiteral(
      "d.id AS id, d.code AS code, d.state AS state, d.procedure_code AS procedure_code, d.procedure_name AS procedure_name,"
      " d.sector AS sector, d.applicant_name AS applicant_name, d.id_number AS id_number, d.phone AS phone, d.channel AS channel,"
      " d.received_at AS received_at, d.due_at AS due_at, d.received_by AS received_by, d.counter AS counter, d.pages AS pages,"
      " (SELECT r.standing FROM receipt_doubt r WHERE r.dossier_id = d.id) AS standing");
}

dossier::Summary readSummary(const Statement& row) {
  dossier::Summary s;
  s.id = {row.text("id")};
  s.code = row.text("code");
  s.state = dossier::stateFromText(row.text("state")).value_or(dossier::State::Received);
  s.procedureCode = row.text("procedure_code");
  s.procedureName = row.text("procedure_name");
  s.sector = row.text("sector");
  s.applicantName = row.text("applicant_name");
  s.idNumber = row.text("id_number");
  s.phone = row.text("phone");
  s.channel = static_cast<procedure::Channel>(row.text("channel").toInt());
  s.receivedAt = fromIso(row.text("received_at"));
  s.dueAt = fromIso(row.text("due_at"));
  s.receivedBy = row.text("received_by");
  s.counter = static_cast<int>(row.integer("counter"));
  s.pages = static_cast<int>(row.integer("pages"));
  if (const auto standing = row.text("standing"); !standing.isEmpty())
    s.standing = standing == QLatin1String("provisional") ? dossier::DueStanding::Provisional : dossier::DueStanding::Contradicted;
  return s;
}

QString rowHash(const QString& table, const QString& key, const QString& value) {
  const auto bytes = (table + QLatin1Char('\n') + key + QLatin1Char('\n') + value).toUtf8();
  return QString::fromLatin1(Sha256::hexOf(bytes));
}

Result<dossier::Dossier> DossierRepository::one(const char* column, const QString& value) {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT body FROM dossier WHERE %1 = :value").arg(QString::fromLatin1(column))));
  read.bindText(":value", value);
  TRY(read.run());
  if (!read.next()) return fail(ErrorCode::NotFound, QStringLiteral("no dossier %1").arg(value), value);
  return readBody(read);
}

Result<dossier::Dossier> DossierRepository::find(const DossierId& id) {
  return one("id", id.value);
}

Result<dossier::Dossier> DossierRepository::findByCode(const QString& code) {
  const auto wanted = cleanLine(code);
  if (auto exact = one("code", wanted); exact || exact.error().code != ErrorCode::NotFound) return exact;
  return one("code", wanted.toUpper());
}

Result<QList<dossier::Summary>> DossierRepository::search(const dossier::SearchQuery& query) {
  auto where = conditions(query);
  QString from = QStringLiteral("dossier d");
  QString order = QStringLiteral("d.n DESC");
  const auto match = matchExpression(query.text);
  if (!match.isEmpty()) {
    // Newest first: walking the index backwards needs no ranking of a hundred thousand Nguyễn.
    from = QStringLiteral("dossier_search s CROSS JOIN dossier d ON d.n = s.rowid");
    where.add(QStringLiteral("s.dossier_search MATCH :match"), ":match", match);
    order = QStringLiteral("s.rowid DESC");
  } else if (!query.text.trimmed().isEmpty()) {
    return QList<dossier::Summary>();
  } else if (query.dueBefore.isValid()) {
    order = QStringLiteral("d.due_at");
  }
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT :limit")
                                               .arg(summaryColumns(), from, where.parts.join(QStringLiteral(" AND ")), order)));
  for (const auto& [name, value] : where.values) read.bind(name.constData(), value);
  read.bind(":limit", query.limit > 0 ? query.limit : 50);
  TRY(read.run());
  QList<dossier::Summary> out;
  while (read.next()) out << readSummary(read);
  return out;
}

Result<QList<dossier::Dossier>> DossierRepository::drafts() {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT body FROM dossier d WHERE state = 'draft' AND %1 ORDER BY n").arg(kOpenedHere)));
  TRY(read.run());
  QList<dossier::Dossier> out;
  while (read.next()) {
    TRY_ASSIGN(auto draft, readBody(read));
    out << std::move(draft);
  }
  return out;
}

Result<std::optional<dossier::DossierStore::WaitingPage>> DossierRepository::waitingPage(PageStep step) {
  TRY_ASSIGN(auto read,
             m_database.prepare(QStringLiteral("SELECT page_id, dossier_id FROM page_waiting WHERE judged = :judged ORDER BY cseq LIMIT 1")));
  read.bind(":judged", step == PageStep::Read ? 1 : 0);
  TRY(read.run());
  if (!read.next()) return std::nullopt;
  return WaitingPage{{read.text("dossier_id")}, {read.text("page_id")}};
}

Result<int> DossierRepository::lastSerial(const QString& agency, const QDate& day, int lo, int hi) {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral(
                            "SELECT max(serial) AS last FROM code_ledger WHERE agency = :agency AND day = :day AND serial BETWEEN :lo AND :hi")));
  read.bindText(":agency", agency).bindText(":day", day.toString(Qt::ISODate)).bind(":lo", lo).bind(":hi", hi);
  TRY(read.run());
  if (read.next() && !read.text("last").isEmpty()) return static_cast<int>(read.integer("last"));
  return lo - 1;
}

Status DossierRepository::saveDraftForm(const DossierId& id, const QJsonObject& form) {
  const auto body = QString::fromUtf8(json::canonical(form));
  TRY_ASSIGN(auto write,
             m_database.prepare(QStringLiteral("INSERT INTO draft_form (dossier_id, body, row_hash) VALUES (:id, :body, :hash)"
                                               " ON CONFLICT (dossier_id) DO UPDATE SET body = excluded.body, row_hash = excluded.row_hash")));
  write.bindText(":id", id.value).bindText(":body", body).bindText(":hash", rowHash(QStringLiteral("draft_form"), id.value, body));
  return write.run();
}

Result<QJsonObject> DossierRepository::draftForm(const DossierId& id) {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT body FROM draft_form WHERE dossier_id = :id")));
  read.bindText(":id", id.value);
  TRY(read.run());
  if (!read.next()) return QJsonObject();
  return json::parseObject(read.text("body").toUtf8());
}

}  // namespace motcua::store
