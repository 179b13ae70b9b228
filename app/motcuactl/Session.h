// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/motcuactl/Command.h"
#include "app/office/Office.h"

namespace motcua::ctl {

/// The store of --data-dir, opened, and who is asking: --user, whose role is checked as everywhere, or else the system
/// itself, for whoever runs this may read and write the store's files anyway.
struct Session {
  std::unique_ptr<app::Office> office;
  account::Account actor;

  [[nodiscard]] static Result<Session> open(const Context& context);
};

}  // namespace motcua::ctl
