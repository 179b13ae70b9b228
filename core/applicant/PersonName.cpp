// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/PersonName.h"

namespace motcua::applicant {

bool isPlausibleName(const QString& name) {
  int letters = 0;
  for (const QChar c : name) {
    if (c.isLetter() || c.isHighSurrogate() || c.isLowSurrogate())
      ++letters;
    else if (!c.isMark() && c != QLatin1Char(' ') && c != QLatin1Char('-') && c != QLatin1Char('\'') && c != QLatin1Char('.') && c != QChar(0x2019))
      return false;
  }
  return letters >= 2;
}

Findings checkPersonName(const QString& name, const QString& field) {
  if (name.size() > kLongestName) return {{field, QStringLiteral("name_too_long"), Severity::Blocking, {QString::number(kLongestName)}}};
  if (!isPlausibleName(name)) return {{field, QStringLiteral("name_odd"), Severity::Warning, {name.left(60)}}};
  return {};
}

}  // namespace motcua::applicant
