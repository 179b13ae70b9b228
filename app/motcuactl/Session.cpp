// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcuactl/Session.h"

namespace motcua::ctl {

Result<Session> Session::open(const Context& context) {
  Session out;
  TRY_ASSIGN(out.office, app::Office::open(context.dataDir, context.clock));
  out.actor = account::systemAccount();
  if (!context.user.isEmpty()) {
    TRY_ASSIGN(out.actor, out.office->desk().accounts.find(context.user));
  }
  return out;
}

}  // namespace motcua::ctl
