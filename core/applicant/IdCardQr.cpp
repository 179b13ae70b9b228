// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/IdCardQr.h"

#include "core/applicant/BirthDate.h"
#include "core/applicant/CardText.h"
#include "core/applicant/CitizenIdNumber.h"
#include "core/applicant/PersonName.h"
#include "core/base/Text.h"

#include <QRegularExpression>

#include <optional>

namespace motcua::applicant {
namespace {

constexpr qsizetype kLongestCard = 4000;  // a QR holds at most 2,953 bytes

/// The raw words of a card, before they are judged.
struct Fields {
  QString id;
  QString oldId;
  QString name;
  QString birth;
  QString gender;
  QString address;
  QString issued;
  QStringList extra;
};

Finding finding(const char* field, const char* code, const QStringList& args = {}, Severity severity = Severity::Warning) {
  return {QString::fromLatin1(field), QString::fromLatin1(code), severity, args};
}

bool allDigits(const QString& text) {
  for (const QChar c : text)
    if (c < QLatin1Char('0') || c > QLatin1Char('9')) return false;
  return !text.isEmpty();
}

/// Full-width and other scripts' digits become 0-9; a field typed through the Vietnamese keyboard is undone.
QString digitsOf(const QString& raw, Findings& findings) {
  const auto plain = normalIdNumber(raw);
  if (plain.isEmpty() || allDigits(plain)) return plain;
  const auto undone = digitsFromVietnameseKeyboard(raw.trimmed());
  if (undone.isEmpty()) return {};
  const auto note = finding("card", "card_keyboard_repaired", {}, Severity::Note);
  if (!findings.contains(note)) findings << note;
  return undone;
}

Gender genderOf(const QString& text) {
  const auto plain = folded(text);
  if (plain == QLatin1String("nam")) return Gender::Male;
  if (plain == QLatin1String("nu")) return Gender::Female;
  return Gender::Unknown;
}

/// One card of the text: a reader may send a second one after it, and its line end may stand in the middle of the address.
QString oneCard(const QString& text, Findings& findings) {
  QStringList cards;
  for (const auto& line : text.split(QRegularExpression(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+")), Qt::SkipEmptyParts)) {
    if (line.trimmed().isEmpty()) continue;
    static const QRegularExpression kStart(QStringLiteral("^[\\s\\p{C}]*(?:\\]Q\\d)?[\\s\\p{C}]*\\d{12}[\\s\\p{C}]*[|]"));
    if (cards.isEmpty() || kStart.match(line).hasMatch())
      cards << line;
    else
      cards.last() += QLatin1Char(' ') + line;
  }
  for (qsizetype i = 1; i < cards.size(); ++i)
    if (cleanLine(cards[i]) != cleanLine(cards[0])) {
      findings << finding("card", "card_two_codes");
      break;
    }
  return cards.value(0);
}

QStringList fieldsOf(QString text, Findings& findings) {
  for (const char16_t bar : {u'\u00A6', u'\u2502', u'\uFF5C', u'\u2223', u'\u2758'}) text.replace(QChar(bar), QLatin1Char('|'));
  static const QRegularExpression kAimPrefix(QStringLiteral("^[\\s\\p{C}]*\\]Q\\d"));
  text.remove(kAimPrefix);
  if (!text.contains(QLatin1Char('|'))) {
    for (const char other : {'\t', ';', '~', '^'})
      if (text.count(QLatin1Char(other)) >= 5) {
        text.replace(QLatin1Char(other), QLatin1Char('|'));
        findings << finding("card", "card_separator_changed", {}, Severity::Note);
        break;
      }
  }
  auto fields = text.split(QLatin1Char('|'));
  while (fields.size() > 1 && cleanLine(fields.last()).isEmpty()) fields.removeLast();
  return fields;
}

Fields byPosition(const QStringList& f, const QString& id, const QString& second) {
  // The CMND column may be empty or, on some cards, missing altogether.
  const bool hasOldId = f.size() > 1 && (cleanLine(f[1]).isEmpty() || !second.isEmpty());
  const int shift = hasOldId ? 1 : 0;
  return {id,
          hasOldId ? second : QString(),
          f.value(1 + shift),
          f.value(2 + shift),
          f.value(3 + shift),
          f.value(4 + shift),
          f.value(5 + shift),
          f.mid(6 + shift)};
}

/// How many of birth date, sex and issue date look like what they should be.
int likeness(const Fields& f) {
  return (parsePartialDate(cleanLine(f.birth)) ? 1 : 0) + (genderOf(f.gender) != Gender::Unknown ? 1 : 0) +
         (parsePartialDate(cleanLine(f.issued)) ? 1 : 0);
}

/// The order of the 2024 card is not published: where positions make no sense, each field is known by its shape.
Fields byShape(const QStringList& raw) {
  Fields out;
  for (const auto& field : raw) {
    const auto word = cleanLine(field);
    const auto digits = normalIdNumber(word);
    if (word.isEmpty()) continue;
    if (digits.size() == 12 && allDigits(digits) && out.id.isEmpty()) {
      out.id = digits;
    } else if (isOldIdNumber(digits) && out.oldId.isEmpty()) {
      out.oldId = digits;
    } else if (const auto date = parsePartialDate(word); date && date->date.isValid() && out.issued.isEmpty()) {
      (out.birth.isEmpty() ? out.birth : out.issued) = word;
    } else if (genderOf(word) != Gender::Unknown && out.gender.isEmpty()) {
      out.gender = word;
    } else if (isPlausibleName(word) && !word.contains(QLatin1Char(',')) && out.name.isEmpty()) {
      out.name = word;
    } else if (out.address.isEmpty() && word.size() > 8 && !allDigits(digits)) {
      out.address = word;
    } else {
      out.extra << word;
    }
  }
  const auto birth = parsePartialDate(out.birth);
  const auto issued = parsePartialDate(out.issued);
  if (birth && issued && issued->date < birth->date) std::swap(out.birth, out.issued);
  return out;
}

void readBirth(const QString& raw, QDate today, IdCard& card) {
  const auto word = cleanLine(raw);
  if (word.isEmpty()) return;
  const auto birth = parsePartialDate(word);
  if (!birth) {
    card.findings << finding("birth_date", "birth_date_unreadable", {word.left(40)});
    return;
  }
  card.birthDate = birth->text();
  if (!birth->date.isValid()) card.findings << finding("birth_date", "birth_year_only", {card.birthDate}, Severity::Note);
  if (!today.isValid()) return;
  if (birth->date > today || birth->year > today.year())
    card.findings << finding("birth_date", "birth_date_in_future", {card.birthDate});
  else if (today.year() - birth->year > 120)
    card.findings << finding("birth_date", "birth_date_long_ago", {card.birthDate});
}

void readIssued(const QString& raw, QDate today, IdCard& card) {
  const auto word = cleanLine(raw);
  if (word.isEmpty()) return;
  const auto issued = parsePartialDate(word);
  if (!issued || !issued->date.isValid()) {
    card.findings << finding("id_issued_on", "issued_on_unreadable", {word.left(40)});
    return;
  }
  card.issuedOn = issued->text();
  if (today.isValid() && issued->date > today) card.findings << finding("id_issued_on", "issued_in_future", {card.issuedOn});
  const auto birth = parsePartialDate(card.birthDate);
  if (birth && issued->year < birth->year) card.findings << finding("id_issued_on", "issued_before_birth", {card.issuedOn});
}

/// Luật Căn cước 2023 art. 21: the card is renewed at 14, 25, 40 and 60; one given within the two years before an age lasts
/// until the next. Only told, because the QR does not carry the date of expiry itself.
void tellExpiry(QDate today, IdCard& card) {
  const auto birth = QDate::fromString(card.birthDate, Qt::ISODate);
  const auto issued = QDate::fromString(card.issuedOn, Qt::ISODate);
  if (!birth.isValid() || !issued.isValid() || !today.isValid()) return;
  for (const int age : {14, 25, 40, 60}) {
    const auto renewal = birth.addYears(age);
    if (issued >= renewal.addYears(-2)) continue;
    if (today >= renewal) card.findings << finding("card", "card_expired", {renewal.toString(Qt::ISODate), QString::number(age)}, Severity::Note);
    return;
  }
}

void tellMissing(IdCard& card) {
  const std::pair<const char*, bool> fields[] = {{"name", card.name.isEmpty()},
                                                 {"birth_date", card.birthDate.isEmpty()},
                                                 {"gender", card.gender == Gender::Unknown},
                                                 {"address", card.address.isEmpty()},
                                                 {"id_issued_on", card.issuedOn.isEmpty()}};
  for (const auto& [field, missing] : fields) {
    bool told = false;
    for (const auto& said : card.findings) told = told || said.field == QLatin1String(field);
    if (missing && !told) card.findings << finding(field, "card_field_missing");
  }
}

void readOldId(const QString& raw, IdCard& card) {
  if (raw.isEmpty()) return;
  if (isOldIdNumber(raw))
    card.oldId = raw;
  else
    card.findings << finding("old_id_number", "old_id_length", {raw.left(40)});
}

IdCard judged(const Fields& fields, QDate today, Findings findings, bool damaged) {
  IdCard card;
  card.findings = std::move(findings);
  card.damaged = damaged;
  card.id = fields.id;
  card.name = cleanLine(fields.name);
  card.address = cleanLine(fields.address);
  for (const auto& word : fields.extra)
    if (const auto clean = cleanLine(word); !clean.isEmpty()) card.extra << clean;
  readOldId(fields.oldId, card);
  readBirth(fields.birth, today, card);
  card.gender = genderOf(fields.gender);
  if (card.gender == Gender::Unknown && !cleanLine(fields.gender).isEmpty())
    card.findings << finding("gender", "gender_unreadable", {cleanLine(fields.gender).left(40)});
  readIssued(fields.issued, today, card);
  if (!card.name.isEmpty()) card.findings << checkPersonName(card.name, QStringLiteral("name"));
  card.findings << checkCitizenIdNumber(card.id, card.gender, card.birthDate, today, QStringLiteral("id_number"));
  if (!card.extra.isEmpty()) card.findings << finding("card", "card_extra_fields", {QString::number(card.extra.size())}, Severity::Note);
  tellMissing(card);
  tellExpiry(today, card);
  return card;
}

Result<IdCard> parse(const CardText& source, QDate today) {
  if (source.text.size() > kLongestCard)
    return fail(ErrorCode::BadInput, QStringLiteral("%1 characters are no card").arg(source.text.size()), QStringLiteral("QR"));
  Findings findings = source.findings;
  const auto raw = fieldsOf(oneCard(source.text, findings), findings);
  const auto id = digitsOf(raw[0], findings);
  Findings unused;
  const auto second = digitsOf(raw.value(1), unused);
  Fields fields = byPosition(raw, id, second);
  for (auto* digits : {&fields.birth, &fields.issued})
    if (const auto undone = digitsFromVietnameseKeyboard(digits->trimmed()); undone.size() == 8) *digits = undone;
  if (raw.size() > 2 && (id.size() < 9 || likeness(fields) == 0)) {
    const auto other = byShape(raw);
    if (!other.id.isEmpty() && likeness(other) > likeness(fields)) {
      fields = other;
      findings << finding("card", "card_layout_unknown");
    }
  }
  if (fields.id.size() < 9 || fields.id.size() > 15)
    return fail(ErrorCode::BadInput, QStringLiteral("no card number in a text of %1 fields").arg(raw.size()), QStringLiteral("QR"));
  // A lone long number may be anything; with a wrong length it is a card only when other fields of a card follow.
  if (raw.size() < 3 && fields.id.size() != 12 && fields.id.size() != 9)
    return fail(ErrorCode::BadInput, QStringLiteral("a number of %1 digits is no card").arg(fields.id.size()), QStringLiteral("QR"));
  return judged(fields, today, std::move(findings), source.damaged);
}

}  // namespace

Result<IdCard> parseIdCard(const QString& text, QDate today) {
  return parse(repairedCardText(text), today);
}

Result<IdCard> parseIdCard(const QByteArray& bytes, QDate today) {
  return parse(cardTextFromBytes(bytes), today);
}

}  // namespace motcua::applicant
