// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Decoders.h"

namespace motcua::imaging::detail {
namespace {

/// Reads numbers of either byte order and never past the end.
class TiffBytes {
 public:
  TiffBytes(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size), m_little(size >= 2 && data[0] == 'I') {}
  [[nodiscard]] unsigned u16(std::size_t at) const {
    if (at + 2 > m_size) return 0;
    return m_little ? unsigned(m_data[at] | (m_data[at + 1] << 8)) : unsigned((m_data[at] << 8) | m_data[at + 1]);
  }
  [[nodiscard]] std::size_t u32(std::size_t at) const {
    if (at + 4 > m_size) return 0;
    return m_little ? u16(at) | (std::size_t{u16(at + 2)} << 16) : (std::size_t{u16(at)} << 16) | u16(at + 2);
  }

 private:
  const std::uint8_t* m_data;
  std::size_t m_size;
  bool m_little;
};

constexpr unsigned kOrientationTag = 0x0112;

}  // namespace

int exifOrientation(const std::uint8_t* tiff, std::size_t size) {
  if (tiff == nullptr || size < 14) return 1;
  const TiffBytes bytes(tiff, size);
  if (bytes.u16(2) != 42) return 1;
  const auto directory = bytes.u32(4);
  if (directory < 8 || directory >= size) return 1;
  const auto entries = bytes.u16(directory);
  for (unsigned i = 0; i < entries; ++i) {
    const auto entry = directory + 2 + std::size_t{i} * 12;
    if (entry + 12 > size) return 1;
    if (bytes.u16(entry) != kOrientationTag) continue;
    const auto value = bytes.u16(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace motcua::imaging::detail
