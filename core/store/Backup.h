// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/store/SealedFile.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace motcua::store {

struct BackupReport {
  QString storeId;
  QString agency;
  int counter = 0;
  QDateTime at;
  qint64 events = 0;
  qint64 files = 0;
  qint64 bytes = 0;     ///< before sealing
  QStringList damaged;  ///< pages that were missing or differed from their hash, and so are not in the file
};

struct BackupOptions {
  SealCost cost;
  std::function<void(qint64 done, qint64 total)> progress = [](qint64, qint64) {};
};

/// One sealed file with all of a store: the database (VACUUM INTO, so the window may stay open), every page, the settings'
/// files. Written beside its place, read back and compared, then renamed. Refuses an existing file and a store whose chain
/// of events is broken: that must not push out the last good backup. Any thread; takes no lock.
[[nodiscard]] Result<BackupReport> backUp(const QString& storeFolder, const QString& file, const QString& passphrase, const Clock& clock,
                                          const BackupOptions& options = {});
/// Reads all of it and compares every sum; writes nothing.
[[nodiscard]] Result<BackupReport> verifyBackup(const QString& file, const QString& passphrase, const BackupOptions& options = {});
/// Into a folder that is absent or empty (StoreExists). Works in <folder>.restoring and renames at the end, after the
/// store's own deep check. The copy is marked: its first contact with the hub makes it a new incarnation (core/sync), and a
/// hundred numbers of today are burnt, because the papers of the lost store may carry them.
[[nodiscard]] Result<BackupReport> restore(const QString& file, const QString& storeFolder, const QString& passphrase, const Clock& clock,
                                           const BackupOptions& options = {});

}  // namespace motcua::store
