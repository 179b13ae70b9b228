// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/DossierCode.h"

#include "core/base/Clock.h"

#include <QRegularExpression>

#include <algorithm>

namespace motcua::dossier {
namespace {

QDate dateOf(const QString& digits) {
  const bool century = digits.size() == 8;
  const int year = century ? digits.left(4).toInt() : 2000 + digits.left(2).toInt();
  const auto rest = digits.mid(century ? 4 : 2);
  return {year, rest.left(2).toInt(), rest.mid(2).toInt()};
}

bool startsWithLetter(const QString& segment) {
  return !segment.isEmpty() && segment.front().isLetter();
}

CodeShape shapeOf(const QString& agency, qsizetype dateDigits, qsizetype serialDigits) {
  const auto segments = agency.split(QLatin1Char('.'));
  if (startsWithLetter(segments.first()))
    return dateDigits == 8 || serialDigits >= 6 || segments.first().startsWith(QLatin1Char('G')) ? CodeShape::Ministry : CodeShape::New;
  if (startsWithLetter(segments.last())) return CodeShape::Old;
  return CodeShape::Other;
}

Error badPattern(const QString& pattern, const QString& why) {
  return makeError(ErrorCode::BadInput, QStringLiteral("code pattern \"%1\": %2").arg(pattern, why), pattern);
}

}  // namespace

QString dossierCodeKey(const QString& text) {
  QString out;
  for (const QChar c : text) {
    if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) continue;
    // Copied from Word or a PDF, a hyphen is often a dash or a minus sign.
    const bool dash = c.category() == QChar::Punctuation_Dash || c == QChar(0x2212);
    out += dash ? QLatin1Char('-') : c.toUpper();
  }
  return out;
}

QString DossierCode::key() const {
  return dossierCodeKey(text);
}

std::optional<DossierCode> parseDossierCode(const QString& text) {
  static const QRegularExpression kShape(QStringLiteral(R"(^([0-9A-Z]{1,3}(?:\.[0-9A-Z]{1,3}){0,6})-(\d{6}|\d{8})-(\d{4,12})$)"));
  if (text.size() > 120) return std::nullopt;
  const auto match = kShape.match(dossierCodeKey(text));
  if (!match.hasMatch()) return std::nullopt;
  DossierCode code;
  code.text = text.trimmed();
  code.agency = match.captured(1);
  code.date = dateOf(match.captured(2));
  code.serial = match.captured(3);
  if (!code.date.isValid() || code.date.year() < 2000) return std::nullopt;
  code.shape = shapeOf(code.agency, match.capturedLength(2), match.capturedLength(3));
  return code;
}

Result<CodePattern> CodePattern::parse(const QString& pattern) {
  static const QRegularExpression kToken(QStringLiteral(R"(\{([a-z]+)(?::(\d+))?\})"));
  int agencies = 0;
  int dates = 0;
  int serials = 0;
  int digits = 0;
  QString literal = pattern;
  auto tokens = kToken.globalMatch(pattern);
  while (tokens.hasNext()) {
    const auto token = tokens.next();
    const auto name = token.captured(1);
    if (name == QLatin1String("agency")) {
      ++agencies;
    } else if (name == QLatin1String("yymmdd") || name == QLatin1String("yyyymmdd")) {
      ++dates;
    } else if (name == QLatin1String("serial")) {
      ++serials;
      digits = token.captured(2).toInt();
    } else {
      return fail(badPattern(pattern, QStringLiteral("unknown token {%1}").arg(name)));
    }
    literal.remove(token.captured());
  }
  static const QRegularExpression kLiteral(QStringLiteral("^[0-9A-Za-z.-]*$"));
  if (!kLiteral.match(literal).hasMatch()) return fail(badPattern(pattern, QStringLiteral("only letters, digits, . and - between tokens")));
  if (agencies != 1 || dates != 1 || serials != 1) return fail(badPattern(pattern, QStringLiteral("{agency}, a date and {serial:N} once each")));
  if (digits < 4 || digits > 9) return fail(badPattern(pattern, QStringLiteral("{serial:N} takes 4 to 9 digits")));
  return CodePattern(pattern, digits);
}

CodePattern CodePattern::standard() {
  return {QString::fromLatin1(kDefault), 4};
}

QString CodePattern::make(const QString& agency, QDate date, int serial) const {
  QString out = m_pattern;
  out.replace(QLatin1String("{yymmdd}"), date.toString(QStringLiteral("yyMMdd")));
  out.replace(QLatin1String("{yyyymmdd}"), date.toString(QStringLiteral("yyyyMMdd")));
  out.replace(QStringLiteral("{serial:%1}").arg(m_serialDigits), QStringLiteral("%1").arg(serial, m_serialDigits, 10, QLatin1Char('0')));
  out.replace(QLatin1String("{agency}"), agency);
  return out;
}

Result<SerialRange> serialRangeOfSlot(int slot) {
  if (slot < 1 || slot > 9) return fail(ErrorCode::BadInput, QStringLiteral("a counter's slot is 1 to 9, not %1").arg(slot), QString::number(slot));
  return SerialRange{slot * 1000 + 1, slot * 1000 + 999};
}

Result<GivenCode> nextDossierCode(const CodePattern& pattern, const QString& agency, SerialRange range, const SerialState& state,
                                  const QDateTime& now) {
  const QDate today = inVietnam(now).date();
  if (!today.isValid()) return fail(ErrorCode::ClockUncertain, QStringLiteral("no valid time"));
  if (state.day.isValid() && state.day > today)
    return fail(ErrorCode::ClockUncertain,
                QStringLiteral("last code of %1, clock says %2").arg(state.day.toString(Qt::ISODate), today.toString(Qt::ISODate)),
                today.toString(Qt::ISODate));
  const bool sameDay = state.day == today;
  const int serial = sameDay ? std::max(state.last + 1, range.first) : range.first;
  if (range.first < 1 || serial > range.last)
    return fail(ErrorCode::Refused,
                QStringLiteral("serials %1-%2 of %3 are used up").arg(range.first).arg(range.last).arg(today.toString(Qt::ISODate)),
                QStringLiteral("%1-%2").arg(range.first).arg(range.last));
  const auto text = pattern.make(agency, today, serial);
  auto code = parseDossierCode(text);
  if (!code || QString::number(serial).size() > pattern.serialDigits())
    return fail(ErrorCode::BadInput, QStringLiteral("agency \"%1\" and pattern \"%2\" give no dossier code").arg(agency, pattern.text()), agency);
  return GivenCode{*code, {today, serial}};
}

SerialState skipped(SerialState state, int numbers) {
  state.last += std::max(0, numbers);
  return state;
}

}  // namespace motcua::dossier
