// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/CashBook.h"
#include "core/store/EventLog.h"

namespace motcua::store {

/// Closings as events of the office, read back from the log: there are one or two a day.
class CashRepository final : public report::CashBook {
 public:
  explicit CashRepository(EventLog& log) : m_log(log) {}
  [[nodiscard]] Result<QList<report::CashClosing>> closingsOf(const QDate& day) override;
  [[nodiscard]] Status append(const report::CashClosing& closing, const UserName& actor) override;

 private:
  EventLog& m_log;
};

}  // namespace motcua::store
