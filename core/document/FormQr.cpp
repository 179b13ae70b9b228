// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/FormQr.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"

#include <QRegularExpression>
#include <QStringList>

namespace motcua::document {
namespace {

// A symbol of 30 mm holds about 300 bytes before its modules get too small for a desk reader.
constexpr qsizetype kLongestField = 80;

// Diacritics away, case and punctuation kept (unlike folded(), which is for search).
QString withoutMarks(const QString& text) {
  QString out;
  const QString apart = text.normalized(QString::NormalizationForm_D);
  for (const QChar c : apart) {
    if (c.isMark()) continue;
    out += c == QChar(0x0111) ? QLatin1Char('d') : c == QChar(0x0110) ? QLatin1Char('D') : c;
  }
  return out;
}

QString field(const QString& value, const QrFormat& format) {
  QString text = cleanLine(value).left(kLongestField);
  text.replace(format.separator, QLatin1Char(' '));
  return format.letters == QrLetters::Plain ? withoutMarks(text) : text;
}

QString timeField(const QDateTime& at, const QrFormat& format) {
  return at.isValid() ? inVietnam(at).toString(format.timeFormat) : QString();
}

QDateTime timeFrom(const QString& text, const QrFormat& format) {
  for (const auto& shape : {format.timeFormat, QStringLiteral("yyyyMMddHHmmss"), QStringLiteral("yyyyMMddHHmm"), QStringLiteral("dd/MM/yyyy HH:mm"),
                            QStringLiteral("HH:mm dd/MM/yyyy"), QStringLiteral("yyyyMMdd"), QStringLiteral("dd/MM/yyyy")}) {
    const auto at = QDateTime::fromString(text, shape);
    if (at.isValid())
      return vietnamTime(at.date().year(), at.date().month(), at.date().day(), at.time().hour(), at.time().minute(), at.time().second());
  }
  return fromIso(text);
}

// The first separator that the text has; the configured one is preferred.
QChar separatorOf(const QString& text, const QrFormat& format) {
  for (const QChar c : QString(format.separator) + QStringLiteral("|;#~\t\n"))
    if (text.contains(c)) return c;
  return format.separator;
}

}  // namespace

QString qrText(const FormQr& qr, const QrFormat& format) {
  QStringList fields{field(qr.dossierCode, format), field(qr.procedureCode, format), field(qr.ownerId, format),
                     field(qr.paperName, format),   field(qr.systemName, format),    timeField(qr.issuedAt, format)};
  if (qr.dueAt.isValid()) fields << timeField(qr.dueAt, format);
  return fields.join(format.separator);
}

bool looksLikeDossierCode(const QString& text) {
  static const QRegularExpression shape(QStringLiteral("^[0-9A-Z]{1,5}(\\.[0-9A-Z]{1,4}){0,7}-[0-9]{6}([0-9]{2})?-[0-9A-Z]{3,10}$"));
  return shape.match(text).hasMatch();
}

std::optional<FormQr> parseFormQr(const QString& text, const QrFormat& format) {
  QString clean = text.normalized(QString::NormalizationForm_C);
  clean.remove(QChar(0xFEFF)).remove(QLatin1Char('\r'));
  clean = clean.trimmed();
  const auto fields = clean.split(separatorOf(clean, format));
  const auto at = [&fields](qsizetype i) { return fields.value(i).trimmed(); };
  if (!looksLikeDossierCode(at(0).toUpper())) return std::nullopt;
  FormQr qr;
  qr.dossierCode = at(0).toUpper();
  qr.procedureCode = at(1);
  qr.ownerId = at(2);
  qr.paperName = at(3);
  qr.systemName = at(4);
  qr.issuedAt = timeFrom(at(5), format);
  qr.dueAt = timeFrom(at(6), format);
  return qr;
}

}  // namespace motcua::document
