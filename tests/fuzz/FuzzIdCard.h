// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What any bytes out of a QR code must hold. Used by libFuzzer and by a seeded Catch test.
#pragma once
#include "core/applicant/IdCardQr.h"

#include <cstdint>
#include <cstdlib>

namespace motcua::test {

inline void holdsAsCard(const Result<applicant::IdCard>& card) {
  if (!card) return;
  for (const auto& date : {card->birthDate, card->issuedOn})
    if (date.size() != 0 && date.size() != 4 && !QDate::fromString(date, Qt::ISODate).isValid()) std::abort();
  // What goes into fields of a form is one line of letters.
  for (const auto& text : {card->id, card->oldId, card->name, card->address})
    for (const auto letter : text)
      if (letter.category() == QChar::Other_Control) std::abort();
}

inline void fuzzIdCard(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const QDate today(2026, 11, 24);
  holdsAsCard(applicant::parseIdCard(bytes, today));
  holdsAsCard(applicant::parseIdCard(QString::fromUtf8(bytes), today));
  // Most bytes have too few fields: these have seven.
  QByteArray fields = bytes;
  for (qsizetype i = 0, bars = 0; i < fields.size() && bars < 6; i += 1 + (fields[i] & 31), ++bars) fields.insert(i, '|');
  holdsAsCard(applicant::parseIdCard("093190001234|361234567|" + fields, today));
}

}  // namespace motcua::test
