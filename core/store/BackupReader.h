// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/Backup.h"

#include <QIODevice>

#include <functional>
#include <memory>

namespace motcua::store {

struct BackupFile {
  QString path;  ///< inside the store's folder
  qint64 size = 0;
  QString sha256;
};

/// Walks one backup from end to end and compares every size and sum. `open` may give a device that gets the file's bytes.
[[nodiscard]] Result<BackupReport> readBackup(const QString& file, const QString& passphrase, const BackupOptions& options,
                                              const std::function<Result<std::unique_ptr<QIODevice>>(const BackupFile&)>& open);

}  // namespace motcua::store
