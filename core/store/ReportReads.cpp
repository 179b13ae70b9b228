// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ReportReads.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/dossier/Action.h"
#include "core/dossier/DossierJson.h"
#include "core/store/DossierRepository.h"

namespace motcua::store {

// Two walks, each along an index: what something happened to since `from`, and what was still owed then and lay still.
// The + keeps SQLite from walking all dossiers received before `to` instead.
QString touchedSql() {
  return QStringLiteral("SELECT body FROM dossier WHERE changed_at >= :from1 AND +received_at < :to1 AND code IS NOT NULL AND received_at <> ''");
}

QString periodSql() {
  return touchedSql() + QStringLiteral(
                            " UNION ALL SELECT body FROM dossier WHERE state IN ('received', 'processing', 'supplement_requested', 'fee_due')"
                            " AND +changed_at < :from2 AND +received_at < :to2 AND code IS NOT NULL");
}

namespace {

Status visitBodies(Statement& rows, const std::function<Status(const dossier::Dossier&)>& visit) {
  TRY(rows.run());
  while (rows.next()) {
    TRY_ASSIGN(const auto body, json::parseObject(rows.text("body").toUtf8()));
    TRY_ASSIGN(const auto dossier, dossier::dossierFromJson(body));
    TRY(visit(dossier));
  }
  return {};
}

}  // namespace

Status DossierRepository::forEachIn(const QDateTime& from, const QDateTime& to, const std::function<Status(const dossier::Dossier&)>& visit) {
  TRY_ASSIGN(auto rows, m_database.prepare(periodSql()));
  for (const auto* name : {":from1", ":from2"}) rows.bindText(name, toIso(from));
  for (const auto* name : {":to1", ":to2"}) rows.bindText(name, toIso(to));
  return visitBodies(rows, visit);
}

Status DossierRepository::forEachTouched(const QDateTime& from, const QDateTime& to, const std::function<Status(const dossier::Dossier&)>& visit) {
  TRY_ASSIGN(auto rows, m_database.prepare(touchedSql()));
  rows.bindText(":from1", toIso(from)).bindText(":to1", toIso(to));
  return visitBodies(rows, visit);
}

Result<QStringList> DossierRepository::mostReceived(int counter, const QDateTime& since, int most) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral(
                            "SELECT procedure_code FROM dossier WHERE received_at >= :since AND counter = :counter AND code IS NOT NULL"
                            " GROUP BY procedure_code ORDER BY count(*) DESC, procedure_code LIMIT :most")));
  rows.bindText(":since", toIso(since)).bind(":counter", counter).bind(":most", most);
  TRY(rows.run());
  QStringList out;
  while (rows.next()) out << rows.text("procedure_code");
  return out;
}

Result<bool> DossierRepository::receiptUsed(const QString& serial) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT 1 FROM receipt_ledger WHERE serial = :serial")));
  rows.bindText(":serial", dossier::receiptKey(serial));
  TRY(rows.run());
  return rows.next();
}

Result<QString> DossierRepository::lastReceipt(const QString& first, const QString& last) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT max(serial) AS last FROM receipt_ledger WHERE serial BETWEEN :first AND :last"
                                                          " AND length(serial) = :length")));
  rows.bindText(":first", dossier::receiptKey(first)).bindText(":last", dossier::receiptKey(last));
  rows.bind(":length", dossier::receiptKey(first).size());
  TRY(rows.run());
  return rows.next() ? rows.text("last") : QString();
}

}  // namespace motcua::store
