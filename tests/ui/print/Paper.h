// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of the printed paper sees: its text (poppler), its QR symbols (zxing), its fonts.
#pragma once
#include "ui/print/FormRenderer.h"

#include <QByteArray>
#include <QImage>
#include <QPoint>
#include <QStringList>

namespace motcua::test {

struct FoundQr {
  QString text;
  QPoint topLeft;
};

[[nodiscard]] QList<FoundQr> decodeQr(const QImage& page);
/// Runs a tool of poppler-utils with the PDF as a file; `arguments` holds {pdf} where its path goes.
[[nodiscard]] QString poppler(const QString& tool, const QStringList& arguments, const QByteArray& pdf);
/// The text, NFC, runs of white space made one space.
[[nodiscard]] QString textOf(const QByteArray& pdf);
/// The page as poppler draws it, not as we do.
[[nodiscard]] QImage rasterised(const QByteArray& pdf, int page, int dpi);
/// Writes NAME.pdf and NAME-1.png ... into build/…/forms, to be looked at.
void leaveForLooking(const print::RenderedForm& form, const QString& name);

}  // namespace motcua::test
