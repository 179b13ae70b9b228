// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// motcua-scan-worker: the process that talks to libsane for the window. Started by WorkerScannerDriver, not by people.
#include "devices/scanner/LibSaneApi.h"
#include "devices/scanner/ScanWorker.h"

#include <csignal>
#include <cstdio>

using namespace motcua;

int main() {
  const auto streams = scanner::takeStandardStreams();
  if (streams.input < 0 || streams.output < 0) return 1;
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGINT, SIG_IGN);  // Ctrl+C in the terminal is the application's to handle
  auto sane = scanner::openLibSane();
  if (!sane) {
    std::fprintf(stderr, "motcua-scan-worker: %s\n", sane.error().detail.toUtf8().constData());
    return 1;
  }
  return scanner::runScanWorker(**sane, streams.input, streams.output);
}
