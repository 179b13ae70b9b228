// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What any bytes given as a picture must hold. Used by libFuzzer and by a seeded Catch test. PDFs go to poppler in a process
// of its own and are left out.
#pragma once
#include "devices/imaging/Capture.h"

#include <cstdint>
#include <cstdlib>

namespace motcua::test {

inline void fuzzPage(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return;
  const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
  if (imaging::sniff(bytes) == imaging::FileKind::Pdf) return;
  imaging::CleanOptions options;
  options.askOcr = false;
  options.decode.maxPixels = 1'000'000;
  options.background = static_cast<imaging::Background>(data[0] % 3);
  options.crop = (data[0] & 4) == 0;
  const auto page = imaging::cleanPage(bytes, (data[0] & 8) != 0 ? 1 : 0, options, QStringLiteral("fuzz"));
  if (!page) return;
  if (page->width < 1 || page->height < 1 || page->bytes.isEmpty()) std::abort();
  if (page->rotation % 90 != 0 || !(page->angle >= -20.1 && page->angle <= 20.1)) std::abort();
  // What the pipeline wrote anew it must be able to read.
  if (page->encoding != imaging::PageEncoding::Original && !imaging::decodePage(page->bytes, 0, {}, {})) std::abort();
  if ((data[0] & 16) != 0) {
    imaging::CaptureOptions capture;
    capture.decode.maxPixels = 1'000'000;
    const auto captured = imaging::capturePage(bytes, capture, QStringLiteral("fuzz"));
    if (captured && !(captured->sheet.confidence >= 0 && captured->sheet.confidence <= 1)) std::abort();
  }
}

}  // namespace motcua::test
