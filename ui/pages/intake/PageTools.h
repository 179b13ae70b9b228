// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

class IntakeController;
class IntakeScan;
class PagesPanel;

/// Joins a panel of pages to the draft and the scanner: what both the intake and the later steps of a dossier can do to
/// pages. `row`: where new pages go; `over`: owner of dialogs and connections; `scope`: where the scan keys work.
void connectPageTools(QWidget& over, QWidget& scope, Shell& shell, const Ports& ports, PagesPanel& panel, IntakeController& controller,
                      IntakeScan& scan, const std::function<QString()>& row);

}  // namespace motcua::ui
