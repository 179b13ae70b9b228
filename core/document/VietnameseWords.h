// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>

namespace motcua::document {

/// Whole đồng in words, first letter capital: 128000 -> "Một trăm hai mươi tám nghìn đồng". Negative: "Âm ...".
[[nodiscard]] QString amountInWords(qint64 dong);

/// NĐ 30/2020, Phụ lục I, phần II, mục I.4: a zero before days under 10 and before months 1 and 2 only.
/// "ngày 05 tháng 02 năm 2026", "ngày 24 tháng 11 năm 2026". Empty for an invalid date.
[[nodiscard]] QString dateInWords(const QDate& date);
/// "08 giờ 15 phút, ngày 24 tháng 11 năm 2026", Vietnamese time. Empty for an invalid time.
[[nodiscard]] QString timeInWords(const QDateTime& at);
/// "24/11/2026" and "08:15 24/11/2026" for tables; Vietnamese time.
[[nodiscard]] QString shortDate(const QDate& date);
[[nodiscard]] QString shortTime(const QDateTime& at);
/// An ISO date, or a year alone, as people write it: "1990-02-14" -> "14/02/1990", "1947" -> "1947".
[[nodiscard]] QString birthDateText(const QString& isoOrYear);

}  // namespace motcua::document
