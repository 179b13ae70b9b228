// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/ReportRow.h"

#include <QStringList>

#include <optional>

namespace motcua::report {

/// How a dossier is judged by QĐ 766/QĐ-TTg, index 2.1 (domain.md 5.2).
struct OnTimeVerdict {
  QDateTime end;  ///< the moment that is judged, waiting time taken off
  QDateTime due;  ///< what it is judged against; invalid: nothing promised
  bool late = false;
};
/// - the end: result, else hand-over, else closing; still open: the end of the period;
/// - less the time between "papers asked for" and "papers brought" (wall clock, as the formula has it), and judged against
///   the date promised before that wait, so that the wait is not counted twice;
/// - still waiting for the citizen: judged at the moment of the request;
/// - asked more than once and nothing after it: late;
/// - nothing promised: against `longestTerm` calendar days from the hand-in, if the law knows a longest term.
[[nodiscard]] OnTimeVerdict judged(const ReportRow& row, const QDateTime& periodEnd, std::optional<int> longestTerm = {});

/// A share and what gives the full score: `value()` of `full` or more is full.
struct Share {
  int part = 0;
  int whole = 0;
  int fullPercent = 100;
  [[nodiscard]] double value() const { return whole == 0 ? 0 : static_cast<double>(part) / whole; }
  /// 0..1 of the index's points; nothing to judge: full.
  [[nodiscard]] double score() const { return whole == 0 ? 1 : qMin(1.0, value() * 100 / fullPercent); }
  friend bool operator==(const Share&, const Share&) = default;
};

/// The indices that the counter's own records can tell. Numbers as in QĐ 766. Share of what: beside each.
struct Score766 {
  Share onTime;           ///< 2.1: of those ended in the period or past due at its end
  Share online;           ///< 3.3: channel online with a digitised result, of those with a result; full at 50 %
  Share paidOnline;       ///< 3.6: of those with a fee other than 0
  Share resultDigitised;  ///< 4.1: of those with a result
  Share digitised;        ///< 4.2: a component and the result, of those with a result; full at 80 %
  Share reused;           ///< 4.3: of those received; full at 80 %
  Share fromStore;        ///< 4.4: of those received
  Share identityChecked;  ///< 4.5: of those received
};
/// `received`: counted by hand-in in the period; results: by the day of the result.
[[nodiscard]] Score766 scoreOf(const QList<ReportRow>& rows, const Period& period);

/// Index 2.1 by sector, in the order of their names: the parts and wholes add up to `scoreOf().onTime`.
struct SectorShare {
  QString sector;
  Share share;
};
[[nodiscard]] QList<SectorShare> onTimeBySector(const QList<ReportRow>& rows, const Period& period);

/// What this dossier still lacks for the figures, as finding codes for ui/text: shown at intake and before the hand-over.
[[nodiscard]] QStringList lacking(const ReportRow& row);

}  // namespace motcua::report
