// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Decoders.h"
#include "devices/imaging/TiffStrip.h"

#include <cstring>
#include <tiffio.h>
#include <vector>

namespace motcua::imaging::detail {
namespace {

constexpr int kMaxPages = 2000;
constexpr tmsize_t kMaxAllocation = 256 * 1024 * 1024;

struct Source {
  const QByteArray& bytes;
  toff_t at = 0;
  QString error;
};

tmsize_t readBytes(thandle_t handle, void* to, tmsize_t size) {
  auto* source = static_cast<Source*>(handle);
  const auto total = static_cast<toff_t>(source->bytes.size());
  if (source->at >= total || size <= 0) return 0;
  const auto part = std::min(static_cast<toff_t>(size), total - source->at);
  std::memcpy(to, source->bytes.constData() + source->at, part);
  source->at += part;
  return static_cast<tmsize_t>(part);
}
tmsize_t refuseToWrite(thandle_t, void*, tmsize_t) {
  return 0;
}
toff_t seek(thandle_t handle, toff_t offset, int whence) {
  auto* source = static_cast<Source*>(handle);
  if (whence == SEEK_CUR) offset += source->at;
  if (whence == SEEK_END) offset += static_cast<toff_t>(source->bytes.size());
  return source->at = offset;
}
int doNothing(thandle_t) {
  return 0;
}
toff_t sizeOf(thandle_t handle) {
  return static_cast<toff_t>(static_cast<Source*>(handle)->bytes.size());
}
int mapBytes(thandle_t handle, void** base, toff_t* size) {
  auto* source = static_cast<Source*>(handle);
  *base = const_cast<char*>(source->bytes.constData());
  *size = static_cast<toff_t>(source->bytes.size());
  return 1;
}
void unmapBytes(thandle_t, void*, toff_t) {}

int keepError(TIFF*, void* user, const char*, const char* format, va_list arguments) {
  auto* source = static_cast<Source*>(user);
  if (source->error.isEmpty()) source->error = QString::vasprintf(format, arguments);
  return 1;
}
int ignoreWarning(TIFF*, void*, const char*, const char*, va_list) {
  return 1;
}

using Handle = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

Handle open(Source& source) {
  auto* options = TIFFOpenOptionsAlloc();
  TIFFOpenOptionsSetMaxSingleMemAlloc(options, kMaxAllocation);
  TIFFOpenOptionsSetErrorHandlerExtR(options, keepError, &source);
  TIFFOpenOptionsSetWarningHandlerExtR(options, ignoreWarning, nullptr);
  Handle tiff(TIFFClientOpenExt("page", "r", &source, readBytes, refuseToWrite, seek, doNothing, sizeOf, mapBytes, unmapBytes, options), &TIFFClose);
  TIFFOpenOptionsFree(options);
  return tiff;
}

struct Layout {
  uint32_t width = 0, height = 0;
  uint16_t bits = 1, samples = 1, photometric = PHOTOMETRIC_MINISWHITE, planar = PLANARCONFIG_CONTIG;
  uint16_t orientation = ORIENTATION_TOPLEFT, compression = COMPRESSION_NONE, unit = RESUNIT_INCH, sampleFormat = 1;
  float resolution = 0;

  [[nodiscard]] double dpi() const {
    const double value = unit == RESUNIT_CENTIMETER ? resolution * 2.54 : unit == RESUNIT_INCH ? resolution : 0.0;
    return value >= 20 && value <= 10000 ? value : 0.0;
  }
  [[nodiscard]] bool isPlainGrey() const {
    return samples == 1 && (bits == 1 || bits == 8) && sampleFormat == 1 &&
           (photometric == PHOTOMETRIC_MINISWHITE || photometric == PHOTOMETRIC_MINISBLACK);
  }
  [[nodiscard]] bool isPlainRgb() const {
    return samples == 3 && bits == 8 && sampleFormat == 1 && planar == PLANARCONFIG_CONTIG && photometric == PHOTOMETRIC_RGB;
  }
};

Layout layoutOf(TIFF* tiff) {
  Layout out;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &out.width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &out.height);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &out.bits);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &out.samples);
  TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &out.photometric);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &out.planar);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &out.orientation);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &out.compression);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &out.unit);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &out.sampleFormat);
  TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &out.resolution);
  return out;
}

void unpackRow(const std::uint8_t* from, std::uint8_t* to, const Layout& layout) {
  const std::uint8_t flip = layout.photometric == PHOTOMETRIC_MINISWHITE ? 0xFF : 0;
  if (layout.bits == 8) {
    for (uint32_t x = 0; x < layout.width; ++x) to[x] = from[x] ^ flip;
    return;
  }
  for (uint32_t x = 0; x < layout.width; ++x) to[x] = static_cast<std::uint8_t>((((from[x >> 3] >> (7 - (x & 7))) & 1) != 0 ? 0xFF : 0) ^ flip);
}

// Rows straight into the page: half the memory of libtiff's RGBA interface, and 1-bit pages stay 1-bit.
bool readRows(TIFF* tiff, const Layout& layout, Picture& out) {
  std::vector<std::uint8_t> row(static_cast<size_t>(TIFFScanlineSize64(tiff)));
  if (row.size() < (size_t{layout.width} * layout.samples * layout.bits + 7) / 8) return false;
  for (uint32_t y = 0; y < layout.height; ++y) {
    if (TIFFReadScanline(tiff, row.data(), y) < 0) return false;
    if (layout.samples == 3)
      std::memcpy(out.row(static_cast<int>(y)), row.data(), size_t{layout.width} * 3);
    else
      unpackRow(row.data(), out.row(static_cast<int>(y)), layout);
  }
  return true;
}

