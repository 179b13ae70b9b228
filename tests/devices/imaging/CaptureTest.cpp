// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Capture.h"
#include "devices/imaging/SheetAspect.h"
#include "tests/samples/PageScenes.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace motcua;

namespace {

QByteArray jpegOf(const cv::Mat& picture) {
  std::vector<uchar> bytes;
  cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, 88});
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

imaging::ImageView viewOf(const cv::Mat& m) {
  return {m.data, m.cols, m.rows, static_cast<std::ptrdiff_t>(m.step), imaging::PixelFormat::Bgr8};
}

// The worst corner's distance as a part of the sheet's diagonal.
double miss(const imaging::SheetFound& found, const samples::SheetPhoto& truth) {
  double worst = 0;
  for (size_t i = 0; i < 4; ++i) {
    double nearest = 1e9;  // "top left" of a turned sheet may be either of two
    for (size_t k = 0; k < 4; ++k)
      nearest = std::min(nearest, std::hypot(found.corners[i].x() - truth.corners[k].x, found.corners[i].y() - truth.corners[k].y));
    worst = std::max(worst, nearest);
  }
  return worst / cv::norm(truth.corners[2] - truth.corners[0]);
}

}  // namespace

// Counts may only go up.
TEST_CASE("Sheets on desks are found with their corners", "[imaging][samples]") {
  struct Row {
    samples::Desk desk;
    int atLeast;
  };
  for (const auto& row : {Row{samples::Desk::Dark, 8}, Row{samples::Desk::Wood, 8}, Row{samples::Desk::Pale, 7}, Row{samples::Desk::Shadowed, 7},
                          Row{samples::Desk::Hand, 7}, Row{samples::Desk::Cluttered, 7}, Row{samples::Desk::White, 5}, Row{samples::Desk::Cloth, 7},
                          Row{samples::Desk::Dim, 7}, Row{samples::Desk::Turned, 7}, Row{samples::Desk::Harsh, 7}, Row{samples::Desk::Cut, 7},
                          Row{samples::Desk::Under, 4}, Row{samples::Desk::Folded, 7}}) {
    int found = 0;
    QString misses;
    for (int seed = 0; seed < 8; ++seed) {
      const auto photo = samples::sheetPhoto(row.desk, static_cast<samples::Sheet>(seed % 3), std::uint64_t(seed) + 20);
      const auto sheet = imaging::findSheet(viewOf(photo.pixels));
      const bool good = sheet.confidence >= 0.5 && miss(sheet, photo) < 0.02;
      misses += QStringLiteral("%1/%2 ").arg(sheet.confidence, 0, 'f', 2).arg(miss(sheet, photo), 0, 'f', 3);
      found += good ? 1 : 0;
      // A wrong sheet with confidence is the one thing that must not happen.
      if (sheet.confidence >= 0.5) CHECK(miss(sheet, photo) < 0.08);
    }
    INFO("desk " << int(row.desk) << " " << misses);
    CHECK(found >= row.atLeast);
  }
}

TEST_CASE("The true aspect comes out of the perspective", "[imaging]") {
  for (int seed = 0; seed < 6; ++seed) {
    const auto photo = samples::sheetPhoto(samples::Desk::Dark, static_cast<samples::Sheet>(seed % 3), std::uint64_t(seed) + 50);
    std::array<cv::Point2d, 4> corners;
    for (size_t i = 0; i < 4; ++i) corners[i] = photo.corners[i];
    CHECK(imaging::detail::trueAspect(corners, photo.pixels.size()) == Approx(photo.aspect).epsilon(0.05));
  }
  double aspect = 0.72;
  CHECK(imaging::detail::snapped(aspect) == imaging::SheetSize::A4);
  CHECK(aspect == Approx(1 / std::sqrt(2.0)));
  aspect = 1.3;
  CHECK(imaging::detail::snapped(aspect) == imaging::SheetSize::Free);
  CHECK(aspect == 1.3);
}

TEST_CASE("A corrected sheet has the paper's aspect and a photograph without a sheet stays as it is", "[imaging]") {
  const auto photo = samples::sheetPhoto(samples::Desk::Dark, samples::Sheet::A4, 3);
  const auto page = imaging::capturePage(jpegOf(photo.pixels), {}, QStringLiteral("a"));
  REQUIRE(page);
  REQUIRE(page->corrected);
  CHECK(page->sheet.size == imaging::SheetSize::A4);
  CHECK(double(page->page.width) / page->page.height == Approx(1 / std::sqrt(2.0)).epsilon(0.01));
  CHECK(page->page.dpi > 60);

  cv::Mat noise(400, 600, CV_8UC3);
  samples::Random random(4);
  for (int y = 0; y < noise.rows; ++y)
    for (int x = 0; x < noise.cols * 3; ++x) noise.ptr<uchar>(y)[x] = uchar(random.integer(0, 255));
  const auto bytes = jpegOf(noise);
  const auto kept = imaging::capturePage(bytes, {}, QStringLiteral("b"));
  REQUIRE(kept);
  CHECK_FALSE(kept->corrected);
  CHECK(kept->page.bytes == bytes);
}

TEST_CASE("In a picture too small to hold a legible sheet none is looked for", "[imaging]") {
  cv::Mat small;
  cv::resize(samples::sheetPhoto(samples::Desk::Dark, samples::Sheet::A4, 3).pixels, small, {200, 150}, 0, 0, cv::INTER_AREA);
  CHECK(imaging::findSheet(viewOf(small)).confidence == 0);
}

TEST_CASE("Corners that a person moved are obeyed", "[imaging]") {
  const auto photo = samples::sheetPhoto(samples::Desk::Pale, samples::Sheet::A4, 8);
  std::array<QPointF, 4> corners;
  for (size_t i = 0; i < 4; ++i) corners[i] = QPointF(photo.corners[i].x, photo.corners[i].y);
  const auto page = imaging::correctSheet(jpegOf(photo.pixels), corners, {}, QStringLiteral("a"));
  REQUIRE(page);
  CHECK(page->corrected);
  CHECK(page->sheet.confidence == 1);
  CHECK(page->page.corners == corners);
}

TEST_CASE("A page that fills the picture is not cut", "[imaging][samples]") {
  REQUIRE_SHARED_DATA();
  for (const char* name : {"leptonica/witten.tif", "leptonica/feyn.tif", "tesseract_test/eurotext.tif"}) {
    const auto bytes = imaging::readImageBytes(test::sharedData(QLatin1String(name)));
    REQUIRE(bytes);
    const auto page = imaging::capturePage(*bytes, {}, QLatin1String(name));
    REQUIRE(page);
    INFO(name << " confidence " << page->sheet.confidence);
    CHECK_FALSE(page->corrected);
  }
}
