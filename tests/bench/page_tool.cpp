// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// `motcuactl page clean` without the rest of motcuactl, so that the imaging figures can be measured from a small build:
//   page_tool clean FILE...          one line a page
//   page_tool capture FILE...
//   page_tool pdf OUT.pdf FILE...    and ocrpdf OUT.pdf FILE...
//   page_tool make FOLDER COUNT [DPI]  synthetic scanned pages (JPEG, known angles in truth.txt, text in NN.txt)
//   page_tool ratio RUNS FILE...     the pipeline against libjpeg-turbo's decode and encode of the same page, medians, one core
#include "devices/imaging/Capture.h"
#include "devices/imaging/CleanStack.h"
#include "devices/imaging/Ocr.h"
#include "devices/imaging/PdfWriter.h"
#include "tests/samples/PageScenes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <opencv2/imgcodecs.hpp>
#include <thread>
#include <turbojpeg.h>

using namespace motcua;

namespace {

int cleanFiles(const QStringList& files) {
  const auto sources = imaging::pagesOf(files);
  const auto pages = imaging::cleanStack(sources, {});
  for (qsizetype i = 0; i < pages.size(); ++i) {
    const auto name = QFileInfo(sources[i].path).fileName().toUtf8();
    if (!pages[i]) {
      std::printf("%-34s %d ERROR %d %s\n", name.constData(), sources[i].page + 1, int(pages[i].error().code), qPrintable(pages[i].error().detail));
      continue;
    }
    const auto& p = *pages[i];
    std::printf("%-34s %d angle %6.2f%s rot %3d crop %d blank %d ink %.4f focus %.2f%s%s%s %dx%d dpi %.0f enc %d bytes %d %.0f ms\n",
                name.constData(), sources[i].page + 1, p.angle, p.straightened ? "*" : " ", p.rotation, p.cropped, p.blank, p.inkPart,
                p.quality.focus, p.quality.blurred ? " BLUR" : "", p.quality.glare ? " GLARE" : "", p.quality.clippedEdge ? " CLIP" : "", p.width,
                p.height, p.dpi, int(p.encoding), int(p.bytes.size()), p.ms);
    if (qEnvironmentVariableIsSet("KEEP")) {
      QFile out(qEnvironmentVariable("KEEP") + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral("-%1").arg(sources[i].page + 1) +
                (p.mimeType == QLatin1String("image/tiff") ? QStringLiteral(".tif") : QStringLiteral(".jpg")));
      if (out.open(QIODevice::WriteOnly)) out.write(p.bytes);
    }
  }
  return 0;
}

int captureFiles(const QStringList& files) {
  for (const auto& file : files) {
    const auto bytes = imaging::readImageBytes(file);
    if (!bytes) continue;
    const auto page = imaging::capturePage(*bytes, {}, file);
    if (!page) {
      std::printf("%s ERROR %s\n", qPrintable(file), qPrintable(page.error().detail));
      continue;
    }
    std::printf("%-40s conf %.2f %s aspect %.3f corrected %d %dx%d %.0f ms\n", qPrintable(QFileInfo(file).fileName()), page->sheet.confidence,
                imaging::nameOf(page->sheet.size), page->sheet.aspect, page->corrected, page->page.width, page->page.height, page->page.ms);
    if (qEnvironmentVariableIsSet("KEEP") && page->corrected) {
      QFile out(qEnvironmentVariable("KEEP") + QLatin1Char('/') + QFileInfo(file).fileName() + QStringLiteral(".cap.jpg"));
      if (out.open(QIODevice::WriteOnly)) out.write(page->page.bytes);
    }
  }
  return 0;
}

int stackToPdf(const QString& out, const QStringList& files, bool ocr) {
  QList<imaging::PdfPage> pages;
  QList<imaging::OcrSource> sources;
  imaging::StackOptions options;
  options.clean.forReading = ocr;
  for (auto& page : imaging::cleanStack(imaging::pagesOf(files), options)) {
    if (!page) return 2;
    pages << imaging::pdfPageOf(*page);
    sources << imaging::ocrSourceOf(*page);
  }
  if (ocr) {
    const auto texts = imaging::recogniseAll(sources, {}, static_cast<int>(std::thread::hardware_concurrency()));
    QFile text(out + QStringLiteral(".txt"));
    if (!text.open(QIODevice::WriteOnly)) return 1;
    for (qsizetype i = 0; i < texts.size(); ++i) {
      if (!texts[i]) return 3;
      pages[i].words = texts[i]->words;
      text.write(texts[i]->text.toUtf8() + "\n\f\n");
    }
  }
  QFile file(out);
  if (!file.open(QIODevice::WriteOnly)) return 1;
  return imaging::writePdfA(file, pages, {QStringLiteral("stack"), {}, QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC)}) ? 0 : 1;
}

