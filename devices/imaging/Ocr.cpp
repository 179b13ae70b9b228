// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tesseract opens its loops to four OpenMP threads, which on a page gains a tenth and, when the cores are busy, loses a
// factor (tesseract #2611). Pages are the better unit: one thread a page. OMP_THREAD_LIMIT is read once when the library is
// loaded, too early for us to set; zero active parallel levels, set in each thread, does the same.
#include "devices/imaging/Ocr.h"

#include "core/base/Priority.h"
#include "devices/imaging/Decode.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <thread>
#include <vector>

namespace motcua::imaging {
namespace {

using Engine = tesseract::TessBaseAPI;

Status openEngine(Engine& engine, const QString& language) {
  if (engine.Init(nullptr, language.toLatin1().constData(), tesseract::OEM_LSTM_ONLY) != 0)
    return fail(ErrorCode::NotConfigured, QStringLiteral("no Tesseract data for ") + language, QStringLiteral("tesseract-ocr-") + language);
  engine.SetPageSegMode(tesseract::PSM_AUTO);
  engine.SetVariable("debug_file", "/dev/null");  // as in Osd.cpp
  return {};
}

bool isCancelled(void* flag, int) {
  return static_cast<const std::atomic_bool*>(flag)->load(std::memory_order_relaxed);
}

OcrPage readWords(Engine& engine) {
  OcrPage out;
  const std::unique_ptr<char[]> text(engine.GetUTF8Text());
  if (text) out.text = QString::fromUtf8(text.get()).trimmed();
  out.confidence = engine.MeanTextConf();
  const std::unique_ptr<tesseract::ResultIterator> word(engine.GetIterator());
  if (!word) return out;
  do {
    const std::unique_ptr<char[]> utf8(word->GetUTF8Text(tesseract::RIL_WORD));
    if (!utf8) continue;
    OcrWord item;
    item.text = QString::fromUtf8(utf8.get()).trimmed();
    int left = 0, top = 0, right = 0, bottom = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    if (item.text.isEmpty() || !word->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
    item.box = QRect(QPoint(left, top), QPoint(right - 1, bottom - 1));
    item.baseline = word->Baseline(tesseract::RIL_WORD, &x1, &y1, &x2, &y2) ? (y1 + y2) / 2 : bottom;
    out.words << item;
  } while (word->Next(tesseract::RIL_WORD));
  return out;
}

Result<OcrPage> recogniseWith(Engine& engine, const ImageView& page, double dpi, const OcrOptions& options) {
  engine.SetImage(page.data, page.width, page.height, channelsOf(page.format), static_cast<int>(page.stride));
  engine.SetSourceResolution(static_cast<int>(std::lround(std::clamp(dpi, 70.0, 2400.0))));
  tesseract::ETEXT_DESC monitor;
  if (options.cancelled != nullptr) {
    monitor.cancel = isCancelled;
    monitor.cancel_this = const_cast<std::atomic_bool*>(options.cancelled);
  }
  const int status = engine.Recognize(&monitor);
  if (options.cancelled != nullptr && options.cancelled->load()) return fail(ErrorCode::Cancelled, QStringLiteral("OCR"));
  if (status != 0) return fail(ErrorCode::BadImage, QStringLiteral("Tesseract gave up"));
  return readWords(engine);
}

Result<OcrPage> decodeAndRecognise(Engine& engine, const OcrSource& source, const OcrOptions& options) {
  TRY_ASSIGN(const auto picture, decodePage(source.image, 0, {}, {}));
  return recogniseWith(engine, picture.view(), source.dpi, options);
}

void work(const QList<OcrSource>& pages, const OcrOptions& options, std::atomic_int& next, std::vector<Result<OcrPage>>& results) {
  yieldToOthers(Priority::Soon);
  omp_set_max_active_levels(0);
  Engine engine;
  const auto opened = openEngine(engine, options.language);
  for (int i = next++; i < pages.size(); i = next++) {
    auto& result = results[static_cast<size_t>(i)];
    if (!opened)
      result = fail(opened.error());
    else if (options.cancelled != nullptr && options.cancelled->load())
      result = fail(ErrorCode::Cancelled, QStringLiteral("OCR"));
    else
      result = decodeAndRecognise(engine, pages[i], options);
    engine.Clear();
  }
}

}  // namespace

Result<OcrPage> recognise(const ImageView& page, const OcrOptions& options) {
  if (page.isEmpty()) return fail(ErrorCode::BadImage, QStringLiteral("empty"));
  omp_set_max_active_levels(0);
  Engine engine;
  TRY(openEngine(engine, options.language));
  return recogniseWith(engine, page, options.dpi, options);
}

OcrSource ocrSourceOf(const CleanPage& page) {
  return {page.reading.isEmpty() ? page.bytes : page.reading, page.dpi};
}

Result<OcrPage> recogniseSource(const OcrSource& source, const OcrOptions& options) {
  TRY_ASSIGN(const auto picture, decodePage(source.image, 0, {}, {}));
  auto here = options;
  here.dpi = source.dpi;
  return recognise(picture.view(), here);
}

QList<Result<OcrPage>> recogniseAll(const QList<OcrSource>& pages, const OcrOptions& options, int threads) {
  std::vector<Result<OcrPage>> results(static_cast<size_t>(pages.size()));
  std::atomic_int next = 0;
  {
    std::vector<std::jthread> workers;
    const auto count = std::clamp<qsizetype>(threads, 1, std::max<qsizetype>(1, pages.size()));
    for (qsizetype i = 0; i < count; ++i) workers.emplace_back([&] { work(pages, options, next, results); });
  }
  QList<Result<OcrPage>> out;
  for (auto& result : results) out << std::move(result);
  return out;
}

}  // namespace motcua::imaging
