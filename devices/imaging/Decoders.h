// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only: one function a file format, each in its own .cpp so that each foreign library has one file.
#pragma once
#include "devices/imaging/Decode.h"

namespace motcua::imaging::detail {

/// ImageTooLarge unless width x height is within the options (and positive: BadImage).
[[nodiscard]] Status checkSize(qint64 width, qint64 height, const DecodeOptions& options, const QString& subject);
/// EXIF orientation 1..8 put into pixels; 1 and unknown values leave them.
[[nodiscard]] Picture oriented(Picture picture, int orientation);

/// 1..8; 1 when the TIFF block of an Exif segment says nothing or is damaged.
[[nodiscard]] int exifOrientation(const std::uint8_t* tiff, std::size_t size);

[[nodiscard]] Result<Picture> decodeJpeg(const QByteArray& bytes, const DecodeOptions& options, const QString& subject);
[[nodiscard]] Result<Picture> decodePng(const QByteArray& bytes, const DecodeOptions& options, const QString& subject);
[[nodiscard]] Result<Picture> decodeTiff(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject);
[[nodiscard]] Result<Picture> decodeWebp(const QByteArray& bytes, const DecodeOptions& options, const QString& subject);
[[nodiscard]] Result<Picture> decodeByQt(const QByteArray& bytes, const char* format, const DecodeOptions& options,
                                         const QString& subject);  ///< BMP, GIF
[[nodiscard]] Result<Picture> decodePdf(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject);

[[nodiscard]] Result<int> countTiffPages(const QByteArray& bytes, const QString& subject);
[[nodiscard]] Result<int> countPdfPages(const QByteArray& bytes, const DecodeOptions& options, const QString& subject);

}  // namespace motcua::imaging::detail
