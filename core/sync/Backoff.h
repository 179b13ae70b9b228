// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <functional>

namespace motcua::sync {

/// When to try again. Pure: time and chance come from the caller. Full jitter (a random share of the whole delay), because
/// 16,500 counters that were cut off together must not come back together; after kBreaker failures the breaker is open and
/// single probes go out.
class Backoff {
 public:
  static constexpr int kBreaker = 5;
  static constexpr double kFirstSeconds = 1;
  static constexpr double kMostSeconds = 300;
  static constexpr double kStartSpreadSeconds = 120;

  /// `chance` gives a number in [0, 1).
  explicit Backoff(std::function<double()> chance) : m_chance(std::move(chance)) {}
  [[nodiscard]] double failed();  ///< seconds until the next try
  void progressed() { m_failures = 0; }
  void setFailures(int failures) { m_failures = failures; }
  [[nodiscard]] int failures() const { return m_failures; }
  [[nodiscard]] bool breakerOpen() const { return m_failures >= kBreaker; }
  /// The first bulk contact after start, by who this store is: spreads an office block that is switched on at 07:30.
  [[nodiscard]] static double startDelay(const QString& storeId);

 private:
  std::function<double()> m_chance;
  int m_failures = 0;
};

}  // namespace motcua::sync
