// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/PageCleaning.h"

#include "devices/imaging/Capture.h"
#include "devices/imaging/Ocr.h"

namespace motcua::app {
namespace {

constexpr double kPdfDpi = 200;       // enough to judge, to straighten and to read
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

Result<intake::PageJudgement> judgeScan(const QByteArray& blob, const dossier::Page& page) {
  imaging::CleanOptions options;
  options.decode.pdfDpi = kPdfDpi;
  options.dpi = page.mimeType == QLatin1String("application/pdf") ? kPdfDpi : page.dpi;
  TRY_ASSIGN(const auto cleaned, imaging::cleanPage(blob, page.part, options, page.id.value));
  return judgementOf(cleaned);
}

Result<intake::PageJudgement> judgePhoto(const QByteArray& blob, const dossier::Page& page) {
  TRY_ASSIGN(const auto captured, imaging::capturePage(blob, {}, page.id.value));
  if (!captured.corrected) return judgeScan(blob, page);
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

Status judgeOne(desk::Desk& desk, const DossierId& dossier, const dossier::Page& page) {
  TRY_ASSIGN(const auto blob, desk.blobs.get(page.hash));
  return desk.pages.judged(dossier, page.id, judgePage(blob, page));
}

}  // namespace

intake::PageJudgement judgePage(const QByteArray& blob, const dossier::Page& page) {
  auto judged = isPhoto(page) ? judgePhoto(blob, page) : judgeScan(blob, page);
  if (judged) return std::move(*judged);
  intake::PageJudgement out;
  out.marks << QStringLiteral("unreadable");
  out.error = QString::number(static_cast<int>(judged.error().code));
  return out;
}

Result<PageText> readPage(const QByteArray& shown, const dossier::Page& page, const std::atomic_bool* cancelled) {
  imaging::DecodeOptions decode;
  decode.pdfDpi = kPdfDpi;
  TRY_ASSIGN(const auto picture, imaging::decodePage(shown, dossier::shownOf(page).part, decode, page.id.value));
  imaging::OcrOptions options;
  options.dpi = picture.dpi > 0 ? picture.dpi : std::max(picture.width, picture.height) / 11.69;
  options.cancelled = cancelled;
  TRY_ASSIGN(const auto read, imaging::recognise(picture.view(), options));
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
  WorkDone done;
  while (done.judged + done.read < most) {
    TRY_ASSIGN(const auto job, desk.pages.next(withText));
    if (!job) break;
    if (job->step == dossier::DossierStore::PageStep::Judge) {
      TRY(judgeOne(desk, job->dossier, job->page));
      ++done.judged;
      continue;
    }
    TRY_ASSIGN(const auto blob, desk.blobs.get(dossier::shownOf(job->page).hash));
    TRY_ASSIGN(const auto text, readPage(blob, job->page, nullptr));
    TRY(desk.pages.read(job->dossier, job->page.id, text.text, text.confidence));
    ++done.read;
  }
  return done;
}

}  // namespace motcua::app
