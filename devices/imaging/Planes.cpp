// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Planes.h"

#include "devices/imaging/Decoders.h"
#include "devices/imaging/JpegMarkers.h"
#include "devices/imaging/TurboJpeg.h"

#include <turbojpeg.h>

namespace motcua::imaging::detail {
namespace {

Subsampling subsamplingOf(int turbo) {
  switch (turbo) {
    case TJSAMP_GRAY: return Subsampling::Grey;
    case TJSAMP_444: return Subsampling::S444;
    case TJSAMP_422: return Subsampling::S422;
    case TJSAMP_440: return Subsampling::S440;
    case TJSAMP_411: return Subsampling::S411;
    default: return Subsampling::S420;
  }
}

void allocate(Planes& planes, const cv::Size& size) {
  for (int i = 0; i < planes.count(); ++i) planes.plane[static_cast<size_t>(i)].create(planeSize(i, size, planes.subsampling), CV_8UC1);
}

std::array<unsigned char*, 3> pointers(const Planes& planes) {
  return {planes.plane[0].data, planes.plane[1].data, planes.plane[2].data};
}

// Quarter turns of the Exif values that do not mirror; -1 for those that do.
int turnsOf(int orientation) {
  switch (orientation) {
    case 1: return 0;
    case 6: return 1;
    case 3: return 2;
    case 8: return 3;
    default: return -1;
  }
}

}  // namespace

int turboSubsampling(Subsampling subsampling) {
  switch (subsampling) {
    case Subsampling::Grey: return TJSAMP_GRAY;
    case Subsampling::S444: return TJSAMP_444;
    case Subsampling::S422: return TJSAMP_422;
    case Subsampling::S420: return TJSAMP_420;
    case Subsampling::S440: return TJSAMP_440;
    case Subsampling::S411: return TJSAMP_411;
  }
  return TJSAMP_420;
}

cv::Size planeSize(int index, const cv::Size& page, Subsampling subsampling) {
  const int turbo = turboSubsampling(subsampling);
  return {tjPlaneWidth(index, page.width, turbo), tjPlaneHeight(index, page.height, turbo)};
}

Result<Planes> planesOf(Picture picture, const QString& subject) {
  Planes out;
  out.dpi = picture.dpi;
  out.bilevel = picture.bilevel;
  const cv::Size size(picture.width, picture.height);
  if (picture.format == PixelFormat::Grey8) {
    allocate(out, size);
    for (int y = 0; y < size.height; ++y) std::copy_n(picture.row(y), size.width, out.plane[0].ptr<std::uint8_t>(y));
    return out;
  }
  out.subsampling = Subsampling::S420;
  allocate(out, size);
  const auto codec = TurboJpeg::compressor();
  auto planes = pointers(out);
  if (tjEncodeYUVPlanes(codec.handle(), picture.pixels.get(), size.width, 0, size.height, picture.format == PixelFormat::Rgb8 ? TJPF_RGB : TJPF_BGR,
                        planes.data(), nullptr, TJSAMP_420, 0) != 0)
    return fail(ErrorCode::BadImage, codec.errorText(), subject);
  return out;
}

Result<Planes> decodePlanes(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject) {
  if (sniff(bytes) == FileKind::Jpeg && page == 0) {
    const auto markers = readJpegMarkers(bytes);
    TRY(checkJpeg(markers, options, subject));
    const auto codec = TurboJpeg::decompressor();
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
    const auto length = static_cast<unsigned long>(bytes.size());
    int width = 0, height = 0, subsampling = 0, space = 0;
    if (tjDecompressHeader3(codec.handle(), data, length, &width, &height, &subsampling, &space) != 0)
      return fail(ErrorCode::BadImage, codec.errorText(), subject);
    TRY(checkSize(width, height, options, subject));
    const int turns = turnsOf(markers.orientation);
    if (turns >= 0 && subsampling >= 0 && (space == TJCS_YCbCr || space == TJCS_GRAY)) {
      Planes out;
      out.subsampling = subsamplingOf(subsampling);
      out.dpi = markers.dpi;
      out.turns = turns;
      out.direct = !markers.arithmetic;
      allocate(out, {width, height});
      auto planes = pointers(out);
      if (tjDecompressToYUVPlanes(codec.handle(), data, length, planes.data(), width, nullptr, height, TJFLAG_LIMITSCANS) != 0)
        TRY(jpegFault(codec, subject));
      return out;
    }
  }
  TRY_ASSIGN(auto picture, decodePage(bytes, page, options, subject));
  return planesOf(std::move(picture), subject);
}

}  // namespace motcua::imaging::detail
