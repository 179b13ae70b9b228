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

/// A clock that is further on than that from all that is known has been set wrong, or its desk was closed.
inline constexpr qint64 kClockLeapSeconds = 36 * 3600;
/// As close as two clocks that are both right.
inline constexpr qint64 kClockCloseSeconds = 5 * 60;

/// Where the time comes from. Any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual QDateTime now() const = 0;  ///< always in vietnamZone()
  /// A person said this time (`motcuactl --now`, training): it is taken as it is, and says nothing about the PC's clock.
  [[nodiscard]] virtual bool isSaid() const { return false; }
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] QDateTime now() const override;
};

/// Training and tests: `motcuactl --now`.
class FixedClock final : public Clock {
 public:
  enum class As { AnyClock, Said };
  explicit FixedClock(QDateTime at, As as = As::AnyClock) : m_now(inVietnam(at)), m_as(as) {}
  [[nodiscard]] QDateTime now() const override { return m_now; }
  [[nodiscard]] bool isSaid() const override { return m_as == As::Said; }
  void set(const QDateTime& at) { m_now = inVietnam(at); }
  void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

 private:
  QDateTime m_now;
  As m_as;
};

}  // namespace motcua
