// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/IntakeForm.h"

#include "core/applicant/ApplicantJson.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/dossier/DossierJson.h"
#include "core/procedure/ProcedureJson.h"

namespace motcua::intake {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

constexpr int kLongestName = 250;
constexpr int kLongestText = 4000;

/// How many sheets: -1 where nothing is said.
Result<int> sheets(json::Reader& in, const char* name, const QString& path) {
  constexpr qint64 kMost = 9999;
  const auto count = in.integer(key(name), -1);
  const auto field = path + QLatin1Char('.') + key(name);
  if (in.has(key(name)) && in.status() && (count < 0 || count > kMost)) return fail(ErrorCode::BadJson, field + QStringLiteral(": 0 to 9999"), field);
  return static_cast<int>(count);
}

Result<dossier::ComponentRow> rowFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  dossier::ComponentRow row;
  row.id = cleanLine(in.requiredText(key("id")));
  row.name = cleanLine(in.text(key("name")));
  TRY_ASSIGN(row.originals, sheets(in, "originals", path));
  TRY_ASSIGN(row.copies, sheets(in, "copies", path));
  row.note = cleanText(in.text(key("note")));
  const auto status = in.text(key("status"), key("unchecked"));
  TRY(in.status());
  const auto known = dossier::componentStatusFromText(status);
  if (!known) return fail(ErrorCode::BadJson, path + QStringLiteral(".status: ok, missing or invalid"), path + QStringLiteral(".status"));
  row.status = *known;
  return row;
}

Result<dossier::FeeRow> feeFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  dossier::FeeRow fee;
  fee.id = cleanLine(in.requiredText(key("id")));
  fee.name = cleanLine(in.text(key("name")));
  fee.amount = in.integer(key("amount"));
  fee.paid = in.boolean(key("paid"));
  fee.exemption = cleanLine(in.text(key("exemption")));
  TRY(in.status());
  if (fee.amount < 0) return fail(ErrorCode::BadJson, path + QStringLiteral(".amount: negative"), path + QStringLiteral(".amount"));
  return fee;
}

void checkPerson(const applicant::Applicant& a, const QString& field, Findings& out) {
  if (a.name.isEmpty()) out << Finding{field + QStringLiteral(".name"), key("name_missing"), Severity::Blocking, {}};
  if (a.name.size() > kLongestName)
    out << Finding{field + QStringLiteral(".name"), key("text_too_long"), Severity::Blocking, {QString::number(kLongestName)}};
  if (a.address.size() > kLongestText)
    out << Finding{field + QStringLiteral(".address"), key("text_too_long"), Severity::Blocking, {QString::number(kLongestText)}};
  for (const auto& [value, name] : {qMakePair(a.idNumber, key(".id_number")), qMakePair(a.phone, key(".phone")), qMakePair(a.email, key(".email"))})
    if (value.size() > kLongestName) out << Finding{field + name, key("text_too_long"), Severity::Blocking, {QString::number(kLongestName)}};
}

}  // namespace

QJsonObject toJson(const IntakeForm& f) {
  QJsonObject out{{key("procedure"), f.procedureCode},
                  {key("case"), f.caseId},
                  {key("channel"), procedure::toText(f.channel)},
                  {key("applicant"), applicant::toJson(f.applicant)},
                  {key("components"), dossier::listToJson(f.components)},
                  {key("fees"), dossier::listToJson(f.fees)},
                  {key("note"), f.note},
                  {key("code"), f.givenCode},
                  {key("competent_agency"), f.competentAgency},
                  {key("helping_agency"), f.helpingAgency}};
  if (!f.receiptNumber.isEmpty()) out[key("receipt_number")] = f.receiptNumber;
  if (f.submitter) out[key("submitted_by")] = applicant::toJson(*f.submitter);
  return out;
}

