// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrDecoders.h"
#include "devices/codes/QrText.h"

#include <zbar.h>  // before OpenCV: both use the same macro names

namespace motcua::codes {

QList<QrCode> readWithZbar(const cv::Mat& grey) {
  QList<QrCode> out;
  try {
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    const cv::Mat whole = grey.isContinuous() ? grey : grey.clone();
    zbar::Image image(static_cast<unsigned>(whole.cols), static_cast<unsigned>(whole.rows), "Y800", whole.data, whole.total());
    scanner.scan(image);
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
      QrCode code;
      // ZBar converts to UTF-8 itself; what it guessed wrongly may still be repaired.
      const auto data = symbol->get_data();
      const auto text = qrTextOf(QByteArray::fromStdString(data), QString::fromStdString(data));
      code.text = text.text;
      code.repaired = text.repaired;
      for (int i = 0; i < 4 && i < symbol->get_location_size(); ++i)
        code.corners[static_cast<size_t>(i)] =
            QPoint(symbol->get_location_x(static_cast<unsigned>(i)), symbol->get_location_y(static_cast<unsigned>(i)));
      if (!code.text.isEmpty()) out << code;
    }
    image.set_data(nullptr, 0);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
  }
  return out;
}

}  // namespace motcua::codes
