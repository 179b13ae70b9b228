// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/QrImage.h"

#include <qrencode.h>

#include <memory>

namespace motcua::print {
namespace {

// Two modules of quiet zone instead of four: the paper around the symbol is white as well, and each module gets larger.
constexpr int kQuiet = 2;

}  // namespace

Result<QImage> qrImage(const QString& text, int pixelsPerModule) {
  const QByteArray bytes = text.toUtf8();
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_M), QRcode_free);
  if (!code) return fail(ErrorCode::BadInput, QStringLiteral("no QR symbol holds %1 bytes").arg(bytes.size()), QStringLiteral("QR"));
  const int side = (code->width + 2 * kQuiet) * pixelsPerModule;
  QImage image(side, side, QImage::Format_Mono);
  image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
  image.fill(0u);
  for (int y = 0; y < side; ++y) {
    const int row = y / pixelsPerModule - kQuiet;
    if (row < 0 || row >= code->width) continue;
    for (int column = 0; column < code->width; ++column)
      if ((code->data[row * code->width + column] & 1) != 0)
        for (int x = 0; x < pixelsPerModule; ++x) image.setPixel((column + kQuiet) * pixelsPerModule + x, y, 1);
  }
  return image;
}

}  // namespace motcua::print
