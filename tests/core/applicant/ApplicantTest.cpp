// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/ApplicantChecks.h"
#include "core/applicant/ApplicantJson.h"
#include "core/applicant/BirthDate.h"
#include "core/applicant/CardFill.h"
#include "core/applicant/CitizenIdNumber.h"
#include "core/applicant/PlaceCodes.h"
#include "tests/support/catch.h"
#include "ui/text/FindingText.h"

#include <QJsonArray>

using namespace motcua;
using namespace motcua::applicant;

namespace {

const QDate kToday(2026, 11, 24);

QStringList codes(const Findings& findings) {
  QStringList out;
  for (const auto& finding : findings) {
    CHECK(text::hasSentence(finding.code));
    CHECK_FALSE(text::sentence(finding).contains(QLatin1Char('%')));
    out << finding.field + QLatin1Char(':') + finding.code;
  }
  return out;
}

Applicant dao() {
  Applicant a;
  a.name = QStringLiteral("Nguyễn Thị Đào");
  a.idNumber = QStringLiteral("093190001234");
  a.birthDate = QStringLiteral("1990-02-14");
  a.gender = Gender::Female;
  a.address = QStringLiteral("Vị Tân");
  a.phone = QStringLiteral("0912345678");
  return a;
}

IdCard daosCard() {
  const auto card = parseIdCard(QStringLiteral("093190001234|364123456|Nguyễn Thị Đào|14021990|Nữ|Khu vực 2, Vị Tân|20082021"), kToday);
  REQUIRE(card);
  return *card;
}

}  // namespace

TEST_CASE("the table holds the 63 provinces of the personal number") {
  CHECK(kProvinces.size() == 63);
  CHECK(placeNameOf(QStringLiteral("092")) == QStringLiteral("Cần Thơ"));
  CHECK(placeNameOf(QStringLiteral("093")) == QStringLiteral("Hậu Giang"));
  CHECK(placeNameOf(QStringLiteral("094")) == QStringLiteral("Sóc Trăng"));
  CHECK(placeNameOf(QStringLiteral("001")) == QStringLiteral("Hà Nội"));
  for (const auto* bad : {"000", "003", "097", "92", "abc"}) CHECK(placeNameOf(QString::fromLatin1(bad)).isEmpty());
}

TEST_CASE("century and sex and year are read from the number") {
  const auto number = [](const char* text) { return parseCitizenIdNumber(QString::fromLatin1(text)); };
  CHECK(number("093190001234")->birthYear == 1990);
  CHECK(number("093190001234")->gender == Gender::Female);
  CHECK(number("093090001234")->gender == Gender::Male);
  CHECK(number("092305001234")->birthYear == 2005);
  CHECK(number("092305001234")->gender == Gender::Female);
  CHECK(number("092400001234")->birthYear == 2100);
  CHECK(number("200190001234")->abroad);
  CHECK_FALSE(number("09319000123"));
  CHECK_FALSE(number("09319000123x"));
  CHECK(normalIdNumber(QStringLiteral(" 093 190 001 234 ")) == QStringLiteral("093190001234"));
  CHECK(normalIdNumber(QStringLiteral("b1234567")) == QStringLiteral("B1234567"));
}

TEST_CASE("odd numbers warn and never block") {
  const auto check = [](const char* number) {
    const auto found =
        checkCitizenIdNumber(QString::fromLatin1(number), Gender::Female, QStringLiteral("1990-02-14"), kToday, QStringLiteral("id_number"));
    CHECK_FALSE(hasBlocking(found));
    return codes(found);
  };
  CHECK(check("093190001234").isEmpty());
  CHECK(check("364123456") == QStringList{QStringLiteral("id_number:id_old_cmnd")});
  CHECK(check("3641234567") == QStringList{QStringLiteral("id_number:id_length")});
  CHECK(check("B1234567") == QStringList{QStringLiteral("id_number:id_not_digits")});
  CHECK(check("097190001234") == QStringList{QStringLiteral("id_number:id_place_unknown")});
  CHECK(check("093090001234") == QStringList{QStringLiteral("id_number:id_sex_mismatch")});
  CHECK(check("093191001234") == QStringList{QStringLiteral("id_number:id_year_mismatch")});
  CHECK(check("093790001234") == QStringList{QStringLiteral("id_number:id_year_in_future"), QStringLiteral("id_number:id_year_mismatch")});
}

