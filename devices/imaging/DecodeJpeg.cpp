// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Decoders.h"
#include "devices/imaging/JpegMarkers.h"
#include "devices/imaging/TurboJpeg.h"

#include <turbojpeg.h>

namespace motcua::imaging::detail {
namespace {

// Bilinear ink of the four inks laid on white; Adobe programs store them inverted.
Picture cmykToRgb(const std::uint8_t* cmyk, int width, int height, bool inverted) {
  auto out = makePicture(width, height, PixelFormat::Rgb8);
  auto* to = out.pixels.get();
  const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  for (std::size_t i = 0; i < count; ++i, cmyk += 4, to += 3) {
    const int k = inverted ? cmyk[3] : 255 - cmyk[3];
    for (int c = 0; c < 3; ++c) to[c] = static_cast<std::uint8_t>((inverted ? cmyk[c] : 255 - cmyk[c]) * k / 255);
  }
  return out;
}

}  // namespace

Status checkJpeg(const JpegMarkers& markers, const DecodeOptions& options, const QString& subject) {
  if (markers.width == 0 || markers.scans == 0) return fail(ErrorCode::BadImage, QStringLiteral("JPEG without a picture"), subject);
  TRY(checkSize(markers.width, markers.height, options, subject));
  const auto pixels = qint64{markers.width} * markers.height;
  // A progressive file keeps all its coefficients in memory, and each scan walks over all of them.
  if (markers.progressive && (pixels * 2 > options.maxPixels || pixels * markers.scans > 40 * options.maxPixels))
    return fail(ErrorCode::ImageTooLarge, QStringLiteral("progressive, %1 scans").arg(markers.scans), subject);
  return {};
}

Status jpegFault(const TurboJpeg& codec, const QString& subject) {
  const QString text = codec.errorText();
  // libjpeg says "warning" for rubbish between the markers, which is harmless, and for missing or damaged data, which
  // would give a page that is grey from the middle on.
  if (codec.isWarning() && text.contains(QLatin1String("extraneous"))) return {};
  return fail(ErrorCode::BadImage, text, subject);
}

Result<Picture> decodeJpeg(const QByteArray& bytes, const DecodeOptions& options, const QString& subject) {
  const auto markers = readJpegMarkers(bytes);
  TRY(checkJpeg(markers, options, subject));
  const auto codec = TurboJpeg::decompressor();
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
  const auto size = static_cast<unsigned long>(bytes.size());
  int width = 0, height = 0, subsampling = 0, space = 0;
  if (tjDecompressHeader3(codec.handle(), data, size, &width, &height, &subsampling, &space) != 0)
    return fail(ErrorCode::BadImage, codec.errorText(), subject);
  TRY(checkSize(width, height, options, subject));
  Picture out;
  int status = 0;
  if (space == TJCS_CMYK || space == TJCS_YCCK) {
    TRY(checkSize(width, qint64{height} * 2, options, subject));
    const std::unique_ptr<unsigned char[]> cmyk(new unsigned char[static_cast<size_t>(width) * static_cast<size_t>(height) * 4]);
    status = tjDecompress2(codec.handle(), data, size, cmyk.get(), width, 0, height, TJPF_CMYK, TJFLAG_LIMITSCANS);
    out = cmykToRgb(cmyk.get(), width, height, markers.adobe);
  } else {
    const bool grey = space == TJCS_GRAY;
    out = makePicture(width, height, grey ? PixelFormat::Grey8 : PixelFormat::Rgb8);
    status = tjDecompress2(codec.handle(), data, size, out.pixels.get(), width, 0, height, grey ? TJPF_GRAY : TJPF_RGB, TJFLAG_LIMITSCANS);
  }
  if (status != 0) TRY(jpegFault(codec, subject));
  out.dpi = markers.dpi;
  return oriented(std::move(out), markers.orientation);
}

}  // namespace motcua::imaging::detail
