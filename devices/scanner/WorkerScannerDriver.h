// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"
#include "devices/scanner/Scanners.h"

#include <QHash>
#include <QThread>

#include <memory>

namespace motcua::scanner {

class WorkerLane;

/// Scanners through motcua-scan-worker. One worker scans and one lists, so that discovery (seconds) never stands in the
/// way of a scan. All state lives in the driver's own thread, where the callbacks run too.
class WorkerScannerDriver final : public scanning::ScannerDriver {
 public:
  explicit WorkerScannerDriver(WorkerConfig config);
  ~WorkerScannerDriver() override;

  void list(std::function<void(Result<QList<scanning::ScannerInfo>>)> done) override;
  void options(const QString& scannerId, std::function<void(Result<QList<scanning::DeviceOption>>)> done) override;
  [[nodiscard]] std::unique_ptr<scanning::ScanJob> scan(const scanning::ScanRequest& request, scanning::ScanEvents events) override;

  /// The scanning worker's process id, 0 without one; asks the driver's thread. For tests and the doctor.
  [[nodiscard]] qint64 workerProcessId() const;

 private:
  struct State;
  class Job;
  QThread m_thread;
  State* m_state;  ///< lives in m_thread, deleted there
};

}  // namespace motcua::scanner
