// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/Secrets.h"

#include <QJsonObject>

namespace motcua::ctl {

/// Where each secret lies, as of the last load(); never the secret.
[[nodiscard]] QJsonObject secretPlaces(const app::Secrets& secrets);
/// One line for people, of all or of those that are there or could not be asked for; empty: none of those.
enum class Which { All, Present };
[[nodiscard]] QString secretLine(const app::Secrets& secrets, Which which);

}  // namespace motcua::ctl
