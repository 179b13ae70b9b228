// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// WEBP through libwebp; BMP and GIF through Qt, whose own readers for them are small and old.
#include "devices/imaging/Decoders.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QtEndian>

#include <cstring>
#include <webp/decode.h>
#include <webp/demux.h>

namespace motcua::imaging::detail {
namespace {

int webpOrientation(const QByteArray& bytes) {
  const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<size_t>(bytes.size())};
  auto* demuxer = WebPDemux(&data);
  if (demuxer == nullptr) return 1;
  int out = 1;
  WebPChunkIterator chunk;
  if (WebPDemuxGetChunk(demuxer, "EXIF", 1, &chunk) != 0) {
    out = exifOrientation(chunk.chunk.bytes, chunk.chunk.size);
    WebPDemuxReleaseChunkIterator(&chunk);
  }
  WebPDemuxDelete(demuxer);
  return out;
}

// Qt pads a truncated BMP with white. Headers of 40 bytes and more: where the pixels begin, bits a pixel, packing.
bool isTruncatedBmp(const QByteArray& bytes, const QSize& size) {
  if (!bytes.startsWith("BM") || bytes.size() < 34) return bytes.startsWith("BM");
  const auto* raw = reinterpret_cast<const std::uint8_t*>(bytes.constData());
  const auto start = qint64{qFromLittleEndian<quint32>(raw + 10)};
  const auto bits = qint64{qFromLittleEndian<quint16>(raw + 28)};
  const auto packing = qFromLittleEndian<quint32>(raw + 30);
  if (qFromLittleEndian<quint32>(raw + 14) < 40 || packing == 1 || packing == 2) return false;  // OS/2, run lengths
  return start + (size.width() * bits + 31) / 32 * 4 * size.height() > bytes.size();
}

Picture onWhite(const std::uint8_t* rgba, int width, int height) {
  auto out = makePicture(width, height, PixelFormat::Rgb8);
  auto* to = out.pixels.get();
  const auto count = static_cast<size_t>(width) * static_cast<size_t>(height);
  for (size_t i = 0; i < count; ++i, rgba += 4)
    for (int c = 0; c < 3; ++c) *to++ = static_cast<std::uint8_t>((rgba[c] * rgba[3] + 255 * (255 - rgba[3])) / 255);
  return out;
}

}  // namespace

Result<Picture> decodeWebp(const QByteArray& bytes, const DecodeOptions& options, const QString& subject) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
  const auto size = static_cast<size_t>(bytes.size());
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(data, size, &features) != VP8_STATUS_OK || features.has_animation != 0)
    return fail(ErrorCode::BadImage, QStringLiteral("WEBP header, or an animation"), subject);
  const int width = features.width;
  const int height = features.height;
  TRY(checkSize(width, height, options, subject));
  Picture out;
  if (features.has_alpha != 0) {
    const std::unique_ptr<std::uint8_t[]> rgba(new std::uint8_t[static_cast<size_t>(width) * static_cast<size_t>(height) * 4]);
    if (WebPDecodeRGBAInto(data, size, rgba.get(), static_cast<size_t>(width) * static_cast<size_t>(height) * 4, width * 4) == nullptr)
      return fail(ErrorCode::BadImage, QStringLiteral("WEBP data"), subject);
    out = onWhite(rgba.get(), width, height);
  } else {
    out = makePicture(width, height, PixelFormat::Rgb8);
    if (WebPDecodeRGBInto(data, size, out.pixels.get(), static_cast<size_t>(out.stride()) * static_cast<size_t>(height), width * 3) == nullptr)
      return fail(ErrorCode::BadImage, QStringLiteral("WEBP data"), subject);
  }
  return oriented(std::move(out), webpOrientation(bytes));
}

Result<Picture> decodeByQt(const QByteArray& bytes, const char* format, const DecodeOptions& options, const QString& subject) {
  QBuffer buffer;
  buffer.setData(bytes);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer, format);
  const auto size = reader.size();
  TRY(checkSize(size.width(), qint64{size.height()} * 3, options, subject));  // Qt holds four bytes a pixel, then we three
  if (isTruncatedBmp(bytes, size)) return fail(ErrorCode::BadImage, QStringLiteral("truncated BMP"), subject);
  QImage image;
  if (!reader.read(&image)) return fail(ErrorCode::BadImage, reader.errorString(), subject);
  if (image.hasAlphaChannel()) {
    image = image.convertToFormat(QImage::Format_RGBA8888);
    return onWhite(image.constBits(), image.width(), image.height());
  }
  const bool grey = image.isGrayscale();
  auto out = makePicture(image.width(), image.height(), grey ? PixelFormat::Grey8 : PixelFormat::Rgb8);
  out.bilevel = image.depth() == 1 && grey;
  const double perInch = image.dotsPerMeterX() * 0.0254;
  out.dpi = perInch >= 20 && bytes.startsWith("BM") ? perInch : 0;
  image = image.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
  for (int y = 0; y < out.height; ++y) std::memcpy(out.row(y), image.constScanLine(y), static_cast<size_t>(out.stride()));
  return out;
}

}  // namespace motcua::imaging::detail
