// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "devices/imaging/CleanPage.h"
#include "devices/imaging/Ocr.h"

#include <QDateTime>
#include <QIODevice>

namespace motcua::imaging {

struct PdfPage {
  QByteArray image;  ///< JPEG (grey or YCbCr) or TIFF (group 4, one strip): goes in as it is
  double dpi = 300;
  QList<OcrWord> words;  ///< invisible text over the picture; may be empty
};

struct PdfOptions {
  QString title;      ///< "dossier code - component"; in the metadata and in the window's title
  QString author;     ///< the agency; may be empty
  QDateTime created;  ///< from the caller's clock: the same input gives the same bytes
};

/// PDF/A-2b (ISO 19005-2): pictures without a new generation of JPEG, sRGB output intent, XMP, an embedded font without
/// shapes for the text layer. Deterministic. Errors: BadImage (a page is neither kind), BadInput (no pages), and those of
/// the device as StoreFailed. Any thread; the caller makes the file safe (write, fsync, rename).
[[nodiscard]] Status writePdfA(QIODevice& out, const QList<PdfPage>& pages, const PdfOptions& options);
/// The PDF page of a cleaned page.
[[nodiscard]] PdfPage pdfPageOf(const CleanPage& page);

}  // namespace motcua::imaging
