// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"

namespace motcua::account {

/// Port to the accounts. The password hash is the only thing in a store that is not an event: it never leaves this PC.
/// Storage thread only.
class AccountStore {
 public:
  virtual ~AccountStore() = default;
  [[nodiscard]] virtual Result<QList<Account>> all() = 0;
  [[nodiscard]] virtual Result<Account> find(const UserName& name) = 0;  ///< NotFound
  [[nodiscard]] virtual Status add(const Account& account, const QString& passwordHash, const UserName& actor) = 0;
  [[nodiscard]] virtual Status setRole(const UserName& name, Role role, const UserName& actor) = 0;
  [[nodiscard]] virtual Status setPasswordHash(const UserName& name, const QString& hash, const UserName& actor) = 0;
  [[nodiscard]] virtual Status setDisplayName(const UserName& name, const QString& displayName, const UserName& actor) = 0;
  [[nodiscard]] virtual Status setDisabled(const UserName& name, bool disabled, const UserName& actor) = 0;
  [[nodiscard]] virtual Result<QString> passwordHash(const UserName& name) = 0;
};

}  // namespace motcua::account
