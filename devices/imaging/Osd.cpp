// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Orientation.h"

#include <clocale>
#include <tesseract/baseapi.h>
#include <tesseract/osdetect.h>

namespace motcua::imaging::detail {
namespace {

constexpr float kSure = 1.0F;  // below it Tesseract guesses

// Quarter turns clockwise that would set the text upright.
std::optional<int> askOnce(tesseract::TessBaseAPI& api, const cv::Mat& grey, double dpi) {
  api.SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
  api.SetSourceResolution(static_cast<int>(dpi));
  int degrees = 0;
  float sure = 0, scriptSure = 0;
  const char* script = nullptr;
  if (!api.DetectOrientationScript(&degrees, &sure, &script, &scriptSure) || sure < kSure) return std::nullopt;
  // Tesseract says how far the page is turned clockwise.
  return (4 - degrees / 90) & 3;
}

}  // namespace

// Of a picture or a chart it may think anything; so whoever is to be turned is asked a second time, head down.
std::optional<int> askTesseractForTurns(const cv::Mat& grey, double dpi) {
  tesseract::TessBaseAPI api;
  if (api.Init(nullptr, "osd") != 0) return std::nullopt;
  api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
  api.SetVariable("debug_file", "/dev/null");  // its English remarks are for nobody here
  const auto turns = askOnce(api, grey, dpi);
  if (!turns || *turns == 0) return turns;
  cv::Mat headDown;
  cv::rotate(grey, headDown, cv::ROTATE_180);
  const auto again = askOnce(api, headDown, dpi);
  if (!again || *again != ((*turns + 2) & 3)) return std::nullopt;
  return turns;
}

}  // namespace motcua::imaging::detail
