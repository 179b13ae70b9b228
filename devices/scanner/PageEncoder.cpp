// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libjpeg and libpng report errors by longjmp. So each call into them stands in a function of its own that has no
// object with a destructor between setjmp and the call.
#include "devices/scanner/PageEncoder.h"

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <jpeglib.h>
#include <png.h>

namespace motcua::scanner {
namespace {

constexpr int kMostPixels = 65500;  // JPEG_MAX_DIMENSION
constexpr int kQuality = 85;        // 200 dpi text stays clean, about 400 KB a colour A4

struct JpegErrors {
  jpeg_error_mgr base;
  std::jmp_buf back;
};

[[noreturn]] void leaveJpeg(j_common_ptr common) {
  std::longjmp(reinterpret_cast<JpegErrors*>(common->err)->back, 1);
}

/// Not jpeg_mem_dest: it tells where its buffer is only at the end, so that of a page given up in the middle (cancelled,
/// jammed) nobody knows what is to be freed.
struct JpegTarget {
  jpeg_destination_mgr base{};
  std::array<unsigned char, 1 << 16> chunk;
  QByteArray out;

  void attach(jpeg_compress_struct& jpeg) {
    base.init_destination = begin;
    base.empty_output_buffer = [](j_compress_ptr it) {
      auto& target = of(it);
      target.take(target.chunk.size());
      begin(it);
      return boolean{TRUE};
    };
    base.term_destination = [](j_compress_ptr it) { of(it).take(of(it).chunk.size() - of(it).base.free_in_buffer); };
    jpeg.dest = &base;
  }

 private:
  static JpegTarget& of(j_compress_ptr jpeg) { return *reinterpret_cast<JpegTarget*>(jpeg->dest); }
  static void begin(j_compress_ptr jpeg) {
    of(jpeg).base.next_output_byte = of(jpeg).chunk.data();
    of(jpeg).base.free_in_buffer = of(jpeg).chunk.size();
  }
  void take(std::size_t length) { out.append(reinterpret_cast<const char*>(chunk.data()), static_cast<qsizetype>(length)); }
};

class JpegEncoder final : public PageEncoder {
 public:
  ~JpegEncoder() override { jpeg_destroy_compress(&m_jpeg); }

  Status begin(PixelKind kind, int width, int height, int dpi) {
    m_jpeg.err = jpeg_std_error(&m_errors.base);
    m_errors.base.error_exit = leaveJpeg;
    m_errors.base.output_message = [](j_common_ptr) {};
    return guarded(start(kind, width, height, dpi));
  }
  Status line(const unsigned char* row) override { return guarded(write(row)); }
  Result<QByteArray> finish() override {
    TRY(guarded(end()));
    return std::move(m_target.out);
  }
  QString mimeType() const override { return QStringLiteral("image/jpeg"); }

 private:
  static Status guarded(bool done) {
    if (!done) return fail(ErrorCode::DeviceNoMemory, QStringLiteral("the JPEG encoder gave up"));
    return {};
  }
  bool start(PixelKind kind, int width, int height, int dpi) {
    if (setjmp(m_errors.back) != 0) return false;
    jpeg_create_compress(&m_jpeg);
    m_target.attach(m_jpeg);
    m_jpeg.image_width = static_cast<JDIMENSION>(width);
    m_jpeg.image_height = static_cast<JDIMENSION>(height);
    m_jpeg.input_components = kind == PixelKind::Rgb8 ? 3 : 1;
    m_jpeg.in_color_space = kind == PixelKind::Rgb8 ? JCS_RGB : JCS_GRAYSCALE;
    jpeg_set_defaults(&m_jpeg);
    jpeg_set_quality(&m_jpeg, kQuality, TRUE);
    m_jpeg.density_unit = 1;
    m_jpeg.X_density = m_jpeg.Y_density = static_cast<UINT16>(dpi);
    jpeg_start_compress(&m_jpeg, TRUE);
    return true;
  }
  bool write(const unsigned char* row) {
    if (setjmp(m_errors.back) != 0) return false;
    auto* line = const_cast<JSAMPROW>(row);
    return jpeg_write_scanlines(&m_jpeg, &line, 1) == 1;
  }
  bool end() {
    if (setjmp(m_errors.back) != 0) return false;
    jpeg_finish_compress(&m_jpeg);
    return true;
  }

  jpeg_compress_struct m_jpeg{};
  JpegErrors m_errors{};
  JpegTarget m_target;
};

class PngEncoder final : public PageEncoder {
 public:
  ~PngEncoder() override { png_destroy_write_struct(&m_png, &m_info); }

  Status begin(int width, int height, int dpi) {
    return guarded(start(static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), static_cast<png_uint_32>(dpi)));
  }
  Status line(const unsigned char* row) override { return guarded(write(row)); }
  Result<QByteArray> finish() override {
    TRY(guarded(end()));
    return std::move(m_out);
  }
  QString mimeType() const override { return QStringLiteral("image/png"); }

 private:
  static Status guarded(bool done) {
    if (!done) return fail(ErrorCode::DeviceNoMemory, QStringLiteral("the PNG encoder gave up"));
    return {};
  }
  static void append(png_structp png, png_bytep bytes, png_size_t length) {
    static_cast<PngEncoder*>(png_get_io_ptr(png))->m_out.append(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(length));
  }
  bool start(png_uint_32 width, png_uint_32 height, png_uint_32 dpi) {
    m_png = png_create_write_struct(
        PNG_LIBPNG_VER_STRING, nullptr, [](png_structp png, png_const_charp) { png_longjmp(png, 1); }, [](png_structp, png_const_charp) {});
    if (m_png == nullptr) return false;
    if (setjmp(png_jmpbuf(m_png)) != 0) return false;
    m_info = png_create_info_struct(m_png);
    if (m_info == nullptr) return false;
    png_set_write_fn(m_png, this, append, [](png_structp) {});
    png_set_user_limits(m_png, kMostPixels, kMostPixels);
    png_set_IHDR(m_png, m_info, width, height, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto perMetre = static_cast<png_uint_32>(dpi / 0.0254 + 0.5);
    png_set_pHYs(m_png, m_info, perMetre, perMetre, PNG_RESOLUTION_METER);
    png_write_info(m_png, m_info);
    return true;
  }
  bool write(const unsigned char* row) {
    if (setjmp(png_jmpbuf(m_png)) != 0) return false;
    png_write_row(m_png, row);
    return true;
  }
  bool end() {
    if (setjmp(png_jmpbuf(m_png)) != 0) return false;
    png_write_end(m_png, m_info);
    return true;
  }

  png_structp m_png = nullptr;
  png_infop m_info = nullptr;
  QByteArray m_out;
};

}  // namespace

Result<std::unique_ptr<PageEncoder>> PageEncoder::create(PixelKind kind, int width, int height, int dpi) {
  if (width < 1 || height < 1) return fail(ErrorCode::DeviceIo, QStringLiteral("a page of %1 x %2 pixels").arg(width).arg(height));
  if (width > kMostPixels || height > kMostPixels)
    return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 x %2 pixels").arg(width).arg(height), QStringLiteral("%1 x %2").arg(width).arg(height));
  if (kind == PixelKind::Bit1) {
    auto png = std::make_unique<PngEncoder>();
    TRY(png->begin(width, height, dpi));
    return png;
  }
  auto jpeg = std::make_unique<JpegEncoder>();
  TRY(jpeg->begin(kind, width, height, dpi));
  return jpeg;
}

}  // namespace motcua::scanner
