// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Decode.h"
#include "tests/support/SharedData.h"
#include "tests/support/SlowPdf.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QColorSpace>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <sys/resource.h>

using namespace motcua;
using imaging::decodePage;

namespace {

const QString kName = QStringLiteral("page");

cv::Mat colours(int width, int height) {
  cv::Mat out(height, width, CV_8UC3);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) out.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x * 255 / width), uchar(y * 255 / height), 90);
  return out;
}

QByteArray encoded(const char* extension, const cv::Mat& picture, const std::vector<int>& parameters = {}) {
  std::vector<uchar> bytes;
  cv::imencode(extension, picture, bytes, parameters);
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

// An Exif segment that says only the orientation, put behind the start marker.
QByteArray withOrientation(QByteArray jpeg, char orientation) {
  QByteArray tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18);
  tiff += orientation;
  tiff += QByteArray("\0\0\0\0\0\0\0", 7);
  const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
  const auto length = body.size() + 2;
  QByteArray segment("\xFF\xE1", 2);
  segment += static_cast<char>(length >> 8);
  segment += static_cast<char>(length & 0xFF);
  return jpeg.insert(2, segment + body);
}

}  // namespace

TEST_CASE("Every common kind of picture is decoded with its size", "[imaging]") {
  const auto picture = colours(120, 80);
  for (const char* kind : {".jpg", ".png", ".bmp", ".tiff", ".webp"}) {
    INFO(kind);
    const auto out = decodePage(encoded(kind, picture), 0, {}, kName);
    REQUIRE(out);
    CHECK(out->width == 120);
    CHECK(out->height == 80);
    REQUIRE(out->format == imaging::PixelFormat::Rgb8);
    const auto* pixel = out->view().row(40) + 60 * 3;
    CHECK(std::abs(pixel[0] - 90) < 12);
    CHECK(std::abs(pixel[1] - 127) < 12);
    CHECK(std::abs(pixel[2] - 127) < 12);
  }
}

TEST_CASE("Sixteen bits and one bit become eight", "[imaging]") {
  cv::Mat deep(50, 60, CV_16UC3, cv::Scalar(0, 0x8000, 0xFFFF));
  for (const char* kind : {".png", ".tiff"}) {
    const auto out = decodePage(encoded(kind, deep), 0, {}, kName);
    REQUIRE(out);
    CHECK(int(out->view().row(3)[0]) == 255);
    CHECK(std::abs(int(out->view().row(3)[1]) - 128) <= 1);
    CHECK(int(out->view().row(3)[2]) == 0);
  }
  QImage bits(64, 32, QImage::Format_Mono);
  bits.fill(1);
  bits.setPixel(5, 7, 0);
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  bits.save(&buffer, "PNG");
  const auto out = decodePage(png, 0, {}, kName);
  REQUIRE(out);
  CHECK(out->format == imaging::PixelFormat::Grey8);
  CHECK(int(out->view().row(7)[5]) == 0);
  CHECK(int(out->view().row(7)[6]) == 255);
}

TEST_CASE("The orientation of a phone's picture is applied", "[imaging]") {
  cv::Mat picture(60, 100, CV_8UC1, cv::Scalar(255));
  picture(cv::Rect(0, 0, 50, 30)).setTo(0);  // dark at the top left
  const auto jpeg = encoded(".jpg", picture, {cv::IMWRITE_JPEG_QUALITY, 95});
  struct Case {
    char orientation;
    int width;
    int darkX;
    int darkY;
  };
  for (const auto& c : {Case{1, 100, 20, 15}, Case{2, 100, 80, 15}, Case{3, 100, 80, 45}, Case{4, 100, 20, 45}, Case{5, 60, 15, 20},
                        Case{6, 60, 45, 20}, Case{7, 60, 45, 80}, Case{8, 60, 15, 80}}) {
    INFO(int(c.orientation));
    const auto out = decodePage(withOrientation(jpeg, c.orientation), 0, {}, kName);
    REQUIRE(out);
    CHECK(out->width == c.width);
    CHECK(int(out->view().row(c.darkY)[c.darkX]) < 20);
    CHECK(int(out->view().row(out->height - 1 - c.darkY)[out->width - 1 - c.darkX]) > 235);
  }
}

