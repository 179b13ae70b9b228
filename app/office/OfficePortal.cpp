// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/OfficePortal.h"

namespace motcua::app {

sync::portal::PortalSettings portalSettings(const QJsonObject& settings, const Secrets& secrets, std::shared_ptr<sync::portal::TokenKeeper> tokens) {
  const auto text = [&](const char* name) { return settings[QLatin1String(name)].toString().trimmed(); };
  sync::portal::PortalSettings out;
  out.kind = text("portal.kind");
  out.url = text("portal.url");
  out.updateUrl = text("portal.update_url");
  out.progressUrl = text("portal.progress_url");
  out.agencyCode = text("portal.agency");
  out.user = text("portal.user");
  out.tokenUrl = text("portal.token_url");
  out.tokenStyle = text("portal.token_style");
  out.tokenScope = text("portal.token_scope");
  out.dstcode = text("portal.dstcode");
  out.links = text("portal.links");
  out.fileBase = text("portal.file_base");
  out.caFile = text("portal.ca_file");
  out.unitName = text("office.desk");
  out.since = fromIso(text("portal.since"));
  out.secret = secrets.of(kPortalSecret);
  out.tokens = std::move(tokens);
  return out;
}

Result<exchange::Reach> reachOf(store::Store& store, const QString& portalKind, const DossierId& dossier) {
  if (!portalKind.isEmpty()) {
    TRY_ASSIGN(const bool there, store.portal().allDone(portalKind, dossier));
    if (there) return exchange::Reach::Province;
  }
  TRY_ASSIGN(const bool office, store.sync().atOffice(dossier));
  return office ? exchange::Reach::Office : exchange::Reach::Here;
}

}  // namespace motcua::app
