// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/PageScenes.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::samples {
namespace {

const cv::Size kPhoto(1600, 1200);

cv::Mat paperOf(Sheet sheet, std::uint64_t seed, Random& random) {
  if (sheet == Sheet::IdCard) {
    cv::Mat card(540, 856, CV_8UC3, cv::Scalar(random.uniform(190, 225), random.uniform(215, 235), random.uniform(190, 215)));
    cv::rectangle(card, cv::Rect(40, 150, 200, 270), cv::Scalar(120, 100, 90), cv::FILLED);
    for (int i = 0; i < 8; ++i)
      cv::putText(card, "NGUYEN THI DAO 093190001234", {280, 120 + i * 48}, cv::FONT_HERSHEY_SIMPLEX, 0.9, cv::Scalar(40, 40, 60), 2, cv::LINE_AA);
    return card;
  }
  PageLook look;
  look.dpi = 110;
  look.noise = 0;
  look.blur = 0;
  look.kind = kPageKinds[random.integer(0, 3)];
  cv::Mat page = pageScene(look, seed).pixels;
  if (sheet == Sheet::A5) cv::resize(page, page, {}, 0.72, 0.72, cv::INTER_AREA);
  return page;
}

cv::Mat deskOf(Desk desk, Random& random) {
  cv::Scalar colour(60, 65, 70);
  if (desk == Desk::Wood || desk == Desk::Hand) colour = cv::Scalar(70, 110, 160);
  if (desk == Desk::Pale) colour = cv::Scalar(208, 216, 220);
  if (desk == Desk::White) colour = cv::Scalar(random.uniform(228, 240), random.uniform(232, 244), random.uniform(232, 244));
  if (desk == Desk::Cloth) colour = cv::Scalar(random.uniform(60, 200), random.uniform(60, 200), random.uniform(60, 200));
  if (desk == Desk::Turned || desk == Desk::Cut || desk == Desk::Harsh)
    colour = cv::Scalar(random.uniform(50, 120), random.uniform(70, 140), random.uniform(90, 170));
  if (desk == Desk::Shadowed || desk == Desk::Cluttered || desk == Desk::Under) colour = cv::Scalar(120, 125, 130);
  cv::Mat out(kPhoto, CV_8UC3, colour);
  if (desk == Desk::Wood || desk == Desk::Hand)
    for (int i = 0; i < 140; ++i) {
      const int y = random.integer(0, kPhoto.height);
      const double shade = random.uniform(-22, 18);
      cv::line(out, {0, y}, {kPhoto.width, y + random.integer(-25, 25)}, colour + cv::Scalar::all(shade), random.integer(1, 7), cv::LINE_AA);
    }
  if (desk == Desk::Cloth) {
    const int check = random.integer(30, 90);
    for (int y = 0; y < out.rows; ++y)
      for (int x = 0; x < out.cols; ++x) out.at<cv::Vec3b>(y, x) *= 1 - 0.2 * ((x / check) % 2) - 0.2 * ((y / check) % 2);
  }
  if (desk == Desk::Cluttered)
    for (int i = 0; i < 5; ++i) {
      const cv::RotatedRect thing(cv::Point2f(float(random.uniform(0, 1600)), float(random.uniform(0, 1200))),
                                  cv::Size2f(float(random.uniform(80, 420)), float(random.uniform(30, 260))), float(random.uniform(0, 180)));
      cv::Point2f corners[4];
      thing.points(corners);
      const std::vector<cv::Point> polygon(corners, corners + 4);
      cv::fillConvexPoly(out, polygon, cv::Scalar(random.uniform(30, 200), random.uniform(30, 200), random.uniform(30, 200)), cv::LINE_AA);
    }
  return out;
}

std::array<cv::Point2f, 4> placed(Desk desk, Sheet sheet, const cv::Size& paper, Random& random) {
  double high = sheet == Sheet::IdCard ? random.uniform(480, 640) : sheet == Sheet::A5 ? random.uniform(700, 850) : random.uniform(850, 1020);
  if (desk == Desk::Turned) high *= 0.85;  // else its corners would not be in the picture
  const double wide = high * paper.width / paper.height;
  // A pinhole camera of a phone looking at a flat sheet, tilted about both axes.
  const double focal = 1500, tiltX = random.uniform(-0.45, 0.45), tiltY = random.uniform(-0.35, 0.35);
  double turn = random.uniform(-0.2, 0.2);
  if (desk == Desk::Turned) turn = random.uniform(0.44, 0.78) * (random.integer(0, 1) == 0 ? 1 : -1);
  const cv::Point2d off(desk == Desk::Cut ? random.uniform(0.3, 0.45) * wide * (random.integer(0, 1) == 0 ? 1 : -1) : 0,
                        desk == Desk::Cut ? random.uniform(0.1, 0.25) * high : 0);
  std::array<cv::Point2f, 4> out;
  for (size_t i = 0; i < 4; ++i) {
    const double x0 = ((i == 1 || i == 2) ? 0.5 : -0.5) * wide, y0 = (i >= 2 ? 0.5 : -0.5) * high;
    const double x = x0 * std::cos(turn) - y0 * std::sin(turn) + off.x, y = x0 * std::sin(turn) + y0 * std::cos(turn) + off.y;
    const double z1 = y * std::sin(tiltX), y1 = y * std::cos(tiltX);
    const double x2 = x * std::cos(tiltY) + z1 * std::sin(tiltY), z2 = -x * std::sin(tiltY) + z1 * std::cos(tiltY);
    const double depth = focal * 1.12 + z2;
    out[i] = cv::Point2f(float(kPhoto.width / 2.0 + focal * x2 / depth), float(kPhoto.height / 2.0 + focal * y1 / depth));
  }
  return out;
}

void addHand(cv::Mat& photo, const std::array<cv::Point2f, 4>& c, Random& random) {
  const auto at = c[2] * 0.55F + c[1] * 0.45F;
  const cv::Scalar skin(random.uniform(110, 150), random.uniform(140, 175), random.uniform(185, 215));
  for (int finger = 0; finger < 4; ++finger)
    cv::ellipse(photo, cv::Point(int(at.x) + 30, int(at.y) + finger * 38), {95, 20}, random.uniform(-8, 8), 0, 360, skin, cv::FILLED, cv::LINE_AA);
  cv::ellipse(photo, cv::Point(int(at.x) + 200, int(at.y) + 60), {170, 110}, 0, 0, 360, skin, cv::FILLED, cv::LINE_AA);
}

void spoil(cv::Mat& photo, Desk desk, Random& random) {
  if (desk == Desk::Shadowed) {
    cv::Mat shade(photo.size(), CV_32F, cv::Scalar(1));
    const std::vector<cv::Point> polygon{{0, 0}, {random.integer(500, 1000), 0}, {random.integer(300, 800), 1200}, {0, 1200}};
    cv::fillConvexPoly(shade, polygon, cv::Scalar(random.uniform(0.5, 0.7)));
    cv::GaussianBlur(shade, shade, {}, 25);
    for (int y = 0; y < photo.rows; ++y)
      for (int x = 0; x < photo.cols; ++x) photo.at<cv::Vec3b>(y, x) *= shade.at<float>(y, x);
  }
  if (desk == Desk::Harsh) {  // of a window frame: hard, across sheet and desk
    cv::Mat shade(photo.size(), CV_8UC1, cv::Scalar(0));
    const int x = random.integer(500, 1000), slant = random.integer(-400, 400);
    cv::fillConvexPoly(shade, std::vector<cv::Point>{{x, 0}, {x + 260, 0}, {x + 260 + slant, 1200}, {x + slant, 1200}}, cv::Scalar(255), cv::LINE_AA);
    cv::GaussianBlur(shade, shade, {}, 3);
    const double depth = random.uniform(0.35, 0.5);
    for (int y = 0; y < photo.rows; ++y)
      for (int k = 0; k < photo.cols; ++k) photo.at<cv::Vec3b>(y, k) *= 1 - depth * shade.at<uchar>(y, k) / 255.0;
  }
  const double gain = desk == Desk::Dim ? random.uniform(0.25, 0.4) : 1, noise = desk == Desk::Dim ? 14 : 5;
  cv::GaussianBlur(photo, photo, {}, 0.8);
  for (int y = 0; y < photo.rows; ++y) {
    auto* row = photo.ptr<uchar>(y);
    for (int x = 0; x < photo.cols * 3; ++x) row[x] = cv::saturate_cast<uchar>(row[x] * gain + random.uniform(-noise, noise));
  }
}

// Two halves, each flat, that meet in a knee pushed sideways and up; one of them faces the lamp less.
void layFolded(const cv::Mat& paper, SheetPhoto& photo, Random& random) {
  const auto& c = photo.corners;
  const cv::Point2f push(float(random.uniform(-0.012, 0.012)) * (c[1] - c[0]) + float(random.uniform(-0.012, 0.012)) * (c[3] - c[0]));
  const auto left = (c[0] + c[3]) * 0.5F + push, right = (c[1] + c[2]) * 0.5F + push;
  const float w = float(paper.cols), h = float(paper.rows);
  cv::Mat shaded = paper.clone();
  shaded.rowRange(paper.rows / 2, paper.rows) *= random.uniform(0.82, 0.95);
  cv::rectangle(shaded, cv::Rect(0, paper.rows / 2 - 1, paper.cols, 2), cv::Scalar(150, 155, 160), cv::FILLED);
  const std::array<std::array<cv::Point2f, 4>, 2> to{{{c[0], c[1], right, left}, {left, right, c[2], c[3]}}};
  for (size_t half = 0; half < 2; ++half) {
    const std::array<cv::Point2f, 4> from{cv::Point2f(0, 0), {w, 0}, {w, h / 2}, {0, h / 2}};
    const auto rows = half == 0 ? shaded.rowRange(0, paper.rows / 2) : shaded.rowRange(paper.rows / 2, paper.rows);
    cv::warpPerspective(rows, photo.pixels, cv::getPerspectiveTransform(from.data(), to[half].data()), photo.pixels.size(), cv::INTER_AREA,
                        cv::BORDER_TRANSPARENT);
  }
}

}  // namespace

