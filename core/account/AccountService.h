// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/AccountStore.h"
#include "core/base/Finding.h"

#include <QHash>

namespace motcua::account {

/// Accounts as people use them: who may, what a name and a password look like. Storage thread only.
class AccountService {
 public:
  explicit AccountService(AccountStore& store) : m_store(store) {}
  /// WrongCredentials without saying which of the two was wrong; the same time is spent for an unknown name.
  [[nodiscard]] Result<Account> signIn(const QString& name, const QString& password);
  [[nodiscard]] Result<Account> find(const UserName& name) { return m_store.find(name); }
  [[nodiscard]] Result<QList<Account>> all() { return m_store.all(); }
  /// Accounts as people call them, the program's own among them.
  [[nodiscard]] Result<QHash<QString, QString>> displayNames();
  [[nodiscard]] Status add(const Account& account, const QString& password, const Account& actor);
  /// BadInput for one's own: an office must not lose its last account that manages accounts.
  [[nodiscard]] Status setRole(const UserName& name, Role role, const Account& actor);
  [[nodiscard]] Status setDisplayName(const UserName& name, const QString& displayName, const Account& actor);
  /// Everybody may set their own; the IT role anybody's.
  [[nodiscard]] Status setPassword(const UserName& name, const QString& password, const Account& actor);
  /// Disabled: can't sign in; what the account did stays under its name. BadInput for one's own.
  [[nodiscard]] Status setDisabled(const UserName& name, bool disabled, const Account& actor);

 private:
  AccountStore& m_store;
};

/// Sign-in names are lower-case ASCII letters, digits, dot, dash and underscore, 2 to 32 long.
[[nodiscard]] bool isUserName(const QString& name);
inline constexpr int kShortestPassword = 6;

}  // namespace motcua::account
