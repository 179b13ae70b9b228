// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/deadline/DueDate.h"
#include "core/deadline/WorkingCalendar.h"
#include "core/procedure/Procedure.h"

namespace motcua::deadline {

/// Where in its last day a term of working days ends.
enum class TermEnd {
  /// The default. A term is counted in working hours, a working day being one whole day of hours, so that 1d from
  /// Monday 09:00 ends Tuesday 09:00 and from Monday 07:00 on Monday 17:00. This is what the offices' systems do, and it
  /// never ends later than the law allows (Civil Code 2015 art. 147(2), 148(1)), which a property test proves.
  SameHour,
  /// To the letter of the Civil Code: the day of the hand-in is not counted (art. 147(2)) and the term ends with its last
  /// day (art. 148(1)), that is when the office closes.
  EndOfLastDay,
};

enum class LateRule {
  Exact,    ///< the minute of the hand-in counts (default)
  HalfDay,  ///< the count begins with the next half day: people are told "sáng" or "chiều"
  NextDay,  ///< a hand-in after `lateAfter` counts from the next working day's opening
};

/// How an office counts. Settings of the office; the procedure's own cut-off comes before `sameDayCutOff`.
struct DueOptions {
  TermEnd termEnd = TermEnd::SameHour;
  LateRule lateRule = LateRule::Exact;
  QTime lateAfter{15, 0};
  QTime sameDayCutOff{15, 0};  ///< "sau 15 giờ": NĐ 23/2015/NĐ-CP art. 7; 15:00 sharp is still today
  friend bool operator==(const DueOptions&, const DueOptions&) = default;
};

/// Longer terms than any law knows are a slip in the data: no due date, with the step "term_too_long".
constexpr int kLongestTerm = 20'000;

/// The promised time for a hand-in at `from`, with every step of the reasoning. `from` may lie in any zone, on any day.
[[nodiscard]] DueDate computeDue(const WorkingCalendar& calendar, const QDateTime& from, const procedure::Duration& duration,
                                 const DueOptions& options = {});

/// Working seconds from a to b; negative when b is before a.
[[nodiscard]] qint64 workingSecondsBetween(const WorkingCalendar& calendar, const QDateTime& a, const QDateTime& b);
/// The instant at which `seconds` (>= 0) of working time have passed since `from`; at a closing rather than an opening.
[[nodiscard]] QDateTime addWorkingSeconds(const WorkingCalendar& calendar, const QDateTime& from, qint64 seconds);

/// The citizen was asked for papers at `from` and brought them at `to` (invalid: still waiting).
struct Pause {
  QDateTime from;
  QDateTime to;
  friend bool operator==(const Pause&, const Pause&) = default;
};

/// All that a due date depends on. A dossier's events give it; computing it anew after a correction of the calendar gives
/// the date that should have been promised.
struct DueHistory {
  QDateTime from;
  procedure::Duration duration;
  DueOptions options;
  procedure::SupplementPolicy policy = procedure::SupplementPolicy::Extend;
  QList<Pause> pauses;   ///< in order, not overlapping; a running one does not move the date yet
  QDateTime promised;    ///< new date of an apology (form 04): a person's word, no calendar moves it; invalid: none
  QDateTime promisedAt;  ///< when it was given: pauses before it are in it, later ones come on top
  friend bool operator==(const DueHistory&, const DueHistory&) = default;
};

/// Extend: the date moves by the waiting time. Restart: the whole term again from the completion. (domain.md 5.2)
[[nodiscard]] DueDate dueOf(const WorkingCalendar& calendar, const DueHistory& history);
/// One finished pause applied to a date that was already computed.
[[nodiscard]] DueDate dueAfterPause(const WorkingCalendar& calendar, const DueDate& before, const Pause& pause, procedure::SupplementPolicy policy,
                                    const procedure::Duration& duration, const DueOptions& options = {});

struct DueChange {
  QDateTime before;
  QDateTime after;
  [[nodiscard]] bool changed() const { return before != after; }
};
/// What a corrected calendar changes for one dossier.
[[nodiscard]] DueChange recompute(const WorkingCalendar& before, const WorkingCalendar& after, const DueHistory& history);

/// Apology and re-appointment: the new date must be later than the old one and than now, and lie in working time.
[[nodiscard]] Findings checkPromise(const WorkingCalendar& calendar, const QDateTime& oldDue, const QDateTime& promised, const QDateTime& now);

enum class Lateness {
  None,    ///< nothing was promised
  Paused,  ///< waiting for the citizen: no colour
  OnTime,
  Soon,  ///< amber: at most one working day is left
  Late,  ///< red
};
enum class ClockState { Running, Paused };
/// `now` may be the time of the result: a finished dossier keeps the colour it ended with.
[[nodiscard]] Lateness lateness(const WorkingCalendar& calendar, const QDateTime& dueAt, const QDateTime& now,
                                ClockState clock = ClockState::Running);
/// The last due date that is amber at `now`.
[[nodiscard]] QDateTime soonUntil(const WorkingCalendar& calendar, const QDateTime& now);

}  // namespace motcua::deadline
