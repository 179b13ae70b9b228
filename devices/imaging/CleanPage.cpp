// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/CleanPage.h"

#include "devices/imaging/Analysis.h"
#include "devices/imaging/BlankPage.h"
#include "devices/imaging/CropToPaper.h"
#include "devices/imaging/Encode.h"
#include "devices/imaging/Enhance.h"
#include "devices/imaging/Geometry.h"
#include "devices/imaging/JpegMarkers.h"
#include "devices/imaging/Orientation.h"
#include "devices/imaging/Planes.h"
#include "devices/imaging/Quality.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging {
namespace {

using namespace detail;

constexpr int kReadingQuality = 95;
constexpr int kLeastSide = 16;
constexpr int kMostAspect = 200;
constexpr double kLeastSkew = 0.1;  // what a person can't see is not worth a generation of JPEG

/// What was seen, in one value between looking and doing.
struct Judgement {
  Analysis analysis;
  cv::Mat ink;  // of the sheet only
  PaperBox paper;
  cv::Rect page;  // of the sheet, in the analysis
  Reading reading;
  int turns = 0;  // quarter turns from the stored pixels to upright, Exif included
  double angle = 0;
};

double dpiOf(const Planes& planes, const CleanOptions& options) {
  if (options.dpi > 0) return options.dpi;
  if (planes.dpi > 0) return planes.dpi;
  return std::max(planes.width(), planes.height()) / 11.69;  // the long side of A4
}

// The ink of the sheet, without the dark surround and without the sheet's own edge.
void maskPaper(Judgement& j) {
  j.page = {0, 0, j.analysis.grey.cols, j.analysis.grey.rows};
  j.ink = j.analysis.ink;
  if (!j.paper.sure) return;
  const double inset = j.analysis.mm(1.5) * 2;
  const cv::RotatedRect inner(cv::Point2f(j.paper.centre), cv::Size2f(float(j.paper.size.width - inset), float(j.paper.size.height - inset)),
                              float(j.paper.angle));
  cv::Point2f corners[4];
  inner.points(corners);
  std::vector<cv::Point> polygon(corners, corners + 4);
  cv::Mat mask(j.ink.size(), CV_8UC1, cv::Scalar(0));
  cv::fillConvexPoly(mask, polygon, cv::Scalar(1));
  j.ink = j.analysis.ink & mask;
  j.page = cv::boundingRect(polygon) & j.page;
}

// A picture taken with a tilted camera, a stack on a lid: the text knows best, then the sheet.
double angleOf(const Judgement& j, const CleanOptions& options) {
  if (!options.deskew) return 0;
  double angle = 0;
  if (j.reading.lines.sure)
    angle = j.reading.lines.angle;
  else if (j.paper.sure && std::abs(j.paper.angle) <= 20)
    angle = j.paper.angle;
  return std::abs(angle) < kLeastSkew ? 0 : angle;
}

int turnsOf(const Judgement& j, const Planes& planes, const CleanOptions& options, bool blank) {
  if (!options.orientation || blank) return planes.turns;
  if (j.reading.turnsSure) return j.reading.turns;
  if (!j.reading.lines.sure || !options.askOcr) return planes.turns;
  return askTesseractForTurns(j.analysis.grey, j.analysis.dpi).value_or(planes.turns);
}

Judgement look(const Planes& planes, const CleanOptions& options, CleanPage& out) {
  Judgement j;
  j.analysis = analyse(planes.plane[0], options.dpi > 0 ? options.dpi : planes.dpi, planes.bilevel);
  const int narrow = std::min(j.analysis.grey.cols, j.analysis.grey.rows), wide = std::max(j.analysis.grey.cols, j.analysis.grey.rows);
  if (narrow < kLeastSide || narrow * kMostAspect < wide) {  // a sliver: nothing to see in it
    j.turns = planes.turns;
    return j;
  }
  if (options.crop) j.paper = findPaper(j.analysis);
  maskPaper(j);
  auto masked = j.analysis;
  masked.ink = j.ink;
  const auto mark = judgeBlank(masked, j.page);
  out.inkPart = mark.inkPart;
  out.blank = options.blank && mark.blank;
  if (!mark.blank && (options.deskew || options.orientation)) j.reading = readDirection(j.analysis, j.ink, options.orientation);
  if (options.quality && !mark.blank) out.quality = judgeQuality(masked, j.page);
  j.angle = angleOf(j, options);
  j.turns = turnsOf(j, planes, options, mark.blank);
  out.angle = j.reading.lines.sure ? j.reading.lines.angle : j.angle;
  return j;
}

// Nothing to do but quarter turns and a cut: the JPEG's own blocks are moved.
Status withoutLoss(const QByteArray& source, const Judgement& j, const Placement& place, const Planes& planes, const QString& subject,
                   CleanPage& out) {
  LosslessStep step;
  step.turns = j.turns;
  if (j.paper.sure) {
    const cv::Point2d centre((planes.width() - 1) * 0.5, (planes.height() - 1) * 0.5);
    step.cut = cv::Rect(cv::Point(place.box.tl() + centre), cv::Size(place.box.size()));
  }
  TRY_ASSIGN(out.bytes, transformJpeg(source, step, out.dpi, subject));
  out.encoding = PageEncoding::Jpeg;
  return {};
}

// What Tesseract reads: bilinear turning softens strokes of two pixels, so the brightness is turned once more, sharply.
Result<QByteArray> readingCopy(const cv::Mat& brightness, const Planes& done, const Judgement& j, const Placement& place, const CleanOptions& options,
                               const QString& subject) {
  Planes copy;
  copy.dpi = done.dpi;
  copy.plane[0] = j.angle != 0 || j.paper.sure ? sharplyStraightened(brightness, place, j.analysis.paper) : brightness;
  turnPlanes(copy, j.turns);
  if (options.background != Background::Keep) whiten(copy);
  return encodeJpeg(copy, kReadingQuality, subject);
}

Status redrawn(Planes planes, const Judgement& j, const Placement& place, const CleanOptions& options, const QString& subject, CleanPage& out) {
  const auto brightness = options.forReading && !planes.bilevel && !out.blank ? planes.plane[0] : cv::Mat();
  if (j.angle != 0 || j.paper.sure) planes = straightened(planes, place, j.analysis.paper);
  turnPlanes(planes, j.turns);
  planes.dpi = out.dpi;
  if (options.background == Background::White) whiten(planes);
  if (options.background == Background::Lineart && !planes.bilevel) toLineart(planes);
  out.width = planes.width();
  out.height = planes.height();
  out.encoding = planes.bilevel ? PageEncoding::G4Tiff : PageEncoding::Jpeg;
  TRY_ASSIGN(out.bytes, planes.bilevel ? encodeG4(planes, subject) : encodeJpeg(planes, options.jpegQuality, subject));
  if (brightness.empty()) return {};
  TRY_ASSIGN(out.reading, readingCopy(brightness, planes, j, place, options, subject));
  return {};
}

Result<CleanPage> clean(const QByteArray& source, int page, const CleanOptions& options, const QString& subject) {
  TRY_ASSIGN(auto planes, decodePlanes(source, page, options.decode, subject));
  CleanPage out;
  out.dpi = dpiOf(planes, options);
  const auto j = look(planes, options, out);
  const cv::Size size(planes.width(), planes.height());
  const auto place = j.paper.sure ? placePaper(j.analysis, j.paper, size, j.angle) : placeWhole(j.analysis, j.ink, size, j.angle);
  out.corners = cornersOf(place, size, j.turns);
  out.cropped = j.paper.sure;
  out.straightened = j.angle != 0;
  out.rotation = ((j.turns - planes.turns) & 3) * 90;
  const bool same = planes.direct && options.background == Background::Keep && j.angle == 0;
  if (same && !j.paper.sure && j.turns == 0) {
    out.bytes = source;
    out.width = size.width;
    out.height = size.height;
  } else if (same) {
    TRY(withoutLoss(source, j, place, planes, subject, out));
    const auto markers = readJpegMarkers(out.bytes);
    out.width = markers.width;
    out.height = markers.height;
  } else {
    TRY(redrawn(std::move(planes), j, place, options, subject, out));
  }
  out.mimeType = out.encoding == PageEncoding::G4Tiff ? QStringLiteral("image/tiff") : QStringLiteral("image/jpeg");
  return out;
}

}  // namespace

