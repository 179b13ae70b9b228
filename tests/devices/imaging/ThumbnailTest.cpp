// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Thumbnail.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QImage>

using namespace motcua;

namespace {

QByteArray saved(const QImage& picture, const char* format) {
  QByteArray out;
  QBuffer buffer(&out);
  buffer.open(QIODevice::WriteOnly);
  REQUIRE(picture.save(&buffer, format));
  return out;
}

}  // namespace

TEST_CASE("a page becomes a small picture of a few kilobytes, whatever it came as") {
  QImage page(1654, 2338, QImage::Format_RGB888);
  page.fill(Qt::white);
  for (int y = 200; y < 2200; y += 40)
    for (int x = 150; x < 1500; ++x)
      for (int dy = 0; dy < 12; ++dy) page.setPixelColor(x, y + dy, (x / 17 + y) % 3 == 0 ? Qt::black : Qt::white);
  for (const auto& picture : {page, page.convertToFormat(QImage::Format_Grayscale8)})
    for (const auto* format : {"JPEG", "PNG"}) {
      const auto small = imaging::thumbnail(saved(picture, format), 0, 200, {}, QStringLiteral("page"));
      REQUIRE(small);
      CHECK(small->size() < 12'000);
      const auto back = QImage::fromData(*small, "JPEG");
      CHECK(back.height() == 200);
      CHECK(back.width() == 140);
    }
  const auto tiny = imaging::thumbnail(saved(page.scaled(80, 60), "PNG"), 0, 200, {}, QStringLiteral("page"));
  REQUIRE(tiny);
  CHECK(QImage::fromData(*tiny).size() == QSize(80, 60));
  CHECK(imaging::thumbnail("no picture", 0, 200, {}, QStringLiteral("page")).error().code == ErrorCode::BadImage);
}
