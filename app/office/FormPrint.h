// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"
#include "core/printing/PrinterDriver.h"
#include "ui/print/FormRenderer.h"

namespace motcua::app {

/// A dossier's form as PDF, by the template of its first print if it was printed before, and marked as a reprint then.
/// Storage thread (reads the store); draws text, so a QGuiApplication must exist.
[[nodiscard]] Result<print::RenderedForm> makeForm(desk::Desk& desk, const dossier::Dossier& dossier, document::FormId form,
                                                   const account::Account& clerk, int previewDpi = 0);
/// For `queue`, on the paper that the form asks for.
[[nodiscard]] printing::PrintRequest printRequest(const print::RenderedForm& form, const QString& queue);

}  // namespace motcua::app
