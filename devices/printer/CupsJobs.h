// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/printing/PrinterDriver.h"

namespace motcua::printer {

/// Hands the document to the spooler and returns the job's number. Does not look at the queue's state first. Blocks.
/// BadPdf, BadInput, PrinterMissing, PrinterHeld (queue takes no jobs), PrinterOffline (no cupsd), PrintFailed.
[[nodiscard]] Result<int> submit(const printing::PrintRequest& request);

/// NotFound when the spooler knows the job no more (history switched off). `message`: why it stopped, for the log.
struct SpooledJob {
  printing::JobState state;
  QString message;
};
[[nodiscard]] Result<SpooledJob> readJob(int jobId);

/// NotFound when it is over already.
[[nodiscard]] Status cancelJob(const QString& queue, int jobId);

}  // namespace motcua::printer
