// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>

namespace motcua::imaging {

enum class PixelFormat { Grey8, Rgb8, Bgr8 };

[[nodiscard]] constexpr int channelsOf(PixelFormat format) {
  return format == PixelFormat::Grey8 ? 1 : 3;
}

/// Pixels that somebody else owns: rows from the top, `stride` bytes from one row to the next. Never outlives them.
struct ImageView {
  const std::uint8_t* data = nullptr;
  int width = 0;
  int height = 0;
  std::ptrdiff_t stride = 0;
  PixelFormat format = PixelFormat::Grey8;

  [[nodiscard]] bool isEmpty() const { return data == nullptr || width <= 0 || height <= 0; }
  [[nodiscard]] const std::uint8_t* row(int y) const { return data + y * stride; }
};

}  // namespace motcua::imaging
