// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/motcuactl/Session.h"
#include "app/office/OfficeSync.h"
#include "core/sync/portal/BearerToken.h"

#include <QElapsedTimer>

namespace motcua::ctl {

/// From one turn to the next, while the store is closed in between.
struct SyncMemory {
  std::shared_ptr<sync::portal::TokenKeeper> tokens = {};
  std::shared_ptr<app::Secrets> secrets = {};
  QElapsedTimer read = {};  ///< since the secrets were
};

/// The way to the office and the portal, as this store's settings say. The session outlives it. Reads the secrets, unless
/// `memory` has them: a keychain that hangs costs Keychain::kLimitMs.
[[nodiscard]] Result<app::OfficeSync> syncOf(Session& session, const Context& context, const SyncMemory& memory = {});

}  // namespace motcua::ctl
