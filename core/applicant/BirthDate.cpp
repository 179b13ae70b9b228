// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/BirthDate.h"

#include <QRegularExpression>

namespace motcua::applicant {
namespace {

bool plausible(int year) {
  return year >= 1850 && year <= 2199;
}

std::optional<PartialDate> dateOf(int year, int month, int day) {
  if (!plausible(year)) return std::nullopt;
  if (day == 0 && month <= 12) return PartialDate{{}, year};
  const QDate date(year, month, day);
  if (!date.isValid()) return std::nullopt;
  return PartialDate{date, year};
}

}  // namespace

QString PartialDate::text() const {
  return date.isValid() ? date.toString(Qt::ISODate) : QString::number(year);
}

std::optional<PartialDate> parsePartialDate(const QString& text) {
  static const QRegularExpression kCompact(QStringLiteral(R"(^([0-9]{2})([0-9]{2})([0-9]{4})$)"));
  static const QRegularExpression kWritten(QStringLiteral(R"(^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$)"));
  static const QRegularExpression kIso(QStringLiteral(R"(^([0-9]{4})-([0-9]{2})-([0-9]{2})$)"));
  static const QRegularExpression kYear(QStringLiteral(R"(^(?:00[/.-]?00[/.-]?)?([0-9]{4})$)"));
  const auto plain = text.trimmed();
  if (plain.size() > 12) return std::nullopt;
  if (const auto m = kYear.match(plain); m.hasMatch()) return dateOf(m.captured(1).toInt(), 0, 0);
  for (const auto& shape : {kCompact, kWritten})
    if (const auto m = shape.match(plain); m.hasMatch()) return dateOf(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt());
  if (const auto m = kIso.match(plain); m.hasMatch()) return dateOf(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
  return std::nullopt;
}

}  // namespace motcua::applicant
