// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcuactl/SyncSession.h"

#include "app/office/OfficePortal.h"

namespace motcua::ctl {

Result<app::OfficeSync> syncOf(Session& session, const Context& context, const std::shared_ptr<sync::portal::TokenKeeper>& tokens) {
  auto& store = session.office->store();
  TRY_ASSIGN(const auto settings, session.office->desk().settings.all());
  return app::OfficeSync({store.sync(), store.blobs(), *context.clock, store.folder(), settings[QStringLiteral("hub.url")].toString(),
                          &store.portal(), app::portalSettings(settings, store.folder(), tokens), app::s3Settings(settings, store.folder())});
}

}  // namespace motcua::ctl
