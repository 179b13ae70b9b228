// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/CashBook.h"

#include "core/base/Text.h"

namespace motcua::report {

Status closeCash(CashBook& book, CashClosing closing, const QDate& today, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Supervise));
  closing.note = cleanLine(closing.note);
  const auto day = closing.day.toString(Qt::ISODate);
  if (!closing.day.isValid() || closing.day > today) return fail(ErrorCode::BadInput, QStringLiteral("day to come"), day);
  if (closing.counted < 0) return fail(ErrorCode::BadInput, QStringLiteral("negative"), QString::number(closing.counted));
  if (closing.difference() != 0 && closing.note.isEmpty())
    return fail(ErrorCode::BadInput, QStringLiteral("difference without a note"), QStringLiteral("note"));
  return book.append(closing, actor.name);
}

}  // namespace motcua::report
