// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/ReportRow.h"

namespace motcua::report {

/// One line of form 07, sổ theo dõi hồ sơ (TT 03/2025/TT-VPCP, annex I).
struct RegisterLine {
  int number = 0;
  ReportRow row;
};
/// Every dossier received in the period, in the order of the hand-ins, void ones too: a burnt code keeps its line.
[[nodiscard]] QList<RegisterLine> registerOf(const QList<ReportRow>& rows, const Period& period);

/// So many of something: a counter, a procedure, an hour.
struct Tally {
  QString key;
  QString name;
  int count = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};

/// A day at the counter, or several.
struct DailyBook {
  int received = 0;
  int results = 0;  ///< results recorded
  int handedOver = 0;
  int closed = 0;            ///< refused, withdrawn, stopped
  int supplements = 0;       ///< requests for papers
  int supplemented = 0;      ///< of the received ones: papers had to be asked for
  int poorPages = 0;         ///< of the received ones
  QList<Tally> byCounter;    ///< of the received ones; keys 1, 2, ...
  QList<Tally> byProcedure;  ///< the most frequent first
  QList<Tally> byHour;       ///< keys 07, 08, ...
  QList<Tally> byClerk;
};
/// The keys of the tallies.
[[nodiscard]] QString counterKey(const ReportRow& row);
[[nodiscard]] QString hourKey(const ReportRow& row);
[[nodiscard]] DailyBook dailyBookOf(const QList<ReportRow>& rows, const Period& period);

}  // namespace motcua::report
