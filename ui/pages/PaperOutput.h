// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

/// A paper that belongs to no single dossier, a report or a list: to its printer, or as PDF `name` where none is set.
/// Faults are told under `fault`; a dossier's form goes through FormOutput, which counts its prints.
void sendPaper(QObject& context, Shell& shell, const Ports& ports, const print::RenderedForm& paper, const QString& name, const QString& fault);

}  // namespace motcua::ui
