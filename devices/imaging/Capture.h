// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/imaging/CleanPage.h"

namespace motcua::imaging {

enum class SheetSize { Free, A4, A5, IdCard };
[[nodiscard]] const char* nameOf(SheetSize size);

struct CaptureOptions {
  double leastConfidence = 0.5;  ///< below it the photograph stays as it is
  int jpegQuality = 82;
  bool level = true;           ///< even out shadows where that helps
  int maxPixels = 12'000'000;  ///< of the corrected sheet
  DecodeOptions decode;
};

/// The sheet of paper in a photograph. Corners in pixels of the upright photograph (Exif applied): top left, clockwise as
/// the photograph is seen; the whole photograph when no sheet was found.
struct SheetFound {
  std::array<QPointF, 4> corners;
  double confidence = 0;  ///< 0..1
  SheetSize size = SheetSize::Free;
  double aspect = 1;  ///< width / height of the sheet itself, perspective taken out
};

struct CapturedPage {
  CleanPage page;  ///< the corrected sheet, or the photograph untouched
  SheetFound sheet;
  bool corrected = false;
};

/// Finds the sheet: on any desk, also white on pale, in shadow, with a hand at its edge. Pure; some tens of milliseconds.
[[nodiscard]] SheetFound findSheet(const ImageView& photo);
/// findSheet and the perspective correction. Never worse than the input: without confidence the bytes come back unchanged.
[[nodiscard]] Result<CapturedPage> capturePage(const QByteArray& photo, const CaptureOptions& options, const QString& subject);
/// The same with corners that a person has moved.
[[nodiscard]] Result<CapturedPage> correctSheet(const QByteArray& photo, const std::array<QPointF, 4>& corners, const CaptureOptions& options,
                                                const QString& subject);

}  // namespace motcua::imaging
