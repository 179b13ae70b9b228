// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/CitizenIdNumber.h"

#include "core/applicant/BirthDate.h"
#include "core/applicant/PlaceCodes.h"

namespace motcua::applicant {
namespace {

bool asciiDigits(const QString& text) {
  for (const QChar c : text)
    if (c < QLatin1Char('0') || c > QLatin1Char('9')) return false;
  return !text.isEmpty();
}

Finding warning(const QString& field, const QString& code, const QStringList& args = {}, Severity severity = Severity::Warning) {
  return {field, code, severity, args};
}

}  // namespace

QString normalIdNumber(const QString& text) {
  QString out;
  for (const QChar c : text) {
    if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) continue;
    if (c == QLatin1Char('.') || c == QLatin1Char('-')) continue;
    const int digit = c.digitValue();
    out += digit >= 0 ? QChar(u'0' + digit) : c.toUpper();
  }
  return out;
}

bool isOldIdNumber(const QString& number) {
  return number.size() == 9 && asciiDigits(number);
}

QString placeNameOf(const QString& placeCode) {
  if (placeCode.size() != 3 || !asciiDigits(placeCode)) return {};
  const int code = placeCode.toInt();
  for (const auto& place : kProvinces)
    if (place.code == code) return QString::fromUtf16(place.name);
  return {};
}

std::optional<CitizenIdNumber> parseCitizenIdNumber(const QString& number) {
  if (number.size() != 12 || !asciiDigits(number)) return std::nullopt;
  CitizenIdNumber out;
  out.placeCode = number.left(3);
  out.placeName = placeNameOf(out.placeCode);
  const int place = out.placeCode.toInt();
  out.abroad = place >= kFirstCountry && place <= kLastCountry;
  // Century and sex in one digit: 0/1 for 1900-1999, 2/3 for 2000-2099, ... even is male (NĐ 137/2015 art. 13; TT 59/2021 art. 4).
  const int centuryAndSex = number[3].digitValue();
  out.gender = centuryAndSex % 2 == 0 ? Gender::Male : Gender::Female;
  out.birthYear = 1900 + centuryAndSex / 2 * 100 + number.mid(4, 2).toInt();
  return out;
}

Findings checkCitizenIdNumber(const QString& number, Gender gender, const QString& birthDate, QDate today, const QString& field) {
  if (number.isEmpty()) return {};
  if (isOldIdNumber(number)) return {warning(field, QStringLiteral("id_old_cmnd"), {number}, Severity::Note)};
  if (!asciiDigits(number)) return {warning(field, QStringLiteral("id_not_digits"), {number.left(40)})};
  const auto parts = parseCitizenIdNumber(number);
  if (!parts) return {warning(field, QStringLiteral("id_length"), {QString::number(number.size())})};
  Findings out;
  if (parts->abroad)
    out << warning(field, QStringLiteral("id_place_abroad"), {parts->placeCode}, Severity::Note);
  else if (parts->placeName.isEmpty())
    out << warning(field, QStringLiteral("id_place_unknown"), {parts->placeCode});
  if (gender != Gender::Unknown && gender != parts->gender) out << warning(field, QStringLiteral("id_sex_mismatch"));
  if (today.isValid() && parts->birthYear > today.year())
    out << warning(field, QStringLiteral("id_year_in_future"), {QString::number(parts->birthYear)});
  const auto birth = parsePartialDate(birthDate);
  if (birth && birth->year != parts->birthYear)
    out << warning(field, QStringLiteral("id_year_mismatch"), {QString::number(parts->birthYear), QString::number(birth->year)});
  return out;
}

}  // namespace motcua::applicant
