// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/printing/PrinterDriver.h"
#include "devices/printer/CupsJobs.h"

namespace motcua::printer {

/// Follows one job from hand-over to its end. Lives on the driver's thread; the time and the answers of CUPS come from
/// outside, so that its rules can be tested without either.
class JobWatch {
 public:
  using Instant = std::chrono::steady_clock::time_point;

  struct Cups {
    std::function<Result<SpooledJob>(int jobId)> readJob;
    std::function<printing::QueueStatus(const QString& queue)> queueStatus;
    std::function<Status(const QString& queue, int jobId)> cancelJob;
  };

  JobWatch(Cups cups, int jobId, printing::PrintRequest request, printing::PrintEvents events, Instant startedAt,
           std::chrono::milliseconds probeEvery);

  /// Looks once. True when the job is over and `finished` has been called.
  bool look(Instant now);
  void cancel();

 private:
  bool end(Result<printing::PrintedJob> result);
  bool endAborted(const QString& message);
  bool giveUp();
  void probe(Instant now);
  void tell(printing::JobState state, Instant now);

  Cups m_cups;
  printing::JobStatus m_status;
  printing::PrintRequest m_request;
  printing::PrintEvents m_events;
  Instant m_startedAt;
  Instant m_nextProbe;
  std::chrono::milliseconds m_probeEvery;
  bool m_lateTold = false;
};

}  // namespace motcua::printer
