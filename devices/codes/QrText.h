// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace motcua::codes {

struct QrText {
  QString text;
  bool repaired = false;
};

/// The text of a code's bytes. UTF-8 as it is; text that somebody encoded twice ("Nguyá»…n") is decoded once more; bytes
/// that are not UTF-8 are read as Windows-1258 when every mark follows a Vietnamese vowel. Where none is sure, `fallback`
/// (the reader's own guess) stands.
[[nodiscard]] QrText qrTextOf(const QByteArray& bytes, const QString& fallback);

}  // namespace motcua::codes
