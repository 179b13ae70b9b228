// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/DeskRunner.h"
#include "core/scanning/ScanProfile.h"
#include "ui/Ports.h"
#include "ui/Shell.h"

#include <optional>

namespace motcua::ui {

/// DiskNoRoom: no more pages now, wherever they come from. In the storage thread's order: asked after a page, it is answered when
/// that page is stored.
void askRoomToScan(desk::DeskRunner& desk, QObject* context, std::function<void(const Status&)> then);

/// One scan at a time. Pages come as they are finished; cancelled or failed, the pages so far stay. The storage thread is asked
/// before a scan and after each page whether the disk has room (DiskNoRoom ends it).
class ScanRun final : public QObject {
  Q_OBJECT
 public:
  ScanRun(Shell& shell, desk::DeskRunner& desk, QObject* parent) : QObject(parent), m_shell(shell), m_desk(desk) {}
  ~ScanRun() override { cancel(); }
  void start(const scanning::ScanRequest& request);
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_running; }

 Q_SIGNALS:
  void page(const motcua::scanning::ScannedPage& page, const QString& scannerId);
  void progress(int page, double part);
  void ended(const motcua::scanning::ScanOutcome& outcome);

 private:
  void begin(const scanning::ScanRequest& request);
  void came(const scanning::ScannedPage& scanned, const QString& scannerId);
  void finished(const scanning::ScanOutcome& outcome);
  void askRoom(std::function<void()> then = {});
  Shell& m_shell;
  desk::DeskRunner& m_desk;
  std::shared_ptr<scanning::ScannerDriver> m_driver;
  std::unique_ptr<scanning::ScanJob> m_job;
  std::optional<Error> m_noRoom;
  int m_pages = 0;
  bool m_running = false;
  bool m_cancelled = false;  ///< before the device was asked
};

}  // namespace motcua::ui
