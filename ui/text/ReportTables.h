// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/Fees.h"
#include "core/report/Kstt.h"
#include "core/report/Register.h"
#include "core/report/Reports.h"
#include "core/report/Score766.h"
#include "core/report/Table.h"

#include <QHash>

namespace motcua::text {

/// The reports as tables with titles in the reader's language: for the screen, CSV, xlsx and paper alike. The figures are
/// made in core/report; nothing is counted here.
[[nodiscard]] report::Table registerTable(const QList<report::RegisterLine>& lines, const report::Period& period);
[[nodiscard]] report::Table dailyTable(const report::DailyBook& book, const report::Period& period);
[[nodiscard]] report::Table ksttTable(const report::KsttReport& report, const report::Period& period);

/// QĐ 766, index 2.1, a line a sector.
[[nodiscard]] report::Table onTimeTable(const QList<report::SectorShare>& sectors, const report::Share& whole, const report::Period& period);

[[nodiscard]] report::Table feeTable(const report::FeeBook& book, const report::Period& period);

/// Any of them from the rows of the period.
/// `names`: accounts as people call them; without, the accounts stand there.
[[nodiscard]] report::Table reportTable(report::Kind kind, const QList<report::ReportRow>& rows, const report::Period& period,
                                        const QHash<QString, QString>& names = {});
[[nodiscard]] QString name(report::Kind kind);  ///< as a button or a menu says it

enum class ScoreChoice { OnTime, Digitisation, All };
/// QĐ 766: index, what it is, part, whole, share, what gives the full mark.
[[nodiscard]] report::Table scoreTable(const report::Score766& score, ScoreChoice choice, const report::Period& period);

/// "From 01/11/2026 to 30/11/2026", or the one day.
[[nodiscard]] QString periodText(const report::Period& period);

}  // namespace motcua::text
