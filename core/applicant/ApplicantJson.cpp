// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/ApplicantJson.h"

#include "core/applicant/BirthDate.h"
#include "core/applicant/CitizenIdNumber.h"
#include "core/base/Json.h"
#include "core/base/Text.h"

namespace motcua::applicant {
namespace {

QString dateText(const QString& raw) {
  const auto date = parsePartialDate(raw);
  return date ? date->text() : cleanLine(raw);
}

QJsonValue orNull(const QString& text) {
  return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

}  // namespace

QString toText(Gender gender) {
  switch (gender) {
    case Gender::Male: return QStringLiteral("male");
    case Gender::Female: return QStringLiteral("female");
    case Gender::Unknown: break;
  }
  return {};
}

QString toText(ApplicantKind kind) {
  switch (kind) {
    case ApplicantKind::Citizen: return QStringLiteral("citizen");
    case ApplicantKind::Organisation: return QStringLiteral("organisation");
    case ApplicantKind::Enterprise: return QStringLiteral("enterprise");
  }
  return {};
}

QJsonObject toJson(const Applicant& a) {
  QJsonObject out{{QStringLiteral("kind"), toText(a.kind)},
                  {QStringLiteral("name"), a.name},
                  {QStringLiteral("id_number"), a.idNumber},
                  {QStringLiteral("birth_date"), a.birthDate},
                  {QStringLiteral("gender"), toText(a.gender)},
                  {QStringLiteral("address"), a.address},
                  {QStringLiteral("phone"), a.phone},
                  {QStringLiteral("email"), a.email},
                  {QStringLiteral("verified_by_card"), a.verifiedByCard}};
  if (!a.oldIdNumber.isEmpty()) out[QStringLiteral("old_id_number")] = a.oldIdNumber;
  if (!a.idIssuedOn.isEmpty()) out[QStringLiteral("id_issued_on")] = a.idIssuedOn;
  if (!a.representative.isEmpty()) out[QStringLiteral("representative")] = a.representative;
  return out;
}

Result<Applicant> applicantFromJson(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  Applicant a;
  const auto kind = in.text(QStringLiteral("kind"), QStringLiteral("citizen"));
  const auto gender = in.text(QStringLiteral("gender"));
  a.name = cleanLine(in.text(QStringLiteral("name")));
  a.idNumber = normalIdNumber(in.text(QStringLiteral("id_number")));
  a.oldIdNumber = normalIdNumber(in.text(QStringLiteral("old_id_number")));
  a.birthDate = dateText(in.text(QStringLiteral("birth_date")));
  a.address = cleanLine(in.text(QStringLiteral("address")));
  a.phone = cleanLine(in.text(QStringLiteral("phone")));
  a.email = cleanLine(in.text(QStringLiteral("email")));
  a.idIssuedOn = dateText(in.text(QStringLiteral("id_issued_on")));
  a.representative = cleanLine(in.text(QStringLiteral("representative")));
  a.verifiedByCard = in.boolean(QStringLiteral("verified_by_card"));
  TRY(in.status());
  if (kind == toText(ApplicantKind::Organisation))
    a.kind = ApplicantKind::Organisation;
  else if (kind == toText(ApplicantKind::Enterprise))
    a.kind = ApplicantKind::Enterprise;
  else if (kind != toText(ApplicantKind::Citizen))
    return fail(ErrorCode::BadJson, path + QStringLiteral(".kind: citizen, organisation or enterprise"), path + QStringLiteral(".kind"));
  if (gender == toText(Gender::Male))
    a.gender = Gender::Male;
  else if (gender == toText(Gender::Female))
    a.gender = Gender::Female;
  else if (!gender.isEmpty() && gender != QLatin1String("unknown"))
    return fail(ErrorCode::BadJson, path + QStringLiteral(".gender: male or female"), path + QStringLiteral(".gender"));
  return a;
}

QJsonObject toJson(const IdCard& card) {
  QJsonObject out{{QStringLiteral("id"), orNull(card.id)},
                  {QStringLiteral("old_id"), orNull(card.oldId)},
                  {QStringLiteral("name"), orNull(card.name)},
                  {QStringLiteral("birth_date"), orNull(card.birthDate)},
                  {QStringLiteral("gender"), orNull(toText(card.gender))},
                  {QStringLiteral("address"), orNull(card.address)},
                  {QStringLiteral("issued_on"), orNull(card.issuedOn)}};
  if (!card.extra.isEmpty()) out[QStringLiteral("extra")] = QJsonArray::fromStringList(card.extra);
  return out;
}

}  // namespace motcua::applicant
