// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> scanningRows() {
  return {
      {"duplex_count_mismatch", QT_TRANSLATE_NOOP("finding", "%1 front sides but %2 back sides were scanned; scan the second side again.")},
      {"separator_damaged", QT_TRANSLATE_NOOP("finding", "The code of this separator sheet is damaged; assign the pages after it by hand.")},
      {"separator_unknown_component",
       QT_TRANSLATE_NOOP("finding", "The separator names the component %1, which this procedure does not have; assign the pages after it by hand.")},
      {"separator_other_procedure",
       QT_TRANSLATE_NOOP("finding", "The separator belongs to another procedure (%1); assign the pages after it by hand.")},
      {"separator_several", QT_TRANSLATE_NOOP("finding", "Several separator codes on one sheet; assign the pages after it by hand.")},
      {"separator_back_used", QT_TRANSLATE_NOOP("finding", "There is something on the back of the separator sheet; it was kept as a page.")},
      {"profile_name_empty", QT_TRANSLATE_NOOP("finding", "The scan profile has no name.")},
      {"profile_name_twice", QT_TRANSLATE_NOOP("finding", "Two scan profiles are called %1.")},
      {"profile_key_unknown", QT_TRANSLATE_NOOP("finding", "%1 is not a function key F1 to F12.")},
      {"profile_key_reserved", QT_TRANSLATE_NOOP("finding", "The key %1 is used by the program itself; choose another one.")},
      {"profile_key_twice", QT_TRANSLATE_NOOP("finding", "Two scan profiles use the key %1.")},
      {"profile_dpi_low", QT_TRANSLATE_NOOP("finding", "%1 dpi is less than the 200 dpi that the archive rules ask for.")},
  };
}

}  // namespace motcua::text
