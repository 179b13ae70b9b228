// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/ApplicantChecks.h"

#include "core/applicant/BirthDate.h"
#include "core/applicant/CitizenIdNumber.h"
#include "core/applicant/PersonName.h"
#include "core/base/Text.h"

#include <QRegularExpression>

namespace motcua::applicant {
namespace {

constexpr qsizetype kLongestAddress = 500;

Finding finding(const QString& field, const char* code, const QStringList& args = {}, Severity severity = Severity::Warning) {
  return {field, QString::fromLatin1(code), severity, args};
}

bool allDigits(const QString& text) {
  for (const QChar c : text)
    if (c < QLatin1Char('0') || c > QLatin1Char('9')) return false;
  return !text.isEmpty();
}

Findings checkCitizen(const Applicant& a, QDate today) {
  Findings out;
  const auto idField = QStringLiteral("id_number");
  if (a.idNumber.isEmpty())
    out << finding(idField, "id_missing");
  else
    out << checkCitizenIdNumber(a.idNumber, a.gender, a.birthDate, today, idField);
  if (!a.oldIdNumber.isEmpty() && !isOldIdNumber(a.oldIdNumber))
    out << finding(QStringLiteral("old_id_number"), "old_id_length", {a.oldIdNumber.left(40)});
  return out;
}

Findings checkBirth(const Applicant& a, QDate today) {
  const auto field = QStringLiteral("birth_date");
  if (a.birthDate.isEmpty()) return {};
  const auto birth = parsePartialDate(a.birthDate);
  if (!birth) return {finding(field, "birth_date_unreadable", {a.birthDate.left(40)}, Severity::Blocking)};
  if (!today.isValid()) return {};
  if (birth->date > today || birth->year > today.year()) return {finding(field, "birth_date_in_future", {birth->text()})};
  if (today.year() - birth->year > 120) return {finding(field, "birth_date_long_ago", {birth->text()})};
  return {};
}

}  // namespace

Findings checkPhone(const QString& phone, const QString& field) {
  if (phone.isEmpty()) return {};
  static const QRegularExpression kVietnamese(QStringLiteral("^(0[35789][0-9]{8}|02[0-9]{9})$"));
  if (kVietnamese.match(phoneDigits(phone)).hasMatch()) return {};
  if (phone.trimmed().startsWith(QLatin1Char('+')) && phoneDigits(phone).size() >= 8 && phoneDigits(phone).size() <= 15)
    return {finding(field, "phone_foreign", {phone.left(40)}, Severity::Note)};
  return {finding(field, "phone_odd", {phone.left(40)})};
}

Findings checkEmail(const QString& email, const QString& field) {
  if (email.isEmpty()) return {};
  static const QRegularExpression kEmail(QStringLiteral("^[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]{2,}$"));
  if (email.size() <= 254 && kEmail.match(email).hasMatch()) return {};
  return {finding(field, "email_odd", {email.left(60)})};
}

Findings checkTaxCode(const QString& code, const QString& field) {
  if (code.isEmpty()) return {finding(field, "tax_code_missing")};
  if (!allDigits(code) || (code.size() != 10 && code.size() != 13 && code.size() != 12)) return {finding(field, "tax_code_odd", {code.left(40)})};
  if (code.size() == 12) return {};
  constexpr int kWeights[] = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += kWeights[i] * code[i].digitValue();
  if (10 - sum % 11 != code[9].digitValue()) return {finding(field, "tax_code_check_digit", {code})};
  return {};
}

Findings checkApplicant(const Applicant& a, QDate today) {
  Findings out;
  const auto name = QStringLiteral("name");
  if (a.name.isEmpty())
    out << finding(name, "name_missing", {}, Severity::Blocking);
  else if (a.kind == ApplicantKind::Citizen || a.name.size() > kLongestName)
    out << checkPersonName(a.name, name);
  if (a.kind == ApplicantKind::Citizen)
    out << checkCitizen(a, today);
  else
    out << checkTaxCode(a.idNumber, QStringLiteral("id_number"));
  if (!a.representative.isEmpty()) out << checkPersonName(a.representative, QStringLiteral("representative"));
  out << checkBirth(a, today);
  if (!a.idIssuedOn.isEmpty()) {
    const auto issued = parsePartialDate(a.idIssuedOn);
    if (!issued || !issued->date.isValid())
      out << finding(QStringLiteral("id_issued_on"), "issued_on_unreadable", {a.idIssuedOn.left(40)});
    else if (today.isValid() && issued->date > today)
      out << finding(QStringLiteral("id_issued_on"), "issued_in_future", {issued->text()});
  }
  if (a.address.size() > kLongestAddress)
    out << finding(QStringLiteral("address"), "address_too_long", {QString::number(kLongestAddress)}, Severity::Blocking);
  out << checkPhone(a.phone, QStringLiteral("phone")) << checkEmail(a.email, QStringLiteral("email"));
  return out;
}

}  // namespace motcua::applicant
