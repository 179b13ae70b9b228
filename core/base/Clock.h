// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QTimeZone>

namespace motcua {

/// Law and people count in Vietnamese time, whatever the PC's zone says: UTC+7, no summer time since 1975.
[[nodiscard]] inline QTimeZone vietnamZone() {
  return QTimeZone(7 * 3600);
}
[[nodiscard]] inline QDateTime inVietnam(const QDateTime& at) {
  return at.toTimeZone(vietnamZone());
}
[[nodiscard]] QDateTime vietnamTime(int year, int month, int day, int hour = 0, int minute = 0, int second = 0);
/// ISO 8601 with the +07:00 offset, to the millisecond only where there is one.
[[nodiscard]] QString toIso(const QDateTime& at);
/// Accepts ISO 8601 with or without offset (without: Vietnamese time) and a bare date (its midnight). Invalid on failure.
[[nodiscard]] QDateTime fromIso(const QString& text);

/// Where the time comes from. Any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual QDateTime now() const = 0;  ///< always in vietnamZone()
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] QDateTime now() const override;
};

/// Training and tests: `motcuactl --now`.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(QDateTime at) : m_now(inVietnam(at)) {}
  [[nodiscard]] QDateTime now() const override { return m_now; }
  void set(const QDateTime& at) { m_now = inVietnam(at); }
  void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

 private:
  QDateTime m_now;
};

}  // namespace motcua
