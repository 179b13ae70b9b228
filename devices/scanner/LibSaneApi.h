// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "devices/scanner/SaneApi.h"

#include <memory>

namespace motcua::scanner {

/// The real libsane. Once a process (sane_init and sane_exit may not be repeated with all backends), used only by
/// motcua-scan-worker.
[[nodiscard]] Result<std::unique_ptr<SaneApi>> openLibSane();

}  // namespace motcua::scanner
