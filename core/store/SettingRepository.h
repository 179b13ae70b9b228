// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/settings/SettingStore.h"
#include "core/store/EventLog.h"

namespace motcua::store {

class SettingRepository final : public settings::SettingStore {
 public:
  SettingRepository(Database& database, EventLog& log) : m_database(database), m_log(log) {}
  [[nodiscard]] Result<QJsonObject> all() override;
  [[nodiscard]] Status set(const QString& key, const QJsonValue& value, const UserName& actor) override;

 private:
  Database& m_database;
  EventLog& m_log;
};

}  // namespace motcua::store