TEST_CASE("dates are read as people write them") {
  const auto date = [](const char* text) {
    const auto d = parsePartialDate(QString::fromLatin1(text));
    return d ? d->text() : QString();
  };
  for (const auto* good : {"14021990", "14/02/1990", "14/2/1990", "14-02-1990", "14.02.1990", "1990-02-14"})
    CHECK(date(good) == QStringLiteral("1990-02-14"));
  CHECK(date("1947") == QStringLiteral("1947"));
  CHECK(date("00021947") == QStringLiteral("1947"));
  for (const auto* bad : {"", "30/02/1990", "1990-13-01", "19900214", "14021790", "123", "12/1990", "1990-02-14T00:00"}) {
    CAPTURE(bad);
    CHECK(date(bad).isEmpty());
  }
}

TEST_CASE("an applicant goes through JSON and comes back the same") {
  auto a = dao();
  a.oldIdNumber = QStringLiteral("364123456");
  a.email = QStringLiteral("dao@example.vn");
  a.idIssuedOn = QStringLiteral("2021-08-20");
  a.representative = QStringLiteral("Trần Văn Năm");
  a.kind = ApplicantKind::Enterprise;
  a.verifiedByCard = true;
  const auto back = applicantFromJson(toJson(a), QStringLiteral("applicant"));
  REQUIRE(back);
  CHECK(*back == a);
  CHECK(*applicantFromJson(toJson(Applicant{}), QStringLiteral("applicant")) == Applicant{});
}

TEST_CASE("JSON written by somebody else is cleaned and wrong types are named") {
  const auto read = [](const QJsonObject& object) { return applicantFromJson(object, QStringLiteral("applicant")); };
  const auto got = read({{QStringLiteral("name"), QStringLiteral(" Nguye\u0302\u0303n  Va\u0306n\tAn ") + QChar(0)},
                         {QStringLiteral("id_number"), QStringLiteral("093 090 001 234")},
                         {QStringLiteral("birth_date"), QStringLiteral("14/02/1990")}});
  REQUIRE(got);
  CHECK(got->name == QStringLiteral("Nguyễn Văn An"));
  CHECK(got->idNumber == QStringLiteral("093090001234"));
  CHECK(got->birthDate == QStringLiteral("1990-02-14"));
  for (const auto& bad : {QJsonObject{{QStringLiteral("name"), 7}}, QJsonObject{{QStringLiteral("gender"), QStringLiteral("Nữ")}},
                          QJsonObject{{QStringLiteral("kind"), QStringLiteral("x")}}, QJsonObject{{QStringLiteral("id_number"), QJsonArray{}}}}) {
    const auto refused = read(bad);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::BadJson);
    CHECK(refused.error().subject.startsWith(QStringLiteral("applicant")));
  }
}

TEST_CASE("an applicant is checked all at once") {
  CHECK(codes(checkApplicant(dao(), kToday)).isEmpty());
  Applicant bad;
  bad.idNumber = QStringLiteral("12345");
  bad.birthDate = QStringLiteral("31/02/1990");
  bad.phone = QStringLiteral("12");
  bad.email = QStringLiteral("dao at example");
  bad.idIssuedOn = QStringLiteral("2021");
  const auto found = checkApplicant(bad, kToday);
  CHECK(codes(found) == QStringList{QStringLiteral("name:name_missing"), QStringLiteral("id_number:id_length"),
                                    QStringLiteral("birth_date:birth_date_unreadable"), QStringLiteral("id_issued_on:issued_on_unreadable"),
                                    QStringLiteral("phone:phone_odd"), QStringLiteral("email:email_odd")});
  CHECK(hasBlocking(found));
  auto longName = dao();
  longName.name = QString(10000, QLatin1Char('A'));
  CHECK(hasBlocking(checkApplicant(longName, kToday)));
  for (const auto& odd :
       {QStringLiteral("<b>Đào</b>"), QStringLiteral("=1+1"), QStringLiteral("'; DROP TABLE--"), QStringLiteral("Đào 2"), QStringLiteral("…")}) {
    auto a = dao();
    a.name = odd;
    CHECK(codes(checkApplicant(a, kToday)) == QStringList{QStringLiteral("name:name_odd")});
    CHECK_FALSE(hasBlocking(checkApplicant(a, kToday)));
  }
}

