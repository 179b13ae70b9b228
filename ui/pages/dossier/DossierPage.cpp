// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Pages.h"

namespace motcua::ui {

PageEntry dossierPage() {
  return {QLatin1String(pages::kDossier), Page::tr("Dossier"), {}, NavigationGroup::Hidden,
          account::Permission::Intake, [](Shell&, const Ports&) { return new Page; }};
}

}  // namespace motcua::ui
