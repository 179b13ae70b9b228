// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/TurboJpeg.h"

#include <turbojpeg.h>

namespace motcua::imaging::detail {

TurboJpeg TurboJpeg::decompressor() {
  return TurboJpeg(tjInitDecompress());
}
TurboJpeg TurboJpeg::compressor() {
  return TurboJpeg(tjInitCompress());
}
TurboJpeg TurboJpeg::transformer() {
  return TurboJpeg(tjInitTransform());
}

TurboJpeg::~TurboJpeg() {
  if (m_handle != nullptr) tjDestroy(m_handle);
}

QString TurboJpeg::errorText() const {
  return QString::fromUtf8(tjGetErrorStr2(m_handle));
}
bool TurboJpeg::isWarning() const {
  return tjGetErrorCode(m_handle) == TJERR_WARNING;
}

}  // namespace motcua::imaging::detail
