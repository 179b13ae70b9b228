// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/printing/PrinterDriver.h"

namespace motcua::printer {

struct ProbeOptions;
struct ProbeResult;

/// The queues of the print service (CUPS_SERVER is respected), asked by plain IPP: unlike cupsGetDests and QPrinterInfo
/// this does not browse the network for a third of a second. Blocks; for worker threads and motcuactl.
[[nodiscard]] Result<QList<printing::QueueStatus>> listQueues();

/// The true state: what cupsd says, corrected by what the device itself says. Never fails: Missing, Unreachable and
/// Offline are states. Blocks for some seconds when the device is silent.
[[nodiscard]] printing::QueueStatus queueStatus(const QString& queue);
[[nodiscard]] printing::QueueStatus queueStatus(const QString& queue, const ProbeOptions& how);

/// cupsd's view corrected by the device's: cupsd is believed about the queue (paused), the device about paper and covers.
[[nodiscard]] printing::QueueStatus corrected(printing::QueueStatus cupsd, int cupsdIppState, const ProbeResult& device);

}  // namespace motcua::printer
