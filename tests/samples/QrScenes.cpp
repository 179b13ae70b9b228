// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/QrScenes.h"

#include "devices/codes/QrWriter.h"

#include <QStringList>

#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace motcua::samples {

namespace {

constexpr int kModule = 12;  // pixels a module of the drawing

QString cardText(Random& random) {
  static const QStringList family{QStringLiteral("Nguyễn"), QStringLiteral("Trần"), QStringLiteral("Lê"),
                                  QStringLiteral("Phạm"),   QStringLiteral("Đặng"), QStringLiteral("Vũ")};
  static const QStringList middle{QStringLiteral("Thị"), QStringLiteral("Văn"), QStringLiteral("Hữu"), QStringLiteral("Ngọc"),
                                  QStringLiteral("Quỳnh")};
  static const QStringList given{QStringLiteral("Đào"),  QStringLiteral("Dũng"), QStringLiteral("Hằng"),
                                 QStringLiteral("Thuỷ"), QStringLiteral("Tuấn"), QStringLiteral("Yến")};
  static const QStringList place{QStringLiteral("Phường Ngã Bảy, Thành phố Cần Thơ"), QStringLiteral("Thôn 3, Xã Ia Grai, Tỉnh Gia Lai"),
                                 QStringLiteral("Phường Cửa Nam, Thành phố Hà Nội")};
  auto pick = [&](const QStringList& list) { return list[random.integer(0, int(list.size()) - 1)]; };
  QString number;
  for (int i = 0; i < 12; ++i) number += QString::number(random.integer(0, 9));
  return QStringLiteral("%1|%2|%3 %4 %5|%6%7%8|%9|")
             .arg(number, number.left(9), pick(family), pick(middle), pick(given))
             .arg(random.integer(1, 28), 2, 10, QLatin1Char('0'))
             .arg(random.integer(1, 12), 2, 10, QLatin1Char('0'))
             .arg(random.integer(1940, 2010))
             .arg(random.integer(0, 1) == 0 ? QStringLiteral("Nam") : QStringLiteral("Nữ")) +
         QStringLiteral("Số %1, %2|12052021").arg(random.integer(1, 400)).arg(pick(place));
}

// Paper or desk: slow waves and grain.
cv::Mat ground(Random& random, const cv::Size& size, double level) {
  cv::Mat small(size.height / 40, size.width / 40, CV_32F);
  for (int y = 0; y < small.rows; ++y)
    for (int x = 0; x < small.cols; ++x) small.at<float>(y, x) = float(level + random.normal() * 12);
  cv::Mat out;
  cv::resize(small, out, size, 0, 0, cv::INTER_CUBIC);
  return out;
}

void drawLines(cv::Mat& page, Random& random, const cv::Rect& area, int lines) {
  for (int i = 0; i < lines; ++i) {
    std::string words;
    for (int w = random.integer(2, 7); w > 0; --w) {
      for (int c = random.integer(2, 8); c > 0; --c) words += char('a' + random.integer(0, 25));
      words += ' ';
    }
    cv::putText(page, words, {area.x + 6, area.y + 30 + i * std::max(28, area.height / (lines + 1))}, cv::FONT_HERSHEY_SIMPLEX,
                random.uniform(0.6, 1.1), cv::Scalar(random.uniform(20, 90)), 2, cv::LINE_AA);
  }
}

// The card's face, symbol at the right, lines of text at the left; returns the symbol's corners.
cv::Mat drawCard(Random& random, const codes::QrMatrix& symbol, bool invert, std::array<cv::Point2f, 4>& corners) {
  const int side = symbol.size * kModule;
  const int quiet = 3 * kModule;  // cards give less than the standard's four
  const cv::Size size(side * 3, side * 2);
  cv::Mat card = ground(random, size, 205);
  drawLines(card, random, {20, 40, side, side * 2 - 80}, 9);
  const cv::Point at(size.width - side - quiet - 30, (size.height - side) / 2);
  cv::rectangle(card, cv::Rect(at.x - quiet, at.y - quiet, side + 2 * quiet, side + 2 * quiet), cv::Scalar(invert ? 35 : 235), cv::FILLED);
  for (int y = 0; y < symbol.size; ++y)
    for (int x = 0; x < symbol.size; ++x)
      cv::rectangle(card, cv::Rect(at.x + x * kModule, at.y + y * kModule, kModule, kModule), cv::Scalar(symbol.isDark(x, y) != invert ? 35 : 235),
                    cv::FILLED);
  const auto fx = float(at.x), fy = float(at.y), fs = float(side);
  corners = {cv::Point2f(fx, fy), {fx + fs, fy}, {fx + fs, fy + fs}, {fx, fy + fs}};
  return card;
}

struct Severity {
  double module = 5, tilt = 0.06, blur = 0.45, motion = 0, noise = 5, glare = 0, curve = 0, gain = 1;
  int jpeg = 0;
  bool invert = false;
};

Severity severityOf(QrTrouble trouble, Random& random) {
  Severity s;
  s.module = random.uniform(4, 6);
  switch (trouble) {
    case QrTrouble::None: break;
    case QrTrouble::Perspective: s.tilt = random.uniform(0.18, 0.32); break;
    case QrTrouble::Small: s.module = random.uniform(2.2, 3.6); break;
    case QrTrouble::Blur: s.blur = random.uniform(1.0, 2.0); break;
    case QrTrouble::Motion: s.motion = random.uniform(3, 8); break;
    case QrTrouble::Noise: s.noise = random.uniform(14, 30); break;
    case QrTrouble::Glare: s.glare = random.uniform(0.4, 1.0); break;
    case QrTrouble::Curved: s.curve = random.uniform(0.1, 0.35); break;
    case QrTrouble::Inverted: s.invert = true; break;
    case QrTrouble::Jpeg:
      s.jpeg = random.integer(8, 30);
      s.module = random.uniform(3.2, 5);
      break;
    case QrTrouble::Dim:
      s.gain = random.uniform(0.12, 0.3);
      s.noise = random.uniform(3, 7);
      break;
    case QrTrouble::Medium:
      s.module = random.uniform(2.8, 4);
      s.tilt = 0.15;
      s.blur = random.uniform(0.6, 1.1);
      s.noise = random.uniform(7, 13);
      break;
    case QrTrouble::Combined:  // a card held up to a cheap camera: a little of everything, sent as JPEG 30
      s.module = random.uniform(2.8, 4.2);
      s.tilt = random.uniform(0.08, 0.2);
      s.blur = random.uniform(0.4, 0.9);
      s.noise = random.uniform(4, 9);
      s.glare = random.uniform(0, 0.5);
      s.curve = random.uniform(0.02, 0.1);
      s.gain = random.uniform(0.5, 1);
      s.invert = random.integer(0, 3) == 0;
      s.jpeg = 30;
      break;
  }
  return s;
}

// Bends the card around an upright axis, as a worn card or one held in the hand is.
cv::Mat bent(const cv::Mat& card, double curve) {
  cv::Mat mapX(card.size(), CV_32F), mapY(card.size(), CV_32F);
  for (int y = 0; y < card.rows; ++y)
    for (int x = 0; x < card.cols; ++x) {
      const double u = 2.0 * x / card.cols - 1;
      mapX.at<float>(y, x) = float(card.cols * (0.5 + 0.5 * std::asin(u * std::sin(curve * 3)) / (curve * 3)));
      mapY.at<float>(y, x) = float(y + card.rows * curve * 0.25 * (u * u - 0.5));
    }
  cv::Mat out;
  cv::remap(card, out, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  return out;
}

void spoil(cv::Mat& frame, const Severity& s, Random& random) {
  cv::GaussianBlur(frame, frame, {}, s.blur);
  if (s.motion > 1) {
    const int length = int(s.motion) | 1;
    cv::Mat kernel = cv::Mat::zeros(length, length, CV_32F);
    const double angle = random.uniform(0, CV_PI);
    const cv::Point2d mid(length / 2, length / 2), d(std::cos(angle) * length / 2, std::sin(angle) * length / 2);
    cv::line(kernel, mid - d, mid + d, cv::Scalar(1), 1, cv::LINE_AA);
    cv::filter2D(frame, frame, -1, kernel / cv::sum(kernel)[0]);
  }
  frame *= s.gain;
  for (int y = 0; y < frame.rows; ++y)
    for (int x = 0; x < frame.cols; ++x) frame.at<float>(y, x) += float(random.normal() * s.noise);
}

}  // namespace

const char* nameOf(QrTrouble trouble) {
  switch (trouble) {
    case QrTrouble::None: return "easy";
    case QrTrouble::Perspective: return "perspective";
    case QrTrouble::Small: return "small";
    case QrTrouble::Blur: return "blur";
    case QrTrouble::Motion: return "motion";
    case QrTrouble::Noise: return "noise";
    case QrTrouble::Glare: return "glare";
    case QrTrouble::Curved: return "curved";
    case QrTrouble::Inverted: return "inverted";
    case QrTrouble::Jpeg: return "jpeg";
    case QrTrouble::Dim: return "dim";
    case QrTrouble::Medium: return "medium";
    case QrTrouble::Combined: return "combined";
  }
  return "";
}

QrScene qrScene(QrTrouble trouble, std::uint64_t seed) {
  Random random(seed * 97 + static_cast<std::uint64_t>(trouble));
  QrScene out;
  out.text = cardText(random);
  const auto symbol = codes::makeQr(out.text, codes::QrStrength::Medium);
  const auto s = severityOf(trouble, random);
  std::array<cv::Point2f, 4> corners;
  cv::Mat card = drawCard(random, *symbol, s.invert, corners);
  if (s.curve > 0) card = bent(card, s.curve);
  const cv::Size frameSize(1280, 720);
  const double side = symbol->size * s.module;
  const double angle = random.uniform(-CV_PI, CV_PI) * 0.25 + random.integer(0, 3) * CV_PI / 2;
  const cv::Point2d centre(random.uniform(430, 850), random.uniform(280, 440));
  std::array<cv::Point2f, 4> to;
  for (size_t i = 0; i < 4; ++i) {
    const cv::Point2d unit((i == 1 || i == 2) ? 0.5 : -0.5, i >= 2 ? 0.5 : -0.5);
    const cv::Point2d moved(unit.x + random.uniform(-s.tilt, s.tilt) * 0.5, unit.y + random.uniform(-s.tilt, s.tilt) * 0.5);
    to[i] = cv::Point2f(float(centre.x + side * (moved.x * std::cos(angle) - moved.y * std::sin(angle))),
                        float(centre.y + side * (moved.x * std::sin(angle) + moved.y * std::cos(angle))));
  }
  // The camera's pixel is an area, not a point: draw at double size, then average.
  for (auto& p : to) p *= 2;
  cv::Mat frame;
  cv::Mat desk = ground(random, frameSize * 2, 110);
  cv::warpPerspective(card, desk, cv::getPerspectiveTransform(corners.data(), to.data()), desk.size(), cv::INTER_AREA, cv::BORDER_TRANSPARENT);
  cv::resize(desk, frame, frameSize, 0, 0, cv::INTER_AREA);
  if (s.glare > 0) {
    cv::Mat spot = cv::Mat::zeros(frameSize, CV_32F);
    cv::circle(spot, cv::Point(int(centre.x + random.uniform(-0.5, 0.5) * side), int(centre.y + random.uniform(-0.5, 0.5) * side)),
               int(side * random.uniform(0.12, 0.3)), cv::Scalar(255 * s.glare), cv::FILLED);
    cv::GaussianBlur(spot, spot, {}, side * 0.12);
    frame += spot;
  }
  spoil(frame, s, random);
  frame.convertTo(out.grey, CV_8U);
  if (s.jpeg > 0) {
    std::vector<uchar> bytes;
    cv::imencode(".jpg", out.grey, bytes, {cv::IMWRITE_JPEG_QUALITY, s.jpeg});
    out.grey = cv::imdecode(bytes, cv::IMREAD_GRAYSCALE);
  }
  return out;
}

cv::Mat sceneWithoutCode(std::uint64_t seed) {
  Random random(seed * 131 + 7);
  cv::Mat frame = ground(random, {1280, 720}, 120);
  const int papers = random.integer(1, 3);
  for (int i = 0; i < papers; ++i) {
    const cv::Rect paper(random.integer(0, 700), random.integer(0, 300), random.integer(300, 560), random.integer(220, 400));
    cv::rectangle(frame, paper, cv::Scalar(random.uniform(190, 245)), cv::FILLED);
    drawLines(frame, random, paper, random.integer(3, 10));
    if (random.integer(0, 2) == 0)
      for (int g = 0; g < 12; ++g) cv::line(frame, {paper.x, paper.y + g * 18}, {paper.x + paper.width, paper.y + g * 18}, cv::Scalar(60), 1);
  }
  Severity s;
  s.noise = random.uniform(2, 12);
  s.blur = random.uniform(0.4, 1.2);
  spoil(frame, s, random);
  cv::Mat out;
  frame.convertTo(out, CV_8U);
  return out;
}

}  // namespace motcua::samples
