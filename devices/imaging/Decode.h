// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "devices/imaging/Picture.h"

#include <QByteArray>
#include <QString>

#include <atomic>

namespace motcua::imaging {

enum class FileKind { Unknown, Jpeg, Png, Tiff, Bmp, Gif, Webp, Pdf };

/// By the first bytes, never by the name: a scanner's "page.jpg" may be anything.
[[nodiscard]] FileKind sniff(const QByteArray& bytes);

[[nodiscard]] const char* mimeTypeOf(FileKind kind);   ///< application/octet-stream for Unknown
[[nodiscard]] const char* extensionOf(FileKind kind);  ///< with its dot: ".jpg"; ".bin" for Unknown

struct DecodeOptions {
  qint64 maxPixels = 100'000'000;               ///< A3 at 600 dpi is 70 million; more is ImageTooLarge before anything is allocated
  double pdfDpi = 300;                          ///< PDF pages are drawn at this, less where maxPixels asks for it
  int pdfSeconds = 3;                           ///< of processor time for one page of a PDF; the drawing process is ended then (SlowPdf)
  const std::atomic_bool* cancelled = nullptr;  ///< set from any thread: ends the drawing of a PDF, Cancelled
};

/// Number of pages: TIFF and PDF may have several, everything else has one.
/// Errors: BadImage, BadPdf, EncryptedPdf, SlowPdf. Any thread, blocks; a PDF starts a process of poppler.
[[nodiscard]] Result<int> countPages(const QByteArray& bytes, const DecodeOptions& options, const QString& subject);

/// One page (from 0) of a JPEG, PNG, BMP, GIF, TIFF, WEBP or PDF as grey or RGB; transparency is laid on white, CMYK and
/// 16 bits become RGB and 8 bits. A truncated file is an error, never half a page.
/// Errors: BadImage, ImageTooLarge, BadPdf, EncryptedPdf, SlowPdf. `subject` names the file in them. Any thread, blocks.
[[nodiscard]] Result<Picture> decodePage(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject);

/// The bytes of a file that may become a page: UnreadableFile when it can't be opened or is not a file, BadImage when it
/// is empty, ImageTooLarge above 200 MB.
[[nodiscard]] Result<QByteArray> readImageBytes(const QString& path);

/// readImageBytes and decodePage in one.
[[nodiscard]] Result<Picture> decodeImageFile(const QString& path, int page = 0, const DecodeOptions& options = {});

}  // namespace motcua::imaging
