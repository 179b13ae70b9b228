// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/printing/PrinterDriver.h"

#include <memory>

namespace motcua::printer {

/// Printers through CUPS, on one thread of its own. Everything libcups does happens there: it keeps the server, the user
/// and the last error per thread. Callbacks run on that thread and must be short; a callback may call back into the
/// driver (it only queues), but must not destroy it.
/// CUPS_SERVER is respected, else client.conf, else the local service.
/// The destructor waits for the call under way: at most some seconds, when a host neither answers nor refuses.
class CupsPrinterDriver final : public printing::PrinterDriver {
 public:
  struct Options {
    std::chrono::milliseconds pollEvery{400};    ///< how often a watched job is looked at
    std::chrono::milliseconds probeEvery{1500};  ///< how often its printer is asked while the job does not go on
  };
  CupsPrinterDriver();
  explicit CupsPrinterDriver(const Options& options);
  ~CupsPrinterDriver() override;
  CupsPrinterDriver(const CupsPrinterDriver&) = delete;
  CupsPrinterDriver& operator=(const CupsPrinterDriver&) = delete;

  void list(std::function<void(Result<QList<printing::QueueStatus>>)> done) override;
  void status(const QString& queue, std::function<void(printing::QueueStatus)> done) override;
  [[nodiscard]] std::shared_ptr<printing::PrintJob> print(printing::PrintRequest request, printing::PrintEvents events) override;

 private:
  struct Worker;
  std::shared_ptr<Worker> m_worker;  ///< shared with the handles of jobs, which may outlive the driver
};

/// For motcuactl: prints and waits until the job is done, failed or given up (request.giveUpAfter must not be 0 where
/// nobody could press cancel). Blocks.
[[nodiscard]] Result<printing::PrintedJob> printAndWait(printing::PrintRequest request);

}  // namespace motcua::printer
