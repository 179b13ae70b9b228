// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <chrono>

namespace motcua::scanner {

/// Does anybody listen at the address of a network device: "escl:http://192.168.1.20/eSCL", "saned:host/device",
/// "rtsp://...", "http://..."? Only connects; says nothing about paper or lamps. Blocks up to `timeout` for each address
/// of the name: pool only.
[[nodiscard]] bool answers(const QString& address, std::chrono::milliseconds timeout = std::chrono::milliseconds(1500));

}  // namespace motcua::scanner
