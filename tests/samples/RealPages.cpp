// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/RealPages.h"

#include "devices/imaging/Decode.h"

#include <QDir>
#include <QStringList>

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace motcua::samples {
namespace {

QList<RealPage> read(const QString& folder, const QStringList& names) {
  QList<RealPage> out;
  imaging::DecodeOptions options;
  options.pdfDpi = 200;
  for (const auto& name : names) {
    const auto picture = imaging::decodeImageFile(QDir(folder).filePath(name), 0, options);
    if (!picture) continue;
    const bool isGrey = picture->format == imaging::PixelFormat::Grey8;
    const cv::Mat pixels(picture->height, picture->width, isGrey ? CV_8UC1 : CV_8UC3, picture->pixels.get());
    RealPage page{name, {}};
    if (isGrey)
      page.grey = pixels.clone();
    else
      cv::cvtColor(pixels, page.grey, picture->format == imaging::PixelFormat::Rgb8 ? cv::COLOR_RGB2GRAY : cv::COLOR_BGR2GRAY);
    out << page;
  }
  return out;
}

int paperLevel(const cv::Mat& page) {
  std::vector<uchar> values;
  for (int y = 0; y < page.rows; y += 5)
    for (int x = 0; x < page.cols; x += 5) values.push_back(page.at<uchar>(y, x));
  std::nth_element(values.begin(), values.begin() + qsizetype(values.size() * 7 / 10), values.end());
  return values[values.size() * 7 / 10];
}

double millimetre(const cv::Mat& page) {
  return std::max(page.cols, page.rows) / 297.0;
}

// Paper is what is brightest around, smoothed; its stains and shadows remain, its letters do not.
cv::Mat paperOf(const cv::Mat& page) {
  const int width = std::max(3, int(millimetre(page) * 7)) | 1;
  cv::Mat out;
  cv::dilate(page, out, cv::getStructuringElement(cv::MORPH_RECT, {width, width}));
  cv::erode(out, out, cv::getStructuringElement(cv::MORPH_RECT, {width / 2 | 1, width / 2 | 1}));
  cv::GaussianBlur(out, out, {}, width / 3.0);
  return out;
}

void addGrain(cv::Mat& page, double sigma, Random& random) {
  for (int y = 0; y < page.rows; ++y)
    for (int x = 0; x < page.cols; ++x) page.at<uchar>(y, x) = cv::saturate_cast<uchar>(page.at<uchar>(y, x) + random.normal() * sigma);
}

// A piece of a line's size with a fair amount of ink in it.
cv::Rect scrapOf(const cv::Mat& page, const cv::Mat& paper, Random& random) {
  const double mm = millimetre(page);
  const cv::Size size(int(45 * mm), int(9 * mm));
  cv::Rect best(0, 0, 0, 0);
  double most = 0;
  for (int i = 0; i < 60; ++i) {
    const cv::Rect box({random.integer(int(15 * mm), std::max(int(15 * mm), page.cols - size.width - int(15 * mm))),
                        random.integer(int(15 * mm), std::max(int(15 * mm), page.rows - size.height - int(15 * mm)))},
                       size);
    if ((box & cv::Rect({0, 0}, page.size())) != box) continue;
    cv::Mat ink = paper(box) - page(box) > 60;
    const double part = cv::countNonZero(ink) / double(box.area());
    if (part < 0.3 && part > most) {
      most = part;
      best = box;
    }
  }
  return most > 0.02 ? best : cv::Rect();
}

}  // namespace

QList<RealPage> realTextPages(const QString& folder) {
  return read(
      folder,
      {QStringLiteral("leptonica/feyn.tif"), QStringLiteral("leptonica/witten.tif"), QStringLiteral("leptonica/pageseg1.tif"),
       QStringLiteral("leptonica/pageseg2.tif"), QStringLiteral("leptonica/pageseg3.tif"), QStringLiteral("leptonica/pageseg4.tif"),
       QStringLiteral("leptonica/shearer.148.tif"), QStringLiteral("leptonica/table.15.tif"), QStringLiteral("leptonica/table.27.tif"),
       QStringLiteral("leptonica/zanotti-78.jpg"), QStringLiteral("leptonica/contrast-orig-60.jpg"), QStringLiteral("tesseract_test/8087_054.3B.tif"),
       QStringLiteral("tesseract_test/eurotext.tif"), QStringLiteral("tesseract_test/phototest.tif"), QStringLiteral("ocrmypdf/resources/linn.png"),
       QStringLiteral("ocrmypdf/resources/typewriter.png"), QStringLiteral("ocrmypdf/resources/c02-22.pdf"),
       QStringLiteral("ocrmypdf/resources/francais.pdf"), QStringLiteral("ocrmypdf/resources/ccitt.pdf")});
}

QList<RealPage> realPapers(const QString& folder) {
  return read(folder,
              {QStringLiteral("leptonica/zanotti-78.jpg"), QStringLiteral("leptonica/lucasta.150.jpg"), QStringLiteral("leptonica/lucasta.047.jpg"),
               QStringLiteral("leptonica/1555.003.jpg"), QStringLiteral("leptonica/1555.007.jpg"), QStringLiteral("leptonica/lighttext.jpg"),
               QStringLiteral("ocrmypdf/resources/linn.png"), QStringLiteral("ocrmypdf/resources/typewriter.png")});
}

cv::Mat turned(const cv::Mat& page, double degrees) {
  cv::Mat out;
  const cv::Point2f middle(float(page.cols - 1) / 2, float(page.rows - 1) / 2);
  cv::warpAffine(page, out, cv::getRotationMatrix2D(middle, -degrees, 1), page.size(), cv::INTER_CUBIC, cv::BORDER_CONSTANT,
                 cv::Scalar(paperLevel(page)));
  return out;
}

cv::Mat emptied(const cv::Mat& page, std::uint64_t seed) {
  Random random(seed * 7001 + 3);
  cv::Mat out = paperOf(page);
  const double mm = millimetre(page);
  if (seed % 3 == 1)
    for (const double part : {0.36, 0.63})
      cv::circle(out, {int(random.uniform(10, 13) * mm), int(part * out.rows)}, int(2.8 * mm), cv::Scalar(45), cv::FILLED, cv::LINE_AA);
  if (seed % 3 == 2) {
    cv::Mat back;
    cv::flip(page, back, 1);
    cv::GaussianBlur(back, back, {}, 0.45 * mm);
    const double strength = random.uniform(0.02, 0.06);
    cv::addWeighted(out, 1, back, strength, -paperLevel(page) * strength, out);
  }
  addGrain(out, random.uniform(1, 6), random);
  return out;
}

cv::Mat nearlyEmptied(const cv::Mat& page, std::uint64_t seed) {
  Random random(seed * 9001 + 5);
  cv::Mat paper = paperOf(page);
  const auto from = scrapOf(page, paper, random);
  if (from.empty()) return {};
  cv::Mat ink = paper(from) - page(from);
  const double most = random.uniform(55, 100);  // grey levels: pencil, a pale stamp
  ink.convertTo(ink, CV_8U, most / 200);
  cv::Mat out = paper.clone();
  const int margin = int(12 * millimetre(page));
  const cv::Rect to(random.integer(margin, std::max(margin, out.cols - from.width - margin)),
                    random.integer(margin, std::max(margin, out.rows - from.height - margin)), from.width, from.height);
  if ((to & cv::Rect({0, 0}, out.size())) != to) return {};
  out(to) -= ink;
  addGrain(out, random.uniform(1, 4), random);
  return out;
}

}  // namespace motcua::samples
