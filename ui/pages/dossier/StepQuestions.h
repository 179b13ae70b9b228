// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"
#include "ui/pages/dossier/StepPart.h"

namespace motcua::ui {

// What the dossier page asks of the desk; each runs on the storage thread.

/// One dossier as its page shows it.
struct DossierView {
  dossier::Dossier dossier;
  QList<Event> events;
  QHash<QString, QString> names;  ///< of accounts
  deadline::Lateness lateness = deadline::Lateness::None;
  qint64 unpaid = 0;
  int counter = 0;               ///< ours
  QList<dossier::Action> steps;  ///< that the rules leave open to this person now
};
[[nodiscard]] Result<DossierView> dossierView(desk::Desk& desk, const DossierId& id, const account::Account& actor);

/// The step with everything that can be known before the clerk types: withDefaults, the amount that is owed, the close of
/// the next working day as a new date.
[[nodiscard]] Result<StepSubject> stepSubject(desk::Desk& desk, const DossierId& id, dossier::Action action);

}  // namespace motcua::ui
