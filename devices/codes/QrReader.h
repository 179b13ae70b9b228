// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/imaging/ImageView.h"

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QString>

#include <array>

namespace motcua::codes {

/// How a code was read, for the log and for tuning.
enum class QrAttempt { None, Raw, Inverted, Denoised, Enlarged, Sharpened, Levelled, Binarised, Straightened, Reduced, ZBar };
[[nodiscard]] const char* nameOf(QrAttempt attempt);

struct QrCode {
  QString text;                   ///< NFC is not forced: what the code says, UTF-8 or repaired legacy bytes
  QByteArray bytes;               ///< as stored in the symbol; empty from ZBar
  std::array<QPoint, 4> corners;  ///< in pixels of the view: top left of the symbol, then clockwise as the symbol sees it
  bool repaired = false;          ///< text was not plain UTF-8 and has been put right (QrText.h)
};

struct QrOptions {
  int budgetMs = 160;         ///< for a frame that seems to hold a code; the attempt under way is finished
  int emptyBudgetMs = 30;     ///< for a frame where nothing looks like one
  bool secondOpinion = true;  ///< ZBar at the end, on the places and, where one shows the eyes of a symbol, on the frame
  bool wholeFrame = false;    ///< ZBar on the whole frame in any case: for files, 28 ms for 1280 x 720
};

struct QrResult {
  QList<QrCode> codes;  ///< all of the attempt that succeeded first, reading order not promised; empty: none found
  QrAttempt attempt = QrAttempt::None;
  double ms = 0;
};

/// All QR codes of a frame or picture. Tries the picture as it is first, then repaired copies of the places that look
/// like a code, within the budget. Pure and thread-safe; takes milliseconds to the budget, so not on the GUI thread.
[[nodiscard]] QrResult readQr(const imaging::ImageView& view, const QrOptions& options = {});
/// For files, where a second may pass: every attempt.
[[nodiscard]] QrOptions patientQrOptions();

}  // namespace motcua::codes
