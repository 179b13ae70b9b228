// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/Random.h"

namespace motcua::samples {

std::uint32_t Random::next() {
  m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
  auto x = m_state;
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  return static_cast<std::uint32_t>(x >> 16);
}
double Random::uniform(double low, double high) {
  return low + (high - low) * (next() / 4294967296.0);
}
double Random::normal() {
  double sum = 0;
  for (int i = 0; i < 12; ++i) sum += uniform(0, 1);
  return sum - 6;
}
int Random::integer(int low, int high) {
  return low + static_cast<int>(next() % static_cast<unsigned>(high - low + 1));
}

}  // namespace motcua::samples
