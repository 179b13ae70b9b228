// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/motcuactl/Command.h"

namespace motcua::ctl {

// One function a noun, each defined in its own XxxCommands.cpp.
[[nodiscard]] QList<CommandEntry> agencyCommands();
[[nodiscard]] QList<CommandEntry> auditCommands();
[[nodiscard]] QList<CommandEntry> backupCommands();  ///< store backup, verify, restore
[[nodiscard]] QList<CommandEntry> calendarCommands();
[[nodiscard]] QList<CommandEntry> catalogueCommands();
[[nodiscard]] QList<CommandEntry> configCommands();
[[nodiscard]] QList<CommandEntry> deviceCommands();
[[nodiscard]] QList<CommandEntry> doctorCommands();
[[nodiscard]] QList<CommandEntry> dossierCommands();
[[nodiscard]] QList<CommandEntry> dossierActCommands();     ///< part of dossierCommands
[[nodiscard]] QList<CommandEntry> dossierExportCommands();  ///< part of dossierCommands
[[nodiscard]] QList<CommandEntry> dossierIntakeCommands();  ///< part of dossierCommands
[[nodiscard]] QList<CommandEntry> dossierPrintCommands();   ///< part of dossierCommands
[[nodiscard]] QList<CommandEntry> generateCommands();
[[nodiscard]] QList<CommandEntry> hubCommands();
[[nodiscard]] QList<CommandEntry> idCommands();
[[nodiscard]] QList<CommandEntry> pageCommands();
[[nodiscard]] QList<CommandEntry> reportCommands();
[[nodiscard]] QList<CommandEntry> storeCommands();
[[nodiscard]] QList<CommandEntry> syncCommands();
[[nodiscard]] QList<CommandEntry> syncPagesCommands();  ///< part of syncCommands
[[nodiscard]] QList<CommandEntry> userCommands();

}  // namespace motcua::ctl
