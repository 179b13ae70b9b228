// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingFile.h"

#include "core/base/Json.h"
#include "core/settings/DeviceSettings.h"

namespace motcua::settings {

Status checkSetting(const QString& key, const QJsonValue& value) {
  if (key == QLatin1String("secrets.place") && value != QLatin1String("keychain") && value != QLatin1String("file"))
    return fail(ErrorCode::BadInput, QStringLiteral("keychain or file"), key);
  if (key != QLatin1String(kDeviceKey)) return {};
  TRY_ASSIGN(const auto devices, deviceSettings({{key, value}}));
  const auto findings = check(devices);
  if (!hasBlocking(findings)) return {};
  return fail(ErrorCode::Refused, findings.first().code, key + QLatin1Char('.') + findings.first().field);
}

Result<QByteArray> exportText(SettingStore& settings) {
  TRY_ASSIGN(const auto all, settings.all());
  return QJsonDocument(all).toJson();
}

Result<int> importText(SettingStore& settings, dossier::DossierStore& store, const QByteArray& text, const QString& subject,
                       const account::Account& actor) {
  TRY(account::require(actor, account::Permission::ManageStore));
  TRY_ASSIGN(const auto wanted, json::parseObject(text, subject));
  int taken = 0;
  const auto take = [&]() -> Status {
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
      TRY(checkSetting(it.key(), it.value()));
      const auto set = settings.set(it.key(), it.value(), actor.name);
      if (set)
        ++taken;
      else if (set.error().code != ErrorCode::Refused)
        return set;
    }
    return {};
  };
  TRY(store.inTransaction(take));
  return taken;
}

}  // namespace motcua::settings
