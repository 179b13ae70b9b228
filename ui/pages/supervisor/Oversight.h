// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"
#include "core/dossier/Queue.h"
#include "core/report/Fees.h"
#include "core/report/Register.h"
#include "core/report/Reports.h"
#include "core/report/Table.h"

#include <QHash>

#include <optional>

namespace motcua::ui {

/// All that the supervisor's page shows, asked for in one go; every figure is made of `rows` by core/report, as
/// `motcuactl report` makes it.
struct Oversight {
  report::Period period;
  QList<report::ReportRow> rows;  ///< what something happened to; a report that counts more asks for itself
  report::DailyBook book;
  report::FeeBook fees;
  QHash<report::Kind, report::Table> tables;  ///< of the reports that `rows` are enough for
  QList<DossierId> registered;                ///< line by line the dossiers of the register
  QList<report::ReportRow> owed;              ///< late and near now, whatever the period; the most pressing ones
  int late = 0;
  int near = 0;
  dossier::QueueTimes times;            ///< of `owed`
  std::optional<int> unsent;            ///< changes that are not in the office's log yet; empty: the counter works alone
  QList<report::CashClosing> closings;  ///< of a period of one day
  QHash<QString, QString> names;        ///< account -> as people call them

  [[nodiscard]] QDate first() const { return period.from.date(); }
  [[nodiscard]] QDate last() const { return period.to.addDays(-1).date(); }
  [[nodiscard]] bool isOneDay() const { return first() == last(); }
};
inline constexpr int kMostOwedShown = 200;
[[nodiscard]] Result<Oversight> oversight(desk::Desk& desk, const report::Period& period);

}  // namespace motcua::ui
