// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> applicantRows() {
  return {
      {"card_text_repaired", QT_TRANSLATE_NOOP("finding", "The card's text arrived in a wrong encoding and was restored.")},
      {"card_text_damaged",
       QT_TRANSLATE_NOOP("finding", "Letters of the card's text were lost on the way; read the card again or type the name and address.")},
      {"card_keyboard_repaired", QT_TRANSLATE_NOOP("finding", "The reader typed through the Vietnamese keyboard; the digits were restored.")},
      {"card_separator_changed", QT_TRANSLATE_NOOP("finding", "The fields of the card were separated by an unusual sign.")},
      {"card_two_codes", QT_TRANSLATE_NOOP("finding", "The reader sent more than one card; only the first was taken.")},
      {"card_layout_unknown", QT_TRANSLATE_NOOP("finding", "The card's fields stand in an unknown order; compare every field with the card.")},
      {"card_extra_fields", QT_TRANSLATE_NOOP("finding", "The card carries %1 further fields that are not used.")},
      {"card_field_missing", QT_TRANSLATE_NOOP("finding", "The card does not give this field.")},
      {"card_expired", QT_TRANSLATE_NOOP("finding", "The card was due for renewal on %1 (age %2); look at its date of expiry.")},
      {"card_differs", QT_TRANSLATE_NOOP("finding", "The form says \"%1\", the card says \"%2\"; the form was left as it is.")},
      {"birth_date_unreadable", QT_TRANSLATE_NOOP("finding", "\"%1\" is not a date.")},
      {"birth_year_only", QT_TRANSLATE_NOOP("finding", "Only the year of birth is known: %1.")},
      {"birth_date_in_future", QT_TRANSLATE_NOOP("finding", "The birth date %1 lies in the future.")},
      {"birth_date_long_ago", QT_TRANSLATE_NOOP("finding", "The birth date %1 lies more than 120 years back.")},
      {"issued_on_unreadable", QT_TRANSLATE_NOOP("finding", "\"%1\" is not a full date of issue.")},
      {"issued_in_future", QT_TRANSLATE_NOOP("finding", "The date of issue %1 lies in the future.")},
      {"issued_before_birth", QT_TRANSLATE_NOOP("finding", "The date of issue %1 lies before the birth date.")},
      {"gender_unreadable", QT_TRANSLATE_NOOP("finding", "\"%1\" is neither Nam nor Nữ.")},
      {"id_missing", QT_TRANSLATE_NOOP("finding", "The personal number is missing.")},
      {"id_old_cmnd", QT_TRANSLATE_NOOP("finding", "%1 is an old 9-digit ID number (CMND).")},
      {"id_not_digits", QT_TRANSLATE_NOOP("finding", "\"%1\" holds other signs than digits; a passport or foreign paper is accepted.")},
      {"id_length", QT_TRANSLATE_NOOP("finding", "The number has %1 digits instead of 12.")},
      {"old_id_length", QT_TRANSLATE_NOOP("finding", "The old ID number \"%1\" does not have 9 digits.")},
      {"id_place_unknown", QT_TRANSLATE_NOOP("finding", "No province has the code %1 with which this number begins.")},
      {"id_place_abroad", QT_TRANSLATE_NOOP("finding", "The number was given for a birth registered abroad (code %1).")},
      {"id_sex_mismatch", QT_TRANSLATE_NOOP("finding", "The sex in the number does not match the sex given.")},
      {"id_year_mismatch", QT_TRANSLATE_NOOP("finding", "The number says born in %1, the form says %2.")},
      {"id_year_in_future", QT_TRANSLATE_NOOP("finding", "The number says born in %1, which is still to come.")},
      {"name_missing", QT_TRANSLATE_NOOP("finding", "The name is missing.")},
      {"name_too_long", QT_TRANSLATE_NOOP("finding", "The name is longer than %1 letters.")},
      {"name_odd", QT_TRANSLATE_NOOP("finding", "\"%1\" holds signs that names do not have.")},
      {"address_too_long", QT_TRANSLATE_NOOP("finding", "The address is longer than %1 letters.")},
      {"phone_odd", QT_TRANSLATE_NOOP("finding", "\"%1\" is no Vietnamese phone number.")},
      {"phone_foreign", QT_TRANSLATE_NOOP("finding", "\"%1\" is a foreign phone number.")},
      {"email_odd", QT_TRANSLATE_NOOP("finding", "\"%1\" is no e-mail address.")},
      {"tax_code_missing", QT_TRANSLATE_NOOP("finding", "The tax or registration code is missing.")},
      {"tax_code_odd", QT_TRANSLATE_NOOP("finding", "\"%1\" is no tax code of 10, 12 or 13 digits.")},
      {"tax_code_check_digit", QT_TRANSLATE_NOOP("finding", "The check digit of the tax code %1 is wrong.")},
  };
}

}  // namespace motcua::text
