// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Pages.h"

namespace motcua::ui {

PageEntry intakePage() {
  return {QLatin1String(pages::kIntake), Page::tr("New dossier"), QKeySequence(Qt::Key_F2), NavigationGroup::Counter,
          account::Permission::Intake, [](Shell&, const Ports&) { return new Page; }};
}

}  // namespace motcua::ui
