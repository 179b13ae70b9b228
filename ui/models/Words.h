// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/dossier/Dossier.h"
#include "core/dossier/Event.h"
#include "ui/style/Theme.h"

#include <QDateTime>
#include <QString>

namespace motcua::ui {

// Values as people read them.

[[nodiscard]] QString stateWord(dossier::State state);
[[nodiscard]] style::Tone stateTone(dossier::State state);
[[nodiscard]] QString statusWord(dossier::ComponentStatus status);
[[nodiscard]] QString channelWord(procedure::Channel channel);
[[nodiscard]] QString roleWord(account::Role role);
[[nodiscard]] QString genderWord(applicant::Gender gender);
/// 24/11/2026 09:30, and 24/11/2026; empty for invalid ones.
[[nodiscard]] QString dateTimeWord(const QDateTime& at);
/// "1990-02-14" -> 14/02/1990; "1947" stays.
[[nodiscard]] QString birthDateWord(const QString& iso);
[[nodiscard]] QString moneyWord(qint64 dong);
/// One event as a sentence for the timeline.
[[nodiscard]] QString eventSentence(const Event& event);

}  // namespace motcua::ui
