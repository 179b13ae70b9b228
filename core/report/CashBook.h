// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/base/Result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace motcua::report {

/// The till was counted at the end of a day. A later closing of the same day stands beside the earlier, it replaces none.
struct CashClosing {
  QDate day;
  qint64 expected = 0;  ///< what the fee book said then
  qint64 counted = 0;   ///< what was in the till
  QString note;
  QString by;
  QDateTime at;
  [[nodiscard]] qint64 difference() const { return counted - expected; }
  friend bool operator==(const CashClosing&, const CashClosing&) = default;
};

/// Port to the closings. Storage thread only.
class CashBook {
 public:
  virtual ~CashBook() = default;
  [[nodiscard]] virtual Result<QList<CashClosing>> closingsOf(const QDate& day) = 0;  ///< oldest first
  [[nodiscard]] virtual Status append(const CashClosing& closing, const UserName& actor) = 0;
};

/// Supervisors only; a difference must be explained (BadInput "note"), a day to come can't be closed.
[[nodiscard]] Status closeCash(CashBook& book, CashClosing closing, const QDate& today, const account::Account& actor);

}  // namespace motcua::report
