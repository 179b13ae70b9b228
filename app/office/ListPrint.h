// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"
#include "ui/print/FormRenderer.h"

namespace motcua::app {

/// The list that goes with dossiers from hand to hand (phiếu bàn giao), in the order given; to whom, if all go to one.
/// Storage thread (reads the store); draws text, so a QGuiApplication must exist.
[[nodiscard]] Result<print::RenderedForm> makeHandOverList(desk::Desk& desk, const QList<DossierId>& ids, const account::Account& clerk,
                                                           int previewDpi = 0);

}  // namespace motcua::app
