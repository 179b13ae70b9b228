// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/Account.h"

namespace motcua::account {

bool may(Role role, Permission permission) {
  if (role == Role::System) return true;
  switch (permission) {
    case Permission::Intake: return role == Role::Clerk || role == Role::Supervisor;
    case Permission::Supervise: return role == Role::Supervisor;
    case Permission::ManageDevices:
    case Permission::ManageAccounts:
    case Permission::ManageStore: return role == Role::It;
  }
  return false;
}

Status require(const Account& actor, Permission permission) {
  if (actor.disabled || !may(actor.role, permission))
    return fail(ErrorCode::PermissionDenied, QStringLiteral("%1 (%2)").arg(actor.name.value, toText(actor.role)), actor.name.value);
  return {};
}

QString toText(Role role) {
  switch (role) {
    case Role::Clerk: return QStringLiteral("clerk");
    case Role::Supervisor: return QStringLiteral("supervisor");
    case Role::It: return QStringLiteral("it");
    case Role::System: return QStringLiteral("system");
  }
  return {};
}

Account systemAccount() {
  return {{QStringLiteral("system")}, QStringLiteral("Hệ thống"), Role::System, false};
}

std::optional<Role> roleFromText(const QString& text) {
  for (const auto role : {Role::Clerk, Role::Supervisor, Role::It})
    if (toText(role) == text) return role;
  return std::nullopt;
}

}  // namespace motcua::account
