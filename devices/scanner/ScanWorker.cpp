// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hard place of scanning. Backends are foreign code, old and new, that hangs, crashes, spins and lies; measured here:
// net's sane_read spins for ever once its saned is dead; sane-airscan takes 6 s to close; a cancel from another thread
// ends a page with EOF as if it were whole. So each runs in a process that may be killed at any moment, and three rules
// keep that simple:
//
//  1. Two threads. This one (the SANE thread) alone calls the backend. The other only reads commands: it notes a cancel
//     in an atomic flag, wakes a read that blocks (the one call that may come from another thread), and ends the process
//     when the application is gone, whatever the SANE thread is stuck in.
//  2. Everything the application must know it learns from the stream: a Beat before each call, each page when it is whole,
//     one Finished per scan, Ready when the command is done. From a command or a Beat until Ready (or Rest) the application
//     watches the clock and kills; after that silence is right.
//  3. A worker has no state that matters. Pages are in the stream the moment they are whole; the warm device is a gift.
#include "devices/scanner/ScanWorker.h"

#include "devices/scanner/SaneScannerDriver.h"
#include "devices/scanner/WorkerProtocol.h"

#include <QJsonObject>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace motcua::scanner {
namespace {

using SteadyClock = std::chrono::steady_clock;
using protocol::Type;

class Worker {
 public:
  Worker(SaneApi& api, int input, int output, const ScanWorkerConfig& config)
      : m_driver(api, config.times), m_input(input), m_output(output), m_config(config) {}

  int run() {
    std::thread reader([this] { readCommands(); });
    while (const auto command = nextCommand()) execute(*command);
    m_driver.cool();
    {
      const std::lock_guard lock(m_guard);
      m_closed = true;
      m_changed.notify_all();
    }
    reader.join();
    return m_garbled ? 2 : 0;
  }