Result<IntakeForm> intakeFormFromJson(const QJsonObject& object) {
  json::Reader in(object, {});
  IntakeForm f;
  f.procedureCode = cleanLine(in.text(key("procedure")));
  f.caseId = cleanLine(in.text(key("case")));
  f.note = cleanText(in.text(key("note")));
  f.givenCode = cleanLine(in.text(key("code")));
  f.competentAgency = cleanLine(in.text(key("competent_agency")));
  f.helpingAgency = cleanLine(in.text(key("helping_agency")));
  f.receiptNumber = cleanLine(in.text(key("receipt_number")));
  const auto channel = in.text(key("channel"), key("counter"));
  const auto person = in.object(key("applicant"));
  const auto rows = in.array(key("components"));
  const auto fees = in.array(key("fees"));
  const auto submitter = in.object(key("submitted_by"));
  TRY(in.status());
  const auto known = procedure::channelFromText(channel);
  if (!known) return fail(ErrorCode::BadJson, key("channel: counter, online or post"), key("channel"));
  f.channel = *known;
  TRY_ASSIGN(f.applicant, applicant::applicantFromJson(person, key("applicant")));
  if (!submitter.isEmpty()) {
    TRY_ASSIGN(f.submitter, applicant::applicantFromJson(submitter, key("submitted_by")));
  }
  for (qsizetype i = 0; i < rows.size(); ++i) {
    const auto path = QStringLiteral("components[%1]").arg(i);
    if (!rows[i].isObject()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected an object"), path);
    TRY_ASSIGN(auto row, rowFrom(rows[i].toObject(), path));
    f.components << row;
  }
  for (qsizetype i = 0; i < fees.size(); ++i) {
    const auto path = QStringLiteral("fees[%1]").arg(i);
    if (!fees[i].isObject()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected an object"), path);
    TRY_ASSIGN(auto fee, feeFrom(fees[i].toObject(), path));
    f.fees << fee;
  }
  return f;
}

QList<dossier::ComponentRow> checklistFor(const procedure::Procedure& procedure, const QString& caseId) {
  QList<dossier::ComponentRow> out;
  for (const auto& c : procedure::componentsFor(procedure, caseId)) {
    dossier::ComponentRow row;
    row.id = c.id;
    row.name = c.name;
    row.form = c.form;
    row.originals = c.originals;
    row.copies = c.copies;
    row.required = c.required;
    out << row;
  }
  return out;
}

QList<dossier::FeeRow> feesFor(const procedure::Procedure& procedure, procedure::Channel channel, const QString& caseId) {
  QList<dossier::FeeRow> out;
  for (const auto& fee : procedure::feesFor(procedure, channel, caseId))
    if (!fee.optional) out << dossier::FeeRow{fee.id, fee.name, fee.amount, false, {}};
  return out;
}

QList<dossier::ComponentRow> mergedChecklist(const QList<dossier::ComponentRow>& asked, const QList<dossier::ComponentRow>& given) {
  auto out = asked;
  for (const auto& row : given) {
    auto known = std::find_if(out.begin(), out.end(), [&](const auto& r) { return r.id == row.id; });
    if (known == out.end()) {
      auto extra = row;
      extra.required = false;
      extra.originals = std::max(extra.originals, 0);
      extra.copies = std::max(extra.copies, 0);
      out << extra;
      continue;
    }
    known->status = row.status;
    known->note = row.note;
    if (row.originals >= 0) known->originals = row.originals;
    if (row.copies >= 0) known->copies = row.copies;
  }
  return out;
}

Findings checkIntake(const IntakeForm& form, const procedure::Procedure& procedure, const QDate& today) {
  Findings out;
  checkPerson(form.applicant, key("applicant"), out);
  if (form.submitter) checkPerson(*form.submitter, key("submitted_by"), out);
  if (form.note.size() > kLongestText) out << Finding{key("note"), key("text_too_long"), Severity::Blocking, {QString::number(kLongestText)}};
  if (procedure.validTo.isValid() && procedure.validTo < today)
    out << Finding{key("procedure"), key("procedure_expired"), Severity::Blocking, {procedure.validTo.toString(QStringLiteral("dd/MM/yyyy"))}};
  if (!form.caseId.isEmpty() && std::none_of(procedure.cases.begin(), procedure.cases.end(), [&](const auto& c) { return c.id == form.caseId; }))
    out << Finding{key("case"), key("case_unknown"), Severity::Blocking, {form.caseId}};
  for (const auto& row : mergedChecklist(checklistFor(procedure, form.caseId), form.components)) {
    const auto field = QStringLiteral("components.") + row.id;
    if (row.required && row.status == dossier::ComponentStatus::Missing)
      out << Finding{field, key("component_missing"), Severity::Blocking, {row.name}};
    else if (row.required && row.status == dossier::ComponentStatus::Invalid)
      out << Finding{field, key("component_invalid"), Severity::Blocking, {row.name}};
    else if (row.required && row.status == dossier::ComponentStatus::Unchecked)
      out << Finding{field, key("component_unchecked"), Severity::Warning, {row.name}};
  }
  for (const auto& fee : form.fees)
    if (fee.amount > 0 && !fee.paid && fee.exemption.isEmpty())
      out << Finding{QStringLiteral("fees.") + fee.id, key("fee_unpaid"), Severity::Note, {fee.name}};
  return out;
}

}  // namespace motcua::intake
