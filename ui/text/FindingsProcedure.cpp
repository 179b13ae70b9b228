// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> procedureRows() {
  return {
      {"agency_missing", QT_TRANSLATE_NOOP("finding", "The agency is missing.")},
      {"agency_unknown", QT_TRANSLATE_NOOP("finding", "No agency with the code %1 is known.")},
      {"agency_not_valid", QT_TRANSLATE_NOOP("finding", "%1 does not exist on %2; its work is done by: %3.")},
      {"changed_text", QT_TRANSLATE_NOOP("finding", "\"%1\" became \"%2\".")},
      {"changed_added", QT_TRANSLATE_NOOP("finding", "Added: %1 %2")},
      {"changed_removed", QT_TRANSLATE_NOOP("finding", "Removed: %1 %2")},
      {"changed_value", QT_TRANSLATE_NOOP("finding", "%1: %2 became %3.")},
      {"changed_details", QT_TRANSLATE_NOOP("finding", "Notes, order or sources changed.")},
      {"procedure_code_missing", QT_TRANSLATE_NOOP("finding", "The procedure has no code.")},
      {"procedure_name_missing", QT_TRANSLATE_NOOP("finding", "Give the procedure's name.")},
      {"component_name_missing", QT_TRANSLATE_NOOP("finding", "The paper %1 has no name.")},
      {"component_count_negative", QT_TRANSLATE_NOOP("finding", "The paper %1 has no proper number of originals or copies.")},
      {"cut_off_odd", QT_TRANSLATE_NOOP("finding", "The hour until which it is handed in: like 15:00.")},
      {"case_name_missing", QT_TRANSLATE_NOOP("finding", "A case has no name.")},
      {"duration_empty", QT_TRANSLATE_NOOP("finding", "A time limit has no proper number.")},
      {"fee_incomplete", QT_TRANSLATE_NOOP("finding", "The fee %1 lacks its name or its amount.")},
      {"validity_ends_first", QT_TRANSLATE_NOOP("finding", "The validity ends before it begins.")},
      {"doubt_free_text", QT_TRANSLATE_NOOP("finding", "%1")},
      {"doubt_code_shape", QT_TRANSLATE_NOOP("finding", "\"%1\" does not look like a national procedure code.")},
      {"doubt_components_missing", QT_TRANSLATE_NOOP("finding", "No papers are published.")},
      {"doubt_components_prose", QT_TRANSLATE_NOOP("finding", "The papers are published as running text without a table: %1")},
      {"doubt_components_rest", QT_TRANSLATE_NOOP("finding", "Text after the table of papers belongs to no row: %1")},
      {"doubt_nameless_rows", QT_TRANSLATE_NOOP("finding", "%1 quantities stand there without a paper.")},
      {"doubt_empty_table", QT_TRANSLATE_NOOP("finding", "The table \"%1\" is empty.")},
      {"doubt_advice_rows", QT_TRANSLATE_NOOP("finding", "%1 rows are advice and no papers.")},
      {"doubt_advice_with_count", QT_TRANSLATE_NOOP("finding", "A row of advice is published with a quantity: %1")},
      {"doubt_cases", QT_TRANSLATE_NOOP("finding", "The papers are listed for %1 cases; compare them with the procedure's text.")},
      {"doubt_row_split", QT_TRANSLATE_NOOP("finding", "One published row held %1 papers; the quantity of each is that of the row.")},
      {"doubt_count_glued", QT_TRANSLATE_NOOP("finding", "The quantity ran into the name (\"…%1\"); read as %2.")},
      {"doubt_count_from_words", QT_TRANSLATE_NOOP("finding", "The quantity is published as 0; taken from the words: %1 originals and %2 copies.")},
      {"doubt_count_zero", QT_TRANSLATE_NOOP("finding", "The quantity of \"%1\" is published as 0; one is assumed.")},
      {"doubt_channels_unreadable", QT_TRANSLATE_NOOP("finding", "Time and fees could not be told apart: %1")},
      {"doubt_channels_rest", QT_TRANSLATE_NOOP("finding", "Text before the first channel belongs to no row: %1")},
      {"doubt_unit_missing", QT_TRANSLATE_NOOP("finding", "The time is published as %1 without a unit; counted as working days.")},
      {"doubt_unit_from_words", QT_TRANSLATE_NOOP("finding", "The time is published as %1 without a unit; the text says %2.")},
      {"doubt_unit_converted", QT_TRANSLATE_NOOP("finding", "The time %1 %2 was converted.")},
      {"doubt_time_missing", QT_TRANSLATE_NOOP("finding", "No time limit is published.")},
      {"doubt_time_in_words", QT_TRANSLATE_NOOP("finding", "The time is published in words: %1")},
      {"doubt_time_from_words", QT_TRANSLATE_NOOP("finding", "No time is published; the text says %1 %2.")},
      {"doubt_time_fee_glued", QT_TRANSLATE_NOOP("finding", "Time and fee ran together; the time was read as %1.")},
      {"doubt_time_fee_ambiguous",
       QT_TRANSLATE_NOOP("finding", "Time and fee ran together and can be cut in more than one way; the time was read as %1.")},
      {"doubt_same_day_from_steps",
       QT_TRANSLATE_NOOP("finding", "Done on the same day, after %1 on the next working day: taken from the procedure's text.")},
      {"doubt_cut_off_in_words", QT_TRANSLATE_NOOP("finding", "The words name an hour after which the next day counts: %1")},
      {"doubt_days_are_working_days", QT_TRANSLATE_NOOP("finding", "The column says %1 days, the words say working days; working days were taken.")},
      {"doubt_words_differ", QT_TRANSLATE_NOOP("finding", "The column says %1, the words name %2.")},
      {"doubt_words_name_more", QT_TRANSLATE_NOOP("finding", "The words name further times: %1.")},
      {"doubt_several_terms", QT_TRANSLATE_NOOP("finding", "Several times are published for one channel; they were made cases.")},
      {"doubt_fee_not_published", QT_TRANSLATE_NOOP("finding", "No fee is published, not even that there is none.")},
      {"doubt_fee_in_words", QT_TRANSLATE_NOOP("finding", "The fee is published in words only: %1")},
      {"doubt_free_with_words", QT_TRANSLATE_NOOP("finding", "Published as free, with words: %1")},
      {"doubt_free_with_amounts", QT_TRANSLATE_NOOP("finding", "Published as free, but the words name amounts: %1")},
      {"doubt_fee_tiers", QT_TRANSLATE_NOOP("finding", "The fee is more than one number: %1")},
      {"doubt_several_fees", QT_TRANSLATE_NOOP("finding", "%1 fees are published for the counter; which applies depends on the case.")},
      {"doubt_foreign_currency", QT_TRANSLATE_NOOP("finding", "The fee is not in đồng: %1")},
      {"doubt_amount_in_thousands", QT_TRANSLATE_NOOP("finding", "The amount %1 was published in thousands; read as %2 đ.")},
      {"doubt_amount_unlikely", QT_TRANSLATE_NOOP("finding", "The amount %1 đ is unlikely; the words say: %2")},
      {"doubt_amount_differs", QT_TRANSLATE_NOOP("finding", "The column says %1 đ, the words: %2")},
  };
}

}  // namespace motcua::text
