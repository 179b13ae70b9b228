// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

namespace motcua::app {

/// One secret a file in the store's folder, mode 0600: settings are events, which every counter of the office reads.
inline constexpr auto kHubPassword = "hub-password";
inline constexpr auto kPortalSecret = "portal-secret";
inline constexpr auto kS3Secret = "s3-secret";

[[nodiscard]] Status saveSecret(const QString& storeFolder, const char* name, const QString& secret);
/// What stands in `file`, without the end of the line: how a person hands one over. UnreadableFile.
[[nodiscard]] Status takeSecret(const QString& storeFolder, const char* name, const QString& file);
[[nodiscard]] QString secretIn(const QString& storeFolder, const char* name);  ///< empty: there is none

}  // namespace motcua::app
