// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/portal/Portal.h"

namespace motcua::sync::portal {

/// One element of DongBoHoSoMC: the dossier as it was after that step. BadInput names the field that is missing.
[[nodiscard]] Result<QJsonObject> dossierElement(const exchange::PortalView& view, const Mapping& mapping, const PortalSettings& settings);
/// One element of CapNhatTienDoHoSoMC.
[[nodiscard]] Result<QJsonObject> progressElement(const exchange::PortalView& view, const Mapping& mapping, const PortalSettings& settings);
/// TrangThaiHoSo of the view, by core/dossier's rules.
[[nodiscard]] int nationalState(const exchange::PortalView& view);

}  // namespace motcua::sync::portal
