// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcuactl/SyncSession.h"

#include "app/office/OfficePortal.h"

namespace motcua::ctl {

Result<app::OfficeSync> syncOf(Session& session, const Context& context, const SyncMemory& memory) {
  auto& store = session.office->store();
  TRY_ASSIGN(const auto settings, session.office->desk().settings.all());
  if (!memory.secrets) session.office->secrets()->load();
  const auto& secrets = memory.secrets ? *memory.secrets : *session.office->secrets();
  return app::OfficeSync({store.sync(), store.blobs(), *context.clock, store.folder(), settings[QStringLiteral("hub.url")].toString(),
                          secrets.of(app::kHubPassword), &store.portal(), app::portalSettings(settings, secrets, memory.tokens),
                          app::s3Settings(settings, secrets)});
}

}  // namespace motcua::ctl
