// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CashRepository.h"

namespace motcua::store {
namespace {

QString subjectOf(const QDate& day) {
  return QStringLiteral("cash-") + day.toString(Qt::ISODate);
}

}  // namespace

Result<QList<report::CashClosing>> CashRepository::closingsOf(const QDate& day) {
  TRY_ASSIGN(const auto events, m_log.historyOf(Subject::Agency, subjectOf(day)));
  QList<report::CashClosing> out;
  for (const auto& e : events) {
    if (e.kind != QLatin1String(kinds::kCashClosed)) continue;
    out << report::CashClosing{day,
                               e.payload[QStringLiteral("expected")].toInteger(),
                               e.payload[QStringLiteral("counted")].toInteger(),
                               e.payload[QStringLiteral("note")].toString(),
                               e.actor.value,
                               e.at};
  }
  return out;
}

Status CashRepository::append(const report::CashClosing& closing, const UserName& actor) {
  TRY(m_log.append(
      {Subject::Agency,
       subjectOf(closing.day),
       QString::fromLatin1(kinds::kCashClosed),
       {{QStringLiteral("expected"), closing.expected}, {QStringLiteral("counted"), closing.counted}, {QStringLiteral("note"), closing.note}},
       actor}));
  return {};
}

}  // namespace motcua::store
