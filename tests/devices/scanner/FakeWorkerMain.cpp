// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A scan worker whose backend is scripted by the environment: FAKE_SCANNER="pages=N;crash=CALL:K;hang=CALL:K;spin=CALL:K;
// exit=CALL:K;noise=1". CALL:K is the K-th time that this call is made (1 is the first).
#include "devices/scanner/ScanWorker.h"
#include "tests/devices/scanner/FakeSaneApi.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <unistd.h>

using namespace motcua;

namespace {

struct Trap {
  QString kind;
  QString call;
  int count = 1;
};

void spring(const QString& kind) {
  if (kind == QLatin1String("crash")) std::raise(SIGSEGV);
  if (kind == QLatin1String("exit")) ::_exit(0);
  if (kind == QLatin1String("hang"))
    for (;;) ::pause();
  if (kind == QLatin1String("spin"))
    for (std::atomic<unsigned> i{0};; ++i) {
    }
}

}  // namespace

int main() {
  const auto streams = scanner::takeStandardStreams();
  std::signal(SIGPIPE, SIG_IGN);
  test::FakeSaneApi api;
  int pages = 3;
  QList<Trap> traps;
  for (const auto& part : QString::fromUtf8(qgetenv("FAKE_SCANNER")).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    const auto key = part.section(QLatin1Char('='), 0, 0);
    const auto value = part.section(QLatin1Char('='), 1);
    if (key == QLatin1String("pages"))
      pages = value.toInt();
    else if (key == QLatin1String("noise"))
      std::printf("a backend that prints to stdout\n");
    else if (key == QLatin1String("garbage"))
      static_cast<void>(!::write(streams.output, "garbage on the wire, more than a header", 39));
    else
      traps << Trap{key, value.section(QLatin1Char(':'), 0, 0), value.section(QLatin1Char(':'), 1).toInt()};
  }
  std::fflush(stdout);
  api.addStrings("source", {"Flatbed", "ADF"}, "Flatbed");
  api.sheets = [pages] { return std::vector<test::FakeFrame>(static_cast<size_t>(pages), test::greyFrame(200, 300)); };
  api.readAtMost = 6000;  // ten reads a page
  QMap<QString, int> calls;
  api.onCall = [&](const char* call) {
    const auto name = QString::fromLatin1(call);
    const int count = ++calls[name];
    for (const auto& trap : traps)
      if (trap.call == name && trap.count == count) spring(trap.kind);
    // Slow enough to be hit in the middle.
    if (name == QLatin1String("read")) std::this_thread::sleep_for(std::chrono::microseconds(300));
  };
  scanner::ScanWorkerConfig config;
  config.times.stall = std::chrono::milliseconds(500);
  config.warm = std::chrono::seconds(1);
  return scanner::runScanWorker(api, streams.input, streams.output, config);
}
