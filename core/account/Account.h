// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QList>
#include <QString>

#include <optional>

namespace motcua::account {

/// System is whoever may read and write the store's files anyway (motcuactl without --user); it is never stored.
enum class Role { Clerk, Supervisor, It, System };

struct Account {
  UserName name;
  QString displayName;
  Role role = Role::Clerk;
  bool disabled = false;
  friend bool operator==(const Account&, const Account&) = default;
};

/// What a role may do; asked by the services in core, never by a window alone.
enum class Permission {
  Intake,     ///< drafts, intake, pages, steps of the state machine
  Supervise,  ///< reports, reassign, undo of others' steps, catalogue
  ManageDevices,
  ManageAccounts,
  ManageStore,  ///< backup, restore, rebuild, settings
};

[[nodiscard]] bool may(Role role, Permission permission);
[[nodiscard]] Status require(const Account& actor, Permission permission);

[[nodiscard]] Account systemAccount();

[[nodiscard]] QString toText(Role role);                              ///< clerk | supervisor | it | system
[[nodiscard]] std::optional<Role> roleFromText(const QString& text);  ///< of the first three

}  // namespace motcua::account
