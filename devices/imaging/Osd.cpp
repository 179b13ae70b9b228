// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Orientation.h"

#include <clocale>
#include <tesseract/baseapi.h>
#include <tesseract/osdetect.h>

namespace motcua::imaging::detail {
namespace {

constexpr float kSure = 1.0F;  // below it Tesseract guesses

}  // namespace

std::optional<int> askTesseractForTurns(const cv::Mat& grey, double dpi) {
  tesseract::TessBaseAPI api;
  if (api.Init(nullptr, "osd") != 0) return std::nullopt;
  api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
  api.SetVariable("debug_file", "/dev/null");  // its English remarks are for nobody here
  api.SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
  api.SetSourceResolution(static_cast<int>(dpi));
  int degrees = 0;
  float sure = 0, scriptSure = 0;
  const char* script = nullptr;
  if (!api.DetectOrientationScript(&degrees, &sure, &script, &scriptSure) || sure < kSure) return std::nullopt;
  // Tesseract says how far the page is turned clockwise.
  return (4 - degrees / 90) & 3;
}

}  // namespace motcua::imaging::detail
