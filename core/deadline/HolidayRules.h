// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/deadline/CalendarData.h"

namespace motcua::deadline {

/// The days off that follow from the law alone, for years whose yearly decision is not out: Labour Code 2012 art. 115
/// until 2020, Labour Code 2019 art. 112 from 2021, art. 111(3) for the days in lieu, Resolution 28/2026/QH16 for 24/11.
/// What the Prime Minister still has to choose (which five days of Tết, which neighbour of 2/9) is guessed as it was
/// chosen in every year from 2018 to 2027, and everything is Provisional. Swaps cannot be known and are not guessed.
[[nodiscard]] QList<DayOff> statutoryDaysOff(int year, const QList<int>& weeklyRest = {6, 7});

}  // namespace motcua::deadline
