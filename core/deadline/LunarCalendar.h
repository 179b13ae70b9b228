// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>

namespace motcua::deadline {

/// A day of the Vietnamese lunisolar calendar. `year` is the lunar year: the one that begins at Tết.
struct LunarDate {
  int year = 0;
  int month = 0;  ///< 1..12
  int day = 0;    ///< 1..30
  bool leap = false;
  friend bool operator==(const LunarDate&, const LunarDate&) = default;
};

/// Conversion by the method of Hồ Ngọc Đức (new moons and the sun's longitude after Meeus), in Vietnamese time:
/// QĐ 121-CP of 1967 fixes UTC+7. A Chinese table (UTC+8) is wrong by a day in some years: Tết 2030 is 2 February, not 3.
/// Good for 1900-2199; pure functions, any thread.
[[nodiscard]] LunarDate toLunar(const QDate& solar);
/// Invalid when that lunar day does not exist (no such leap month).
[[nodiscard]] QDate toSolar(const LunarDate& lunar);
/// Mùng 1 tháng Giêng in that solar year.
[[nodiscard]] QDate tet(int solarYear);
/// Giỗ Tổ Hùng Vương, 10/3.
[[nodiscard]] QDate hungKingsDay(int solarYear);

}  // namespace motcua::deadline
