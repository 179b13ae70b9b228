// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/imaging only. The small grey picture and the ink mask on which every decision about a page is made.
#pragma once
#include <opencv2/core.hpp>

namespace motcua::imaging::detail {

struct Analysis {
  cv::Mat grey;      ///< CV_8UC1, the page halved until its long side is below 2500: 100 to 210 dpi for A4
  cv::Mat ink;       ///< CV_8UC1, 1 where something is darker than its surroundings, else 0
  int factor = 1;    ///< source pixels a pixel here, a power of two
  double dpi = 0;    ///< of `grey`; guessed from A4 when the file does not say
  double noise = 0;  ///< standard deviation of the paper's grain in `grey`
  int paper = 255;   ///< brightness of the paper
  int contrast = 0;  ///< how much darker ink must be than its surroundings

  [[nodiscard]] double mm(double millimetres) const { return millimetres * dpi / 25.4; }
};

[[nodiscard]] Analysis analyse(const cv::Mat& brightness, double dpi, bool bilevel);

}  // namespace motcua::imaging::detail
