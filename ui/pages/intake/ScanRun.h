// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScanProfile.h"
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

/// One scan at a time. Pages come as they are finished; cancelled or failed, the pages so far stay.
class ScanRun final : public QObject {
  Q_OBJECT
 public:
  ScanRun(Shell& shell, QObject* parent) : QObject(parent), m_shell(shell) {}
  ~ScanRun() override { cancel(); }
  void start(const scanning::ScanRequest& request);
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_running; }

 Q_SIGNALS:
  void page(const motcua::scanning::ScannedPage& page, const QString& scannerId);
  void progress(int page, double part);
  void ended(const motcua::scanning::ScanOutcome& outcome);

 private:
  void finished(const scanning::ScanOutcome& outcome);
  Shell& m_shell;
  std::shared_ptr<scanning::ScannerDriver> m_driver;
  std::unique_ptr<scanning::ScanJob> m_job;
  bool m_running = false;
};

}  // namespace motcua::ui
