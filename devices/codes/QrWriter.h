// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace motcua::codes {

enum class QrStrength { Low, Medium, Quartile, High };  ///< 7, 15, 25, 30 % of the symbol may be lost

/// The modules of a symbol, without the quiet zone of four modules that the drawer must leave free (ISO/IEC 18004, TCVN 7322).
struct QrMatrix {
  int size = 0;        ///< modules a side
  QByteArray modules;  ///< size x size bytes, row by row, 1 = dark

  [[nodiscard]] bool isDark(int x, int y) const { return modules[y * size + x] != 0; }
};

/// A QR symbol of `text` in UTF-8 byte mode, the smallest version that holds it. BadInput when it is empty or too long
/// (about 2,300 bytes at Medium). Pure, any thread.
[[nodiscard]] Result<QrMatrix> makeQr(const QString& text, QrStrength strength = QrStrength::Medium);

}  // namespace motcua::codes
