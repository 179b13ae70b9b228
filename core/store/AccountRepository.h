// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/AccountStore.h"
#include "core/store/EventLog.h"

namespace motcua::store {

class AccountRepository final : public account::AccountStore {
 public:
  AccountRepository(Database& database, EventLog& log) : m_database(database), m_log(log) {}
  [[nodiscard]] Result<QList<account::Account>> all() override;
  [[nodiscard]] Result<account::Account> find(const UserName& name) override;
  [[nodiscard]] Status add(const account::Account& account, const QString& passwordHash, const UserName& actor) override;
  [[nodiscard]] Status setRole(const UserName& name, account::Role role, const UserName& actor) override;
  [[nodiscard]] Status setPasswordHash(const UserName& name, const QString& hash, const UserName& actor) override;
  [[nodiscard]] Status setDisplayName(const UserName& name, const QString& displayName, const UserName& actor) override;
  [[nodiscard]] Status setDisabled(const UserName& name, bool disabled, const UserName& actor) override;
  [[nodiscard]] Result<QString> passwordHash(const UserName& name) override;

 private:
  /// Of an account that is there: NotFound.
  [[nodiscard]] Status append(const UserName& name, const char* kind, const QJsonObject& payload, const UserName& actor);
  [[nodiscard]] Status writeCredential(const UserName& name, const QString& hash);
  Database& m_database;
  EventLog& m_log;
};

}  // namespace motcua::store
