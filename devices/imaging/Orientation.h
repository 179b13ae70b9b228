// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only.
#pragma once
#include "devices/imaging/TextLines.h"

#include <optional>

namespace motcua::imaging::detail {

struct Reading {
  LineFit lines;          ///< in the direction of the text
  bool sideways = false;  ///< the lines run from top to bottom
  int turns = 0;          ///< quarter turns clockwise that put the text upright
  bool turnsSure = false;
};

/// Skew and quarter turns from the shape of the lines alone, within milliseconds.
[[nodiscard]] Reading readDirection(const Analysis& analysis, const cv::Mat& ink, bool wantTurns);

/// The same question to Tesseract's orientation detector: a quarter of a second. Nothing when it is not sure either, or its
/// data (tesseract-ocr-osd) is missing.
[[nodiscard]] std::optional<int> askTesseractForTurns(const cv::Mat& grey, double dpi);

}  // namespace motcua::imaging::detail
