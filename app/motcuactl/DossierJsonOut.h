// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/motcuactl/Session.h"

#include <QJsonObject>

namespace motcua::ctl {

/// cli.md: what `dossier show --json` and `dossier intake --json` print: the record with its pages (the bin apart), events
/// and how far it is known upstream.
[[nodiscard]] Result<QJsonObject> fullJson(Session& session, const dossier::Dossier& dossier);
[[nodiscard]] QJsonObject toJson(const Event& event);
[[nodiscard]] QJsonObject toJson(const dossier::Summary& summary);
/// The same for eyes.
[[nodiscard]] QString asText(const dossier::Dossier& dossier);
/// By code, as typed, or by the record's id.
[[nodiscard]] Result<dossier::Dossier> findDossier(Session& session, const QString& codeOrId);

}  // namespace motcua::ctl
