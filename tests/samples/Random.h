// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace motcua::samples {

/// The same sequence on every machine, unlike std::normal_distribution.
class Random {
 public:
  explicit Random(std::uint64_t seed) : m_state(seed * 6364136223846793005ULL + 1442695040888963407ULL) {}
  [[nodiscard]] std::uint32_t next();
  [[nodiscard]] double uniform(double low, double high);
  [[nodiscard]] double normal();
  [[nodiscard]] int integer(int low, int high);  ///< both included

 private:
  std::uint64_t m_state;
};

}  // namespace motcua::samples
