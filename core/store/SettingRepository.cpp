// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SettingRepository.h"

#include "core/base/Json.h"

namespace motcua::store {

Result<QJsonObject> SettingRepository::all() {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT key, value FROM setting ORDER BY key")));
  TRY(rows.run());
  QJsonObject out;
  while (rows.next()) {
    TRY_ASSIGN(const auto wrapped, json::parseObject(rows.text("value").toUtf8()));
    out[rows.text("key")] = wrapped[QStringLiteral("value")];
  }
  return out;
}

Status SettingRepository::set(const QString& key, const QJsonValue& value, const UserName& actor) {
  TRY_ASSIGN(const auto before, all());
  if (before.contains(key) && before[key] == value) return {};
  TRY(m_log.append({Subject::Setting, key, QString::fromLatin1(kinds::kSettingChanged), {{QStringLiteral("value"), value}}, actor}));
  return {};
}

}  // namespace motcua::store
