// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/CameraHints.h"
#include "tests/support/catch.h"

#include <QImage>

#include <opencv2/imgproc.hpp>

using namespace motcua;
using camera::CameraHint;
using camera::hintsFor;

namespace {

/// A card with a checkered field (as fine as a QR code) on a grey desk; `part` of the frame's width.
cv::Mat scene(double part, int light = 220, int desk = 90) {
  cv::Mat out(720, 1280, CV_8UC3, cv::Scalar::all(desk));
  const int width = static_cast<int>(1280 * part), height = width * 54 / 86;
  const cv::Rect card((1280 - width) / 2, (720 - height) / 2, width, height);
  cv::rectangle(out, card, cv::Scalar::all(light), cv::FILLED);
  const int field = height / 2, module = std::max(2, field / 41);
  unsigned noise = 7;
  for (int y = 0; y + module <= field; y += module)
    for (int x = 0; x + module <= field; x += module)
      if (((noise = noise * 1664525u + 1013904223u) >> 30) & 1u)
        cv::rectangle(out, {card.x + card.width / 8 + x, card.y + card.height / 4 + y, module, module}, cv::Scalar::all(light / 8), cv::FILLED);
  return out;
}

scanning::CameraFrame frameOf(const cv::Mat& image) {
  scanning::CameraFrame out;
  out.width = image.cols;
  out.height = image.rows;
  out.pixels = QByteArray(reinterpret_cast<const char*>(image.data), static_cast<qsizetype>(image.total() * 3));
  return out;
}

cv::Mat blurred(cv::Mat image, double sigma) {
  cv::GaussianBlur(image, image, {}, sigma);
  return image;
}

}  // namespace

TEST_CASE("A good picture of a card gets no hint") {
  CHECK(hintsFor(frameOf(scene(0.6))).isEmpty());
  CHECK(hintsFor(frameOf(scene(0.6, 240, 30))).isEmpty());
  CHECK(hintsFor(frameOf(blurred(scene(0.6), 0.7))).isEmpty());
}

TEST_CASE("Each trouble has its hint") {
  CHECK(hintsFor(frameOf(scene(0.6, 60, 20))).contains(CameraHint::TooDark));
  CHECK(hintsFor(frameOf(blurred(scene(0.6), 7))).contains(CameraHint::Blurred));
  CHECK(hintsFor(frameOf(scene(0.2))).contains(CameraHint::TooFar));
  auto mirrored = scene(0.6);
  cv::circle(mirrored, {700, 380}, 70, cv::Scalar::all(255), cv::FILLED);
  CHECK(hintsFor(frameOf(mirrored)).contains(CameraHint::Glare));
}

TEST_CASE("A located code tells the distance better than the picture") {
  camera::HintOptions far, near;
  far.modulePixels = 2.5;
  near.modulePixels = 5;
  CHECK(hintsFor(frameOf(scene(0.6)), far) == QList<CameraHint>{CameraHint::TooFar});
  CHECK_FALSE(hintsFor(frameOf(scene(0.2)), near).contains(CameraHint::TooFar));
}

TEST_CASE("Frames that are none get no hint") {
  CHECK(hintsFor({}).isEmpty());
  scanning::CameraFrame lying;
  lying.width = lying.height = 1000;
  lying.pixels = QByteArray(10, '\0');
  CHECK(hintsFor(lying).isEmpty());
}
