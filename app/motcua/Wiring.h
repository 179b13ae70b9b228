// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/StorageThread.h"
#include "ui/Ports.h"

namespace motcua::app {

enum class Devices { Real, None };

/// The window's ports on real parts. With Devices::None no printer and no camera (tests); the watched folder is always real.
[[nodiscard]] ui::Ports makePorts(StorageThread& storage, const QString& dataDir, std::shared_ptr<const Clock> clock, Devices devices);
[[nodiscard]] QList<ui::DemoAccount> demoAccounts();

/// One side of a stored blob as a picture for the screen. Any thread but the GUI's.
[[nodiscard]] Result<QImage> decodeForScreen(const QByteArray& blob, int part, int rotation, const QSize& size);

}  // namespace motcua::app
