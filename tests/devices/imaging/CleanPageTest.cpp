// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/CleanPage.h"
#include "devices/imaging/CleanStack.h"
#include "tests/samples/PageScenes.h"
#include "tests/samples/RealPages.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace motcua;
using samples::PageKind;
using samples::PageLook;

namespace {

QByteArray jpegOf(const cv::Mat& picture, int quality = 85) {
  std::vector<uchar> bytes;
  cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

imaging::CleanPage cleaned(const QByteArray& bytes, imaging::CleanOptions options = {}) {
  options.askOcr = false;
  auto page = imaging::cleanPage(bytes, 0, options, QStringLiteral("page"));
  REQUIRE(page);
  return std::move(*page);
}

cv::Mat pictureOf(const imaging::CleanPage& page) {
  const auto decoded = imaging::decodePage(page.bytes, 0, {}, {});
  REQUIRE(decoded);
  cv::Mat out(decoded->height, decoded->width, decoded->format == imaging::PixelFormat::Grey8 ? CV_8UC1 : CV_8UC3, decoded->pixels.get());
  out = out.clone();
  if (out.channels() == 3) cv::cvtColor(out, out, cv::COLOR_RGB2GRAY);
  return out;
}

PageLook small(PageKind kind, double angle) {
  PageLook look;
  look.kind = kind;
  look.angle = angle;
  look.dpi = 150;
  look.noise = 2;
  return look;
}

}  // namespace

TEST_CASE("Skew is found to a twentieth of a degree and a straight page is never turned", "[imaging][samples]") {
  samples::Random random(3);
  for (const auto kind : samples::kPageKinds)
    for (int i = 0; i < 3; ++i) {
      const double angle = i == 0 ? 0 : i == 1 ? random.uniform(-3, 3) : random.uniform(-18, 18);
      const auto source = jpegOf(samples::pageScene(small(kind, angle), std::uint64_t(i) + 40).pixels);
      const auto page = cleaned(source);
      INFO("kind " << int(kind) << " angle " << angle);
      CHECK(std::abs(page.angle - angle) < 0.1);
      CHECK(page.straightened == (std::abs(angle) >= 0.1));
      if (i == 0) CHECK((page.bytes == source));  // byte for byte
    }
}

TEST_CASE("A straightened page is straight when it is looked at again", "[imaging]") {
  const auto page = cleaned(jpegOf(samples::pageScene(small(PageKind::Letter, 2.3), 9).pixels));
  const auto again = cleaned(page.bytes);
  CHECK(std::abs(again.angle) < 0.06);
  CHECK(again.encoding == imaging::PageEncoding::Original);
}

TEST_CASE("A picture without lines is left alone", "[imaging]") {
  for (const double sigma : {0.8, 3.0, 6.0, 12.0, 25.0})
    for (std::uint64_t seed = 12; seed < 15; ++seed) {
      cv::Mat noise(900, 640, CV_8UC1);
      samples::Random random(seed);
      for (int y = 0; y < noise.rows; ++y)
        for (int x = 0; x < noise.cols; ++x) noise.at<uchar>(y, x) = uchar(random.integer(0, 255));
      cv::GaussianBlur(noise, noise, {}, sigma);
      cv::normalize(noise, noise, 0, 255, cv::NORM_MINMAX);
      const auto source = jpegOf(noise);
      const auto page = cleaned(source);
      INFO("sigma " << sigma << " seed " << seed << " angle " << page.angle << " rotation " << page.rotation << " cropped " << page.cropped
                    << " size " << page.width);
      CHECK_FALSE(page.straightened);
      CHECK((page.bytes == source));
    }
}

namespace {

constexpr int kTurnCodes[4] = {-1, cv::ROTATE_90_COUNTERCLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_CLOCKWISE};

QByteArray lying(const cv::Mat& upright, int turns) {
  cv::Mat out = upright;
  if (turns != 0) {
    out = cv::Mat();
    cv::rotate(upright, out, kTurnCodes[turns]);
  }
  return jpegOf(out);
}

}  // namespace

TEST_CASE("Pages lying on a side or on their head are turned upright", "[imaging][samples]") {
  imaging::CleanOptions options;
  for (const auto kind : samples::kPageKinds)
    for (const std::uint64_t seed : {77U, 78U}) {
      const auto upright = samples::pageScene(small(kind, seed == 77 ? 0 : 1.7), seed).pixels;
      for (int turns = 0; turns < 4; ++turns) {
        const auto page = imaging::cleanPage(lying(upright, turns), 0, options, {});
        REQUIRE(page);
        INFO("kind " << int(kind) << " seed " << seed << " turns " << turns);
        CHECK(page->rotation == turns * 90);
        CHECK(page->width < page->height);
      }
    }
}

// Without Tesseract: counts may only go up, and nothing is ever turned the wrong way.
TEST_CASE("The shape of lines alone turns most pages and none wrongly", "[imaging][samples]") {
  struct Row {
    PageKind kind;
    int atLeast;
  };
  for (const auto& row :
       {Row{PageKind::Letter, 16}, Row{PageKind::Form, 7}, Row{PageKind::Table, 9}, Row{PageKind::Sparse, 10}, Row{PageKind::Capitals, 14}}) {
    int right = 0;
    for (std::uint64_t seed = 77; seed < 81; ++seed) {
      const auto upright = samples::pageScene(small(row.kind, seed % 2 == 0 ? 0 : -2.2), seed).pixels;
      for (int turns = 0; turns < 4; ++turns) {
        const auto page = cleaned(lying(upright, turns));
        INFO("kind " << int(row.kind) << " seed " << seed << " turns " << turns);
        CHECK((page.rotation == turns * 90 || page.rotation == 0));
        right += page.rotation == turns * 90 ? 1 : 0;
      }
    }
    INFO("kind " << int(row.kind));
    CHECK(right >= row.atLeast);
  }
}

TEST_CASE("A quarter turn of a JPEG loses nothing", "[imaging]") {
  cv::Mat picture = samples::pageScene(small(PageKind::Letter, 0), 5).pixels;
  picture = picture(cv::Rect(0, 0, picture.cols / 16 * 16, picture.rows / 16 * 16)).clone();
  cv::Mat head;
  cv::rotate(picture, head, cv::ROTATE_180);
  const auto source = jpegOf(head);
  const auto page = cleaned(source);
  REQUIRE(page.rotation == 180);
  cv::Mat expected = cv::imdecode(std::vector<uchar>(source.begin(), source.end()), cv::IMREAD_COLOR);
  cv::cvtColor(expected, expected, cv::COLOR_BGR2GRAY);
  cv::rotate(expected, expected, cv::ROTATE_180);
  const auto got = pictureOf(page);
  REQUIRE(got.size() == expected.size());
  CHECK(cv::norm(got, expected, cv::NORM_L1) / double(got.total()) < 0.6);  // a second generation would be above 1
}

TEST_CASE("The sheet on a dark lid is cut out and straightened", "[imaging]") {
  auto look = small(PageKind::Letter, 4);
  look.darkSurround = true;
  const auto scene = samples::pageScene(look, 21);
  const auto page = cleaned(jpegOf(scene.pixels));
  CHECK(page.cropped);
  CHECK(page.angle == Approx(4).margin(0.1));
  CHECK(page.width == Approx(scene.pixels.cols * 0.8).epsilon(0.02));
  CHECK(page.height == Approx(scene.pixels.rows * 0.8).epsilon(0.02));
  const auto picture = pictureOf(page);
  CHECK(cv::mean(picture.row(3))[0] > 200);
  CHECK(cv::mean(picture.col(picture.cols - 4))[0] > 200);
  // The corner of the upright page lies where the sheet's corner was.
  const double c = std::cos(4 * CV_PI / 180), s = std::sin(4 * CV_PI / 180), w = scene.pixels.cols * 0.4, h = scene.pixels.rows * 0.4;
  CHECK(page.corners[0].x() == Approx(scene.pixels.cols / 2.0 - c * w + s * h).margin(8));
  CHECK(page.corners[0].y() == Approx(scene.pixels.rows / 2.0 - s * w - c * h).margin(8));
}

TEST_CASE("Writing at the corners does not fall off when a page is straightened", "[imaging]") {
  cv::Mat page(1754, 1240, CV_8UC1, cv::Scalar(245));
  for (int y = 60; y < 1700; y += 40)
    cv::putText(page, "hang chu thu nghiem de chinh thang trang giay", {180, y}, cv::FONT_HERSHEY_SIMPLEX, 1.0, cv::Scalar(30), 2, cv::LINE_AA);
  cv::Mat turned;
  cv::warpAffine(page, turned, cv::getRotationMatrix2D({620, 877}, -6, 1), page.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(245));
  cv::putText(turned, "XXXX", {1080, 1735}, cv::FONT_HERSHEY_SIMPLEX, 1.6, cv::Scalar(20), 4);
  const auto out = cleaned(jpegOf(turned));
  REQUIRE(out.straightened);
  CHECK(out.width * out.height > 1240 * 1754);
}

TEST_CASE("Blank pages are flagged and faint ones never", "[imaging][samples]") {
  int missed = 0, all = 0;
  for (const auto kind : samples::kBlankKinds)
    for (std::uint64_t seed = 1; seed <= 5; ++seed, ++all) {
      const auto page = cleaned(jpegOf(samples::blankPage(kind, seed == 2 ? 200 : 150, seed)));
      if (!page.blank) UNSCOPED_INFO("not flagged: kind " << int(kind) << " seed " << seed << " ink " << page.inkPart);
      missed += page.blank ? 0 : 1;
    }
  CHECK(missed == 0);
  for (const auto kind : samples::kFaintKinds)
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      INFO("faint kind " << int(kind) << " seed " << seed);
      CHECK_FALSE(cleaned(jpegOf(samples::faintPage(kind, seed == 2 ? 200 : 150, seed))).blank);
    }
}

