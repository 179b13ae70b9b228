// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Decode.h"

#include "devices/imaging/Decoders.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <utility>

namespace motcua::imaging {
namespace {

constexpr qint64 kMaxFileBytes = 200LL * 1024 * 1024;

bool startsWith(const QByteArray& bytes, const char* magic, qsizetype size) {
  return bytes.size() >= size && std::memcmp(bytes.constData(), magic, static_cast<size_t>(size)) == 0;
}

}  // namespace

FileKind sniff(const QByteArray& bytes) {
  if (startsWith(bytes, "\xFF\xD8\xFF", 3)) return FileKind::Jpeg;
  if (startsWith(bytes, "\x89PNG\r\n\x1A\n", 8)) return FileKind::Png;
  if (startsWith(bytes, "II*\0", 4) || startsWith(bytes, "MM\0*", 4) || startsWith(bytes, "II+\0", 4) || startsWith(bytes, "MM\0+", 4))
    return FileKind::Tiff;
  if (startsWith(bytes, "GIF8", 4)) return FileKind::Gif;
  if (startsWith(bytes, "RIFF", 4) && bytes.mid(8, 4) == "WEBP") return FileKind::Webp;
  // Readers of PDF accept rubbish before the header, as long as it begins within the first kilobyte.
  if (bytes.left(1024 + 5).contains("%PDF-")) return FileKind::Pdf;
  if (startsWith(bytes, "BM", 2) && bytes.size() >= 26) return FileKind::Bmp;
  return FileKind::Unknown;
}

const char* mimeTypeOf(FileKind kind) {
  switch (kind) {
    case FileKind::Jpeg: return "image/jpeg";
    case FileKind::Png: return "image/png";
    case FileKind::Tiff: return "image/tiff";
    case FileKind::Bmp: return "image/bmp";
    case FileKind::Gif: return "image/gif";
    case FileKind::Webp: return "image/webp";
    case FileKind::Pdf: return "application/pdf";
    case FileKind::Unknown: break;
  }
  return "application/octet-stream";
}

const char* extensionOf(FileKind kind) {
  switch (kind) {
    case FileKind::Jpeg: return ".jpg";
    case FileKind::Png: return ".png";
    case FileKind::Tiff: return ".tif";
    case FileKind::Bmp: return ".bmp";
    case FileKind::Gif: return ".gif";
    case FileKind::Webp: return ".webp";
    case FileKind::Pdf: return ".pdf";
    case FileKind::Unknown: break;
  }
  return ".bin";
}

Result<int> countPages(const QByteArray& bytes, const DecodeOptions& options, const QString& subject) {
  switch (sniff(bytes)) {
    case FileKind::Tiff: return detail::countTiffPages(bytes, subject);
    case FileKind::Pdf: return detail::countPdfPages(bytes, options, subject);
    case FileKind::Unknown: return fail(ErrorCode::BadImage, QStringLiteral("unknown kind of file"), subject);
    default: return 1;
  }
}

Result<Picture> decodePage(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject) {
  const auto kind = sniff(bytes);
  if (page < 0 || (page > 0 && kind != FileKind::Tiff && kind != FileKind::Pdf))
    return fail(ErrorCode::BadImage, QStringLiteral("no page %1").arg(page), subject);
  switch (kind) {
    case FileKind::Jpeg: return detail::decodeJpeg(bytes, options, subject);
    case FileKind::Png: return detail::decodePng(bytes, options, subject);
    case FileKind::Tiff: return detail::decodeTiff(bytes, page, options, subject);
    case FileKind::Webp: return detail::decodeWebp(bytes, options, subject);
    case FileKind::Bmp: return detail::decodeByQt(bytes, "bmp", options, subject);
    case FileKind::Gif: return detail::decodeByQt(bytes, "gif", options, subject);
    case FileKind::Pdf: return detail::decodePdf(bytes, page, options, subject);
    case FileKind::Unknown: break;
  }
  return fail(ErrorCode::BadImage, bytes.isEmpty() ? QStringLiteral("empty") : QStringLiteral("unknown kind of file"), subject);
}

Result<QByteArray> readImageBytes(const QString& path) {
  const QFileInfo info(path);
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  if (file.size() > kMaxFileBytes) return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 bytes").arg(file.size()), path);
  auto bytes = file.readAll();
  if (file.error() != QFileDevice::NoError) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  if (bytes.isEmpty()) return fail(ErrorCode::BadImage, QStringLiteral("empty"), path);
  return bytes;
}

Result<Picture> decodeImageFile(const QString& path, int page, const DecodeOptions& options) {
  TRY_ASSIGN(const auto bytes, readImageBytes(path));
  return decodePage(bytes, page, options, path);
}

namespace detail {

Status checkSize(qint64 width, qint64 height, const DecodeOptions& options, const QString& subject) {
  if (width <= 0 || height <= 0) return fail(ErrorCode::BadImage, QStringLiteral("%1 x %2 pixels").arg(width).arg(height), subject);
  if (width > 100'000 || height > 100'000 || width * height > options.maxPixels)
    return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 x %2 pixels").arg(width).arg(height), subject);
  return {};
}

Picture oriented(Picture picture, int orientation) {
  if (orientation < 2 || orientation > 8) return picture;
  const bool swapped = orientation >= 5;
  const int w = picture.width;
  const int h = picture.height;
  const int channels = channelsOf(picture.format);
  auto out = makePicture(swapped ? h : w, swapped ? w : h, picture.format);
  out.dpi = picture.dpi;
  out.bilevel = picture.bilevel;
  // Where the pixel (x, y) of the stored picture is seen: the table of the Exif standard (tag 0x0112).
  const bool flipX = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
  const bool flipY = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
  for (int y = 0; y < h; ++y) {
    const auto* from = picture.row(y);
    for (int x = 0; x < w; ++x, from += channels) {
      int toX = swapped ? y : x;
      int toY = swapped ? x : y;
      if (flipX) toX = out.width - 1 - toX;
      if (flipY) toY = out.height - 1 - toY;
      std::memcpy(out.row(toY) + std::ptrdiff_t{toX} * channels, from, static_cast<size_t>(channels));
    }
  }
  return out;
}

}  // namespace detail
}  // namespace motcua::imaging
