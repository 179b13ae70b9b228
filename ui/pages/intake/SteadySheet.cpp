// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/SteadySheet.h"

#include <algorithm>
#include <cmath>

namespace motcua::ui {
namespace {

double farthest(const std::array<QPointF, 4>& a, const std::array<QPointF, 4>& b) {
  double out = 0;
  for (size_t i = 0; i < 4; ++i) out = std::max({out, std::abs(a[i].x() - b[i].x()), std::abs(a[i].y() - b[i].y())});
  return out;
}

}  // namespace

SteadySheet::Step SteadySheet::step(const std::optional<SheetSeen>& seen, qint64 ms) {
  if (!seen || seen->confidence < kSure) {
    m_first.reset();
    m_taken.reset();
    return Step::Nothing;
  }
  if (m_taken && farthest(*m_taken, seen->corners) < kAnother) return Step::Found;
  m_taken.reset();
  if (!m_first || farthest(*m_first, seen->corners) > kStill) {
    m_first = seen->corners;
    m_since = ms;
    return Step::Found;
  }
  return ms - m_since >= kForMs ? Step::Shoot : Step::Found;
}

}  // namespace motcua::ui
