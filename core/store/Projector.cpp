// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Projector.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/dossier/Action.h"
#include "core/dossier/DossierJson.h"
#include "core/dossier/DossierProjection.h"
#include "core/dossier/ReceiptClock.h"

#include <QJsonArray>

namespace motcua::store {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

/// All that one search box may be asked for, folded: code, names, numbers, phones, procedure.
QString wordsOf(const dossier::Dossier& d) {
  QStringList parts{
      d.code,          d.applicant.name, d.applicant.idNumber, d.applicant.oldIdNumber, phoneDigits(d.applicant.phone), d.applicant.representative,
      d.procedureName, d.procedureCode};
  if (d.submitter) parts << d.submitter->name << d.submitter->idNumber << phoneDigits(d.submitter->phone);
  return folded(parts.join(QLatin1Char(' ')));
}

QString sortable(const QDateTime& at) {
  return at.isValid() ? toIso(at) : QStringLiteral("");
}

}  // namespace

QList<QPair<QString, QString>> Projector::tables() {
  return {{key("dossier"), key("n")},
          {key("page_blob"), key("hash, page_id")},
          {key("code_ledger"), key("agency, day, serial")},
          {key("dossier_text"), key("n")},
          {key("page_waiting"), key("cseq")},
          {key("page_text"), key("page_id")},
          {key("snapshot"), key("cseq")},
          {key("procedure_version"), key("code, version")},
          {key("account"), key("name")},
          {key("setting"), key("key")},
          {key("receipt_ledger"), key("serial")},
          {key("receipt_doubt"), key("dossier_id")}};
}

Status Projector::clear() {
  TRY(m_database.execute(QStringLiteral("INSERT INTO dossier_search (dossier_search) VALUES ('delete-all')")));
  for (const auto& [table, order] : tables()) TRY(m_database.execute(QStringLiteral("DELETE FROM %1").arg(table)));
  return {};
}

Status Projector::apply(const Event& event) {
  switch (event.subject) {
    case Subject::Dossier: return applyDossier(event);
    case Subject::Procedure: return applyProcedure(event);
    case Subject::Account: return applyAccount(event);
    case Subject::Setting: return applySetting(event);
    case Subject::Store: return applyStore(event);
    case Subject::Agency: return {};
  }
  return {};
}

Result<dossier::Dossier> Projector::current(const QString& id) {
  dossier::Dossier out;
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT body FROM dossier WHERE id = :id")));
  read.bindText(":id", id);
  TRY(read.run());
  if (read.next()) {
    TRY_ASSIGN(const auto body, json::parseObject(read.text("body").toUtf8()));
    TRY_ASSIGN(out, dossier::dossierFromJson(body));
  }
  if (out.id.isEmpty()) out.id = {id};
  return out;
}

Status Projector::applyDossier(const Event& event) {
  TRY(enterPage(event));
  TRY(queuePage(event));
  TRY_ASSIGN(auto before, current(event.subjectId));
  TRY(save(dossier::applied(std::move(before), event), event.at));
  if (event.kind == QLatin1String(kinds::kReceived)) TRY(enterCode(event, Ledger::Own));
  return {};
}

Status Projector::enterCode(const Event& event, Ledger ledgerOf) {
  const auto ledger = event.payload[key("ledger")].toObject();
  if (ledger.isEmpty()) return {};  // a code of another system: accepted, not ours to count
  // An own number given twice is a fault and must fail; another counter's paper exists whatever the ledger says.
  TRY_ASSIGN(auto enter,
             m_database.prepare(
                 QStringLiteral("INSERT %1 INTO code_ledger (agency, day, serial, code, dossier_id) VALUES (:agency, :day, :serial, :code, :dossier)")
                     .arg(ledgerOf == Ledger::Foreign ? QStringLiteral("OR IGNORE") : QString())));
  enter.bindText(":agency", ledger[key("agency")].toString())
      .bindText(":day", ledger[key("day")].toString())
      .bind(":serial", ledger[key("serial")].toInteger())
      .bindText(":code", event.payload[key("dossier")].toObject()[key("code")].toString())
      .bindText(":dossier", event.subjectId);
  return enter.run();
}

