// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all commands: one line a noun.
#include "app/motcuactl/Commands.h"

namespace motcua::ctl {

QList<CommandEntry> allCommands() {
  QList<CommandEntry> out;
  for (const auto& part : {
           agencyCommands(),
           auditCommands(),
           backupCommands(),
           calendarCommands(),
           catalogueCommands(),
           configCommands(),
           deviceCommands(),
           doctorCommands(),
           dossierCommands(),
           generateCommands(),
           hubCommands(),
           idCommands(),
           pageCommands(),
           reportCommands(),
           storeCommands(),
           syncCommands(),
           userCommands(),
       })
    out << part;
  return out;
}

}  // namespace motcua::ctl