TEST_CASE("phones and tax codes") {
  const auto phone = [](const char* text) { return codes(checkPhone(QString::fromLatin1(text), QStringLiteral("phone"))); };
  for (const auto* good : {"0912345678", "+84 912 345 678", "0912.345.678", "02923812345", ""}) CHECK(phone(good).isEmpty());
  CHECK(phone("0112345678") == QStringList{QStringLiteral("phone:phone_odd")});
  CHECK(phone("+1 202 555 0100") == QStringList{QStringLiteral("phone:phone_foreign")});
  const auto tax = [](const char* text) { return codes(checkTaxCode(QString::fromLatin1(text), QStringLiteral("id_number"))); };
  for (const auto* good : {"0100109106", "0100109106001", "093190001234"}) CHECK(tax(good).isEmpty());
  CHECK(tax("0100109107") == QStringList{QStringLiteral("id_number:tax_code_check_digit")});
  CHECK(tax("123") == QStringList{QStringLiteral("id_number:tax_code_odd")});
  CHECK(tax("") == QStringList{QStringLiteral("id_number:tax_code_missing")});
}

TEST_CASE("a card fills an empty form and says how much") {
  const auto fill = applyCard({}, daosCard(), FillPolicy::EmptyOnly);
  CHECK(fill.filled == QStringList{QStringLiteral("name"), QStringLiteral("id_number"), QStringLiteral("old_id_number"), QStringLiteral("birth_date"),
                                   QStringLiteral("gender"), QStringLiteral("address"), QStringLiteral("id_issued_on")});
  CHECK(fill.offered == 7);
  CHECK(fill.kept.isEmpty());
  CHECK(fill.applicant.verifiedByCard);
  CHECK(fill.applicant.phone.isEmpty());
}

TEST_CASE("what was typed stays and the difference is told unless the card is to win") {
  auto typed = dao();
  typed.name = QStringLiteral("Nguyễn Thị Dào");
  const auto kept = applyCard(typed, daosCard(), FillPolicy::EmptyOnly);
  CHECK(kept.applicant.name == typed.name);
  CHECK(kept.kept == QStringList{QStringLiteral("name"), QStringLiteral("address")});
  CHECK(codes(kept.findings) == QStringList{QStringLiteral("name:card_differs"), QStringLiteral("address:card_differs")});
  CHECK_FALSE(kept.applicant.verifiedByCard);
  const auto replaced = applyCard(typed, daosCard(), FillPolicy::Replace);
  CHECK(replaced.applicant.name == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(replaced.applicant.phone == typed.phone);
  CHECK(replaced.applicant.verifiedByCard);
  auto edited = replaced.applicant;
  edited.birthDate = QStringLiteral("1990-02-15");
  CHECK_FALSE(matchesCard(edited, daosCard()));
}

TEST_CASE("what could not be read for sure is never filled in") {
  const auto card = parseIdCard(QStringLiteral("093190001234||Nguy?n Th? ?ào|31021990|Nữ|C?n Th?|20082021"), kToday);
  REQUIRE(card);
  const auto fill = applyCard({}, *card, FillPolicy::Replace);
  CHECK(fill.applicant.name.isEmpty());
  CHECK(fill.applicant.address.isEmpty());
  CHECK(fill.applicant.birthDate.isEmpty());
  CHECK(fill.filled == QStringList{QStringLiteral("id_number"), QStringLiteral("gender"), QStringLiteral("id_issued_on")});
  CHECK(fill.offered == 6);
  CHECK_FALSE(fill.applicant.verifiedByCard);
}