Result<CleanPage> cleanPage(const QByteArray& source, int page, const CleanOptions& options, const QString& subject) {
  QElapsedTimer clock;
  clock.start();
  try {
    auto out = clean(source, page, options, subject);
    if (out) out->ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return out;
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::ImageTooLarge, QStringLiteral("out of memory"), subject);
  } catch (const cv::Exception& error) {
    return fail(ErrorCode::BadImage, QString::fromStdString(error.msg), subject);
  }
}

void markUnlikeNeighbours(QList<CleanPage>& pages) {
  if (pages.size() < 4) return;
  auto medianOf = [&pages](auto value) {
    std::vector<double> all;
    for (const auto& page : pages) all.push_back(value(page));
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
    return all[all.size() / 2];
  };
  auto inchesWide = [](const CleanPage& p) { return p.width / std::max(1.0, p.dpi); };
  auto inchesHigh = [](const CleanPage& p) { return p.height / std::max(1.0, p.dpi); };
  const double angle = medianOf([](const CleanPage& p) { return p.angle; });
  const double wide = medianOf(inchesWide), high = medianOf(inchesHigh);
  for (auto& page : pages) {
    page.quality.unusualSkew = !page.blank && std::abs(page.angle - angle) > 3;
    page.quality.unusualSize = std::abs(inchesWide(page) / wide - 1) > 0.12 || std::abs(inchesHigh(page) / high - 1) > 0.12;
  }
}

}  // namespace motcua::imaging