TEST_CASE("Broken files are told from one another", "[imaging]") {
  const auto jpeg = encoded(".jpg", colours(400, 300));
  CHECK(decodePage({}, 0, {}, kName).error().code == ErrorCode::BadImage);
  CHECK(decodePage("just some text", 0, {}, kName).error().code == ErrorCode::BadImage);
  CHECK(decodePage(jpeg.left(jpeg.size() / 2), 0, {}, kName).error().code == ErrorCode::BadImage);
  CHECK(decodePage(jpeg.left(3), 0, {}, kName).error().code == ErrorCode::BadImage);
  for (const char* kind : {".png", ".tiff", ".webp", ".bmp"}) {
    INFO(kind);
    const auto bytes = encoded(kind, colours(400, 300));
    CHECK(decodePage(bytes.left(bytes.size() / 2), 0, {}, kName).error().code == ErrorCode::BadImage);
  }
  CHECK(decodePage(jpeg, 1, {}, kName).error().code == ErrorCode::BadImage);
  CHECK(decodePage("%PDF-1.4\nnothing\n%%EOF", 0, {}, kName).error().code == ErrorCode::BadPdf);
  CHECK(imaging::decodeImageFile(QStringLiteral("/nowhere/at/all.jpg")).error().code == ErrorCode::UnreadableFile);
  CHECK(imaging::decodeImageFile(QStringLiteral("/tmp")).error().code == ErrorCode::UnreadableFile);
  CHECK(decodePage({}, 0, {}, kName).error().subject == kName);
}

TEST_CASE("A wrong extension does not matter", "[imaging]") {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("scan.pdf"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(encoded(".png", colours(30, 20)));
  file.close();
  CHECK(imaging::decodeImageFile(path)->width == 30);
}

TEST_CASE("A picture of twenty thousand pixels square is refused before memory is taken", "[imaging]") {
  const auto png = encoded(".png", cv::Mat(20000, 20000, CV_8UC1, cv::Scalar(255)), {cv::IMWRITE_PNG_COMPRESSION, 1});
  CHECK(decodePage(png, 0, {}, kName).error().code == ErrorCode::ImageTooLarge);
  imaging::DecodeOptions small;
  small.maxPixels = 1000;
  for (const char* kind : {".jpg", ".png", ".bmp", ".tiff", ".webp"})
    CHECK(decodePage(encoded(kind, colours(100, 80)), 0, small, kName).error().code == ErrorCode::ImageTooLarge);
}

TEST_CASE("The pages of a TIFF are counted and decoded one by one", "[imaging]") {
  std::vector<uchar> bytes;
  std::vector<cv::Mat> pages{colours(40, 30), cv::Mat(20, 10, CV_8UC1, cv::Scalar(77)), colours(15, 25)};
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("many.tiff"));
  REQUIRE(cv::imwrite(path.toStdString(), pages));
  const auto file = imaging::readImageBytes(path);
  REQUIRE(file);
  CHECK(imaging::countPages(*file, {}, kName) == 3);
  CHECK(decodePage(*file, 1, {}, kName)->width == 10);
  CHECK(int(decodePage(*file, 1, {}, kName)->view().row(4)[4]) == 77);
  CHECK(decodePage(*file, 2, {}, kName)->height == 25);
  CHECK(decodePage(*file, 3, {}, kName).error().code == ErrorCode::BadImage);
}

TEST_CASE("A TIFF that names a second page and breaks off before it has a second page that cannot be read", "[imaging]") {
  auto file = encoded(".tiff", colours(40, 30));
  REQUIRE(file.startsWith("II*"));
  const auto directory = qFromLittleEndian<quint32>(file.constData() + 4);
  const auto entries = qFromLittleEndian<quint16>(file.constData() + directory);
  qToLittleEndian<quint32>(quint32(file.size() + 5000), file.data() + directory + 2 + 12 * entries);
  CHECK(imaging::countPages(file, {}, kName) == 2);  // not one: its loss would be passed over
  CHECK(decodePage(file, 0, {}, kName)->width == 40);
  CHECK(decodePage(file, 1, {}, kName).error().code == ErrorCode::BadImage);
}

