// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/motcuactl/Session.h"
#include "app/office/OfficeSync.h"
#include "core/sync/portal/BearerToken.h"

namespace motcua::ctl {

/// The way to the office and the portal, as this store's settings say. The session outlives it.
[[nodiscard]] Result<app::OfficeSync> syncOf(Session& session, const Context& context,
                                             const std::shared_ptr<sync::portal::TokenKeeper>& tokens = nullptr);

}  // namespace motcua::ctl
