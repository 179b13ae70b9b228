// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/ReportRow.h"

#include <QStringList>

namespace motcua::report {

/// One payment that was taken.
struct FeeLine {
  int number = 0;
  DossierId id;
  QString code;
  QString applicantName;
  QString procedureName;
  int counter = 0;
  bool online = false;  ///< not in the till
  Payment payment;
};

/// The money of a period. In the till is what was not paid online.
struct FeeBook {
  QList<FeeLine> lines;  ///< in the order of the payments
  qint64 cash = 0;
  qint64 online = 0;
  QStringList repeatedSerials;  ///< written on more than one payment: to be looked into
};
[[nodiscard]] FeeBook feeBookOf(const QList<ReportRow>& rows, const Period& period);

}  // namespace motcua::report
