// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/Secrets.h"
#include "core/exchange/Reach.h"
#include "core/store/Store.h"
#include "core/sync/portal/Portal.h"

#include <QJsonObject>

namespace motcua::app {

/// From the flat settings "portal.*" and the secret kPortalSecret as last loaded. `tokens` outlives one contact, where there is such a place.
[[nodiscard]] sync::portal::PortalSettings portalSettings(const QJsonObject& settings, const Secrets& secrets,
                                                          std::shared_ptr<sync::portal::TokenKeeper> tokens = nullptr);
/// Storage thread.
[[nodiscard]] Result<exchange::Reach> reachOf(store::Store& store, const QString& portalKind, const DossierId& dossier);

}  // namespace motcua::app
