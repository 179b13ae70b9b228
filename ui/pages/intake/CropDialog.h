// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"
#include "ui/Ports.h"

namespace motcua::ui {

/// Shows a page large, with a frame to be put around what counts; `cropped` gets dossier::Page::crop (null: all of it).
void openCropDialog(QWidget& over, const Ports& ports, const dossier::Page& page, std::function<void(const QRectF&)> cropped);
/// Shows a page large: + and - zoom, 0 whole page, Esc closes.
void openPageDialog(QWidget& over, const Ports& ports, const dossier::Page& page);

/// A part of the page as it is shown (turned) as a part of the stored picture, and back.
[[nodiscard]] QRectF fromTurned(const QRectF& shown, int rotation);
[[nodiscard]] QRectF toTurned(const QRectF& stored, int rotation);

}  // namespace motcua::ui
