// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/Page.h"

namespace motcua::ui {

/// All pages in the order of the navigation.
[[nodiscard]] QList<PageEntry> allPages();

namespace pages {
inline constexpr auto kIntake = "intake";
inline constexpr auto kDrafts = "drafts";
inline constexpr auto kSearch = "search";
inline constexpr auto kQueues = "queues";
inline constexpr auto kSupervisor = "supervisor";
inline constexpr auto kCatalogue = "catalogue";
inline constexpr auto kDossier = "dossier";
inline constexpr auto kDevices = "devices";
inline constexpr auto kSync = "sync";
inline constexpr auto kCalendar = "calendar";
inline constexpr auto kAccounts = "accounts";
}  // namespace pages

// One function a page, each defined in its own folder.
[[nodiscard]] PageEntry intakePage();
[[nodiscard]] PageEntry draftsPage();
[[nodiscard]] PageEntry searchPage();
[[nodiscard]] PageEntry queuesPage();
[[nodiscard]] PageEntry supervisorPage();
[[nodiscard]] PageEntry cataloguePage();
[[nodiscard]] PageEntry dossierPage();
[[nodiscard]] PageEntry devicesPage();
[[nodiscard]] PageEntry syncPage();
[[nodiscard]] PageEntry calendarPage();
[[nodiscard]] PageEntry accountsPage();

}  // namespace motcua::ui