Result<Picture> readRgba(TIFF* tiff, const Layout& layout, const Source& source, const DecodeOptions& options, const QString& subject) {
  TRY(checkSize(layout.width, qint64{layout.height} * 2, options, subject));  // four bytes a pixel, then three
  char message[1024] = "";
  if (TIFFRGBAImageOK(tiff, message) == 0) return fail(ErrorCode::BadImage, QString::fromLatin1(message), subject);
  std::vector<uint32_t> pixels(size_t{layout.width} * layout.height);
  if (TIFFReadRGBAImageOriented(tiff, layout.width, layout.height, pixels.data(), ORIENTATION_TOPLEFT, 1) == 0)
    return fail(ErrorCode::BadImage, source.error, subject);
  auto out = makePicture(static_cast<int>(layout.width), static_cast<int>(layout.height), PixelFormat::Rgb8);
  auto* to = out.pixels.get();
  for (const auto pixel : pixels) {
    const unsigned white = 255 - TIFFGetA(pixel);  // the colours are already multiplied with the opacity
    *to++ = static_cast<std::uint8_t>(std::min(255U, TIFFGetR(pixel) + white));
    *to++ = static_cast<std::uint8_t>(std::min(255U, TIFFGetG(pixel) + white));
    *to++ = static_cast<std::uint8_t>(std::min(255U, TIFFGetB(pixel) + white));
  }
  return out;
}

}  // namespace

Result<int> countTiffPages(const QByteArray& bytes, const QString& subject) {
  Source source{bytes, 0, {}};
  const auto tiff = open(source);
  if (!tiff) return fail(ErrorCode::BadImage, source.error, subject);
  int pages = 1;
  source.error.clear();
  for (; pages < kMaxPages && TIFFReadDirectory(tiff.get()) != 0; ++pages) source.error.clear();
  // The file names one page more and breaks off before it: that page is counted, so that reading it tells.
  if (pages < kMaxPages && !source.error.isEmpty()) ++pages;
  return pages;
}

Result<Picture> decodeTiff(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject) {
  Source source{bytes, 0, {}};
  const auto tiff = open(source);
  if (!tiff) return fail(ErrorCode::BadImage, source.error, subject);
  for (int i = 0; i < page; ++i)
    if (i >= kMaxPages || TIFFReadDirectory(tiff.get()) == 0) return fail(ErrorCode::BadImage, QStringLiteral("no page %1").arg(page), subject);
  const auto layout = layoutOf(tiff.get());
  TRY(checkSize(layout.width, layout.height, options, subject));
  // A few bytes can't hold a page: fax codes at best some 400 pixels in a byte, deflate about 1000 bytes in one.
  if (qint64{layout.width} * layout.height / 20'000 > bytes.size())
    return fail(ErrorCode::BadImage, QStringLiteral("file too short for its size"), subject);
  const bool simple = TIFFIsTiled(tiff.get()) == 0 && layout.compression != COMPRESSION_OJPEG && (layout.isPlainGrey() || layout.isPlainRgb());
  if (!simple) {
    TRY_ASSIGN(auto out, readRgba(tiff.get(), layout, source, options, subject));
    out.dpi = layout.dpi();
    return oriented(std::move(out), layout.orientation <= 4 ? 1 : 5);
  }
  auto out =
      makePicture(static_cast<int>(layout.width), static_cast<int>(layout.height), layout.samples == 3 ? PixelFormat::Rgb8 : PixelFormat::Grey8);
  out.bilevel = layout.bits == 1;
  out.dpi = layout.dpi();
  if (!readRows(tiff.get(), layout, out)) return fail(ErrorCode::BadImage, source.error, subject);
  return oriented(std::move(out), layout.orientation);
}

Result<G4Strip> g4Strip(const QByteArray& bytes) {
  Source source{bytes, 0, {}};
  const auto tiff = open(source);
  if (!tiff) return fail(ErrorCode::BadImage, source.error);
  const auto layout = layoutOf(tiff.get());
  uint16_t fillOrder = FILLORDER_MSB2LSB;
  TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_FILLORDER, &fillOrder);
  if (layout.compression != COMPRESSION_CCITTFAX4 || layout.photometric != PHOTOMETRIC_MINISWHITE || fillOrder != FILLORDER_MSB2LSB ||
      TIFFNumberOfStrips(tiff.get()) != 1)
    return fail(ErrorCode::BadImage, QStringLiteral("not a group 4 TIFF of one strip"));
  G4Strip out;
  out.width = static_cast<int>(layout.width);
  out.height = static_cast<int>(layout.height);
  out.data.resize(static_cast<qsizetype>(TIFFRawStripSize64(tiff.get(), 0)));
  if (out.data.isEmpty() || TIFFReadRawStrip(tiff.get(), 0, out.data.data(), out.data.size()) != out.data.size())
    return fail(ErrorCode::BadImage, source.error);
  return out;
}

}  // namespace motcua::imaging::detail
