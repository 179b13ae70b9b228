// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a ward office, drawn with real fonts at an exact angle and then spoiled as a scanner or a phone would.
// Needs a QGuiApplication (offscreen).
#pragma once
#include "tests/samples/Random.h"

#include <QString>

#include <opencv2/core.hpp>

namespace motcua::samples {

enum class PageKind { Letter, Form, Table, Sparse, Capitals };
inline constexpr PageKind kPageKinds[] = {PageKind::Letter, PageKind::Form, PageKind::Table, PageKind::Sparse, PageKind::Capitals};

struct PageLook {
  PageKind kind = PageKind::Letter;
  int dpi = 300;
  double angle = 0;  ///< degrees, clockwise as seen
  double noise = 3;
  double blur = 0.5;
  double shadow = 0;    ///< 0..1, darker towards one side
  int jpegQuality = 0;  ///< 0: not through JPEG
  bool colour = true;
  bool stamp = true;
  bool darkSurround = false;  ///< the page lies on a dark lid, smaller than the scan area
};

struct PageScene {
  cv::Mat pixels;  ///< CV_8UC3 (BGR) or CV_8UC1
  QString text;    ///< what was written, line by line
};

[[nodiscard]] PageScene pageScene(const PageLook& look, std::uint64_t seed);

/// Worn: yellowed, holes of a binder, the back side showing through, a shadow and noise, all on one sheet. Creased: was
/// folded once or twice, for an envelope or a pocket.
enum class BlankKind { Clean, Noisy, Shadowed, EdgeShadow, PunchedHoles, ShowThrough, Speckled, TintedPaper, Worn, Creased };
inline constexpr BlankKind kBlankKinds[] = {BlankKind::Clean,        BlankKind::Noisy,       BlankKind::Shadowed, BlankKind::EdgeShadow,
                                            BlankKind::PunchedHoles, BlankKind::ShowThrough, BlankKind::Speckled, BlankKind::TintedPaper,
                                            BlankKind::Worn,         BlankKind::Creased};
/// Pages on which a person sees nothing.
[[nodiscard]] cv::Mat blankPage(BlankKind kind, int dpi, std::uint64_t seed);

/// WornStamp and WornPencil: pale on a yellowed sheet with holes and noise. CreasedPencil: on a sheet that was folded.
/// RuledLine: drawn with a pencil and a ruler, and nothing else.
enum class FaintKind {
  PencilNote,
  SmallStamp,
  OneLine,
  Signature,
  PageNumber,
  LightPrint,
  CornerNote,
  WornStamp,
  WornPencil,
  CreasedPencil,
  RuledLine
};
inline constexpr FaintKind kFaintKinds[] = {FaintKind::PencilNote, FaintKind::SmallStamp,    FaintKind::OneLine,    FaintKind::Signature,
                                            FaintKind::PageNumber, FaintKind::LightPrint,    FaintKind::CornerNote, FaintKind::WornStamp,
                                            FaintKind::WornPencil, FaintKind::CreasedPencil, FaintKind::RuledLine};
/// Pages with very little on them, which are not blank.
[[nodiscard]] cv::Mat faintPage(FaintKind kind, int dpi, std::uint64_t seed);

struct SheetPhoto {
  cv::Mat pixels;                      ///< CV_8UC3
  std::array<cv::Point2f, 4> corners;  ///< of the sheet: top left, clockwise, as the paper is read
  double aspect = 1;                   ///< width / height of the paper
};
/// White: a desk as white as the sheet, only the contact shadow between them. Cloth: checked. Under: a second sheet peeps
/// out from under the first. Dim: little light, much noise. Turned: lying 25 to 45 degrees askew. Harsh: a hard shadow
/// across sheet and desk. Cut: a part of the sheet is outside the picture. Folded: was folded across the middle and does not
/// lie flat, so that its long sides have a knee and its halves are not equally bright.
enum class Desk { Dark, Wood, Pale, Shadowed, Hand, Cluttered, White, Cloth, Under, Dim, Turned, Harsh, Cut, Folded };
inline constexpr Desk kDesks[] = {Desk::Dark,  Desk::Wood,  Desk::Pale, Desk::Shadowed, Desk::Hand,  Desk::Cluttered, Desk::White,
                                  Desk::Cloth, Desk::Under, Desk::Dim,  Desk::Turned,   Desk::Harsh, Desk::Cut,       Desk::Folded};
enum class Sheet { A4, A5, IdCard };
[[nodiscard]] SheetPhoto sheetPhoto(Desk desk, Sheet sheet, std::uint64_t seed);

}  // namespace motcua::samples
