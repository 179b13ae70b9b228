// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/dossier/DossierStore.h"
#include "core/settings/SettingStore.h"

namespace motcua::settings {

// All settings as one JSON file, to set up the next counter like this one: `motcuactl config export|import` and the
// devices page. Storage thread.

/// Is `value` fit for `key`? The devices of the counter have rules of their own (DeviceSettings.h): Refused.
[[nodiscard]] Status checkSetting(const QString& key, const QJsonValue& value);
[[nodiscard]] Result<QByteArray> exportText(SettingStore& settings);
/// All or nothing; how many were taken. What a managed file has fixed here stays fixed and is passed over. BadJson,
/// Refused, PermissionDenied.
[[nodiscard]] Result<int> importText(SettingStore& settings, dossier::DossierStore& store, const QByteArray& text, const QString& subject,
                                     const account::Account& actor);

}  // namespace motcua::settings
