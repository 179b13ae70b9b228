// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrWriter.h"

#include <qrencode.h>

#include <memory>

namespace motcua::codes {
namespace {

QRecLevel levelOf(QrStrength strength) {
  switch (strength) {
    case QrStrength::Low: return QR_ECLEVEL_L;
    case QrStrength::Medium: return QR_ECLEVEL_M;
    case QrStrength::Quartile: return QR_ECLEVEL_Q;
    case QrStrength::High: return QR_ECLEVEL_H;
  }
  return QR_ECLEVEL_M;
}

}  // namespace

Result<QrMatrix> makeQr(const QString& text, QrStrength strength) {
  const auto bytes = text.toUtf8();
  if (bytes.isEmpty()) return fail(ErrorCode::BadInput, QStringLiteral("a QR code of nothing"));
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0, levelOf(strength)),
      &QRcode_free);
  if (!code) return fail(ErrorCode::BadInput, QStringLiteral("%1 bytes do not fit in a QR code").arg(bytes.size()), text.left(40));
  QrMatrix out;
  out.size = code->width;
  const auto count = qsizetype{code->width} * code->width;
  out.modules.resize(count);
  for (qsizetype i = 0; i < count; ++i) out.modules[i] = static_cast<char>(code->data[i] & 1);  // bit 0: dark
  return out;
}

}  // namespace motcua::codes