SheetPhoto sheetPhoto(Desk desk, Sheet sheet, std::uint64_t seed) {
  Random random(seed * 31337 + static_cast<std::uint64_t>(desk) * 17 + static_cast<std::uint64_t>(sheet));
  SheetPhoto out;
  const auto paper = paperOf(sheet, seed, random);
  out.aspect = double(paper.cols) / paper.rows;
  out.corners = placed(desk, sheet, paper.size(), random);
  out.pixels = deskOf(desk, random);
  const float w = float(paper.cols), h = float(paper.rows);
  const std::array<cv::Point2f, 4> from{cv::Point2f(0, 0), {w, 0}, {w, h}, {0, h}};
  const auto map = cv::getPerspectiveTransform(from.data(), out.corners.data());
  if (desk == Desk::Under) {  // the same sheet once more, a little aside
    std::array<cv::Point2f, 4> aside;
    const cv::Point2f by(float(random.uniform(25, 70)), float(random.uniform(-60, 60)));
    for (size_t i = 0; i < 4; ++i) aside[i] = out.corners[i] + by;
    cv::warpPerspective(paper, out.pixels, cv::getPerspectiveTransform(from.data(), aside.data()), out.pixels.size(), cv::INTER_AREA,
                        cv::BORDER_TRANSPARENT);
  }
  // A thin contact shadow: what tells white paper from a pale desk.
  cv::Mat mask(paper.size(), CV_8UC1, cv::Scalar(255)), shadow;
  cv::warpPerspective(mask, shadow, map, out.pixels.size());
  cv::GaussianBlur(shadow, shadow, {}, 4);
  for (int y = 3; y < out.pixels.rows; ++y)
    for (int x = 2; x < out.pixels.cols; ++x) out.pixels.at<cv::Vec3b>(y, x) *= 1 - 0.14 * shadow.at<uchar>(y - 3, x - 2) / 255.0;
  if (desk == Desk::Folded)
    layFolded(paper, out, random);
  else
    cv::warpPerspective(paper, out.pixels, map, out.pixels.size(), cv::INTER_AREA, cv::BORDER_TRANSPARENT);
  if (desk == Desk::Hand) addHand(out.pixels, out.corners, random);
  spoil(out.pixels, desk, random);
  return out;
}

}  // namespace motcua::samples
