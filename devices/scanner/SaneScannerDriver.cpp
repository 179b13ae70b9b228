// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/SaneScannerDriver.h"

#include "devices/scanner/DeviceIdentity.h"
#include "devices/scanner/SaneErrors.h"

#include <thread>

namespace motcua::scanner {

using scanning::ScanOutcome;

SaneScannerDriver::SaneScannerDriver(SaneApi& api, SessionTimes times) : m_api(api), m_times(times) {}

Result<QList<scanning::ScannerInfo>> SaneScannerDriver::list(const SessionHooks& hooks) {
  hooks.beat("get_devices");
  QList<SaneDevice> found;
  if (const auto status = m_api.devices(found); status != SaneStatus::Good) return fail(saneError(status, "get_devices", {}));
  return identify(found);
}

void SaneScannerDriver::interrupt() {
  const std::lock_guard lock(m_guard);
  if (m_session) m_session->interrupt();
}

void SaneScannerDriver::cool() {
  std::shared_ptr<SaneSession> old;
  {
    const std::lock_guard lock(m_guard);
    old.swap(m_session);
  }
  m_sessionId.clear();
}

Status SaneScannerDriver::openAt(const QString& id, const QString& address, const SessionHooks& hooks) {
  const auto begin = std::chrono::steady_clock::now();
  for (;;) {
    hooks.beat("open");
    SaneHandle handle = nullptr;
    const auto status = m_api.open(address.toUtf8(), handle);
    if (status == SaneStatus::Good) {
      const std::lock_guard lock(m_guard);
      m_session = std::make_shared<SaneSession>(m_api, handle, address, m_times);
      m_sessionId = id;
      m_lastAddress = address;
      return {};
    }
    // Another program, or our own last session, lets go of it in a moment.
    const bool wait =
        (status == SaneStatus::DeviceBusy || status == SaneStatus::WarmingUp) && std::chrono::steady_clock::now() - begin < m_times.busy / 4;
    if (!wait) return fail(saneError(status, "open", address, ErrorCode::DeviceMissing));
    std::this_thread::sleep_for(m_times.retryEvery);
  }
}

Result<QString> SaneScannerDriver::resolve(const QString& id, const SessionHooks& hooks) {
  TRY_ASSIGN(const auto devices, list(hooks));
  for (const auto& device : devices)
    if (device.id == id || device.address == id) return device.address;
  return fail(ErrorCode::DeviceMissing, QStringLiteral("not among %1 devices found").arg(devices.size()), id);
}

/// The remembered address first, without discovery. An address that does not open is looked up once more, since
/// re-plugging and DHCP move devices (AirSane #122, naps2 #115); what is still not there is missing.
Result<SaneScannerDriver::Opened> SaneScannerDriver::ensureOpen(const RememberedDevice& device, const SessionHooks& hooks) {
  if (m_session && m_sessionId == device.id) return Opened::Warm;
  cool();
  auto address = device.address.isEmpty() ? addressFromId(device.id) : device.address;
  if (!mayStillBe(device.id, address)) address.clear();
  auto opened =
      address.isEmpty() ? Status(fail(ErrorCode::DeviceMissing, QStringLiteral("no address known"), device.id)) : openAt(device.id, address, hooks);
  if (opened) return Opened::Fresh;
  const auto code = opened.error().code;
  if (code != ErrorCode::DeviceMissing && code != ErrorCode::DeviceIo) return fail(opened.error());
  const auto found = resolve(device.id, hooks);
  if (!found || *found == address) return fail(opened.error());
  TRY(openAt(device.id, *found, hooks));
  return Opened::Fresh;
}

Result<QList<scanning::DeviceOption>> SaneScannerDriver::options(const RememberedDevice& device, const SessionHooks& hooks) {
  TRY_ASSIGN(const auto opened, ensureOpen(device, hooks));
  static_cast<void>(opened);
  return m_session->describe(hooks);
}

ScanOutcome SaneScannerDriver::scan(const RememberedDevice& device, const scanning::ScanRequest& request, const SessionHooks& hooks,
                                    const std::atomic<bool>& cancelled) {
  for (int attempt = 0;; ++attempt) {
    const auto opened = ensureOpen(device, hooks);
    if (!opened) {
      ScanOutcome outcome;
      outcome.end = cancelled ? ScanOutcome::End::Cancelled : ScanOutcome::End::Failed;
      outcome.error = opened.error();
      return outcome;
    }
    auto outcome = m_session->scan(request, hooks, cancelled);
    if (outcome.end == ScanOutcome::End::Done) return outcome;
    cool();
    // A warm handle may belong to a device that was unplugged and plugged in again meanwhile: open it anew, once.
    const bool stale = *opened == Opened::Warm && attempt == 0 && outcome.pages == 0 && outcome.end == ScanOutcome::End::Failed &&
                       (outcome.error.code == ErrorCode::DeviceIo || outcome.error.code == ErrorCode::DeviceUnsupported);
    if (!stale) return outcome;
  }
}

}  // namespace motcua::scanner
