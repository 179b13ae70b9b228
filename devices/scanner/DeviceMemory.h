// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"

#include <QMap>

namespace motcua::scanner {

/// The devices this counter has seen, and where: a small JSON file, rewritten whole. A file that can't be read is as good
/// as none, since discovery fills it again. The driver's thread.
class DeviceMemory {
 public:
  explicit DeviceMemory(QString file);
  [[nodiscard]] QString addressOf(const QString& id) const;
  /// Remembers what was found and answers with it and the missing ones: state "ready", "busy" (being scanned), "missing".
  [[nodiscard]] QList<scanning::ScannerInfo> merge(const QList<scanning::ScannerInfo>& found, const QString& busyId);
  /// A device opened at this address. An id that was never listed is remembered too (a network device by its address).
  void moved(const QString& id, const QString& address);

 private:
  void save() const;
  QString m_file;
  QMap<QString, scanning::ScannerInfo> m_devices;
};

}  // namespace motcua::scanner
