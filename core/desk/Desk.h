// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/AccountService.h"
#include "core/agency/AgencyDirectory.h"
#include "core/exchange/Reach.h"
#include "core/intake/IntakeService.h"
#include "core/intake/PageWork.h"
#include "core/life/LifeService.h"
#include "core/report/CashBook.h"

#include <functional>

namespace motcua::desk {

/// All that a screen or a command may ask of the counter: the use cases and the ports to read from. Lives on the
/// storage thread; app/office makes it. A screen reaches it through DeskRunner only.
struct Desk {
  dossier::DossierStore& dossiers;
  dossier::BlobStore& blobs;
  procedure::CatalogueStore& catalogue;
  settings::SettingStore& settings;
  report::CashBook& cashBook;
  account::AccountService& accounts;
  intake::IntakeService& intake;
  life::LifeService& life;
  intake::PageWork& pages;
  const Clock& clock;
  QString agency;
  int counter = 1;
  const agency::AgencyDirectory& agencies;  ///< empty where the office has no list
  std::function<Result<exchange::Reach>(const DossierId&)> reach = {};
  /// DiskNoRoom: the disk is too full to scan; asked before a scan and after each page. Empty: never.
  std::function<Status()> roomToScan = {};
};

}  // namespace motcua::desk
