// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/deadline/CalendarData.h"

#include <QJsonObject>

namespace motcua::deadline {

/// The file format of a calendar (resources/calendar/README.md), both ways without loss. A field of the wrong type, an
/// impossible date, hours that overlap, two rows for one day: BadJson, naming the place.
[[nodiscard]] Result<CalendarData> calendarFromJson(const QByteArray& bytes, const QString& subject = {});
[[nodiscard]] QJsonObject toJson(const CalendarData& data);
[[nodiscard]] QJsonObject toJson(const DayOff& day);
[[nodiscard]] QJsonObject toJson(const MakeUpDay& day);

[[nodiscard]] QString toText(DayOffKind kind);         ///< holiday | compensation | swap | office
[[nodiscard]] QString toText(Certainty certainty);     ///< official | provisional
[[nodiscard]] QString toText(const Session& session);  ///< 07:00-11:30

}  // namespace motcua::deadline
