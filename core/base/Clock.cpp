// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

namespace motcua {

QDateTime vietnamTime(int year, int month, int day, int hour, int minute, int second) {
  return {QDate(year, month, day), QTime(hour, minute, second), vietnamZone()};
}

QString toIso(const QDateTime& at) {
  if (!at.isValid()) return {};
  const auto local = inVietnam(at);
  const bool whole = local.time().msec() == 0;
  return local.toString(whole ? QStringLiteral("yyyy-MM-ddTHH:mm:ss") : QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + QStringLiteral("+07:00");
}

QDateTime fromIso(const QString& text) {
  const auto trimmed = text.trimmed();
  if (trimmed.size() == 10) {
    const auto day = QDate::fromString(trimmed, Qt::ISODate);
    return day.isValid() ? QDateTime(day, QTime(0, 0), vietnamZone()) : QDateTime();
  }
  auto parsed = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
  if (!parsed.isValid()) return {};
  if (parsed.timeSpec() == Qt::LocalTime) return {parsed.date(), parsed.time(), vietnamZone()};
  return inVietnam(parsed);
}

QDateTime SystemClock::now() const {
  return QDateTime::currentDateTimeUtc().toTimeZone(vietnamZone());
}

}  // namespace motcua