/// A restored copy burns the numbers that the lost store may have given that day.
Status Projector::applyStore(const Event& event) {
  const auto ledger = event.payload[key("ledger")].toObject();
  if (event.kind != QLatin1String(kinds::kIncarnated) || ledger.isEmpty()) return {};
  TRY_ASSIGN(auto burn, m_database.prepare(QStringLiteral(
                            "INSERT OR IGNORE INTO code_ledger (agency, day, serial, code, dossier_id) VALUES (:agency, :day, :serial, :code, '')")));
  burn.bindText(":agency", ledger[key("agency")].toString())
      .bindText(":day", ledger[key("day")].toString())
      .bind(":serial", ledger[key("serial")].toInteger())
      .bindText(":code", QStringLiteral("burnt ") + event.subjectId);
  return burn.run();
}

Status Projector::save(const dossier::Dossier& d, const QDateTime& at) {
  TRY_ASSIGN(auto write, m_database.prepare(QStringLiteral(
                             "INSERT INTO dossier (id, code, state, procedure_code, procedure_name, sector, applicant_name, name_folded, id_number,"
                             " phone, channel, received_at, due_at, received_by, counter, pages, opened_at, revision, body, changed_at)"
                             " VALUES (:id, :code, :state, :procedure, :procedure_name, :sector, :name, :folded, :id_number, :phone, :channel,"
                             " :received, :due, :by, :counter, :pages, :opened, :revision, :body, :changed)"
                             " ON CONFLICT (id) DO UPDATE SET code = excluded.code, state = excluded.state, procedure_code = excluded.procedure_code,"
                             " procedure_name = excluded.procedure_name, sector = excluded.sector, applicant_name = excluded.applicant_name,"
                             " name_folded = excluded.name_folded, id_number = excluded.id_number, phone = excluded.phone,"
                             " channel = excluded.channel, received_at = excluded.received_at, due_at = excluded.due_at,"
                             " received_by = excluded.received_by, counter = excluded.counter, pages = excluded.pages,"
                             " opened_at = excluded.opened_at, revision = excluded.revision, body = excluded.body,"
                             " changed_at = max(dossier.changed_at, excluded.changed_at)")));
  write.bindText(":id", d.id.value)
      .bind(":code", d.code.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(d.code))
      .bindText(":state", dossier::toText(d.state))
      .bindText(":procedure", d.procedureCode)
      .bindText(":procedure_name", d.procedureName)
      .bindText(":sector", d.sector)
      .bindText(":name", d.applicant.name)
      .bindText(":folded", folded(d.applicant.name))
      .bindText(":id_number", d.applicant.idNumber)
      .bindText(":phone", phoneDigits(d.applicant.phone))
      .bindText(":channel", QString::number(static_cast<int>(d.channel)))
      .bindText(":received", sortable(d.receivedAt))
      .bindText(":due", sortable(d.dueAt))
      .bindText(":by", d.receivedBy)
      .bind(":counter", d.counter)
      .bind(":pages", dossier::pageCount(d))
      .bindText(":opened", d.openedAt)
      .bind(":revision", d.revision)
      .bindText(":body", QString::fromUtf8(json::canonical(dossier::toJson(d))))
      .bindText(":changed", sortable(at));
  TRY(write.run());
  TRY(saveReceipts(d));
  TRY(saveDoubt(d));
  return d.code.isEmpty() ? Status() : saveWords(d);
}

