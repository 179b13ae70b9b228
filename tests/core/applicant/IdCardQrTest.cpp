// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/ApplicantJson.h"
#include "core/applicant/CardText.h"
#include "core/applicant/IdCardQr.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"
#include "ui/text/FindingText.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace motcua;
using namespace motcua::applicant;

namespace {

const QDate kToday(2026, 11, 24);
const auto kGood = QStringLiteral("093190001234|364123456|Nguyễn Thị Đào|14021990|Nữ|Khu vực 2, phường Vị Tân, thành phố Cần Thơ|20082021");

QStringList codes(const IdCard& card) {
  QStringList out;
  for (const auto& finding : card.findings) out << finding.field + QLatin1Char(':') + finding.code;
  return out;
}

IdCard card(const QString& text) {
  CAPTURE(text);
  auto parsed = parseIdCard(text, kToday);
  REQUIRE(parsed);
  for (const auto& finding : parsed->findings) CHECK(text::hasSentence(finding.code));
  return *parsed;
}

void checkDao(const IdCard& got) {
  CHECK(got.id == QStringLiteral("093190001234"));
  CHECK(got.name == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(got.birthDate == QStringLiteral("1990-02-14"));
  CHECK(got.gender == Gender::Female);
  CHECK(got.address == QStringLiteral("Khu vực 2, phường Vị Tân, thành phố Cần Thơ"));
  CHECK(got.issuedOn == QStringLiteral("2021-08-20"));
}

QString with(const QString& old, const QString& now) {
  return QString(kGood).replace(old, now);
}
QString asLatin1(const QString& text) {
  return QString::fromLatin1(text.toUtf8());
}

}  // namespace

TEST_CASE("a good card gives every field and nothing to remark") {
  const auto got = card(kGood);
  checkDao(got);
  CHECK(got.oldId == QStringLiteral("364123456"));
  CHECK(codes(got).isEmpty());
  CHECK(got.extra.isEmpty());
}

TEST_CASE("the shared vectors give the fields they promise") {
  REQUIRE_SHARED_DATA();
  QFile file(test::sharedData(QStringLiteral("cccd_qr_text/vectors.json")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const auto vectors = QJsonDocument::fromJson(file.readAll()).array();
  REQUIRE(vectors.size() == 8);
  for (const auto& vector : vectors) {
    const auto wanted = vector.toObject();
    const auto raw = wanted[QStringLiteral("raw")].toString();
    CAPTURE(raw);
    const auto got = toJson(card(raw));
    const std::pair<const char*, const char*> same[] = {{"id", "id"},          {"old", "old_id"},      {"name", "name"},
                                                        {"dob", "birth_date"}, {"address", "address"}, {"issued", "issued_on"}};
    for (const auto& [theirs, ours] : same)
      if (wanted.contains(QLatin1String(theirs))) CHECK(got[QLatin1String(ours)] == wanted[QLatin1String(theirs)]);
    if (wanted.contains(QStringLiteral("sex"))) {
      const auto sex = wanted[QStringLiteral("sex")].toString().normalized(QString::NormalizationForm_C);
      const auto english = sex == QStringLiteral("Nam") ? QStringLiteral("male") : QStringLiteral("female");
      CHECK(got[QStringLiteral("gender")] == (sex.isEmpty() ? QJsonValue() : QJsonValue(english)));
    }
  }
}

TEST_CASE("the CMND column may be empty or missing and trailing fields may follow") {
  checkDao(card(with(QStringLiteral("364123456"), {})));
  checkDao(card(with(QStringLiteral("364123456|"), {})));
  checkDao(card(kGood + QStringLiteral("||||")));
  const auto more = card(kGood + QStringLiteral("|Nguyễn Văn Ba|Trần Thị Tư||"));
  checkDao(more);
  CHECK(more.extra == QStringList{QStringLiteral("Nguyễn Văn Ba"), QStringLiteral("Trần Thị Tư")});
  CHECK(codes(more) == QStringList{QStringLiteral("card:card_extra_fields")});
}

TEST_CASE("line ends and marks and signs a reader adds do no harm") {
  checkDao(card(QStringLiteral("\uFEFF  ") + kGood + QStringLiteral("\r\n")));
  checkDao(card(QStringLiteral("]Q1") + kGood + QStringLiteral("\r")));
  checkDao(card(QStringLiteral("\u0002") + kGood + QStringLiteral("\u0003\t")));
  checkDao(card(kGood.normalized(QString::NormalizationForm_D)));
  checkDao(card(with(QStringLiteral("|"), QString(QChar(0xFF5C)))));
  checkDao(card(with(QStringLiteral(", phường"), QStringLiteral(",\r\nphường"))));
  const auto tabs = card(with(QStringLiteral("|"), QStringLiteral("\t")));
  checkDao(tabs);
  CHECK(codes(tabs) == QStringList{QStringLiteral("card:card_separator_changed")});
}

TEST_CASE("the same card read twice is one card and two different cards are told") {
  const auto twice = card(kGood + QStringLiteral("\r\n") + kGood + QStringLiteral("\r\n"));
  checkDao(twice);
  CHECK(codes(twice).isEmpty());
  const auto two = card(kGood + QStringLiteral("\n") + QString(kGood).replace(0, 12, QStringLiteral("092190005678")));
  checkDao(two);
  CHECK(codes(two) == QStringList{QStringLiteral("card:card_two_codes")});
}

TEST_CASE("any number of parts gives a card or a clear refusal") {
  const auto all = kGood.split(QLatin1Char('|')) +
                   QStringList{QStringLiteral("Cha"), QStringLiteral("Mẹ"), QStringLiteral("079"), QStringLiteral("x"), QStringLiteral("y")};
  for (qsizetype parts = 1; parts <= all.size(); ++parts) {
    const auto got = card(all.mid(0, parts).join(QLatin1Char('|')));
    CHECK(got.id == QStringLiteral("093190001234"));
    if (parts < 7) CHECK_FALSE(got.findings.isEmpty());
    if (parts >= 6) CHECK(got.address.startsWith(QStringLiteral("Khu vực 2")));
  }
  for (const auto& text : {QString(), QStringLiteral("|"), QStringLiteral("||||||||"), QStringLiteral("https://example.vn/a"),
                           QStringLiteral("Nguyễn Văn An"), QStringLiteral("12345"), QStringLiteral("a|b|c|d|e|f|g"), QStringLiteral("1234567890123"),
                           QString(1000000, QLatin1Char('|')), QString(QChar(0))}) {
    const auto refused = parseIdCard(text, kToday);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::BadInput);
  }
}

TEST_CASE("impossible dates become unknown and never roll over") {
  for (const auto* birth : {"31021985", "00131985", "32011985", "29022023", "1402199", "abc", "14/13/1990", "00000000"}) {
    const auto got = card(with(QStringLiteral("14021990"), QString::fromLatin1(birth)));
    CAPTURE(birth);
    CHECK(got.birthDate.isEmpty());
    CHECK(codes(got).contains(QStringLiteral("birth_date:birth_date_unreadable")));
  }
  const auto issued = card(with(QStringLiteral("20082021"), QStringLiteral("31092021")));
  CHECK(issued.issuedOn.isEmpty());
  CHECK(codes(issued).contains(QStringLiteral("id_issued_on:issued_on_unreadable")));
  CHECK(card(with(QStringLiteral("14021990"), QStringLiteral("29022000"))).birthDate == QStringLiteral("2000-02-29"));
}

TEST_CASE("old people's year-only births stay a year") {
  for (const auto* birth : {"1947", "00001947", "00/00/1947"}) {
    const auto got = card(QStringLiteral("093147001234||Trần Thị Tư|%1|Nữ|Vị Thanh|20082021").arg(QString::fromLatin1(birth)));
    CHECK(got.birthDate == QStringLiteral("1947"));
    CHECK(codes(got) == QStringList{QStringLiteral("birth_date:birth_year_only")});
  }
}

TEST_CASE("text broken by a wrong encoding is repaired when it can be undone for sure") {
  const auto once = asLatin1(kGood);
  for (const auto& broken : {once, asLatin1(once)}) {
    const auto got = card(broken);
    checkDao(got);
    CHECK(codes(got) == QStringList{QStringLiteral("card:card_text_repaired")});
    CHECK_FALSE(got.damaged);
  }
  // Windows-1252 as a bridge program shows it, with the no-break space gone on the way.
  checkDao(card(QStringLiteral(
      "093190001234||Nguyá»…n Thá»‹ Ä\u0090Ã o|14021990|Ná»¯|Khu vá»±c 2, phÆ°á»\u009Dng Vá»‹ TÃ¢n, thÃ nh phá»‘ Cáº§n ThÆ¡|20082021")));
  const auto legacy = parseIdCard(QByteArray("093190001234||Nguy\xEA\xDE"
                                             "n Th\xF2"
                                             "i \xD0"
                                             "a\xCC"
                                             "o|14021990|N\xFD\xDE|C\xE2\xCC"
                                             "n Th\xF5|20082021"),
                                  kToday);
  REQUIRE(legacy);
  CHECK(legacy->address == QStringLiteral("Cần Thơ"));
  const auto tcvn3 = parseIdCard(QByteArray("093190001234||Nguy\xD4n Th\xDE \xA7\xB5o|14021990|N\xF7|C\xC7n Th\xAC|20082021"), kToday);
  REQUIRE(tcvn3);
  CHECK(tcvn3->name == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(tcvn3->address == QStringLiteral("Cần Thơ"));
}

TEST_CASE("letters lost for good are told and the name is not trusted") {
  const auto got = card(QStringLiteral("093190001234||Nguy?n Th? ?ào|14021990|N?|C?n Th?|20082021"));
  CHECK(got.damaged);
  CHECK(codes(got).contains(QStringLiteral("card:card_text_damaged")));
  CHECK(card(with(QStringLiteral("ễ"), QString(QChar::ReplacementCharacter))).damaged);
}

TEST_CASE("good Vietnamese is never taken for a broken encoding") {
  for (const auto& name :
       {QStringLiteral("Ân Ô Ý Ấn Ủy"), QStringLiteral("Đặng Thị Ỷ"), QStringLiteral("Hồ Đức Ái"), QStringLiteral("Trần Thị Ngọc Ánh")}) {
    const auto got = card(QStringLiteral("093190001234||%1|14021990|Nữ|Ấp Ô, xã Á|20082021").arg(name));
    CHECK(got.name == name);
    CHECK_FALSE(got.damaged);
    CHECK(codes(got).isEmpty());
  }
}

TEST_CASE("every real name survives a round through a wrong decoder") {
  REQUIRE_SHARED_DATA();
  QFile file(test::sharedData(QStringLiteral("vn_text/names/girl.txt")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  int names = 0;
  while (!file.atEnd() && names < 400) {
    const auto name = QString::fromUtf8(file.readLine()).trimmed();
    if (name.isEmpty()) continue;
    ++names;
    const auto stored = QStringLiteral("Trần ") + name;  // some are stored with the Icelandic Ð
    const auto text = QString(stored).replace(QChar(0x00D0), QChar(0x0110));
    CAPTURE(text);
    CHECK(repairedCardText(stored).text == text);
    CHECK_FALSE(repairedCardText(stored).damaged);
    CHECK(repairedCardText(asLatin1(stored)).text == text);
  }
  CHECK(names > 100);
}

TEST_CASE("digits typed through Windows' Vietnamese keyboard come back") {
  QString typed;
  const auto row = QStringLiteral("đăâêô\u0300\u0309\u0303\u0301\u0323");
  for (const QChar c : QStringLiteral("093190001234")) typed += row[c.digitValue()];
  const auto got = card(QString(kGood).replace(0, 12, typed));
  checkDao(got);
  CHECK(codes(got) == QStringList{QStringLiteral("card:card_keyboard_repaired")});
  CHECK(digitsFromVietnameseKeyboard(QStringLiteral("Đào")).isEmpty());
  CHECK(digitsFromVietnameseKeyboard(QStringLiteral("ă\u0300\u0323").normalized(QString::NormalizationForm_C)).isEmpty());
}

TEST_CASE("fields in an unknown order are known by their shape and told") {
  const auto got = card(QStringLiteral("Nguyễn Thị Đào|093190001234|Nữ|14021990|20082021|Khu vực 2, phường Vị Tân, thành phố Cần Thơ|364123456"));
  checkDao(got);
  CHECK(got.oldId == QStringLiteral("364123456"));
  CHECK(codes(got).contains(QStringLiteral("card:card_layout_unknown")));
}

TEST_CASE("a number that contradicts the card is told and still given") {
  const auto got = card(QStringLiteral("003099001234||Nguyễn Thị Đào|14021990|Nữ|Vị Tân|20082021"));
  CHECK(got.id == QStringLiteral("003099001234"));
  CHECK(codes(got) == QStringList{QStringLiteral("id_number:id_place_unknown"), QStringLiteral("id_number:id_sex_mismatch"),
                                  QStringLiteral("id_number:id_year_mismatch")});
  CHECK(codes(card(with(QStringLiteral("|Nữ|"), QStringLiteral("|Khác|")))) == QStringList{QStringLiteral("gender:gender_unreadable")});
  CHECK(codes(card(with(QStringLiteral("093190001234"), QStringLiteral("09319000123")))) == QStringList{QStringLiteral("id_number:id_length")});
}

TEST_CASE("a card past its age of renewal is told") {
  const auto of = [](const char* id, const char* birth, const char* issued) {
    return codes(card(
        QStringLiteral("%1||Nguyễn Thị Đào|%2|Nữ|Vị Tân|%3").arg(QString::fromLatin1(id), QString::fromLatin1(birth), QString::fromLatin1(issued))));
  };
  CHECK(of("093186001234", "14021986", "20082021") == QStringList{QStringLiteral("card:card_expired")});  // 40 in February 2026
  CHECK(of("093186001234", "14021986", "15022024").isEmpty());                                            // within two years before 40: good until 60
  CHECK(of("093190001234", "14021990", "20082021").isEmpty());
}

TEST_CASE("random bytes never crash the card reader") {
  std::mt19937 random(7);
  const auto seed = kGood.toUtf8();
  for (int round = 0; round < 20000; ++round) {
    auto bytes = seed;
    const int edits = 1 + static_cast<int>(random() % 12);
    for (int edit = 0; edit < edits; ++edit) {
      const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() + 1));
      const auto kind = random() % 4;
      if (kind == 0)
        bytes.insert(at, static_cast<char>(random()));
      else if (kind == 1)
        bytes.remove(at, static_cast<qsizetype>(random() % 8));
      else if (kind == 2)
        bytes.insert(at, "|");
      else if (at < bytes.size())
        bytes[at] = static_cast<char>(random());
      if (bytes.isEmpty()) bytes = seed;
    }
    const auto got = parseIdCard(bytes, kToday);
    if (got && got->birthDate.size() > 4) REQUIRE(QDate::fromString(got->birthDate, Qt::ISODate).isValid());
  }
}
