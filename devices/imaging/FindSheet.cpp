// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three ways of seeing a sheet propose quadrilaterals; one judge looks along the sides of each and takes the best:
// paper inside and something else outside along most of each side. Shadows break one way, white on pale another, a hand
// at the edge a third; seldom all three.
#include "devices/imaging/Capture.h"
#include "devices/imaging/SheetAspect.h"
#include "devices/imaging/SheetScene.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging {
namespace {

using detail::Quad, detail::Scene;

constexpr double kWorkingSide = 640;
constexpr double kOfTwo = 0.8;         // confidence where another sheet peeps out
constexpr double kUnsureOfTwo = 0.45;  // and which of the two lies above cannot be told: too little to correct anything
constexpr int kLeastSide = 160;        // a sheet in less cannot be read

Scene sceneOf(const ImageView& photo, double scale) {
  const bool grey = photo.format == PixelFormat::Grey8;
  const cv::Mat pixels(photo.height, photo.width, grey ? CV_8UC1 : CV_8UC3, const_cast<std::uint8_t*>(photo.data), static_cast<size_t>(photo.stride));
  Scene out;
  cv::Mat small;
  cv::resize(pixels, small, {std::max(1, static_cast<int>(photo.width * scale)), std::max(1, static_cast<int>(photo.height * scale))}, 0, 0,
             cv::INTER_AREA);
  if (grey) cv::cvtColor(small, small, cv::COLOR_GRAY2BGR);
  cv::medianBlur(small, small, 5);  // text away, edges stay
  cv::cvtColor(small, out.lab, photo.format == PixelFormat::Rgb8 ? cv::COLOR_RGB2Lab : cv::COLOR_BGR2Lab);
  cv::extractChannel(out.lab, out.light, 0);
  return out;
}

SheetFound wholePhoto(const ImageView& photo) {
  SheetFound out;
  out.corners = {QPointF(0, 0), QPointF(photo.width - 1, 0), QPointF(photo.width - 1, photo.height - 1), QPointF(0, photo.height - 1)};
  out.aspect = photo.height > 0 ? double(photo.width) / photo.height : 1;
  return out;
}

SheetFound search(const ImageView& photo) {
  auto out = wholePhoto(photo);
  const double scale = std::min(1.0, kWorkingSide / std::max(photo.width, photo.height));
  const auto scene = sceneOf(photo, scale);
  double most = 0;
  Quad best;
  for (const auto& quad : proposeSheets(scene))
    if (const double score = scoreOf(scene, quad); score > most) {
      most = score;
      best = quad;
    }
  if (most <= 0.2) return out;
  for (int round = 0; round < 2; ++round)
    if (const auto better = refined(scene, best); scoreOf(scene, better) >= most * 0.97) best = better;
  out.confidence = std::clamp((most - 0.2) / 0.6, 0.0, 1.0);
  if (const auto two = detail::lookForTwo(scene, best); two.seen) {
    out.confidence = std::min(out.confidence, two.sure ? kOfTwo : kUnsureOfTwo);
    best = two.sure ? refined(scene, two.upper) : best;
  }
  for (size_t i = 0; i < 4; ++i) {
    best[i] = {std::clamp((best[i].x + 0.5) / scale - 0.5, 0.0, photo.width - 1.0),
               std::clamp((best[i].y + 0.5) / scale - 0.5, 0.0, photo.height - 1.0)};
    out.corners[i] = QPointF(best[i].x, best[i].y);
  }
  out.aspect = detail::trueAspect(best, {photo.width, photo.height});
  out.size = detail::snapped(out.aspect);
  return out;
}

}  // namespace

const char* nameOf(SheetSize size) {
  switch (size) {
    case SheetSize::Free: return "free";
    case SheetSize::A4: return "a4";
    case SheetSize::A5: return "a5";
    case SheetSize::IdCard: return "id_card";
  }
  return "";
}

SheetFound findSheet(const ImageView& photo) {
  if (photo.isEmpty() || std::min(photo.width, photo.height) < kLeastSide) return wholePhoto(photo);
  try {
    return search(photo);
  } catch (const cv::Exception&) {
    return wholePhoto(photo);
  }
}

}  // namespace motcua::imaging
