// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"
#include "devices/scanner/Scanners.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace motcua::scanner {

/// Takes the pictures (JPEG, PNG, TIFF) of a folder as pages: in name order ("2.jpg" before "10.jpg"), each only when it is
/// whole. A picture stays where it is until its page was accepted, then it moves to done/. What is no picture is left
/// alone; a broken picture ends the scan with BadImage after the good ones before it. Has a thread of its own.
class FolderScannerDriver final : public scanning::ScannerDriver {
 public:
  explicit FolderScannerDriver(FolderConfig config);
  ~FolderScannerDriver() override;
  void list(std::function<void(Result<QList<scanning::ScannerInfo>>)> done) override;
  void options(const QString& scannerId, std::function<void(Result<QList<scanning::DeviceOption>>)> done) override;
  [[nodiscard]] std::unique_ptr<scanning::ScanJob> scan(const scanning::ScanRequest& request, scanning::ScanEvents events) override;

 private:
  class Job;
  void post(std::function<void()> task);
  void work();

  FolderConfig m_config;
  std::shared_ptr<std::atomic<bool>> m_closing = std::make_shared<std::atomic<bool>>(false);
  std::mutex m_guard;
  std::condition_variable m_changed;
  std::deque<std::function<void()>> m_tasks;
  bool m_over = false;
  std::thread m_thread;
};

}  // namespace motcua::scanner
