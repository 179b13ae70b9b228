// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/imaging/Decode.h"

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QString>

#include <array>

namespace motcua::imaging {

enum class Background { Keep, White, Lineart };  ///< White: paper becomes white; Lineart: black and white, G4

/// What the pipeline may do. Each step may be switched off.
struct CleanOptions {
  bool crop = true;         ///< cut away a dark surround
  bool deskew = true;       ///< up to 20 degrees, to a twentieth of one; nothing when unsure
  bool orientation = true;  ///< quarter turns so that the text stands upright; nothing when unsure
  bool blank = true;        ///< flag only
  bool quality = true;
  bool askOcr = true;       ///< where the shape of lines does not tell up from down, ask Tesseract (slow, some pages only)
  bool forReading = false;  ///< give a grey copy of little loss beside a page that was encoded anew
  Background background = Background::Keep;
  int jpegQuality = 72;  ///< of pages that had to be changed
  double dpi = 0;        ///< overrides what the file says; 0: the file's own, or a guess from A4
  DecodeOptions decode;
};

enum class PageEncoding { Original, Jpeg, G4Tiff };  ///< Original: the source's own bytes, untouched

struct QualityMarks {
  double focus = 1;  ///< steepness of ink edges, 0..1; below 0.2 letters run together
  bool blurred = false;
  bool glare = false;        ///< a burnt-out patch with text around it
  bool clippedEdge = false;  ///< writing runs off the picture
  bool unusualSkew = false;  ///< unlike its neighbours (markUnlikeNeighbours)
  bool unusualSize = false;
};

/// A cleaned page and what was done to it. `bytes` is JPEG or TIFF (G4), or the source as it was.
struct CleanPage {
  QByteArray bytes;
  QByteArray reading;  ///< what Ocr reads more truly than `bytes`: a digit alone in a column suffers first; empty: read `bytes`
  QString mimeType;
  PageEncoding encoding = PageEncoding::Original;
  int width = 0;
  int height = 0;
  double dpi = 0;
  double angle = 0;  ///< skew found in the source, degrees, clockwise; 0 when unsure
  bool straightened = false;
  int rotation = 0;                ///< quarter turn given to the page, degrees clockwise: 0, 90, 180, 270
  std::array<QPointF, 4> corners;  ///< the page in pixels of the source (as stored): top left of the upright page, then clockwise
  bool cropped = false;
  bool blank = false;
  double inkPart = 0;
  QualityMarks quality;
  double ms = 0;  ///< decoding to encoding
};

/// decode, crop, deskew, orient, judge, encode. A page that needs nothing comes back byte for byte; a JPEG that needs only
/// quarter turns or a cut is changed without loss. Errors as decodePage. Pure; any thread; uses one core.
[[nodiscard]] Result<CleanPage> cleanPage(const QByteArray& source, int page, const CleanOptions& options, const QString& subject);

/// Marks pages whose skew or size differs from the rest of the stack (ScanTailor's "deviation").
void markUnlikeNeighbours(QList<CleanPage>& pages);

}  // namespace motcua::imaging