TEST_CASE("A one-bit page stays one-bit in group four", "[imaging]") {
  cv::Mat grey = samples::pageScene(small(PageKind::Form, 1.5), 2).pixels;
  cv::cvtColor(grey, grey, cv::COLOR_BGR2GRAY);
  cv::threshold(grey, grey, 150, 255, cv::THRESH_BINARY);
  std::vector<uchar> png;
  cv::imencode(".png", grey, png, {cv::IMWRITE_PNG_BILEVEL, 1});
  const auto page = cleaned(QByteArray(reinterpret_cast<const char*>(png.data()), qsizetype(png.size())));
  CHECK(page.encoding == imaging::PageEncoding::G4Tiff);
  CHECK(page.straightened);
  CHECK(page.bytes.size() < 60'000);
  CHECK(page.mimeType == QLatin1String("image/tiff"));
}

TEST_CASE("White and lineart on request make the paper white", "[imaging]") {
  auto look = small(PageKind::Letter, 0);
  look.shadow = 0.35;
  const auto source = jpegOf(samples::pageScene(look, 31).pixels);
  imaging::CleanOptions options;
  options.background = imaging::Background::White;
  const auto white = cleaned(source, options);
  cv::Mat picture = pictureOf(white);
  std::vector<uchar> values(picture.begin<uchar>(), picture.end<uchar>());
  std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
  CHECK(int(values[values.size() / 2]) >= 250);
  options.background = imaging::Background::Lineart;
  const auto lineart = cleaned(source, options);
  CHECK(lineart.encoding == imaging::PageEncoding::G4Tiff);
  const double ink = 1 - cv::mean(pictureOf(lineart))[0] / 255;
  CHECK(ink > 0.02);
  CHECK(ink < 0.15);
}

TEST_CASE("A blurred page is marked and a sharp one is not", "[imaging]") {
  auto look = small(PageKind::Letter, 0);
  CHECK_FALSE(cleaned(jpegOf(samples::pageScene(look, 3).pixels)).quality.blurred);
  look.blur = 8;
  CHECK(cleaned(jpegOf(samples::pageScene(look, 3).pixels)).quality.blurred);
}

TEST_CASE("A page encoded anew is given to the reader with less loss, at the same place", "[imaging]") {
  imaging::CleanOptions options;
  options.forReading = true;
  const auto turned = cleaned(jpegOf(samples::pageScene(small(PageKind::Letter, 3), 6).pixels), options);
  auto reading = turned;
  reading.bytes = turned.reading;
  const auto shown = pictureOf(turned), read = pictureOf(reading);
  REQUIRE(shown.size() == read.size());
  CHECK(cv::norm(shown, read, cv::NORM_L1) / double(read.total()) < 4);
  CHECK(imaging::decodePage(turned.reading, 0, {}, {})->format == imaging::PixelFormat::Grey8);
  CHECK(cleaned(jpegOf(samples::pageScene(small(PageKind::Letter, 0), 6).pixels), options).reading.isEmpty());
}

TEST_CASE("Each step can be switched off", "[imaging]") {
  const auto source = jpegOf(samples::pageScene(small(PageKind::Letter, 3), 6).pixels);
  imaging::CleanOptions off;
  off.deskew = off.orientation = off.crop = off.blank = off.quality = false;
  CHECK(cleaned(source, off).bytes == source);
}

TEST_CASE("A page unlike its neighbours is marked", "[imaging]") {
  QList<imaging::CleanPage> pages(6);
  for (auto& page : pages) {
    page.width = 1000;
    page.height = 1400;
    page.dpi = 120;
  }
  pages[2].angle = 7;
  pages[4].height = 700;
  imaging::markUnlikeNeighbours(pages);
  for (int i = 0; i < 6; ++i) {
    CHECK(pages[i].quality.unusualSkew == (i == 2));
    CHECK(pages[i].quality.unusualSize == (i == 4));
  }
}

TEST_CASE("A stack keeps its order and tells which file is bad", "[imaging]") {
  const auto results = imaging::cleanStack({{QStringLiteral("/nowhere.jpg"), 0}, {QStringLiteral("/nor/here.jpg"), 0}}, {});
  REQUIRE(results.size() == 2);
  CHECK(results[1].error().code == ErrorCode::UnreadableFile);
  CHECK(results[1].error().subject == QLatin1String("/nor/here.jpg"));
}

TEST_CASE("Real pages are straightened and turned as their makers say", "[imaging][samples]") {
  REQUIRE_SHARED_DATA();
  imaging::CleanOptions options;
  options.decode.pdfDpi = 150;
  auto page = [&](const char* name, int number = 0) {
    const auto bytes = imaging::readImageBytes(test::sharedData(QLatin1String(name)));
    REQUIRE(bytes);
    auto out = imaging::cleanPage(*bytes, number, options, QLatin1String(name));
    INFO(name);
    REQUIRE(out);
    return std::move(*out);
  };
  CHECK(page("ocrmypdf/resources/skew.pdf").angle == Approx(1.865).margin(0.15));
  for (int i = 0; i < 4; ++i) CHECK(page("ocrmypdf/resources/cardinal.pdf", i).width < 1400);
  CHECK(page("tesseract_test/phototest-rotated-180.png").rotation == 180);
  CHECK(page("tesseract_test/phototest-rotated-L.png").rotation == 90);
  CHECK(page("tesseract_test/phototest-rotated-R.png").rotation == 270);
  CHECK(page("tesseract_test/phototest.tif").rotation == 0);
  CHECK(page("ocrmypdf/resources/blank.pdf").blank);
  for (const char* picture : {"ocrmypdf/resources/graph.pdf", "ocrmypdf/resources/lichtenstein.pdf"}) CHECK(page(picture).rotation == 0);
  CHECK_FALSE(page("tesseract_test/eurotext.tif").blank);
}

// Angles known because we turned the pages ourselves; the page's own skew from itself and its mirror image.
TEST_CASE("Real pages turned by a known angle are straightened to a tenth of a degree", "[imaging][samples]") {
  REQUIRE_SHARED_DATA();
  std::vector<double> errors;
  samples::Random random(23);
  for (const auto& page : samples::realTextPages(test::sharedData())) {
    if (page.grey.total() > 5'000'000) continue;  // the large ones are page_bench's
    cv::Mat mirror;
    cv::flip(page.grey, mirror, 1);
    const double base = (cleaned(jpegOf(page.grey)).angle - cleaned(jpegOf(mirror)).angle) / 2;
    for (const double angle : {0.0, random.uniform(-4, 4)}) {
      const auto found = cleaned(jpegOf(samples::turned(page.grey, angle - base)));
      INFO(page.name << " turned by " << angle << " found " << found.angle);
      if (angle == 0) CHECK(std::abs(found.angle) < 0.15);  // the page's own angle is known to a twentieth
      if (found.straightened || angle == 0) errors.push_back(std::abs(found.angle - angle));
    }
  }
  REQUIRE(errors.size() > 10);
  std::sort(errors.begin(), errors.end());
  CHECK(errors[errors.size() / 2] < 0.05);
  CHECK(errors.back() < 0.5);
}

TEST_CASE("Real paper without its writing is blank and with a pale scrap of it is not", "[imaging][samples]") {
  REQUIRE_SHARED_DATA();
  int missed = 0, all = 0;
  for (const auto& page : samples::realPapers(test::sharedData())) {
    if (page.grey.total() > 5'000'000) continue;
    INFO(page.name);
    CHECK_FALSE(cleaned(jpegOf(page.grey)).blank);
    for (std::uint64_t seed = 0; seed < 3; ++seed, ++all) {
      missed += cleaned(jpegOf(samples::emptied(page.grey, seed))).blank ? 0 : 1;
      const auto scrap = samples::nearlyEmptied(page.grey, seed);
      if (!scrap.empty()) CHECK_FALSE(cleaned(jpegOf(scrap)).blank);
    }
  }
  CHECK(missed * 50 <= all);
}

TEST_CASE("A sliver of a picture is a page like any other", "[imaging]") {
  for (const auto& size : {cv::Size(1, 1), cv::Size(1, 5000), cv::Size(5000, 1), cv::Size(3, 2000), cv::Size(400, 2), cv::Size(20'000, 17),
                           cv::Size(20'000, 101), cv::Size(17, 3000)}) {
    cv::Mat grey(size, CV_8UC1, cv::Scalar(240));
    std::vector<uchar> bytes;
    cv::imencode(".png", grey, bytes);
    INFO(size.width << " x " << size.height);
    const auto out = imaging::cleanPage({reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())}, 0, {}, {});
    REQUIRE(out);
    CHECK(out->width == size.width);
    CHECK(out->height == size.height);
  }
}
