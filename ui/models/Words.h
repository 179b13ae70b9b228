// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/deadline/Deadline.h"
#include "core/dossier/Dossier.h"
#include "core/dossier/Event.h"
#include "core/dossier/Holder.h"
#include "core/dossier/Queue.h"
#include "core/exchange/Reach.h"
#include "ui/style/Theme.h"

#include <QDateTime>
#include <QFont>
#include <QString>

namespace motcua::ui {

// Values as people read them.

[[nodiscard]] QString stateWord(dossier::State state);
[[nodiscard]] style::Tone stateTone(dossier::State state);
[[nodiscard]] QString statusWord(dossier::ComponentStatus status);
[[nodiscard]] QString channelWord(procedure::Channel channel);
[[nodiscard]] QString roleWord(account::Role role);
/// What is wrong with a new password; empty: nothing.
[[nodiscard]] QString passwordComplaint(const QString& password);
[[nodiscard]] QString genderWord(applicant::Gender gender);
/// 24/11/2026 09:30, and 24/11/2026; empty for invalid ones.
[[nodiscard]] QString dateTimeWord(const QDateTime& at);
/// "1990-02-14" -> 14/02/1990; "1947" stays.
[[nodiscard]] QString birthDateWord(const QString& iso);
/// Of a paper by its stable name (document::toText).
[[nodiscard]] QString formWord(const QString& form);
[[nodiscard]] QString moneyWord(qint64 dong);
/// "This counter", "Counter 3", or the unit or person; who came for the result.
[[nodiscard]] QString holderWord(const dossier::Holder& holder, int ownCounter);
[[nodiscard]] QString latenessWord(deadline::Lateness lateness);
[[nodiscard]] style::Tone latenessTone(deadline::Lateness lateness);  ///< amber one working day before, red after
/// The same for a list's row, whose calendar is already in `times`. Neutral once the work is done, and while the clock stands.
[[nodiscard]] style::Tone dueTone(dossier::State state, const QDateTime& dueAt, const dossier::QueueTimes& times);
/// Of a list of dossiers; `strong`: its code and state.
[[nodiscard]] QFont rowFont(bool strong);
/// "saved on this PC / at the office / at the province".
[[nodiscard]] QString reachWord(exchange::Reach reach);
/// One event as a sentence for the timeline.
[[nodiscard]] QString eventSentence(const Event& event);
/// Newest first: when, what, who. Pages added in a row by one person are one line.
[[nodiscard]] QStringList timelineLines(const QList<Event>& events, const QHash<QString, QString>& names);

}  // namespace motcua::ui
