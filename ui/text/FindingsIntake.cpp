// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> intakeRows() {
  return {
      {"name_missing", QT_TRANSLATE_NOOP("finding", "The name is missing.")},
      {"text_too_long", QT_TRANSLATE_NOOP("finding", "Too long: at most %1 letters.")},
      {"procedure_missing", QT_TRANSLATE_NOOP("finding", "No procedure chosen.")},
      {"procedure_expired", QT_TRANSLATE_NOOP("finding", "This procedure ended on %1. Choose the one that replaced it.")},
      {"case_unknown", QT_TRANSLATE_NOOP("finding", "This procedure has no case %1.")},
      {"component_missing", QT_TRANSLATE_NOOP("finding", "A required paper is missing: %1. Ask for it, or print the supplement request.")},
      {"component_invalid", QT_TRANSLATE_NOOP("finding", "A required paper is not valid: %1. Ask for a valid one.")},
      {"component_unchecked", QT_TRANSLATE_NOOP("finding", "Not checked yet: %1.")},
      {"same_procedure_open", QT_TRANSLATE_NOOP("finding", "This person already has an open dossier of this procedure: %1, received on %2.")},
      {"same_name_open", QT_TRANSLATE_NOOP("finding", "Perhaps the same person: %2, ID number %3, has an open dossier of this procedure: %1.")},
      {"receipt_book_finished", QT_TRANSLATE_NOOP("finding", "The book of fee receipts ended with %1. IT sets the next one, or type a number.")},
      {"fee_unpaid", QT_TRANSLATE_NOOP("finding", "Not paid yet: %1.")},
  };
}

}  // namespace motcua::text
