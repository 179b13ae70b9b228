// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/AccountService.h"

#include "core/account/PasswordHash.h"

#include <QRegularExpression>

namespace motcua::account {
namespace {

Status fitPassword(const QString& password) {
  if (password.size() < kShortestPassword)
    return fail(ErrorCode::BadInput, QStringLiteral("password too short"), QStringLiteral("≥ %1").arg(kShortestPassword));
  return {};
}

}  // namespace

bool isUserName(const QString& name) {
  static const QRegularExpression kShape(QStringLiteral("^[a-z0-9][a-z0-9._-]{1,31}$"));
  return kShape.match(name).hasMatch() && name != QLatin1String("system");
}

Result<QHash<QString, QString>> AccountService::displayNames() {
  const auto system = systemAccount();
  QHash<QString, QString> out{{system.name.value, system.displayName}};
  TRY_ASSIGN(const auto accounts, m_store.all());
  for (const auto& account : accounts) out[account.name.value] = account.displayName;
  return out;
}

Result<Account> AccountService::signIn(const QString& name, const QString& password) {
  const UserName wanted{name.trimmed().toLower()};
  const auto account = m_store.find(wanted);
  const auto hash = m_store.passwordHash(wanted);
  if (!account || !hash) {
    // As long as a real check takes, so that the time tells nothing.
    (void)hashPassword(password);
    return fail(ErrorCode::WrongCredentials, QStringLiteral("unknown account"));
  }
  if (!verifyPassword(*hash, password) || account->disabled)
    return fail(ErrorCode::WrongCredentials, account->disabled ? QStringLiteral("disabled") : QStringLiteral("wrong password"));
  return *account;
}

Status AccountService::add(const Account& account, const QString& password, const Account& actor) {
  TRY(require(actor, Permission::ManageAccounts));
  if (!isUserName(account.name.value)) return fail(ErrorCode::BadInput, QStringLiteral("user name"), account.name.value);
  TRY(fitPassword(password));
  TRY_ASSIGN(const auto hash, hashPassword(password));
  return m_store.add(account, hash, actor.name);
}

Status AccountService::setDisplayName(const UserName& name, const QString& displayName, const Account& actor) {
  TRY(require(actor, Permission::ManageAccounts));
  if (displayName.isEmpty()) return fail(ErrorCode::BadInput, QStringLiteral("no display name"), name.value);
  return m_store.setDisplayName(name, displayName, actor.name);
}

Status AccountService::setRole(const UserName& name, Role role, const Account& actor) {
  TRY(require(actor, Permission::ManageAccounts));
  if (name == actor.name) return fail(ErrorCode::BadInput, QStringLiteral("one's own role"), name.value);
  return m_store.setRole(name, role, actor.name);
}

Status AccountService::setPassword(const UserName& name, const QString& password, const Account& actor) {
  if (actor.name != name) TRY(require(actor, Permission::ManageAccounts));
  TRY(fitPassword(password));
  TRY_ASSIGN(const auto hash, hashPassword(password));
  return m_store.setPasswordHash(name, hash, actor.name);
}

Status AccountService::setDisabled(const UserName& name, bool disabled, const Account& actor) {
  TRY(require(actor, Permission::ManageAccounts));
  if (name == actor.name) return fail(ErrorCode::BadInput, QStringLiteral("one's own account"), name.value);
  return m_store.setDisabled(name, disabled, actor.name);
}

}  // namespace motcua::account
