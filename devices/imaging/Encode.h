// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "devices/imaging/Planes.h"

namespace motcua::imaging::detail {

[[nodiscard]] Result<QByteArray> encodeJpeg(const Planes& planes, int quality, const QString& subject);
/// A TIFF of one strip in CCITT group 4; darker than 128 is black.
[[nodiscard]] Result<QByteArray> encodeG4(const Planes& planes, const QString& subject);

struct LosslessStep {
  int turns = 0;  ///< quarter turns clockwise
  cv::Rect cut;   ///< in the source; empty: all. Its top left is moved outwards to a whole block.
};
/// Turns and cuts a JPEG without decoding its blocks; drops Exif, keeps the resolution.
[[nodiscard]] Result<QByteArray> transformJpeg(const QByteArray& jpeg, const LosslessStep& step, double dpi, const QString& subject);

}  // namespace motcua::imaging::detail
