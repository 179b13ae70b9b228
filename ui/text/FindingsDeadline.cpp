// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> deadlineRows() {
  return {
      // Steps of a due date
      {"start", QT_TRANSLATE_NOOP("finding", "Handed in at %1")},
      {"moved_to_opening", QT_TRANSLATE_NOOP("finding", "Before opening: counted from %1")},
      {"moved_past_lunch", QT_TRANSLATE_NOOP("finding", "In the lunch break: counted from %1")},
      {"moved_past_closing", QT_TRANSLATE_NOOP("finding", "After closing: counted from %1")},
      {"moved_from_day_off", QT_TRANSLATE_NOOP("finding", "Handed in on a day off: counted from %1")},
      {"late_next_day", QT_TRANSLATE_NOOP("finding", "Handed in after %1: counted from %2")},
      {"late_half_day", QT_TRANSLATE_NOOP("finding", "Counted by half days, from %1")},
      {"skipped_weekend", QT_TRANSLATE_NOOP("finding", "Weekly rest from %1 to %2 not counted")},
      {"skipped_day_off", QT_TRANSLATE_NOOP("finding", "Day off %1 not counted: %2")},
      {"skipped_days_off", QT_TRANSLATE_NOOP("finding", "Days off from %1 to %2 not counted: %3")},
      {"make_up_day", QT_TRANSLATE_NOOP("finding", "%1 is worked instead of %2")},
      {"counted_days", QT_TRANSLATE_NOOP("finding", "%1 working days counted by the hour: until %2")},
      {"counted_days_to_closing", QT_TRANSLATE_NOOP("finding", "%1 working days, the day of the hand-in not counted: until closing, %2")},
      {"counted_hours", QT_TRANSLATE_NOOP("finding", "%1 working hours: until %2")},
      {"counted_calendar_days", QT_TRANSLATE_NOOP("finding", "%1 days, the day of the hand-in not counted: %2")},
      {"rolled_forward", QT_TRANSLATE_NOOP("finding", "%1 is a day off: moved to %2")},
      {"cut_off_passed", QT_TRANSLATE_NOOP("finding", "Handed in after %1: answered on the next working day")},
      {"same_day", QT_TRANSLATE_NOOP("finding", "Answered within the day: until %1")},
      {"no_due_date", QT_TRANSLATE_NOOP("finding", "No due date is promised")},
      {"term_too_long", QT_TRANSLATE_NOOP("finding", "A term of %1 is not plausible: no due date")},
      {"calendar_provisional", QT_TRANSLATE_NOOP("finding", "The days off of %1 are not decided yet: the date may change")},
      {"paused", QT_TRANSLATE_NOOP("finding", "Waiting for papers from %1 to %2")},
      {"extended", QT_TRANSLATE_NOOP("finding", "Moved by the waiting time: until %1")},
      {"restarted", QT_TRANSLATE_NOOP("finding", "Papers asked for at %1 and completed at %2: the term begins anew")},
      {"promised", QT_TRANSLATE_NOOP("finding", "New date of the apology: %1")},
      // A new date (form 04)
      {"new_due_missing", QT_TRANSLATE_NOOP("finding", "Give the new date.")},
      {"new_due_not_later", QT_TRANSLATE_NOOP("finding", "The new date must be later than the present one, %1.")},
      {"new_due_in_the_past", QT_TRANSLATE_NOOP("finding", "%1 is already past.")},
      {"new_due_on_day_off", QT_TRANSLATE_NOOP("finding", "%1 is a day off. Choose a working day.")},
      {"new_due_outside_hours", QT_TRANSLATE_NOOP("finding", "%1 is outside working hours.")},
      // A calendar
      {"calendar_make_up_on_working_day", QT_TRANSLATE_NOOP("finding", "Make-up day %1 is worked anyway.")},
      {"calendar_swap_without_make_up", QT_TRANSLATE_NOOP("finding", "Day off by swap %1 has no make-up day.")},
      {"calendar_holiday_missing", QT_TRANSLATE_NOOP("finding", "%1, %2, is missing from the days off.")},
      {"calendar_year_provisional", QT_TRANSLATE_NOOP("finding", "Days off of %1 that are not decided yet.")},
  };
}

}  // namespace motcua::text
