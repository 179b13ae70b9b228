// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"

namespace motcua::sync {

// What the synchroniser remembers in the local store, by name (exchange::LocalLog::state).
inline const QString kAcked = QStringLiteral("acked");
inline const QString kEnrolled = QStringLiteral("enrolled");
inline const QString kEpoch = QStringLiteral("epoch");
inline const QString kStreams = QStringLiteral("streams");
inline const QString kNextLife = QStringLiteral("next_life");
inline const QString kRestored = QStringLiteral("restored");  ///< set by who puts a copy back
inline const QString kOver = QStringLiteral("over");

/// The streams of the office's log, for the day the hub forgets them.
[[nodiscard]] QString toJson(const QList<HubStream>& streams);
[[nodiscard]] QList<HubStream> streamsFromJson(const QString& text);
[[nodiscard]] Error refusedEnrol(const QString& status);

}  // namespace motcua::sync
