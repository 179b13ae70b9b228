// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/PdfWriter.h"
#include "tests/samples/PageScenes.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace motcua;

namespace {

QByteArray encoded(const char* kind, const cv::Mat& picture, const std::vector<int>& parameters = {}) {
  std::vector<uchar> bytes;
  cv::imencode(kind, picture, bytes, parameters);
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

imaging::PdfOptions options() {
  return {QStringLiteral("000.00.01.H12-261124-0007 – TP01 “Tờ khai” & <ảnh>"), QStringLiteral("UBND phường Ngã Bảy"),
          QDateTime(QDate(2026, 11, 24), QTime(2, 0), Qt::UTC)};
}

QByteArray written(const QList<imaging::PdfPage>& pages) {
  QBuffer out;
  out.open(QIODevice::WriteOnly);
  REQUIRE(imaging::writePdfA(out, pages, options()));
  return out.data();
}

QByteArray output(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  process.waitForFinished(60000);
  return process.readAll() + "\nexit " + QByteArray::number(process.exitCode());
}

QList<imaging::PdfPage> twoPages() {
  samples::PageLook look;
  look.dpi = 100;
  const auto colour = encoded(".jpg", samples::pageScene(look, 1).pixels);
  cv::Mat grey = samples::pageScene(look, 2).pixels;
  cv::cvtColor(grey, grey, cv::COLOR_BGR2GRAY);
  cv::threshold(grey, grey, 150, 255, cv::THRESH_BINARY);
  imaging::CleanOptions plain;
  plain.deskew = plain.orientation = plain.crop = false;
  plain.dpi = 100;
  const auto lineart = imaging::cleanPage(encoded(".png", grey, {cv::IMWRITE_PNG_BILEVEL, 1}), 0, plain, {});
  REQUIRE(lineart);
  REQUIRE(lineart->encoding == imaging::PageEncoding::G4Tiff);
  imaging::PdfPage first{
      colour, 100, {{QStringLiteral("Nguyễn"), QRect(100, 200, 90, 20), 218}, {QStringLiteral("Đào"), QRect(200, 200, 50, 20), 218}}};
  return {first, imaging::pdfPageOf(*lineart)};
}

// Mean difference in levels as seen from a step away: poppler may set a picture half a pixel aside, and grain is no content.
double unlikeness(const imaging::Picture& a, const imaging::Picture& b) {
  const cv::Size size(std::min(a.width, b.width), std::min(a.height, b.height));
  cv::Mat seen[2];
  const imaging::Picture* pictures[2] = {&a, &b};
  for (int i = 0; i < 2; ++i) {
    const auto& p = *pictures[i];
    const cv::Mat whole(p.height, p.width, CV_8UC3, p.pixels.get(), static_cast<size_t>(p.stride()));
    cv::resize(whole({{0, 0}, size}), seen[i], size / 8, 0, 0, cv::INTER_AREA);
  }
  return cv::norm(seen[0], seen[1], cv::NORM_L1) / (3.0 * double(seen[0].total()));
}

}  // namespace

TEST_CASE("The same pages give the same bytes", "[imaging]") {
  const auto pages = twoPages();
  CHECK(written(pages) == written(pages));
}

TEST_CASE("Pictures go in untouched and what PDF A asks for is there", "[imaging]") {
  const auto pages = twoPages();
  const auto pdf = written(pages);
  CHECK(pdf.contains(pages[0].image));
  CHECK(pdf.startsWith("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
  CHECK(pdf.contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"));
  CHECK(pdf.contains("/S /GTS_PDFA1"));
  CHECK(pdf.contains("/ID [<"));
  CHECK(pdf.contains("/FontFile2"));
  CHECK(pdf.contains("/CCITTFaxDecode"));
  CHECK(pdf.contains("“Tờ khai” &amp; &lt;ảnh&gt;"));
  CHECK_FALSE(pdf.contains("/Encrypt"));
  CHECK(pdf.endsWith("%%EOF\n"));
}

TEST_CASE("Independent readers accept the file and find its text and pictures", "[imaging]") {
  if (QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty() || QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
    WARN("skipped: qpdf or poppler-utils is not here");
    return;
  }
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("a.pdf"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(written(twoPages()));
  file.close();
  const auto check = output(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
  INFO(check);
  CHECK(check.contains("No syntax or stream encoding errors found"));
  const auto text = QString::fromUtf8(output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
  CHECK(text.contains(QStringLiteral("Nguyễn Đào")));
  const auto images = output(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
  CHECK(images.contains(" jpeg "));
  CHECK(images.contains(" ccitt "));
  const auto fonts = output(QStringLiteral("pdffonts"), {path});
  INFO(fonts);
  CHECK(fonts.contains("CID TrueType"));
  CHECK(fonts.contains("yes no  yes"));  // embedded, not a subset, with a map to Unicode
  const auto info = QString::fromUtf8(output(QStringLiteral("pdfinfo"), {path}));
  CHECK(info.contains(options().title));
  CHECK(info.contains(QStringLiteral("Pages:           2")));
  CHECK_FALSE(info.contains(QStringLiteral("Syntax Error")));
  // The page drawn by poppler looks like the picture that went in.
  imaging::DecodeOptions decode;
  decode.pdfDpi = 100;
  const auto drawn = imaging::decodeImageFile(path, 0, decode);
  REQUIRE(drawn);
  auto source = imaging::decodePage(twoPages()[0].image, 0, {}, {});
  CHECK(std::abs(drawn->width - source->width) <= 1);
  CHECK(std::abs(drawn->height - source->height) <= 1);
  CHECK(unlikeness(*drawn, *source) < 3);
  std::reverse(source->pixels.get(), source->pixels.get() + source->stride() * source->height);
  CHECK(unlikeness(*drawn, *source) > 6);  // on its head it is another picture
}

TEST_CASE("What is no page of a PDF is refused", "[imaging]") {
  QBuffer out;
  out.open(QIODevice::WriteOnly);
  CHECK(imaging::writePdfA(out, {}, options()).error().code == ErrorCode::BadInput);
  CHECK(imaging::writePdfA(out, {{"not a picture", 100, {}}}, options()).error().code == ErrorCode::BadImage);
}
