// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QSizeF>
#include <QStringList>

namespace motcua::print {

/// What the page says: IT's words, translated by the caller.
struct TestPageText {
  QString title;
  QStringList lines;  ///< queue, tray, time, counter
  QString qr;         ///< to try a reader with
};

/// A page that shows at a glance what a printer does wrong: a frame 10 mm from every edge (cropped or shrunk?), a ruler of
/// 50 mm (scaled?), all Vietnamese letters with their marks, grey steps and a QR. Needs a QGuiApplication.
[[nodiscard]] Result<QByteArray> testPagePdf(const TestPageText& text, QSizeF pageMm = {210, 297});

}  // namespace motcua::print
