// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/PageCleaning.h"

#include "devices/imaging/Capture.h"
#include "devices/imaging/Ocr.h"
#include "devices/imaging/Thumbnail.h"

namespace motcua::app {
namespace {

constexpr double kPdfDpi = 200;       // enough to judge, to straighten and to look at
constexpr int kThumbSide = 200;       // pixels: what the list of pages shows
constexpr int kReadingQuality = 95;   // of a photograph on its way to be read
constexpr int kLeastConfidence = 25;  // below it Tesseract has read noise

QStringList marksOf(const imaging::QualityMarks& q) {
  QStringList out;
  if (q.blurred) out << QStringLiteral("blurred");
  if (q.glare) out << QStringLiteral("glare");
  if (q.clippedEdge) out << QStringLiteral("clipped");
  return out;
}

bool isPhoto(const dossier::Page& page) {
  return page.source.startsWith(QLatin1String("camera"));
}

intake::PageJudgement judgementOf(const imaging::CleanPage& cleaned) {
  intake::PageJudgement out;
  out.angle = cleaned.angle;
  out.turn = cleaned.rotation;
  for (const auto& corner : cleaned.corners) out.corners << corner;
  out.blank = cleaned.blank;
  out.inkPart = cleaned.inkPart;
  out.marks = marksOf(cleaned.quality);
  // Encoded anew only where something was done to it: else the stored page is as good, and one generation better.
  if (cleaned.straightened || cleaned.cropped || cleaned.rotation != 0) {
    out.clean = cleaned.bytes;
    out.cleanMime = cleaned.mimeType;
  }
  return out;
}

Result<intake::PageJudgement> judgeScan(const QByteArray& blob, const dossier::Page& page, const std::atomic_bool* cancelled) {
  imaging::CleanOptions options;
  options.decode.pdfDpi = kPdfDpi;
  options.decode.cancelled = cancelled;
  options.dpi = page.mimeType == QLatin1String("application/pdf") ? kPdfDpi : page.dpi;
  TRY_ASSIGN(const auto cleaned, imaging::cleanPage(blob, page.part, options, page.id.value));
  return judgementOf(cleaned);
}

Result<intake::PageJudgement> judgePhoto(const QByteArray& blob, const dossier::Page& page, const std::atomic_bool* cancelled) {
  TRY_ASSIGN(const auto captured, imaging::capturePage(blob, {}, page.id.value));
  if (!captured.corrected) return judgeScan(blob, page, cancelled);
  imaging::CleanOptions options;
  options.crop = false;
  TRY_ASSIGN(const auto cleaned, imaging::cleanPage(captured.page.bytes, 0, options, page.id.value));
  auto out = judgementOf(cleaned);
  out.clean = cleaned.bytes;
  out.cleanMime = cleaned.mimeType;
  out.corners.clear();
  for (const auto& corner : captured.sheet.corners) out.corners << corner;
  return out;
}

Result<imaging::CleanPage> cleanedForReading(const QByteArray& original, const dossier::Page& page, const std::atomic_bool* cancelled) {
  imaging::CleanOptions options;
  options.forReading = true;
  options.quality = false;
  options.decode.cancelled = cancelled;
  if (isPhoto(page)) {
    imaging::CaptureOptions capture;
    capture.jpegQuality = kReadingQuality;
    TRY_ASSIGN(const auto captured, imaging::capturePage(original, capture, page.id.value));
    options.crop = !captured.corrected;
    return imaging::cleanPage(captured.page.bytes, 0, options, page.id.value);
  }
  if (page.mimeType != QLatin1String("application/pdf")) options.dpi = page.dpi;
  return imaging::cleanPage(original, page.part, options, page.id.value);
}

Result<imaging::CleanPage> shownForReading(const dossier::BlobStore& blobs, const dossier::Page& page) {
  const auto shown = dossier::shownOf(page);
  TRY_ASSIGN(const auto bytes, blobs.get(shown.hash));
  imaging::CleanOptions options;
  options.crop = options.deskew = options.orientation = options.quality = false;
  return imaging::cleanPage(bytes, shown.part, options, page.id.value);
}

Status judgeOne(desk::Desk& desk, const DossierId& dossier, const dossier::Page& page) {
  TRY_ASSIGN(const auto blob, desk.blobs.get(page.hash));
  return desk.pages.judged(dossier, page.id, judgePage(blob, page));
}

}  // namespace

intake::PageJudgement judgePage(const QByteArray& blob, const dossier::Page& page, const std::atomic_bool* cancelled) {
  auto judged = isPhoto(page) ? judgePhoto(blob, page, cancelled) : judgeScan(blob, page, cancelled);
  if (judged) {
    imaging::DecodeOptions options;
    options.cancelled = cancelled;
    judged->thumb = imaging::thumbnail(blob, page.part, kThumbSide, options, page.id.value).value_or(QByteArray());
    return std::move(*judged);
  }
  intake::PageJudgement out;
  out.marks << QStringLiteral("unreadable");
  out.error = QString::number(static_cast<int>(judged.error().code));
  return out;
}

Result<PageText> readPage(const dossier::BlobStore& blobs, const dossier::Page& page, const std::atomic_bool* cancelled) {
  const auto original = blobs.get(page.hash);
  auto cleaned = original ? cleanedForReading(*original, page, cancelled) : Result<imaging::CleanPage>(fail(original.error()));
  if (!cleaned && !page.cleanHash.isEmpty()) cleaned = shownForReading(blobs, page);
  if (!cleaned) return fail(cleaned.error());
  imaging::OcrOptions options;
  options.cancelled = cancelled;
  TRY_ASSIGN(const auto read, imaging::recogniseSource(imaging::ocrSourceOf(*cleaned), options));
  return PageText{read.confidence >= kLeastConfidence ? read.text : QString(), read.confidence};
}

Status judgePagesOf(desk::Desk& desk, const DossierId& id) {
  TRY_ASSIGN(const auto dossier, desk.dossiers.find(id));
  for (const auto& row : dossier.components)
    for (const auto& page : row.pages)
      if (!page.judged && !page.removed) TRY(judgeOne(desk, id, page));
  return {};
}

Result<WorkDone> workOffPages(desk::Desk& desk, int most, bool withText) {
  using Step = intake::PageWork::Step;
  WorkDone done;
  for (; done.judged < most; ++done.judged) {
    TRY_ASSIGN(const auto job, desk.pages.next(Step::Judge));
    if (!job) break;
    TRY(judgeOne(desk, job->dossier, job->page));
  }
  for (; withText && done.judged + done.read < most; ++done.read) {
    TRY_ASSIGN(const auto job, desk.pages.next(Step::Read));
    if (!job) break;
    TRY_ASSIGN(const auto text, readPage(desk.blobs, job->page, nullptr));
    TRY(desk.pages.read(job->dossier, job->page.id, text.text, text.confidence));
  }
  return done;
}

}  // namespace motcua::app
