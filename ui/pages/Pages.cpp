// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Pages.h"

namespace motcua::ui {

QList<PageEntry> allPages() {
  return {
      intakePage(),    draftsPage(),   searchPage(),  queuesPage(),  syncPage(),     supervisorPage(),
      cataloguePage(), calendarPage(), dossierPage(), devicesPage(), accountsPage(),
  };
}

}  // namespace motcua::ui
