// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/imaging/ImageView.h"

#include <memory>

namespace motcua::imaging {

/// Decoded pixels, upright (EXIF and TIFF orientation already applied), rows without padding. Moves, never copies by
/// accident: a page is tens of megabytes.
struct Picture {
  int width = 0;
  int height = 0;
  PixelFormat format = PixelFormat::Grey8;
  double dpi = 0;        ///< 0 when the file does not say
  bool bilevel = false;  ///< every pixel is 0 or 255: came from a 1-bit file
  std::unique_ptr<std::uint8_t[]> pixels;

  [[nodiscard]] std::ptrdiff_t stride() const { return std::ptrdiff_t{width} * channelsOf(format); }
  [[nodiscard]] std::uint8_t* row(int y) { return pixels.get() + y * stride(); }
  [[nodiscard]] ImageView view() const { return {pixels.get(), width, height, stride(), format}; }
};

/// Uninitialised pixels: the page is written once, not twice.
[[nodiscard]] inline Picture makePicture(int width, int height, PixelFormat format) {
  Picture out;
  out.width = width;
  out.height = height;
  out.format = format;
  out.pixels.reset(new std::uint8_t[static_cast<std::size_t>(out.stride()) * static_cast<std::size_t>(height)]);
  return out;
}

}  // namespace motcua::imaging
