// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Decoders.h"

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <png.h>
#include <vector>

namespace motcua::imaging::detail {
namespace {

struct Source {
  const QByteArray& bytes;
  qsizetype at = 0;
};

void readBytes(png_structp png, png_bytep to, size_t size) {
  auto* source = static_cast<Source*>(png_get_io_ptr(png));
  if (static_cast<size_t>(source->bytes.size() - source->at) < size) png_error(png, "truncated");
  std::memcpy(to, source->bytes.constData() + source->at, size);
  source->at += static_cast<qsizetype>(size);
}

void keepError(png_structp png, png_const_charp message) {
  *static_cast<QString*>(png_get_error_ptr(png)) = QString::fromLatin1(message);
  longjmp(png_jmpbuf(png), 1);
}
void ignoreWarning(png_structp, png_const_charp) {}

// Many writers store grey pages with a palette of greys.
bool hasGreyPalette(png_structp png, png_infop info) {
  png_colorp colours = nullptr;
  int count = 0;
  if (png_get_PLTE(png, info, &colours, &count) == 0) return false;
  return std::all_of(colours, colours + count, [](const png_color& c) { return c.red == c.green && c.green == c.blue; });
}

bool isOneBit(png_structp png, png_infop info) {
  if (png_get_bit_depth(png, info) != 1) return false;
  if (png_get_color_type(png, info) == PNG_COLOR_TYPE_GRAY) return true;
  png_colorp colours = nullptr;
  int count = 0;
  if (png_get_PLTE(png, info, &colours, &count) == 0) return false;
  return hasGreyPalette(png, info) && std::all_of(colours, colours + count, [](const png_color& c) { return c.red == 0 || c.red == 255; });
}

// 8 bits, grey or RGB, transparency on white: libpng does it row by row.
void askForPlainPixels(png_structp png, png_infop info) {
  const auto type = png_get_color_type(png, info);
  if (type == PNG_COLOR_TYPE_PALETTE && hasGreyPalette(png, info)) png_set_rgb_to_gray_fixed(png, PNG_ERROR_ACTION_NONE, -1, -1);
  const auto depth = png_get_bit_depth(png, info);
  if (depth == 16) png_set_scale_16(png);
  png_set_expand(png);
  if ((type & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png, info, PNG_INFO_tRNS) != 0) {
    png_color_16 white{};
    white.red = white.green = white.blue = white.gray = depth == 16 ? 0xFFFF : 0xFF;
    png_set_background(png, &white, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1.0);
  }
  png_set_interlace_handling(png);
  png_read_update_info(png, info);
}

double dpiOf(png_structp png, png_infop info) {
  const double perInch = png_get_x_pixels_per_meter(png, info) * 0.0254;
  return perInch >= 20 ? static_cast<int>(perInch + 0.5) : 0.0;
}

int orientationOf(png_structp png, png_infop info) {
  png_bytep data = nullptr;
  png_uint_32 size = 0;
  return png_get_eXIf_1(png, info, &size, &data) != 0 ? exifOrientation(data, size) : 1;
}

struct Decoded {
  Picture picture;
  std::vector<png_bytep> rows;
  QString error;
  bool sizeRefused = false;
  int orientation = 1;
};

// Between setjmp and longjmp no object with a destructor is made: everything that owns memory lives in `out`.
void decodeInto(png_structp png, png_infop info, const DecodeOptions& options, Decoded& out) {
  if (setjmp(png_jmpbuf(png)) != 0) {
    if (out.error.isEmpty()) out.error = QStringLiteral("damaged PNG");
    return;
  }
  png_read_info(png, info);
  const auto width = png_get_image_width(png, info);
  const auto height = png_get_image_height(png, info);
  if (qint64{width} * height > options.maxPixels) {
    out.sizeRefused = true;
    return;
  }
  const bool oneBit = isOneBit(png, info);
  askForPlainPixels(png, info);
  const auto channels = png_get_channels(png, info);
  if (png_get_rowbytes(png, info) != size_t{width} * channels || (channels != 1 && channels != 3)) png_error(png, "odd layout");
  out.picture = makePicture(static_cast<int>(width), static_cast<int>(height), channels == 1 ? PixelFormat::Grey8 : PixelFormat::Rgb8);
  out.picture.bilevel = oneBit;
  out.picture.dpi = dpiOf(png, info);
  out.orientation = orientationOf(png, info);
  out.rows.resize(height);
  for (png_uint_32 y = 0; y < height; ++y) out.rows[y] = out.picture.row(static_cast<int>(y));
  png_read_image(png, out.rows.data());
  png_read_end(png, nullptr);
}

}  // namespace

Result<Picture> decodePng(const QByteArray& bytes, const DecodeOptions& options, const QString& subject) {
  Decoded out;
  Source source{bytes};
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &out.error, keepError, ignoreWarning);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
  if (info == nullptr) {
    png_destroy_read_struct(&png, nullptr, nullptr);
    return fail(ErrorCode::Internal, QStringLiteral("libpng"), subject);
  }
  png_set_user_limits(png, 100'000, 100'000);
  png_set_chunk_malloc_max(png, 8 * 1024 * 1024);
  png_set_read_fn(png, &source, readBytes);
  decodeInto(png, info, options, out);
  png_destroy_read_struct(&png, &info, nullptr);
  if (out.sizeRefused || out.error.contains(QLatin1String("user limit")))
    return fail(ErrorCode::ImageTooLarge, QStringLiteral("PNG of too many pixels"), subject);
  if (!out.error.isEmpty()) return fail(ErrorCode::BadImage, out.error, subject);
  return oriented(std::move(out.picture), out.orientation);
}

}  // namespace motcua::imaging::detail
