// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"

#include <QProcessEnvironment>
#include <QString>

#include <chrono>
#include <memory>
#include <vector>

namespace motcua::scanner {

// How an application gets its scanners. All drivers here: methods from any thread, never blocking; every callback on the
// driver's own thread (not the caller's), pages of one scan in order, `finished` last and exactly once. Callbacks must not
// destroy the driver. Destroying it cancels what runs and returns when no callback can come any more.

struct WorkerConfig {
  QString program;                             ///< empty: motcua-scan-worker beside this program
  QString memoryFile;                          ///< JSON of devices seen (id, name, address), so that a scan needs no discovery; empty: none
  std::chrono::milliseconds hangs{10000};      ///< without progress in any call of a scan: killed
  std::chrono::milliseconds listHangs{20000};  ///< discovery asks all backends in one call
  std::chrono::milliseconds cancelPatience{3000};
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();  ///< SANE_CONFIG_DIR and the like
};
[[nodiscard]] std::unique_ptr<scanning::ScannerDriver> makeWorkerDriver(WorkerConfig config);

/// A folder of pictures as a scanner (training, demo, network scanners that write to a share).
struct FolderConfig {
  QString folder;
  QString name;                               ///< what people read; empty: the folder's name
  std::chrono::milliseconds settle{1500};     ///< a file that has not changed for so long is whole
  std::chrono::milliseconds patience{15000};  ///< a file that still grows after so long ends the scan with DeviceBusy
};
/// Its scanner's id is "folder:" and the absolute path.
[[nodiscard]] std::unique_ptr<scanning::ScannerDriver> makeFolderDriver(FolderConfig config);
[[nodiscard]] QString folderScannerId(const QString& folder);

/// Several drivers as one: list() joins them; options() and scan() go to the driver that knows the id ("folder:PATH" to
/// that folder's, all else to the first).
[[nodiscard]] std::unique_ptr<scanning::ScannerDriver> joinDrivers(std::unique_ptr<scanning::ScannerDriver> worker,
                                                                   std::vector<FolderConfig> folders);

}  // namespace motcua::scanner
