// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Error.h"
#include "devices/scanner/SaneApi.h"

namespace motcua::scanner {

/// The code for the clerk's sentence. Good and Eof are not errors at the places that ask; they become DeviceIo ("said
/// nothing where data was due"). Inval is "no such device" at open and "can't do this" elsewhere: the caller says which.
[[nodiscard]] ErrorCode errorCodeFor(SaneStatus status, ErrorCode forInval = ErrorCode::DeviceUnsupported);
[[nodiscard]] const char* nameOf(SaneStatus status);
[[nodiscard]] Error saneError(SaneStatus status, const char* call, const QString& device, ErrorCode forInval = ErrorCode::DeviceUnsupported);

}  // namespace motcua::scanner
