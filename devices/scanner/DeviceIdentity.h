// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"
#include "devices/scanner/SaneApi.h"

namespace motcua::scanner {

/// Names that stay. SANE's own change: "libusb:001:003" with each re-plug, "airscan:e1" with the order of discovery.
/// In this order: a serial number in the address, the network scanner's name or URL, vendor and model (with #2, #3 for
/// twins, in the order of their addresses). An address that holds nothing volatile ("test:0", "net:host:x") is its own id.
/// `usbRoot`: where the kernel shows USB devices; serial numbers are read there.
[[nodiscard]] QList<scanning::ScannerInfo> identify(const QList<SaneDevice>& devices,
                                                    const QString& usbRoot = QStringLiteral("/sys/bus/usb/devices"));

/// Can the remembered address still be this device? False when its USB bus place is empty now, or taken by a device with
/// another serial number (a re-plug renumbers, and then a stored address points at somebody else: naps2 #115).
[[nodiscard]] bool mayStillBe(const QString& id, const QString& address, const QString& usbRoot = QStringLiteral("/sys/bus/usb/devices"));

/// An address to open for an id that was typed or configured rather than discovered: "escl:http://192.168.1.20/eSCL" and
/// "saned:192.168.1.9/test:0" reach a network device without discovery; a SANE address is taken as it is.
/// Empty where an id says nothing about the address.
[[nodiscard]] QString addressFromId(const QString& id);

}  // namespace motcua::scanner
