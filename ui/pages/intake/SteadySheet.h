// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"

#include <optional>

namespace motcua::ui {

/// When to press the shutter: the sheet is seen surely and has not moved for a moment. After a shot it must have gone
/// away or moved before the next one, so that one sheet is not taken twice. Pure; times are milliseconds of one clock.
class SteadySheet {
 public:
  static constexpr double kSure = 0.5;
  static constexpr double kStill = 0.012;   ///< part of the picture that a corner may tremble
  static constexpr double kAnother = 0.12;  ///< moved so far: another sheet
  static constexpr qint64 kForMs = 900;

  enum class Step { Nothing, Found, Shoot };
  [[nodiscard]] Step step(const std::optional<SheetSeen>& seen, qint64 ms);
  void shot(const std::array<QPointF, 4>& corners) { m_taken = corners; }

 private:
  std::optional<std::array<QPointF, 4>> m_first;  ///< of the still time under way
  std::optional<std::array<QPointF, 4>> m_taken;
  qint64 m_since = 0;
};

}  // namespace motcua::ui
