// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzz body on damaged pictures: the short run of every build. The long one is libFuzzer's (tests/fuzz).
#include "tests/fuzz/FuzzPage.h"
#include "tests/support/catch.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <random>

using namespace motcua;

TEST_CASE("The pipeline bears pictures with bytes changed, cut off or added", "[imaging]") {
  cv::Mat picture(120, 90, CV_8UC3, cv::Scalar(240, 245, 238));
  for (int y = 14; y < 110; y += 12) cv::putText(picture, "mau 01", {6, y}, cv::FONT_HERSHEY_PLAIN, 0.9, cv::Scalar(20, 20, 20));
  std::mt19937 random(20261124);
  for (const char* kind : {".jpg", ".png", ".tiff", ".bmp", ".webp"}) {
    std::vector<uchar> good;
    cv::imencode(kind, picture, good);
    for (int i = 0; i < 120; ++i) {
      std::vector<std::uint8_t> data{static_cast<std::uint8_t>(random())};
      data.insert(data.end(), good.begin(), good.end());
      for (int changes = int(random() % 4); changes > 0; --changes)
        data[1 + random() % std::min<size_t>(data.size() - 1, 400)] = static_cast<std::uint8_t>(random());
      if (i % 4 == 0) data.resize(1 + random() % data.size());
      test::fuzzPage(data.data(), data.size());
    }
  }
  SUCCEED();
}
