// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"

namespace motcua {
namespace {

QString cleaned(const QString& text, bool keepNewlines) {
  const QString composed = text.normalized(QString::NormalizationForm_C);
  QString out;
  out.reserve(composed.size());
  bool spacePending = false;
  for (const QChar c : composed) {
    if (c == QLatin1Char('\n') && keepNewlines) {
      out += c;
      spacePending = false;
      continue;
    }
    if (c.isSpace() || c == QChar(0x200B) || c == QChar(0x00A0)) {
      spacePending = !out.isEmpty() && !out.endsWith(QLatin1Char('\n'));
      continue;
    }
    const auto category = c.category();
    if (category == QChar::Other_Control || c == QChar(0xFEFF) || category == QChar::Other_Format) continue;
    if (spacePending) out += QLatin1Char(' ');
    spacePending = false;
    out += c;
  }
  return out;
}

}  // namespace

QString cleanLine(const QString& text) {
  return cleaned(text, false);
}

QString cleanText(const QString& text) {
  return cleaned(text, true).trimmed();
}

QString folded(const QString& text) {
  const QString apart = text.normalized(QString::NormalizationForm_KD);
  QString out;
  out.reserve(apart.size());
  bool spacePending = false;
  for (const QChar c : apart) {
    if (c.isMark()) continue;
    if (c == QChar(0x0110) || c == QChar(0x0111) || c == QChar(0x00D0) || c == QChar(0x00F0)) {
      if (spacePending && !out.isEmpty()) out += QLatin1Char(' ');
      spacePending = false;
      out += QLatin1Char('d');
    } else if (c.isLetterOrNumber()) {
      if (spacePending && !out.isEmpty()) out += QLatin1Char(' ');
      spacePending = false;
      out += c.toLower();
    } else {
      spacePending = true;
    }
  }
  return out;
}

QString initials(const QString& text) {
  QString out;
  bool atWord = true;
  const QString plain = folded(text);
  for (const QChar c : plain) {
    if (atWord && c != QLatin1Char(' ')) out += c;
    atWord = c == QLatin1Char(' ');
  }
  return out;
}

QString phoneDigits(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c.isDigit()) out += QChar(QLatin1Char(static_cast<char>('0' + c.digitValue())));
  if (text.trimmed().startsWith(QLatin1Char('+')) && out.startsWith(QLatin1String("84"))) out = QLatin1Char('0') + out.mid(2);
  return out;
}

QString groupedDigits(qint64 number) {
  QString digits = QString::number(number);
  const qsizetype first = number < 0 ? 1 : 0;
  for (qsizetype at = digits.size() - 3; at > first; at -= 3) digits.insert(at, QLatin1Char('.'));
  return digits;
}

}  // namespace motcua