 private:
  // --- the reading thread -------------------------------------------------------------------------------------------
  void readCommands() {
    protocol::FrameReader frames;
    std::array<char, 64 * 1024> buffer{};
    for (;;) {
      const auto got = ::read(m_input, buffer.data(), buffer.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return goodbye();
      frames.feed(QByteArray(buffer.data(), got));
      for (;;) {
        const auto frame = frames.next();
        if (!frame) {
          m_garbled = true;
          return goodbye();
        }
        if (!frame->has_value()) break;
        take(**frame);
      }
    }
  }

  void take(const protocol::Frame& frame) {
    if (frame.type == Type::Cancel) return cancelScan();
    const std::lock_guard lock(m_guard);
    if (frame.type == Type::Scan) {
      // From here on a cancel is meant for this scan, begun or not. The application has one at a time.
      m_scanning = true;
      m_cancelled = false;
    }
    m_commands.push_back(frame);
    m_changed.notify_all();
  }

  void cancelScan() {
    std::unique_lock lock(m_guard);
    if (!m_scanning) return;
    m_cancelled = true;
    if (m_changed.wait_for(lock, m_config.cancelPatience, [this] { return !m_scanning; })) return;
    lock.unlock();
    m_driver.interrupt();
  }

  /// The application is gone. A scan that can still be stopped gives back its device; a call that is stuck, the last close
  /// too, goes down with the process.
  void goodbye() {
    std::unique_lock lock(m_guard);
    m_over = true;
    m_cancelled = true;
    m_changed.notify_all();
    if (m_changed.wait_for(lock, m_config.cancelPatience, [this] { return m_closed; })) return;
    if (m_busy) {
      lock.unlock();
      m_driver.interrupt();
      lock.lock();
    }
    if (!m_changed.wait_for(lock, m_config.closePatience, [this] { return m_closed; })) ::_exit(3);
  }

  // --- the SANE thread ----------------------------------------------------------------------------------------------
  std::optional<protocol::Frame> nextCommand() {
    std::unique_lock lock(m_guard);
    m_busy = false;
    for (;;) {
      const bool woken = m_changed.wait_for(lock, m_config.warm, [this] { return m_over || !m_commands.empty(); });
      if (woken) break;
      if (!m_driver.warm()) continue;
      m_busy = true;
      lock.unlock();
      beat("close");
      m_driver.cool();
      send(protocol::encode(Type::Rest, QByteArray()));
      lock.lock();
      m_busy = false;
    }
    if (m_over) return std::nullopt;
    m_busy = true;
    auto command = m_commands.front();
    m_commands.pop_front();
    return command;
  }

  void execute(const protocol::Frame& command) {
    m_lastBeat = {};
    m_progressPage = -1;
    switch (command.type) {
      case Type::List: send(protocol::encodeDevices(m_driver.list(hooks()))); break;
      case Type::Options: options(command); break;
      case Type::Scan: scan(command); break;
      default: break;
    }
    send(protocol::encode(Type::Ready, QByteArray()));
  }

  void options(const protocol::Frame& command) {
    const auto device = protocol::readDevice(command.payload);
    send(protocol::encodeOptions(device ? m_driver.options(*device, hooks()) : Result<QList<scanning::DeviceOption>>(fail(device.error()))));
  }

  void scan(const protocol::Frame& command) {
    const auto read = protocol::readScan(command.payload);
    protocol::Finished finished;
    if (read) {
      finished.outcome = m_driver.scan(read->device, read->request, hooks(), m_cancelled);
      finished.address = m_driver.lastAddress();
    } else {
      finished.outcome.end = scanning::ScanOutcome::End::Failed;
      finished.outcome.error = read.error();
    }
    {
      const std::lock_guard lock(m_guard);
      m_scanning = false;
      m_changed.notify_all();
    }
    send(protocol::encodeFinished(finished));
  }

  SessionHooks hooks() {
    return {[this](scanning::ScannedPage page) { send(protocol::encodePage(page)); }, [this](int page, double part) { progress(page, part); },
            [this](const char* call) { beat(call); }};
  }

  /// Calls come ten thousand times a second; the watchdog wants to hear that they return, five times a second.
  void beat(const char* call) {
    const auto now = SteadyClock::now();
    const bool sameCall = m_lastCall == call;
    if (sameCall && now - m_lastBeat < std::chrono::milliseconds(200)) return;
    m_lastBeat = now;
    m_lastCall = call;
    send(protocol::encode(Type::Beat, QJsonObject{{QStringLiteral("call"), QString::fromLatin1(call)}}));
  }

  void progress(int page, double part) {
    const auto now = SteadyClock::now();
    if (page == m_progressPage && now - m_lastProgress < std::chrono::milliseconds(100)) return;
    m_lastProgress = now;
    m_progressPage = page;
    send(protocol::encodeProgress(page, part));
  }

  void send(const QByteArray& bytes) {
    for (qsizetype done = 0; done < bytes.size();) {
      const auto put = ::write(m_output, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) ::_exit(3);  // the application is gone
      done += put;
    }
  }

  SaneScannerDriver m_driver;
  int m_input;
  int m_output;
  ScanWorkerConfig m_config;
  std::mutex m_guard;
  std::condition_variable m_changed;
  std::deque<protocol::Frame> m_commands;
  bool m_busy = true;
  bool m_scanning = false;
  bool m_over = false;
  bool m_closed = false;  ///< the device was given back
  std::atomic<bool> m_garbled{false};
  std::atomic<bool> m_cancelled{false};
  SteadyClock::time_point m_lastBeat;
  const char* m_lastCall = nullptr;
  SteadyClock::time_point m_lastProgress;
  int m_progressPage = -1;
};

}  // namespace

int runScanWorker(SaneApi& api, int input, int output, const ScanWorkerConfig& config) {
  return Worker(api, input, output, config).run();
}

Conversation takeStandardStreams() {
  Conversation out{::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10), ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10)};
  const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (null >= 0) {
    ::dup2(null, STDIN_FILENO);
    ::close(null);
  }
  ::dup2(STDERR_FILENO, STDOUT_FILENO);
  return out;
}

}  // namespace motcua::scanner
