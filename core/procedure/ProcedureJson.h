// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/procedure/Procedure.h"

#include <QJsonObject>

namespace motcua::procedure {

/// Our own JSON form of a procedure (cli.md: code, name, field, components, durations, fees), both ways without loss.
[[nodiscard]] QJsonObject toJson(const Procedure& procedure);
[[nodiscard]] Result<Procedure> procedureFromJson(const QJsonObject& object);

[[nodiscard]] QString toText(Channel channel);  ///< counter | online | post
[[nodiscard]] std::optional<Channel> channelFromText(const QString& text);
[[nodiscard]] QString toText(DurationUnit unit);  ///< working_day | calendar_day | working_hour | same_day | none
[[nodiscard]] std::optional<DurationUnit> durationUnitFromText(const QString& text);

}  // namespace motcua::procedure
