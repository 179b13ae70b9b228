// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "devices/imaging/CleanPage.h"
#include "devices/imaging/ImageView.h"

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QString>

#include <atomic>

namespace motcua::imaging {

struct OcrWord {
  QString text;
  QRect box;         ///< pixels of the page
  int baseline = 0;  ///< y of the line's baseline at the word, pixels
};

struct OcrPage {
  QString text;  ///< lines as read, for search
  QList<OcrWord> words;
  int confidence = 0;  ///< 0..100, mean of the words
};

struct OcrOptions {
  QString language = QStringLiteral("vie");  ///< Tesseract's name; "vie+eng"
  double dpi = 300;
  const std::atomic_bool* cancelled = nullptr;  ///< set from any thread; Cancelled within a fraction of a second
};

/// Text of one upright page. NotConfigured when the language's data is not installed; Cancelled. Takes seconds: one thread
/// of its own, never the GUI's. Uses exactly one core.
[[nodiscard]] Result<OcrPage> recognise(const ImageView& page, const OcrOptions& options);

struct OcrSource {
  QByteArray image;  ///< JPEG or TIFF as cleanPage gives it
  double dpi = 300;
};
/// What is to be read of a page: the copy of little loss where there is one (CleanOptions::forReading).
[[nodiscard]] OcrSource ocrSourceOf(const CleanPage& page);
/// The text of one page, on this thread; else as `recognise`.
[[nodiscard]] Result<OcrPage> recogniseSource(const OcrSource& source, const OcrOptions& options);
/// Several pages, `threads` at a time, each thread at low priority. The results are in the order of the pages.
[[nodiscard]] QList<Result<OcrPage>> recogniseAll(const QList<OcrSource>& pages, const OcrOptions& options, int threads);

}  // namespace motcua::imaging
