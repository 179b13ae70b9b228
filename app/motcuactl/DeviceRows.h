// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of devices that `device list` and `device test` know beside scanners: one file a kind.
#pragma once
#include "app/motcuactl/Command.h"

namespace motcua::ctl {

/// One device of any kind, as `device list` prints it.
struct DeviceRow {
  QString id;
  QString kind;    ///< "scanner", "printer", "camera"
  QString driver;  ///< "sane", "folder", "cups", "v4l2", "stream", ...
  QString name;
  QString address;
  QString state;
};

/// "printer:QUEUE". A PC without CUPS has no printers; that is no error.
[[nodiscard]] Result<QList<DeviceRow>> listPrinters(const Context& context);
/// "camera:ADDRESS": USB cameras plugged in, and the one that the counter is set to.
[[nodiscard]] Result<QList<DeviceRow>> listCameras(const Context& context);
/// A word for a printer's or camera's state; empty if it is none of theirs.
[[nodiscard]] QString printerStateText(const QString& state);

/// Prints the test page and waits for it. `queue` without "printer:".
[[nodiscard]] int testPrinter(Context& context, const QString& queue);
/// Takes a picture and says what was recognised on it. `address` without "camera:".
[[nodiscard]] int testCamera(Context& context, const QString& address);

}  // namespace motcua::ctl
