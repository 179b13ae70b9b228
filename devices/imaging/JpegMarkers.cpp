// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/JpegMarkers.h"

#include "devices/imaging/Decoders.h"

#include <cstring>

namespace motcua::imaging {
namespace {

struct Segment {
  const std::uint8_t* data;  ///< after the length
  std::size_t size;
};

unsigned u16(const std::uint8_t* at) {
  return unsigned((at[0] << 8) | at[1]);
}

void readFrame(const Segment& s, JpegMarkers& out) {
  if (s.size < 6 || out.width != 0) return;
  out.bitsPerSample = s.data[0];
  out.height = static_cast<int>(u16(s.data + 1));
  out.width = static_cast<int>(u16(s.data + 3));
  out.components = s.data[5];
}

void readJfif(const Segment& s, JpegMarkers& out) {
  if (s.size < 12 || std::memcmp(s.data, "JFIF", 5) != 0) return;
  const double density = u16(s.data + 8);
  if (s.data[7] == 1 && density >= 20) out.dpi = density;
  if (s.data[7] == 2 && density >= 8) out.dpi = density * 2.54;
}

void readExif(const Segment& s, JpegMarkers& out) {
  if (s.size > 6 && std::memcmp(s.data, "Exif\0", 6) == 0) out.orientation = detail::exifOrientation(s.data + 6, s.size - 6);
}

void readSegment(int marker, const Segment& s, JpegMarkers& out) {
  switch (marker) {
    case 0xC0:
    case 0xC1:
    case 0xC2:
    case 0xC3:
    case 0xC9:
    case 0xCA:
    case 0xCB:
      out.progressive = out.progressive || marker == 0xC2 || marker == 0xCA;
      out.arithmetic = out.arithmetic || marker >= 0xC9;
      return readFrame(s, out);
    case 0xE0: return readJfif(s, out);
    case 0xE1: return readExif(s, out);
    case 0xEE: out.adobe = out.adobe || (s.size >= 12 && std::memcmp(s.data, "Adobe", 5) == 0); return;
    case 0xDA: ++out.scans; return;
    default: return;
  }
}

}  // namespace

JpegMarkers readJpegMarkers(const QByteArray& bytes) {
  JpegMarkers out;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
  const auto size = static_cast<std::size_t>(bytes.size());
  std::size_t at = 2;
  while (at + 1 < size) {
    const void* found = std::memchr(data + at, 0xFF, size - at - 1);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - data);
    const int marker = data[at + 1];
    if (marker == 0xFF) {
      ++at;
      continue;
    }  // fill byte
    at += 2;
    if (marker == 0xD9) out.endsWell = true;
    if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD9)) continue;  // no length follows
    if (at + 2 > size) break;
    const std::size_t length = u16(data + at);
    if (length < 2 || at + length > size) continue;
    readSegment(marker, {data + at + 2, length - 2}, out);
    at += length;
  }
  return out;
}

}  // namespace motcua::imaging
