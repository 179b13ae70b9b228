// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/ReportRow.h"

namespace motcua::report {

/// One row of report II.06a, "Tình hình, kết quả giải quyết TTHC" (TT 01/2020/TT-VPCP): a sector, or the total.
struct KsttRow {
  QString sector;
  int online = 0;   ///< received in the period
  int direct = 0;   ///< received in the period at the counter or by post
  int carried = 0;  ///< from the period before
  int early = 0;    ///< solved before the day it was due
  int onTime = 0;   ///< solved on the day, in time; withdrawn, stopped and refused ones end early or in time too
  int late = 0;
  int pendingInTerm = 0;  ///< waiting for the citizen counts as in term
  int pendingLate = 0;

  [[nodiscard]] int received() const { return online + direct; }
  [[nodiscard]] int total() const { return received() + carried; }
  [[nodiscard]] int solved() const { return early + onTime + late; }
  [[nodiscard]] int pending() const { return pendingInTerm + pendingLate; }
  /// received + carried = solved + pending.
  [[nodiscard]] bool balances() const { return total() == solved() + pending(); }
  friend bool operator==(const KsttRow&, const KsttRow&) = default;
};

struct KsttReport {
  QList<KsttRow> sectors;  ///< by name
  KsttRow total;
};

/// As the dossiers stood at the end of the period, whenever it is computed: what happened later changes nothing, except
/// that a void dossier leaves every period and an undone step never was.
[[nodiscard]] KsttReport ksttOf(const QList<ReportRow>& rows, const Period& period);

}  // namespace motcua::report
