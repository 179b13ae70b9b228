// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/scanner/SaneApi.h"
#include "devices/scanner/SaneSession.h"

#include <chrono>

namespace motcua::scanner {

struct ScanWorkerConfig {
  SessionTimes times;
  std::chrono::seconds warm{120};                 ///< an idle device is kept open for so long
  std::chrono::milliseconds cancelPatience{300};  ///< then a blocked read is woken by sane_cancel
  std::chrono::milliseconds closePatience{1000};  ///< for the application's end: then the process ends in the call
};

/// The worker's life: reads commands from `input`, calls the backend on the calling thread, answers on `output`. Returns
/// the exit code when the application closes `input`; a scan is cancelled then, and a call that is stuck ends with the
/// process (a hung backend must not outlive the application).
[[nodiscard]] int runScanWorker(SaneApi& api, int input, int output, const ScanWorkerConfig& config = {});

/// Backends print to stdout (sane-airscan's trace, for one). Moves the conversation to descriptors of its own and lets
/// stdout go to stderr. Call first in main().
struct Conversation {
  int input = -1;
  int output = -1;
};
[[nodiscard]] Conversation takeStandardStreams();

}  // namespace motcua::scanner
