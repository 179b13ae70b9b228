// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>

#include <memory>

namespace motcua::scanner {

enum class PixelKind { Grey8, Rgb8, Bit1 };  ///< Bit1: packed, most significant bit first, 1 is white

[[nodiscard]] inline qsizetype rowBytes(PixelKind kind, int width) {
  return kind == PixelKind::Rgb8 ? qsizetype{3} * width : kind == PixelKind::Grey8 ? width : (qsizetype{width} + 7) / 8;
}

/// Compresses one page line by line, so that a page never stands uncompressed in memory: JPEG for grey and colour, PNG
/// for line art. finish() after exactly `height` lines. Any one thread.
class PageEncoder {
 public:
  /// ImageTooLarge past 65,500 pixels a side (what JPEG can say). dpi goes into the file.
  [[nodiscard]] static Result<std::unique_ptr<PageEncoder>> create(PixelKind kind, int width, int height, int dpi);
  virtual ~PageEncoder() = default;
  [[nodiscard]] virtual Status line(const unsigned char* row) = 0;
  [[nodiscard]] virtual Result<QByteArray> finish() = 0;
  [[nodiscard]] virtual QString mimeType() const = 0;
};

}  // namespace motcua::scanner
