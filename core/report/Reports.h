// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/dossier/DossierStore.h"
#include "core/report/ReportRow.h"

#include <QJsonObject>

#include <optional>

namespace motcua::report {

/// The supervisors' papers. Their names (`motcuactl report NAME`) are a public interface and stay.
enum class Kind {
  Register,      ///< register: form 07, sổ theo dõi hồ sơ
  Daily,         ///< daily: the day's book
  OnTime,        ///< on-time: QĐ 766, index 2.1
  Digitisation,  ///< digitisation: QĐ 766, group 4
  Kstt,          ///< kstt: report II.06a
  Fees,          ///< fees: money taken
};
[[nodiscard]] QString toText(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromText(const QString& text);
[[nodiscard]] const QList<Kind>& allKinds();

/// Everything that any of these reports may count in the period, in the order of the hand-ins. Storage thread.
[[nodiscard]] Result<QList<ReportRow>> rowsIn(dossier::DossierStore& dossiers, const Period& period);
/// Without those that lay still and are only owed: enough for every report but those that `countsOwed`.
[[nodiscard]] Result<QList<ReportRow>> rowsTouchedIn(dossier::DossierStore& dossiers, const Period& period);
/// Whether it counts dossiers of before the period to which nothing happened in it.
[[nodiscard]] bool countsOwed(Kind kind);

/// The figures under names that scripts may rely on: {report, from, to, ...}. As a table for people: ui/text/ReportTables.
[[nodiscard]] QJsonObject toJson(Kind kind, const QList<ReportRow>& rows, const Period& period);

}  // namespace motcua::report