TEST_CASE("Real odd pictures are decoded as a person sees them", "[imaging][samples]") {
  REQUIRE_SHARED_DATA();
  const auto cmyk = imaging::decodeImageFile(test::sharedData(QStringLiteral("ocrmypdf/resources/baiona_cmyk.jpg")));
  REQUIRE(cmyk);
  double mean = 0;
  for (int i = 0; i < cmyk->width * cmyk->height * 3; ++i) mean += cmyk->pixels[size_t(i)];
  mean /= cmyk->width * cmyk->height * 3.0;
  CHECK(mean > 80);  // a sunny bay, not its negative or a black page
  const auto black = imaging::decodeImageFile(test::sharedData(QStringLiteral("leptonica/minisblack.tif")));
  const auto white = imaging::decodeImageFile(test::sharedData(QStringLiteral("leptonica/miniswhite.tif")));
  REQUIRE(black);
  REQUIRE(white);
  CHECK(black->bilevel);
  REQUIRE(black->width == white->width);
  CHECK(std::memcmp(black->pixels.get(), white->pixels.get(), size_t(black->width) * size_t(black->height)) == 0);
  for (const char* name : {"leptonica/rgb16.tif", "leptonica/jpeg-coded.tif", "leptonica/feyn.tif", "leptonica/keystone.png"})
    CHECK(imaging::decodeImageFile(test::sharedData(QLatin1String(name))));
}

TEST_CASE("A PDF that takes too long is told as slow, not as broken, and its drawing can be cancelled", "[imaging]") {
  imaging::DecodeOptions options;
  options.pdfSeconds = 1;
  CHECK(decodePage(test::slowPdf(), 0, options, kName).error().code == ErrorCode::SlowPdf);
  CHECK(imaging::countPages(test::slowPdf(), options, kName) == 1);
  const std::atomic_bool cancelled = true;
  options.cancelled = &cancelled;
  CHECK(decodePage(test::slowPdf(), 0, options, kName).error().code == ErrorCode::Cancelled);
}

TEST_CASE("PDF pages are drawn at the asked resolution", "[imaging][samples]") {
  REQUIRE_SHARED_DATA();
  imaging::DecodeOptions options;
  options.pdfDpi = 72;
  const auto path = test::sharedData(QStringLiteral("ocrmypdf/resources/cardinal.pdf"));
  CHECK(imaging::countPages(*imaging::readImageBytes(path), options, path) == 4);
  const auto page = imaging::decodeImageFile(path, 2, options);
  REQUIRE(page);
  CHECK(std::abs(page->height - 792) < 60);
}

TEST_CASE("Every malformed file gives a picture or an error in time and memory", "[imaging][samples]") {
  REQUIRE_SHARED_DATA();
  QDirIterator files(test::sharedData(QStringLiteral("fuzz")), QDir::Files, QDirIterator::Subdirectories);
  int seen = 0;
  rusage own{}, children{};
  getrusage(RUSAGE_SELF, &own);
  while (files.hasNext()) {
    const auto path = files.next();
    if (path.endsWith(QLatin1String("SOURCE.md")) || path.endsWith(QLatin1String("LICENSE.txt"))) continue;
    QElapsedTimer clock;
    clock.start();
    const auto picture = imaging::decodeImageFile(path);
    INFO(path);
    CHECK((picture || picture.error().code == ErrorCode::BadImage || picture.error().code == ErrorCode::BadPdf ||
           picture.error().code == ErrorCode::EncryptedPdf || picture.error().code == ErrorCode::SlowPdf ||
           picture.error().code == ErrorCode::ImageTooLarge));
    CHECK(clock.elapsed() < 5000);
    ++seen;
  }
  CHECK(seen > 100);
  // Before it becomes poppler a child is a copy of this process, as large as that.
  getrusage(RUSAGE_CHILDREN, &children);
  CHECK(children.ru_maxrss < std::max(512L * 1024, own.ru_maxrss + 1024));
}
