// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrDecoders.h"
#include "devices/codes/QrText.h"

#include <ReadBarcode.h>

namespace motcua::codes {
namespace {

ZXing::DecodeHints hintsFor(Effort effort) {
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  hints.setTryHarder(true);
  hints.setTryRotate(false);  // a QR symbol is found at any angle; this is for lines
  hints.setTryDownscale(effort == Effort::Whole);
  hints.setBinarizer(effort == Effort::PlaceGlobal ? ZXing::Binarizer::GlobalHistogram : ZXing::Binarizer::LocalAverage);
  hints.setReturnErrors(effort == Effort::Whole);
  return hints;
}

std::array<QPoint, 4> cornersOf(const ZXing::Result& result) {
  std::array<QPoint, 4> out;
  for (size_t i = 0; i < 4; ++i) out[i] = QPoint(result.position()[i].x, result.position()[i].y);
  return out;
}

QrCode codeOf(const ZXing::Result& result) {
  QrCode code;
  code.corners = cornersOf(result);
  code.bytes = QByteArray(reinterpret_cast<const char*>(result.bytes().data()), static_cast<qsizetype>(result.bytes().size()));
  // A symbol that names its character set (ECI) has been decoded by that; only the rest is ours to guess.
  const auto guess = QString::fromStdString(result.text());
  const auto text = qrTextOf(result.hasECI() ? QByteArray() : code.bytes, guess);
  code.text = text.text;
  code.repaired = text.repaired;
  return code;
}

}  // namespace

ZxingReading readWithZxing(const cv::Mat& grey, Effort effort) {
  ZxingReading out;
  try {
    const ZXing::ImageView view(grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum, static_cast<int>(grey.step));
    for (const auto& result : ZXing::ReadBarcodes(view, hintsFor(effort))) {
      if (result.isValid())
        out.codes << codeOf(result);
      else
        out.unreadable << cornersOf(result);
    }
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    // zxing-cpp throws on malformed symbols in places; such a symbol is not one.
  }
  return out;
}

}  // namespace motcua::codes
