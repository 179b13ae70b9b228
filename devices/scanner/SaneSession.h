// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"
#include "devices/scanner/FrameAssembler.h"
#include "devices/scanner/SaneOptions.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace motcua::scanner {

/// How long to be patient. Tests make it short.
struct SessionTimes {
  std::chrono::milliseconds stall{5000};  ///< GOOD with no bytes for so long: a dead net backend
  std::chrono::milliseconds busy{8000};   ///< DEVICE_BUSY or WARMING_UP at start (feeder <-> glass takes 5 to 10 s)
  std::chrono::milliseconds retryEvery{300};
};

/// Called on the session's thread.
struct SessionHooks {
  std::function<void(scanning::ScannedPage)> page;
  std::function<void(int page, double part)> progress;
  std::function<void(const char* call)> beat;  ///< before each call into the backend: the watchdog's food
};

/// One open device. All methods on the one SANE thread, except interrupt().
class SaneSession {
 public:
  /// Takes over an open handle and closes it at the end.
  SaneSession(SaneApi& api, SaneHandle handle, QString device, SessionTimes times);
  ~SaneSession();
  SaneSession(const SaneSession&) = delete;
  SaneSession& operator=(const SaneSession&) = delete;

  /// Scans to the end of the paper. Exactly one outcome; pages before it went to hooks.page. After Failed and Cancelled
  /// the handle must not be used again (a jammed net device answers IO_ERROR for ever): destroy the session.
  [[nodiscard]] scanning::ScanOutcome scan(const scanning::ScanRequest& request, const SessionHooks& hooks, const std::atomic<bool>& cancelled);
  [[nodiscard]] QList<scanning::DeviceOption> describe(const SessionHooks& hooks);
  /// sane_cancel, only while sane_read blocks; from any thread. The only call that may come from another one.
  void interrupt();
  [[nodiscard]] const QString& device() const { return m_device; }

 private:
  struct Run;
  [[nodiscard]] Status startPage(Run& run);
  [[nodiscard]] Result<AssembledPage> readPage(Run& run);
  [[nodiscard]] Status readFrame(Run& run, FrameAssembler& page);
  [[nodiscard]] Status pages(Run& run);
  [[nodiscard]] Error failure(Run& run, SaneStatus status, const char* call);
  void cancelDevice(const Run& run);
  [[nodiscard]] Status takeBackOptions(Run& run);

  SaneApi& m_api;
  SaneHandle m_handle;
  QString m_device;
  SessionTimes m_times;
  Trust m_trust = Trust::Unproven;
  QList<QPair<QString, QString>> m_before;  ///< values that a request's own options replaced, for the next request
  std::vector<unsigned char> m_buffer;
  std::atomic<bool> m_reading{false};
};

}  // namespace motcua::scanner
