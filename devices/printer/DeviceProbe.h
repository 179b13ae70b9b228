// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/printing/PrinterDriver.h"

#include <QHash>

namespace motcua::printer {

struct ProbeResult {
  printing::DeviceAnswer answer = printing::DeviceAnswer::CannotAsk;
  bool spokeIpp = false;  ///< then the two below are the device's own
  int ippState = 0;       ///< 3 idle, 4 processing, 5 stopped
  QStringList reasons = {};
};

/// Addresses behind DNS-SD names, as last resolved: resolving takes up to seven seconds, the question itself
/// milliseconds. Belongs to one thread.
struct KnownAddresses {
  QHash<QString, QString> ipp{};  ///< device-uri -> ipp://host:port/path
};
enum class Resolve { Allowed, OnlyKnown };  ///< OnlyKnown: a name not yet resolved can't be asked

struct ProbeOptions {
  std::chrono::milliseconds timeout{1500};
  bool busy = false;  ///< a job is being sent: a raw socket takes only one connection, so it is not asked
  Resolve resolve = Resolve::Allowed;
  KnownAddresses* known = nullptr;
  QString usbDevices = QStringLiteral("/sys/bus/usb/devices");
};

/// Asks the device behind a CUPS device-uri whether it is there: ipp, ipps, http, https by Get-Printer-Attributes, dnssd
/// the same after resolving; socket and lpd by connecting; usb by its serial number in sysfs. Other kinds can't be asked.
/// Blocks for up to about timeout + 4 s (a DNS-SD name that is
/// gone: 7 s): only on a worker thread.
[[nodiscard]] ProbeResult probeDevice(const QString& deviceUri, const ProbeOptions& options = {});

}  // namespace motcua::printer
