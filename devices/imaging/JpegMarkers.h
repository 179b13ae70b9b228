// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace motcua::imaging {

/// What the segments of a JPEG say, read without decoding a pixel.
struct JpegMarkers {
  int width = 0;
  int height = 0;
  int components = 0;
  int bitsPerSample = 8;
  bool progressive = false;
  bool arithmetic = false;  ///< coded in a way that PDF readers do not know
  bool adobe = false;       ///< CMYK values are stored inverted
  int orientation = 1;      ///< Exif 1..8
  double dpi = 0;           ///< of JFIF; 0 when it gives none
  int scans = 0;            ///< SOS markers: a bomb has thousands
  bool endsWell = false;    ///< an EOI marker after the last scan
};

[[nodiscard]] JpegMarkers readJpegMarkers(const QByteArray& bytes);

}  // namespace motcua::imaging
