// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QJsonObject>

namespace motcua::settings {

/// The book of fee receipts that lies at this counter: numbers of one symbol, each used once. The finance office hands
/// books out, so a counter has its own range.
struct ReceiptBook {
  QString form;    ///< mẫu số: "01BLP2-001"
  QString symbol;  ///< ký hiệu: "AA-26P"
  int first = 0;   ///< 0: no book is kept here, numbers are typed
  int last = 0;
  int digits = 7;
  [[nodiscard]] bool isKept() const { return first > 0 && last >= first; }
  friend bool operator==(const ReceiptBook&, const ReceiptBook&) = default;
};

/// Setting "counter.receipt_book": {form, symbol, first, last, digits}.
inline constexpr auto kReceiptBook = "counter.receipt_book";
[[nodiscard]] Result<ReceiptBook> receiptBook(const QJsonObject& allSettings);

/// "AA-26P/0000125": as it stands in the ledger and on the receipt. Without a symbol the number alone.
[[nodiscard]] QString serialOf(const ReceiptBook& book, int number);
/// Symbol and number of a serial; a serial without a stroke is a number.
struct SerialParts {
  QString symbol;
  QString number;
};
[[nodiscard]] SerialParts partsOf(const QString& serial);

}  // namespace motcua::settings
