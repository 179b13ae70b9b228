// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Encode.h"

#include "devices/imaging/TurboJpeg.h"

#include <cmath>
#include <cstring>
#include <tiffio.h>
#include <turbojpeg.h>
#include <vector>

namespace motcua::imaging::detail {
namespace {

// libjpeg-turbo's API writes no resolution; the JFIF segment is always the first, with a unit byte and two densities.
void setDensity(QByteArray& jpeg, double dpi) {
  if (dpi <= 0 || jpeg.size() < 20 || std::memcmp(jpeg.constData() + 6, "JFIF", 5) != 0) return;
  const int density = static_cast<int>(std::lround(dpi));
  jpeg[13] = 1;
  for (const int at : {14, 16}) {
    jpeg[at] = static_cast<char>(density >> 8);
    jpeg[at + 1] = static_cast<char>(density & 0xFF);
  }
}

QByteArray taken(unsigned char* data, unsigned long size) {
  QByteArray out(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  tjFree(data);
  return out;
}

struct MemoryFile {
  QByteArray bytes;
  toff_t at = 0;
};
tmsize_t readBack(thandle_t handle, void* to, tmsize_t size) {
  auto* file = static_cast<MemoryFile*>(handle);
  const auto left = static_cast<toff_t>(file->bytes.size()) - std::min(file->at, static_cast<toff_t>(file->bytes.size()));
  const auto part = std::min(static_cast<toff_t>(size), left);
  std::memcpy(to, file->bytes.constData() + file->at, part);
  file->at += part;
  return static_cast<tmsize_t>(part);
}
tmsize_t append(thandle_t handle, void* from, tmsize_t size) {
  auto* file = static_cast<MemoryFile*>(handle);
  const auto end = static_cast<qsizetype>(file->at) + size;
  if (end > file->bytes.size()) file->bytes.resize(end);
  std::memcpy(file->bytes.data() + file->at, from, static_cast<size_t>(size));
  file->at += static_cast<toff_t>(size);
  return size;
}
toff_t seek(thandle_t handle, toff_t offset, int whence) {
  auto* file = static_cast<MemoryFile*>(handle);
  if (whence == SEEK_CUR) offset += file->at;
  if (whence == SEEK_END) offset += static_cast<toff_t>(file->bytes.size());
  return file->at = offset;
}
int doNothing(thandle_t) {
  return 0;
}
toff_t sizeOf(thandle_t handle) {
  return static_cast<toff_t>(static_cast<MemoryFile*>(handle)->bytes.size());
}

void setTags(TIFF* tiff, const Planes& planes) {
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, planes.width());
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, planes.height());
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
  TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, planes.height());
  const double dpi = planes.dpi > 0 ? planes.dpi : 300;
  TIFFSetField(tiff, TIFFTAG_XRESOLUTION, dpi);
  TIFFSetField(tiff, TIFFTAG_YRESOLUTION, dpi);
  TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
}

void packRow(const std::uint8_t* from, std::vector<std::uint8_t>& to, int width) {
  std::fill(to.begin(), to.end(), std::uint8_t{0});
  for (int x = 0; x < width; ++x) to[static_cast<size_t>(x >> 3)] |= static_cast<std::uint8_t>((from[x] < 128 ? 0x80 : 0) >> (x & 7));
}

int turboTurn(int turns) {
  constexpr int kOps[4] = {TJXOP_NONE, TJXOP_ROT90, TJXOP_ROT180, TJXOP_ROT270};
  return kOps[turns & 3];
}

}  // namespace

Result<QByteArray> encodeJpeg(const Planes& planes, int quality, const QString& subject) {
  const auto codec = TurboJpeg::compressor();
  const unsigned char* data[3] = {planes.plane[0].data, planes.plane[1].data, planes.plane[2].data};
  int strides[3] = {0, 0, 0};
  for (int i = 0; i < planes.count(); ++i) strides[i] = static_cast<int>(planes.plane[static_cast<size_t>(i)].step);
  unsigned char* out = nullptr;
  unsigned long size = 0;
  if (tjCompressFromYUVPlanes(codec.handle(), data, planes.width(), strides, planes.height(), turboSubsampling(planes.subsampling), &out, &size,
                              quality, 0) != 0) {
    tjFree(out);
    return fail(ErrorCode::Internal, codec.errorText(), subject);
  }
  auto bytes = taken(out, size);
  setDensity(bytes, planes.dpi);
  return bytes;
}

Result<QByteArray> encodeG4(const Planes& planes, const QString& subject) {
  MemoryFile file;
  TIFF* tiff = TIFFClientOpen("page", "wl", &file, readBack, append, seek, doNothing, sizeOf, nullptr, nullptr);
  if (tiff == nullptr) return fail(ErrorCode::Internal, QStringLiteral("libtiff"), subject);
  setTags(tiff, planes);
  std::vector<std::uint8_t> row(static_cast<size_t>(planes.width() + 7) / 8);
  bool good = true;
  for (int y = 0; good && y < planes.height(); ++y) {
    packRow(planes.plane[0].ptr<std::uint8_t>(y), row, planes.width());
    good = TIFFWriteScanline(tiff, row.data(), static_cast<uint32_t>(y)) >= 0;
  }
  TIFFClose(tiff);
  if (!good) return fail(ErrorCode::Internal, QStringLiteral("libtiff could not write"), subject);
  return file.bytes;
}

Result<QByteArray> transformJpeg(const QByteArray& jpeg, const LosslessStep& step, double dpi, const QString& subject) {
  const auto codec = TurboJpeg::transformer();
  const auto* data = reinterpret_cast<const unsigned char*>(jpeg.constData());
  const auto length = static_cast<unsigned long>(jpeg.size());
  int width = 0, height = 0, subsampling = 0, space = 0;
  if (tjDecompressHeader3(codec.handle(), data, length, &width, &height, &subsampling, &space) != 0 || subsampling < 0)
    return fail(ErrorCode::BadImage, codec.errorText(), subject);
  tjtransform transform{};
  // Blocks cut by the right or lower edge can't be turned; they are at most fifteen pixels of margin.
  transform.options = TJXOPT_TRIM | TJXOPT_COPYNONE;
  transform.op = turboTurn(step.turns);
  auto cut = step.cut & cv::Rect(0, 0, width, height);
  QByteArray current = jpeg;
  if (step.cut.area() > 0 && cut.area() > 0) {
    const int blockX = tjMCUWidth[subsampling], blockY = tjMCUHeight[subsampling];
    const int x = cut.x / blockX * blockX, y = cut.y / blockY * blockY;
    transform.r = {x, y, cut.br().x - x, cut.br().y - y};
    transform.options |= TJXOPT_CROP;
    if (step.turns != 0) {  // first the cut, then the turn: the region is meant in the source
      transform.op = TJXOP_NONE;
      unsigned char* out = nullptr;
      unsigned long size = 0;
      if (tjTransform(codec.handle(), data, length, 1, &out, &size, &transform, 0) != 0) {
        tjFree(out);
        return fail(ErrorCode::BadImage, codec.errorText(), subject);
      }
      current = taken(out, size);
      return transformJpeg(current, {step.turns, {}}, dpi, subject);
    }
  }
  unsigned char* out = nullptr;
  unsigned long size = 0;
  if (tjTransform(codec.handle(), data, length, 1, &out, &size, &transform, 0) != 0) {
    tjFree(out);
    return fail(ErrorCode::BadImage, codec.errorText(), subject);
  }
  auto bytes = taken(out, size);
  setDensity(bytes, dpi);
  return bytes;
}

}  // namespace motcua::imaging::detail
