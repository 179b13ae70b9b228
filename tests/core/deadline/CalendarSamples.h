// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/deadline/Deadline.h"
#include "core/deadline/TermText.h"
#include "tests/support/catch.h"

namespace motcua::test {

inline deadline::WorkingCalendar builtInCalendar() {
  auto calendar = deadline::WorkingCalendar::builtIn();
  REQUIRE(calendar);
  return *calendar;
}

/// due("2026-11-23T09:00", "5d") -> "2026-12-01T09:00:00+07:00"
inline QString due(const char* from, const char* term, const deadline::DueOptions& options = {}) {
  static const auto kCalendar = builtInCalendar();
  const auto duration = deadline::durationFromText(QString::fromLatin1(term));
  REQUIRE(duration);
  const auto start = fromIso(QString::fromLatin1(from));
  REQUIRE(start.isValid());
  return deadline::computeDue(kCalendar, start, *duration, options).dueAt.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

inline QDateTime at(const char* iso) {
  return fromIso(QString::fromLatin1(iso));
}
inline QDate day(const char* iso) {
  return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}
inline procedure::Duration term(const char* text) {
  return *deadline::durationFromText(QString::fromLatin1(text));
}

}  // namespace motcua::test
