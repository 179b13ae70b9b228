// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/ReceiptClock.h"

#include "core/base/Clock.h"

namespace motcua::dossier {

DueStanding dueStanding(const QJsonObject& extra) {
  const auto clock = extra[QStringLiteral("clock")].toObject();
  if (clock.isEmpty() || clock[QStringLiteral("settled")].toBool()) return DueStanding::Final;
  const auto agrees = clock[QStringLiteral("agrees")];
  if (agrees.isUndefined()) return DueStanding::Provisional;
  return agrees.toBool() ? DueStanding::Final : DueStanding::Contradicted;
}

bool receiptDayAgrees(const QDateTime& receivedAt, const QJsonObject& clock, const QDateTime& serverTime, qint64 offMs) {
  const auto day = [](const QDateTime& at) { return inVietnam(at).date(); };
  const auto received = day(receivedAt);
  // As the server would have dated it, if the clock has gone on evenly; and never after the server has seen it.
  if (day(receivedAt.addMSecs(-offMs)) != received || received > day(serverTime)) return false;
  // A clock that was set right in between: what had happened before the receipt can't be later than it.
  for (const auto* before : {"server_time", "newest_event"}) {
    const auto at = fromIso(clock[QLatin1String(before)].toString());
    if (at.isValid() && at <= serverTime && day(at) > received) return false;
  }
  return true;
}

}  // namespace motcua::dossier
