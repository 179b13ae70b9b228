// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only: owns one handle of libjpeg-turbo. One thread at a time.
#pragma once
#include "devices/imaging/Decode.h"
#include "devices/imaging/JpegMarkers.h"

#include <utility>

namespace motcua::imaging::detail {

class TurboJpeg {
 public:
  [[nodiscard]] static TurboJpeg decompressor();
  [[nodiscard]] static TurboJpeg compressor();
  [[nodiscard]] static TurboJpeg transformer();
  ~TurboJpeg();
  TurboJpeg(TurboJpeg&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
  TurboJpeg& operator=(TurboJpeg&&) = delete;
  [[nodiscard]] void* handle() const { return m_handle; }
  [[nodiscard]] QString errorText() const;
  [[nodiscard]] bool isWarning() const;

 private:
  explicit TurboJpeg(void* handle) : m_handle(handle) {}
  void* m_handle;
};

/// Size and number of scans within bounds, before anything is allocated.
[[nodiscard]] Status checkJpeg(const JpegMarkers& markers, const DecodeOptions& options, const QString& subject);
/// What a call that returned non-zero means: fine for harmless rubbish, else BadImage.
[[nodiscard]] Status jpegFault(const TurboJpeg& codec, const QString& subject);

}  // namespace motcua::imaging::detail