double medianMs(std::vector<double>& values) {
  std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
  return values[values.size() / 2];
}

// As anybody would: into RGB and back with the same quality and subsampling as the pipeline writes.
double decodeAndEncode(const QByteArray& jpeg, int quality) {
  QElapsedTimer clock;
  clock.start();
  const auto* bytes = reinterpret_cast<const unsigned char*>(jpeg.constData());
  auto* decoder = tjInitDecompress();
  auto* encoder = tjInitCompress();
  int width = 0, height = 0, subsampling = 0, space = 0;
  tjDecompressHeader3(decoder, bytes, static_cast<unsigned long>(jpeg.size()), &width, &height, &subsampling, &space);
  std::vector<unsigned char> pixels(static_cast<size_t>(width) * static_cast<size_t>(height) * 3);
  tjDecompress2(decoder, bytes, static_cast<unsigned long>(jpeg.size()), pixels.data(), width, 0, height, TJPF_RGB, 0);
  unsigned char* out = nullptr;
  unsigned long size = 0;
  tjCompress2(encoder, pixels.data(), width, 0, height, TJPF_RGB, &out, &size, subsampling, quality, 0);
  tjFree(out);
  tjDestroy(decoder);
  tjDestroy(encoder);
  return double(clock.nsecsElapsed()) / 1e6;
}

int ratio(int runs, const QStringList& files) {
  imaging::CleanOptions options;
  std::vector<double> ratios;
  for (const auto& file : files) {
    const auto bytes = imaging::readImageBytes(file);
    if (!bytes) return 1;
    std::vector<double> ours, peers;
    double angle = 0;
    for (int run = 0; run < runs; ++run) {  // by turns, so that a busy machine is unfair to both
      peers.push_back(decodeAndEncode(*bytes, options.jpegQuality));
      const auto page = imaging::cleanPage(*bytes, 0, options, file);
      if (!page) return 1;
      ours.push_back(page->ms);
      angle = page->angle;
    }
    const double a = medianMs(ours), b = medianMs(peers);
    ratios.push_back(a / b);
    std::printf("%-24s angle %6.2f pipeline %6.1f ms, decode + encode %6.1f ms, ratio %.2f\n", qPrintable(QFileInfo(file).fileName()), angle, a, b,
                a / b);
  }
  const double worst = *std::max_element(ratios.begin(), ratios.end());
  std::printf("ratio median %.2f, worst %.2f\n", medianMs(ratios), worst);
  return 0;
}

int makePages(const QString& folder, int count, int dpi) {
  QDir().mkpath(folder);
  QFile truth(folder + QStringLiteral("/truth.txt"));
  if (!truth.open(QIODevice::WriteOnly)) return 1;
  samples::Random random(11);
  for (int i = 0; i < count; ++i) {
    samples::PageLook look;
    look.kind = samples::kPageKinds[i % 3];
    look.angle = i % 5 == 0 ? 0 : random.uniform(-3, 3);
    look.noise = 2;
    look.dpi = dpi;
    const auto scene = samples::pageScene(look, std::uint64_t(i) + 300);
    const auto name = folder + QStringLiteral("/%1").arg(i, 2, 10, QLatin1Char('0'));
    std::vector<uchar> bytes;
    cv::imencode(".jpg", scene.pixels, bytes, {cv::IMWRITE_JPEG_QUALITY, 85});
    bytes[13] = 1;  // JFIF density
    for (const size_t at : {14U, 16U}) {
      bytes[at] = static_cast<uchar>(dpi >> 8);
      bytes[at + 1] = static_cast<uchar>(dpi & 0xFF);
    }
    QFile picture(name + QStringLiteral(".jpg")), text(name + QStringLiteral(".txt"));
    if (!picture.open(QIODevice::WriteOnly) || !text.open(QIODevice::WriteOnly)) return 1;
    picture.write(reinterpret_cast<const char*>(bytes.data()), qint64(bytes.size()));
    text.write(scene.text.toUtf8());
    truth.write(QStringLiteral("%1 %2\n").arg(QFileInfo(picture).fileName()).arg(look.angle).toUtf8());
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  QStringList words;
  for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
  const auto verb = words.value(0);
  if (verb == QLatin1String("clean")) return cleanFiles(words.mid(1));
  if (verb == QLatin1String("capture")) return captureFiles(words.mid(1));
  if (verb == QLatin1String("pdf") || verb == QLatin1String("ocrpdf"))
    return stackToPdf(words.value(1), words.mid(2), verb == QLatin1String("ocrpdf"));
  if (verb == QLatin1String("ratio")) return ratio(std::max(1, words.value(1).toInt()), words.mid(2));
  if (verb == QLatin1String("make")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return makePages(words.value(1), words.value(2).toInt(), words.size() > 3 ? words.value(3).toInt() : 300);
  }
  return 64;
}