Status Projector::saveReceipts(const dossier::Dossier& d) {
  for (const auto& payment : d.extra[key("payments")].toArray()) {
    const auto serial = dossier::receiptKey(payment[key("receipt")].toString());
    if (serial.isEmpty()) continue;
    TRY_ASSIGN(auto enter, m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO receipt_ledger (serial) VALUES (:serial)")));
    enter.bindText(":serial", serial);
    TRY(enter.run());
  }
  return {};
}

Status Projector::saveDoubt(const dossier::Dossier& d) {
  const auto clock = d.extra[key("clock")].toObject();
  if (clock.isEmpty()) return {};
  const auto standing = dossier::dueStanding(d.extra);
  if (standing == dossier::DueStanding::Final) {
    TRY_ASSIGN(auto over, m_database.prepare(QStringLiteral("DELETE FROM receipt_doubt WHERE dossier_id = :dossier")));
    over.bindText(":dossier", d.id.value);
    return over.run();
  }
  TRY_ASSIGN(auto put, m_database.prepare(
                           QStringLiteral("INSERT INTO receipt_doubt (dossier_id, standing, check_hash) VALUES (:dossier, :standing, :hash)"
                                          " ON CONFLICT (dossier_id) DO UPDATE SET standing = excluded.standing, check_hash = excluded.check_hash")));
  put.bindText(":dossier", d.id.value)
      .bindText(":standing", standing == dossier::DueStanding::Provisional ? key("provisional") : key("contradicted"))
      .bindText(":hash", clock[key("check")].toString());
  return put.run();
}

Status Projector::saveWords(const dossier::Dossier& d) {
  qint64 n = 0;
  QString old;
  bool known = false;
  {
    TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral(
                              "SELECT d.n AS n, t.words AS words FROM dossier d LEFT JOIN dossier_text t ON t.n = d.n WHERE d.id = :id")));
    read.bindText(":id", d.id.value);
    TRY(read.run());
    if (!read.next()) return {};
    n = read.integer("n");
    old = read.text("words");
    known = !old.isEmpty();
  }
  TRY_ASSIGN(const auto onPages, pageWords(d));
  const auto words = wordsOf(d) + onPages;
  if (known && words == old) return {};
  if (known) {
    TRY_ASSIGN(auto forget,
               m_database.prepare(QStringLiteral("INSERT INTO dossier_search (dossier_search, rowid, words) VALUES ('delete', :n, :words)")));
    forget.bind(":n", n).bindText(":words", old);
    TRY(forget.run());
  }
  TRY_ASSIGN(auto text, m_database.prepare(QStringLiteral(
                            "INSERT INTO dossier_text (n, words) VALUES (:n, :words) ON CONFLICT (n) DO UPDATE SET words = excluded.words")));
  text.bind(":n", n).bindText(":words", words);
  TRY(text.run());
  TRY_ASSIGN(auto learn, m_database.prepare(QStringLiteral("INSERT INTO dossier_search (rowid, words) VALUES (:n, :words)")));
  learn.bind(":n", n).bindText(":words", words);
  return learn.run();
}

Status Projector::applyProcedure(const Event& event) {
  if (event.kind != QLatin1String(kinds::kPublished)) return {};
  const auto body = event.payload[key("procedure")].toObject();
  TRY_ASSIGN(auto write, m_database.prepare(QStringLiteral("INSERT INTO procedure_version (code, version, name, sector, content_hash, body)"
                                                           " VALUES (:code, :version, :name, :sector, :hash, :body)")));
  write.bindText(":code", event.subjectId)
      .bind(":version", body[key("version")].toInteger())
      .bindText(":name", body[key("name")].toString())
      .bindText(":sector", body[key("field")].toString())
      .bindText(":hash", event.payload[key("content_hash")].toString())
      .bindText(":body", QString::fromUtf8(json::canonical(body)));
  return write.run();
}

Status Projector::applyAccount(const Event& event) {
  const auto& p = event.payload;
  if (event.kind == QLatin1String(kinds::kAccountAdded)) {
    TRY_ASSIGN(auto add,
               m_database.prepare(QStringLiteral("INSERT INTO account (name, display_name, role, disabled) VALUES (:name, :display, :role, 0)")));
    add.bindText(":name", event.subjectId).bindText(":display", p[key("display_name")].toString()).bindText(":role", p[key("role")].toString());
    return add.run();
  }
  if (event.kind == QLatin1String(kinds::kAccountRole)) {
    TRY_ASSIGN(auto set, m_database.prepare(QStringLiteral("UPDATE account SET role = :role WHERE name = :name")));
    set.bindText(":name", event.subjectId).bindText(":role", p[key("role")].toString());
    return set.run();
  }
  const bool disabled = event.kind == QLatin1String(kinds::kAccountDisabled);
  if (disabled || event.kind == QLatin1String(kinds::kAccountEnabled)) {
    TRY_ASSIGN(auto set, m_database.prepare(QStringLiteral("UPDATE account SET disabled = :disabled WHERE name = :name")));
    set.bindText(":name", event.subjectId).bind(":disabled", disabled ? 1 : 0);
    return set.run();
  }
  if (event.kind == QLatin1String(kinds::kAccountNamed)) {
    TRY_ASSIGN(auto set, m_database.prepare(QStringLiteral("UPDATE account SET display_name = :display WHERE name = :name")));
    set.bindText(":name", event.subjectId).bindText(":display", p[key("display_name")].toString());
    return set.run();
  }
  return {};
}

Status Projector::applySetting(const Event& event) {
  if (event.kind != QLatin1String(kinds::kSettingChanged)) return {};
  TRY_ASSIGN(auto set, m_database.prepare(QStringLiteral(
                           "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value")));
  // Wrapped, so that every JSON value, a bare number too, has a text.
  set.bindText(":key", event.subjectId).bindText(":value", QString::fromUtf8(json::canonical({{key("value"), event.payload[key("value")]}})));
  return set.run();
}

}  // namespace motcua::store
