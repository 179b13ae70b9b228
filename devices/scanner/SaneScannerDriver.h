// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/scanner/SaneSession.h"

#include <mutex>

namespace motcua::scanner {

/// A device as the application remembers it: who it is, and where it was last.
struct RememberedDevice {
  QString id;
  QString address;  ///< tried first, without discovery; may be empty
};

/// What the worker does with libsane: discovery, one warm device, scans. Blocking; all on the worker's SANE thread, except
/// interrupt().
class SaneScannerDriver {
 public:
  SaneScannerDriver(SaneApi& api, SessionTimes times);

  [[nodiscard]] Result<QList<scanning::ScannerInfo>> list(const SessionHooks& hooks);
  [[nodiscard]] Result<QList<scanning::DeviceOption>> options(const RememberedDevice& device, const SessionHooks& hooks);
  [[nodiscard]] scanning::ScanOutcome scan(const RememberedDevice& device, const scanning::ScanRequest& request, const SessionHooks& hooks,
                                           const std::atomic<bool>& cancelled);
  /// Where the last device opened was found; differs from what was remembered when it moved.
  [[nodiscard]] const QString& lastAddress() const { return m_lastAddress; }
  /// Any thread: wakes a read that blocks.
  void interrupt();
  /// Closes the warm device (it was idle long, or its last scan failed).
  void cool();
  [[nodiscard]] bool warm() const { return m_session != nullptr; }

 private:
  enum class Opened { Warm, Fresh };
  [[nodiscard]] Result<Opened> ensureOpen(const RememberedDevice& device, const SessionHooks& hooks);
  [[nodiscard]] Status openAt(const QString& id, const QString& address, const SessionHooks& hooks);
  [[nodiscard]] Result<QString> resolve(const QString& id, const SessionHooks& hooks);

  SaneApi& m_api;
  SessionTimes m_times;
  std::mutex m_guard;  ///< for m_session against interrupt()
  std::shared_ptr<SaneSession> m_session;
  QString m_sessionId;
  QString m_lastAddress;
};

}  // namespace motcua::scanner
