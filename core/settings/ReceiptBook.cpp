// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ReceiptBook.h"

#include "core/base/Json.h"
#include "core/base/Text.h"

namespace motcua::settings {

Result<ReceiptBook> receiptBook(const QJsonObject& allSettings) {
  const auto name = QString::fromLatin1(kReceiptBook);
  json::Reader in(allSettings[name].toObject(), name);
  ReceiptBook out;
  out.form = cleanLine(in.text(QStringLiteral("form")));
  out.symbol = cleanLine(in.text(QStringLiteral("symbol")));
  const auto number = [&](const char* key, int fallback, int most) {
    const auto value = in.integer(QString::fromLatin1(key), fallback);
    return value < 0 || value > most ? -1 : static_cast<int>(value);
  };
  out.first = number("first", 0, 999'999'999);
  out.last = number("last", 0, 999'999'999);
  out.digits = number("digits", out.digits, 9);
  TRY(in.status());
  if (out.first < 0 || out.last < 0 || out.digits < 0 || (out.first > 0 && out.last < out.first))
    return fail(ErrorCode::BadInput, name + QStringLiteral(": first 1 or more, last not before it, at most 9 digits"), name);
  return out;
}

QString serialOf(const ReceiptBook& book, int number) {
  const auto digits = QStringLiteral("%1").arg(number, book.digits, 10, QLatin1Char('0'));
  return book.symbol.isEmpty() ? digits : book.symbol + QLatin1Char('/') + digits;
}

SerialParts partsOf(const QString& serial) {
  const auto at = serial.lastIndexOf(QLatin1Char('/'));
  return at < 0 ? SerialParts{{}, serial} : SerialParts{serial.left(at), serial.mid(at + 1)};
}

}  // namespace motcua::settings
