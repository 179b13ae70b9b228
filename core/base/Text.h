// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace motcua {

/// Vietnamese text arrives composed (NFC), decomposed (NFD, from macOS and some IMEs), with BOM, CR, NUL and odd spaces.
/// Everything that enters the program passes here once: NFC, control characters out, runs of white space to one space.
[[nodiscard]] QString cleanLine(const QString& text);
/// The same for text of several lines; newlines stay.
[[nodiscard]] QString cleanText(const QString& text);

/// For search and comparison: no marks, đ -> d, lower case, one space between words, only letters, digits and spaces.
/// "Nguyễn Thị ĐÀO" -> "nguyen thi dao". SQLite's FTS5 does not fold đ, hence our own column.
[[nodiscard]] QString folded(const QString& text);
/// First letters of the folded words: "Đăng ký khai sinh" -> "dkks", so that clerks may type an abbreviation.
[[nodiscard]] QString initials(const QString& text);
/// Digits only, for phone numbers: "0912 345-678" -> "0912345678", "+84 912..." -> "0912...".
[[nodiscard]] QString phoneDigits(const QString& text);
/// 1234000 -> "1.234.000", as Vietnamese writes numbers.
[[nodiscard]] QString groupedDigits(qint64 number);

}  // namespace motcua
