// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Fees.h"

#include "core/dossier/Action.h"

#include <QHash>

#include <algorithm>

namespace motcua::report {

FeeBook feeBookOf(const QList<ReportRow>& rows, const Period& period) {
  FeeBook out;
  for (const auto& row : rows) {
    if (!counts(row)) continue;
    for (const auto& payment : row.payments)
      if (period.contains(payment.at))
        out.lines << FeeLine{0, row.id, row.code, row.applicantName, row.procedureName, row.counter, row.paidOnline, payment};
  }
  std::stable_sort(out.lines.begin(), out.lines.end(), [](const FeeLine& a, const FeeLine& b) { return a.payment.at < b.payment.at; });
  QHash<QString, int> serials;
  for (qsizetype i = 0; i < out.lines.size(); ++i) {
    auto& line = out.lines[i];
    line.number = static_cast<int>(i) + 1;
    (line.online ? out.online : out.cash) += line.payment.amount;
    const auto& receipt = line.payment.receipt;
    if (!receipt.isEmpty() && ++serials[dossier::receiptKey(receipt)] == 2) out.repeatedSerials << receipt;
  }
  return out;
}

}  // namespace motcua::report
