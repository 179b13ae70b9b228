// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/VietnameseWords.h"

#include "core/base/Clock.h"

#include <QStringList>

#include <array>

namespace motcua::document {
namespace {

QString digitWord(int digit) {
  static const QStringList words = QStringLiteral("không một hai ba bốn năm sáu bảy tám chín").split(QLatin1Char(' '));
  return words.value(digit);
}

// The last digit changes its sound after a ten: mười lăm, hai mươi mốt, hai mươi tư.
QString unitWord(int tens, int unit) {
  if (unit == 5 && tens >= 1) return QStringLiteral("lăm");
  if (unit == 1 && tens >= 2) return QStringLiteral("mốt");
  if (unit == 4 && tens >= 2) return QStringLiteral("tư");
  return digitWord(unit);
}

// 0..999. `inner`: a larger group stands before, so the hundreds are always said ("không trăm linh năm").
QStringList groupWords(int number, bool inner) {
  QStringList out;
  const int hundreds = number / 100;
  const int tens = number / 10 % 10;
  const int unit = number % 10;
  if (hundreds > 0 || inner) out << digitWord(hundreds) << QStringLiteral("trăm");
  if (tens == 0 && unit > 0 && !out.isEmpty()) out << QStringLiteral("linh");
  if (tens == 1) out << QStringLiteral("mười");
  if (tens > 1) out << digitWord(tens) << QStringLiteral("mươi");
  if (unit > 0) out << unitWord(tens, unit);
  return out;
}

// Below a billion by groups of three; from there on "tỷ" counts again ("một nghìn tỷ").
QStringList numberWords(quint64 number, bool inner) {
  constexpr quint64 kBillion = 1'000'000'000;
  QStringList out;
  if (number >= kBillion) {
    out << numberWords(number / kBillion, inner) << QStringLiteral("tỷ");
    inner = true;
  }
  const auto rest = static_cast<int>(number % kBillion);
  const std::array<int, 3> groups{rest / 1'000'000, rest / 1'000 % 1'000, rest % 1'000};
  const std::array<QString, 3> names{QStringLiteral("triệu"), QStringLiteral("nghìn"), QString()};
  for (size_t i = 0; i < groups.size(); ++i) {
    if (groups[i] == 0) continue;
    out << groupWords(groups[i], inner);
    if (!names[i].isEmpty()) out << names[i];
    inner = true;
  }
  return out;
}

QString twoDigits(int number) {
  return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

}  // namespace

QString amountInWords(qint64 dong) {
  const auto size = dong < 0 ? 0 - static_cast<quint64>(dong) : static_cast<quint64>(dong);
  QStringList words = size == 0 ? QStringList{digitWord(0)} : numberWords(size, false);
  if (dong < 0) words.prepend(QStringLiteral("âm"));
  words << QStringLiteral("đồng");
  QString text = words.join(QLatin1Char(' '));
  text[0] = text[0].toUpper();
  return text;
}

QString dateInWords(const QDate& date) {
  if (!date.isValid()) return {};
  const QString month = date.month() <= 2 ? twoDigits(date.month()) : QString::number(date.month());
  return QStringLiteral("ngày %1 tháng %2 năm %3").arg(twoDigits(date.day()), month, QString::number(date.year()));
}

QString timeInWords(const QDateTime& at) {
  if (!at.isValid()) return {};
  const auto here = inVietnam(at);
  return QStringLiteral("%1 giờ %2 phút, %3").arg(twoDigits(here.time().hour()), twoDigits(here.time().minute()), dateInWords(here.date()));
}

QString shortDate(const QDate& date) {
  return date.isValid() ? date.toString(QStringLiteral("dd/MM/yyyy")) : QString();
}

QString shortTime(const QDateTime& at) {
  return at.isValid() ? inVietnam(at).toString(QStringLiteral("HH:mm dd/MM/yyyy")) : QString();
}

QString birthDateText(const QString& isoOrYear) {
  const auto date = QDate::fromString(isoOrYear, Qt::ISODate);
  return date.isValid() ? shortDate(date) : isoOrYear;
}

}  // namespace motcua::document
