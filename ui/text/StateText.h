// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/dossier/Action.h"
#include "core/dossier/Dossier.h"
#include "core/dossier/Event.h"

#include <QString>

namespace motcua::text {

[[nodiscard]] QString name(dossier::State state);
[[nodiscard]] QString name(dossier::ComponentStatus status);
[[nodiscard]] QString name(dossier::Action action);  ///< what a button says
[[nodiscard]] QString name(procedure::Channel channel);
[[nodiscard]] QString name(account::Role role);
/// One line of a dossier's timeline: what happened, without who and when.
[[nodiscard]] QString whatHappened(const Event& event);

}  // namespace motcua::text
