// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QJsonObject>

namespace motcua::dossier {

// A dossier that was received while the PC's clock was in doubt has Dossier::extra.clock: {doubt, newest_event, server_time} of
// that moment; later {agrees, check} from the event receipt_time_checked and {settled} when a person has looked at it. The date
// on the paper is a fact whatever comes out.

/// How far a due date may be relied on.
enum class DueStanding {
  Final,
  Provisional,   ///< the office's server has not seen the receipt yet, or could not be asked about its time
  Contradicted,  ///< by the server's clock the dossier was received on another day: for a person
};
[[nodiscard]] DueStanding dueStanding(const QJsonObject& extra);

/// Whether the receipt's day (in Vietnam) can be right. `clock`: extra.clock; `serverTime` and `offMs` (this PC's clock minus
/// the server's) of a contact after the receipt.
[[nodiscard]] bool receiptDayAgrees(const QDateTime& receivedAt, const QJsonObject& clock, const QDateTime& serverTime, qint64 offMs);

}  // namespace motcua::dossier
