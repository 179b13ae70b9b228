// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/Store.h"

#include <QSet>

namespace motcua::store {

// The picture of who took a result away
// -------------------------------------
// It shows a person's face, so it must end (Luật BVDLCN 91/2025/QH15: personal data is kept no longer than its purpose needs);
// everything else in a store must not. Both are had by keeping the picture out of all that is passed on: its page is an event
// like any other, with its hash, but the bytes lie at the counter that took it and nowhere else. They are not sent to the hub,
// not written into a backup, not straightened or read, and not part of a dossier's folder. So deleting the one file is deleting
// the picture; the event that stays says that there was one, and its hash proves a copy that somebody kept lawfully.

/// Deletes the pictures older than `before`, but for bytes that are also a paper of a dossier, and records how many. Storage
/// thread.
[[nodiscard]] Result<int> dropSnapshots(Store& store, const QDateTime& before);
/// Blobs that only such pictures name: whoever copies or checks blobs passes them over.
[[nodiscard]] Result<QSet<QString>> snapshotBlobs(Database& database);

}  // namespace motcua::store
